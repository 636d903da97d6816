import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { packagesFrom } from "@readout/corpus/files";
import { sentence } from "../sentence.ts";
import { pnpmSettings, projectManifest, vendor } from "./manifests.ts";
import { packed } from "./packed.ts";
import { ownNotebooks, packageRoot, projectFiles } from "./templates.ts";

/**
 * `readout init FOLDER`: makes a project of one's own, with the packages that run now as tarballs in it, so that it needs
 * no clone and no registry that carries Readout.
 *
 * @returns 0; 1 where it could not be written; 2 where the folder is not empty or is no folder
 */
export async function initCommand(folder: string): Promise<number> {
  const refused = await refusal(folder);
  if (refused !== null) {
    process.stderr.write(`Expected a new or an empty folder, got \`${folder}\`, ${refused}\n`);
    return 2;
  }
  try {
    const count = await makeProject(folder);
    process.stdout.write(
      `${folder} (made: ${count} files)\n\n  cd ${folder}\n  npm install\n  npx readout report\n\n` +
        "Put your articles into corpus/articles first. README.md there tells the rest.\n",
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    return 1;
  }
}

async function refusal(folder: string): Promise<string | null> {
  if (!existsSync(folder)) return null;
  try {
    const [first, ...others] = (await readdir(folder)).filter((name) => name !== ".git").sort();
    if (first === undefined) return null;
    return `which has \`${first}\`${others.length === 0 ? "" : ` and ${others.length} more`} in it: nothing was written`;
  } catch (error) {
    return `which is no folder that can be read (${sentence(error)})`;
  }
}

async function makeProject(folder: string): Promise<number> {
  const roots = [...packagesFrom([packageRoot]), packageRoot];
  const packages = (await Promise.all(roots.map(packed))).sort((a, b) => (a.name < b.name ? -1 : 1));
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  const texts = [
    ...(await projectFiles()),
    ...(await ownNotebooks()),
    { path: "package.json", text: projectManifest(name || "news", packages) },
    { path: "pnpm-workspace.yaml", text: pnpmSettings(packages) },
  ];
  const files: readonly { readonly path: string; readonly content: string | Uint8Array }[] = [
    ...texts.map(({ path, text }) => ({ path, content: text })),
    ...packages.map(({ file, content }) => ({ path: `${vendor}/${file}`, content })),
  ];
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    // A package's tarball keeps no rights of files, so that a script is one again here.
    await writeFile(join(folder, path), content, { flag: "wx", mode: path.endsWith(".sh") ? 0o755 : 0o644 });
  }
  return files.length;
}
