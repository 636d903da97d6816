// Writes THIRD-PARTY.md: what is installed, and under which licence. Fails where a licence is not allowed or not named; with
// `--check`, writes nothing and fails where the file is out of date. Needs no network.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isAllowed, licenceOf } from "./licence.mjs";
import { lockedPackages, platformParents } from "./locked.mjs";
import { workspace } from "./run.mjs";

const lockfile = join(workspace, "pnpm-lock.yaml");
const target = join(workspace, "THIRD-PARTY.md");
const problems = [];

const folders = installedFolders(join(workspace, "node_modules", ".pnpm"));
const packages = lockedPackages(lockfile).map((each) => ({ ...each, licence: readLicence(each) }));
const text = render(packages.filter(({ everywhere }) => everywhere));
const isCurrent = existsSync(target) && readFileSync(target, "utf8") === text;
const { values } = parseArgs({ options: { check: { type: "boolean" } } });
if (!values.check) writeFileSync(target, text);
else if (!isCurrent) problems.push("THIRD-PARTY.md is out of date: run `pnpm third-party`");

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Folders of node_modules/.pnpm by `name@version`: of its entries there, a package's own is the one that is no link. */
function installedFolders(store) {
  const own = readdirSync(store).flatMap((name) => packageFolders(join(store, name, "node_modules")));
  return new Map(own.map(({ folder, manifest }) => [`${manifest.name}@${manifest.version}`, { folder, manifest }]));
}

function packageFolders(modules) {
  if (!existsSync(modules)) return [];
  return readdirSync(modules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const folder = join(modules, name);
      if (name.startsWith("@")) return packageFolders(folder);
      const path = join(folder, "package.json");
      return existsSync(path) ? [{ folder, manifest: JSON.parse(readFileSync(path, "utf8")) }] : [];
    });
}

/** A package's licence. What only other platforms install is not there to be read, and is left out. */
function readLicence({ name, version, everywhere }) {
  const found = folders.get(`${name}@${version}`);
  if (found === undefined) {
    if (everywhere) problems.push(`${name}@${version} is not installed: run \`pnpm install\``);
    return null;
  }
  const licence = licenceOf(found.folder, found.manifest);
  if (licence === null) problems.push(`${name}@${version} names no licence`);
  else if (!isAllowed(licence.replace(/ \(by .*/, "")))
    problems.push(`${name}@${version}: ${licence} is not among the licences of scripts/licence.mjs`);
  return licence;
}

function render(listed) {
  const running = listed.filter(({ runs }) => runs);
  const tools = listed.filter(({ runs }) => !runs);
  return `# Third-party packages

What \`pnpm install\` installs, and under which licence. \`pnpm third-party\` writes this file; \`pnpm check\` fails where it is
out of date, and where a licence is none of those that scripts/licence.mjs allows. NOTICE tells of data.

## Used when Readout runs (${running.length})

${table(running)}

## Used to build and test it (${tools.length})

${table(tools)}

Not listed: what only some platforms install, such as binaries. Their licences are checked on the machines that have them.
They come with ${platformParents(lockfile).join(", ")}.
`;
}

function table(listed) {
  const rows = listed.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? "none named"} |`);
  return ["| package | version | licence |", "|---|---|---|", ...rows].join("\n");
}
