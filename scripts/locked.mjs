// What pnpm-lock.yaml installs. It is asked, and not node_modules, so that the answer is the same on every machine.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * Returns the packages of a lockfile, sorted by name and version: `{ name, version, runs, everywhere }`. `runs` says that a
 * package or a notebook needs it when it runs, and not only those who build and test; `everywhere` that every platform
 * installs it. Packages of the workspace and stubs are not among them.
 */
export function lockedPackages(path) {
  const { importers, snapshots } = parse(readFileSync(path, "utf8"));
  const running = reached(snapshots, Object.values(importers).flatMap(directDependencies));
  const found = new Map();
  for (const [key, { optional = false }] of Object.entries(snapshots)) {
    const id = withoutPeers(key);
    const before = found.get(id);
    const runs = running.has(key) || before?.runs === true;
    const everywhere = !optional || before?.everywhere === true;
    found.set(id, { ...nameAndVersion(id), runs, everywhere });
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** The packages that bring others for some platforms only, such as a binary. */
export function platformParents(path) {
  const { snapshots } = parse(readFileSync(path, "utf8"));
  const parents = Object.entries(snapshots).filter(([, { optional = false, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).some(
      ([name, version]) => !optional && snapshots[`${name}@${version}`]?.optional,
    ),
  );
  return [...new Set(parents.map(([key]) => nameAndVersion(withoutPeers(key)).name))].sort(compare);
}

/** `react-dom@18.0.0(react@18.0.0)` is a package with the peers that it was given. */
const withoutPeers = (key) => key.split("(", 1)[0];

function nameAndVersion(id) {
  const at = id.lastIndexOf("@");
  return { name: id.slice(0, at), version: id.slice(at + 1) };
}

const directDependencies = ({ dependencies = {} }) =>
  Object.entries(dependencies).map(([name, { version }]) => `${name}@${version}`);

/** The keys that dependencies lead to, directly or by others. */
function reached(snapshots, from) {
  const seen = new Set();
  const open = [...from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key) || snapshots[key] === undefined) continue;
    seen.add(key);
    for (const [name, version] of Object.entries(snapshots[key].dependencies ?? {})) open.push(`${name}@${version}`);
  }
  return seen;
}

// Not by locale, which differs between machines.
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
