import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readout } from "./command.ts";

// Fifteen real articles, five of each set, that were labelled by hand through the page and the table. The labels hold
// ids and places, no words of the articles: these stand beside the checkout where there are any.
const labels = fileURLToPath(new URL("labelled/fifteen.jsonl", import.meta.url));
const folder = fileURLToPath(new URL("../../../../shared/eval/", import.meta.url));
const sets = ["attribution/polnear_train", "attribution/newsdiscourse_train", "actors/worldwide_dev"];
const paths = sets.map((set) => `${folder}${set}.jsonl`);
const present = paths.every((path) => existsSync(path));
const title = present
  ? "labels of real articles"
  : "labels of real articles (skipped: the labelled sets are not beside the checkout)";

interface Found {
  readonly articles: number;
  readonly problems: readonly { readonly problem: { readonly rule: string } }[];
  readonly rows: readonly { readonly of: string; readonly measure: string; readonly value: number }[];
}

describe.skipIf(!present)(title, () => {
  it("are read back; of an article whose attributions are found otherwise now that is told", async () => {
    const { code, stdout } = await readout(["evaluate", labels, ...paths, "--json"]);
    expect(code).toBe(0);
    const { articles, problems, rows } = JSON.parse(stdout) as Found;
    expect(problems.filter(({ problem }) => problem.rule !== "label-attribution")).toEqual([]);
    expect(articles).toBeGreaterThan(0);
    if (problems.length === 0) expect(articles).toBe(15);
    const shares = rows.filter(({ of }) => of === "all").map(({ value }) => value);
    expect(shares).toHaveLength(4);
    for (const share of shares) expect(share).toBeGreaterThan(0.5);
  }, 300_000);

  it("hold no words of the articles", () => {
    const texts = paths.flatMap((path) => readFileSync(path, "utf8").split("\n").filter(Boolean));
    const known = new Map(
      texts.map((line) => JSON.parse(line) as { id: string; text: string }).map(({ id, text }) => [id, text]),
    );
    for (const line of readFileSync(labels, "utf8").split("\n").filter(Boolean)) {
      const { article, ...rest } = JSON.parse(line) as { article: string };
      const words = JSON.stringify(rest).match(/[A-Za-z]+(?: [A-Za-z]+)+/g) ?? [];
      expect(words.filter((run) => run !== "somebody else")).toEqual([]);
      expect(known.has(article)).toBe(true);
    }
  });
});
