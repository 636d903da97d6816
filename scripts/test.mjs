// Builds, checks and tests everything, and ends with one line that counts the tests.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run, workspace } from "./run.mjs";

const results = join(workspace, "node_modules", ".vitest-results.json");
rmSync(results, { force: true });
const built = run("turbo", ["run", "build", "--output-logs=errors-only"]);
const checked = built === 0 ? run(process.execPath, ["scripts/check.mjs"]) : 1;
const tested = run("vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);

const counts = existsSync(results)
  ? JSON.parse(readFileSync(results, "utf8"))
  : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
const skipped = counts.numPendingTests + (counts.numTodoTests ?? 0);
const refused = process.env.READOUT_NO_SKIP === "1" && skipped > 0;
if (checked !== 0) console.error("the check failed; see above");
if (refused) console.error(`${skipped} tests were skipped, and none may be here`);
const failed = counts.numFailedTests + (checked === 0 ? 0 : 1) + (tested !== 0 && counts.numFailedTests === 0 ? 1 : 0);
console.log(`${counts.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || refused ? 1 : 0;
