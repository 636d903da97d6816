// Builds, checks and tests everything, and ends with one line that counts the tests. With READOUT_NO_SKIP=1 none may be
// skipped but those on data that are no part of the project.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run, started, workspace } from "./run.mjs";
import { counted } from "./tally.mjs";

const results = join(workspace, "node_modules", ".vitest-results.json");
rmSync(results, { force: true });
const built = run("turbo", ["run", "build", "--output-logs=errors-only"]);
// Beside the tests, which leave a core free now and then; what it says is shown before their count.
const checking = built === 0 ? started(process.execPath, ["scripts/check.mjs"], "pipe") : null;
const { status: tested } = await started(
  "vitest",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`, ...process.argv.slice(2)],
  "inherit",
);
const { status: checked, output } = (await checking) ?? { status: 1, output: "" };
process.stdout.write(output);

const {
  passed,
  failed: broken,
  skipped,
  avoidable,
} = existsSync(results)
  ? counted(JSON.parse(readFileSync(results, "utf8")))
  : { passed: 0, failed: 1, skipped: 0, avoidable: [] };
const refused = process.env.READOUT_NO_SKIP === "1" && avoidable.length > 0;
if (checked !== 0) console.error("the check failed; see above");
if (refused) console.error(["tests were skipped that may not be here:", ...avoidable].join("\n  "));
const failed = broken + (checked === 0 ? 0 : 1) + (tested !== 0 && broken === 0 ? 1 : 0);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || refused ? 1 : 0;
