// Fails where the lockfile has a version that advisories.yaml tells of. That list is short and kept by hand, so that the check
// needs no network: it keeps away what was once removed. For what was found since, there is `pnpm audit`.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import semver from "semver";
import { parse } from "yaml";
import { lockedPackages } from "./locked.mjs";
import { startedIn, workspace } from "./run.mjs";

const { known, advisories } = parse(readFileSync(join(workspace, "scripts", "advisories.yaml"), "utf8"));
const [given] = parseArgs({ allowPositionals: true }).positionals;
const lockfile = given === undefined ? join(workspace, "pnpm-lock.yaml") : resolve(startedIn, given);

const found = lockedPackages(lockfile).flatMap(({ name, version }) =>
  advisories
    .filter((advisory) => advisory.package === name && semver.satisfies(version, advisory.range))
    .map(({ id, severity, title }) => `${name}@${version}: ${severity}, ${title} (${id})`),
);
for (const line of found) console.error(line);
if (found.length > 0) console.error(`${found.length} of the advisories known on ${known}`);
process.exitCode = found.length > 0 ? 1 : 0;
