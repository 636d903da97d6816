import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the check says of a lockfile, and its exit code. */
function check(...args: readonly string[]) {
  const env = { ...process.env, INIT_CWD: root };
  const { status, stderr } = spawnSync(process.execPath, ["scripts/advisories.mjs", ...args], { cwd: root, env });
  return { status, lines: String(stderr).trim().split("\n") };
}

it("refuses versions with a known advisory, also those that only some platforms install", () => {
  expect(check("test/input/lock.yaml")).toEqual({
    status: 1,
    lines: [
      "form-data@2.5.4: high, line breaks in field names (GHSA-hmw2-7cc7-3qxx)",
      "request@2.88.2: moderate, requests forged by redirects, no fix (GHSA-p8p7-x288-28g6)",
      "rollup@2.79.1: high, files written outside the folder (GHSA-mw96-cpmx-2vgc)",
      "3 of the advisories known on 2026-09-22",
    ],
  });
});
