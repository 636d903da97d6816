import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { attributionShares } from "@readout/analysis";
import { readFacts } from "@readout/facts";
import { beforeAll, describe, expect, it } from "vitest";
import { type Made, make, sample, tables } from "./report.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

describe("the defaults of packages and notebooks", () => {
  it("give the same number for the same question", { timeout: 60_000 }, async () => {
    const { executed } = await make("03-attribution", { corpus: sample });
    const shares = attributionShares(await readFacts(sample), { by: "source" }).objects();
    const rows = tables(executed)
      .get("sources")
      ?.table.rows.map(([label, count, share]) => [label, count, share]);
    expect(rows).toEqual(shares.map(({ label, attributions, share }) => [label, attributions, share]));
  });
});

describe("the README's script", () => {
  const script = /```js\n(?<code>.*?)```/su.exec(readme)?.groups?.["code"] ?? "";
  let made: Made;
  beforeAll(async () => {
    made = await make("02-cooccurrence", { corpus: sample });
  }, 60_000);

  it("runs as shown from the repository's root, and gives the numbers of the notebook", {
    timeout: 60_000,
  }, async () => {
    const run = promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
    const { stdout } = await run;
    const rows = tables(made.executed).get("pairs")?.table.rows ?? [];
    const expected = rows.slice(0, 5).map(([a, b, articles, q]) => [a, b, articles, q].join(" "));
    expect(stdout.trim().split("\n")).toEqual(expected);
  });
});
