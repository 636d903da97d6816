import type { Packed } from "./packed.ts";

/** The folder of a project in which the tarballs of the packages stand. */
export const vendor = "vendor";

/** Arquero's newest flechette depends on a package that some registries do not carry. */
const pinned: Readonly<Record<string, string>> = { "@uwdata/flechette": "2.6.0" };

function tarballs(packages: readonly Packed[]): Readonly<Record<string, string>> {
  return Object.fromEntries(packages.map(({ name, file }) => [name, `file:${vendor}/${file}`]));
}

/** The package.json of a project that uses these packages; npm reads `overrides` in it. */
export function projectManifest(name: string, packages: readonly Packed[]): string {
  const manifest = {
    name,
    private: true,
    type: "module",
    engines: { node: "^20.19 || >=22.12" },
    scripts: { report: "readout report", lint: "readout lint", test: "vitest run" },
    dependencies: { ...tarballs(packages), "@types/node": "^20.19.0" },
    devDependencies: { vitest: "4.1.12" },
    overrides: pinned,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The pnpm-workspace.yaml of a project, where pnpm reads what npm reads in package.json. JSON is YAML. */
export function pnpmSettings(packages: readonly Packed[]): string {
  const overrides = { ...pinned, ...tarballs(packages) };
  const lines = Object.entries(overrides).map(([name, at]) => `  ${JSON.stringify(name)}: ${JSON.stringify(at)}`);
  // None of these has to be built: prebuilt files are in the package, or nothing here uses it.
  const builds = ["core-js", "esbuild", "zeromq"].map((name) => `  ${name}: false`);
  return `packages: []\noverrides:\n${lines.join("\n")}\nallowBuilds:\n${builds.join("\n")}\n`;
}
