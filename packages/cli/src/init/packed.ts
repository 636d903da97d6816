import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { type TarFile, tarball } from "./tarball.ts";

/** A package as it is installed from a file. */
export interface Packed {
  readonly name: string;
  /** The tarball's name: `readout-corpus-0.2.0.tgz`. */
  readonly file: string;
  readonly content: Uint8Array;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly files: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What a package needs no more where it is installed, or must not have. */
const left: ReadonlySet<string> = new Set(["private", "scripts", "devDependencies"]);

/**
 * Packs a package from its folder, in a clone or where it is installed: what its package.json lists under `files` but
 * maps, its licence, and its package.json with exact versions in place of `workspace:`.
 *
 * @throws where the package has not been built
 */
export async function packed(root: string): Promise<Packed> {
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Manifest;
  const { name, version, files } = manifest;
  if (!existsSync(join(root, "dist")))
    throw new Error(`Expected ${name} to be built: there is no ${join(root, "dist")}`);
  const listed = files.filter((one) => !one.startsWith("!"));
  const found = (await Promise.all(listed.map((one) => below(join(root, one))))).flat();
  const content = [...found, ...legal(root)].map(
    async (path): Promise<TarFile> => ({
      path: path.startsWith(root + sep)
        ? relative(root, path).split(sep).join("/")
        : path.slice(dirname(path).length + 1),
      content: await readFile(path),
    }),
  );
  const all = [{ path: "package.json", content: Buffer.from(published(manifest)) }, ...(await Promise.all(content))];
  all.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { name, file: `${name.replace("@", "").replace("/", "-")}-${version}.tgz`, content: tarball(all) };
}

function published(manifest: Manifest): string {
  const dependencies = Object.fromEntries(
    Object.entries(manifest.dependencies ?? {}).map(([name, range]) => [
      name,
      // All packages of the workspace have one version.
      range.startsWith("workspace:") ? manifest.version : range,
    ]),
  );
  const kept = Object.entries({ ...manifest, dependencies }).filter(([key]) => !left.has(key));
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
}

async function below(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:map|tsbuildinfo)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The licence and the notice: of the package itself, or of the workspace that it is a part of. */
function legal(root: string): readonly string[] {
  return ["LICENSE", "NOTICE"].flatMap((name) => {
    const path = [join(root, name), join(root, "..", "..", name)].find((one) => existsSync(one));
    return path === undefined ? [] : [path];
  });
}
