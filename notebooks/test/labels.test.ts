import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFacts, sampleSheet } from "@readout/facts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errors, type Made, makeTogether, sample, tables } from "./report.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-labels-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Labels of a sample in which all that was found is right and in each article an anonymous statement is missing. */
async function labelled(name: string, articles: number): Promise<string> {
  const sheet = sampleSheet(await readFacts(sample), { articles });
  const lines = sheet.articles.map(({ id, hash, attributions, paragraphs: [span] }) => {
    const judged = attributions.map(({ number, content }) => ({ number, content, verdict: "right" }));
    const missing = [{ content: [span ?? [0, 1]], kind: "indirect", speaker: null, sourceType: "anonymous" }];
    return `${JSON.stringify({ article: id, hash, done: true, attributions: judged, missing })}\n`;
  });
  writeFileSync(join(folder, name), lines.join(""));
  return join(folder, name);
}

describe("03-attribution with labels", () => {
  let made: readonly Made[];
  beforeAll(async () => {
    const labels = [await labelled("many.jsonl", 20), await labelled("few.jsonl", 4), ""];
    made = await makeTogether(
      labels.map((one) => ({ name: "03-attribution", parameters: { corpus: sample, labels: one } })),
    );
  }, 180_000);

  const table = (at: number) => tables((made[at] as Made).executed).get("corrected")?.table;

  it("shows raw shares beside corrected ones, both with intervals, and says what was done", () => {
    expect(errors((made[0] as Made).executed)).toEqual([]);
    const anonymous = table(0)?.rows.find(([label]) => label === "anonymous sources") ?? [];
    const [, raw, rawLow, rawHigh, corrected, low, high, reason] = anonymous.map(Number);
    expect(corrected).toBeGreaterThan(rawHigh as number);
    for (const [a, b, c] of [
      [rawLow, raw, rawHigh],
      [low, corrected, high],
    ] as [number, number, number][]) {
      expect(a).toBeLessThan(b);
      expect(b).toBeLessThan(c);
    }
    expect(reason).toBe(0);
    expect(table(0)?.caption).toMatch(
      /^20 of \d+ articles were labelled by hand\. .* The correction moves most for anonymous sources: /,
    );
  });

  it("says that labels are too few", () => {
    expect(errors((made[1] as Made).executed)).toEqual([]);
    expect(table(1)?.caption).toMatch(/^4 of \d+ articles were labelled by hand\. No share could be corrected/);
    expect(table(1)?.rows[0]?.at(-1)).toMatch(/^4 of \d+ articles are labelled: at least 15 are needed$/);
  });

  it("says without labels that the error is in no interval, and how to measure it", () => {
    expect(table(2)).toBeUndefined();
    expect(made[2]?.html).toContain("Readout’s own errors are in none of these intervals.");
    expect(made[2]?.html).toContain("<code>readout sample</code>");
  });
});

describe("04-who-about-whom and 05-comparison with labels", () => {
  let made: readonly Made[];
  // No outlet of the sample has fifteen articles.
  const split = "2024-04-12";
  beforeAll(async () => {
    const many = { corpus: sample, labels: await labelled("all.jsonl", 50) };
    const few = { corpus: sample, labels: await labelled("some.jsonl", 4) };
    made = await makeTogether([
      { name: "04-who-about-whom", parameters: many },
      { name: "04-who-about-whom", parameters: few },
      { name: "05-comparison", parameters: { ...many, split, replicates: 19 } },
      { name: "05-comparison", parameters: { ...few, replicates: 19 } },
      { name: "05-comparison", parameters: { corpus: sample, replicates: 19 } },
    ]);
  }, 180_000);

  const table = (at: number, id: string) => tables((made[at] as Made).executed).get(id)?.table;

  it("show who speaks about whom as counted and corrected, or why not", () => {
    expect(made.map(({ executed }) => errors(executed))).toEqual(made.map(() => []));
    const [about] = table(0, "corrected-abouts")?.rows ?? [];
    expect(about?.slice(0, 2)).toEqual(["a source with a name about another actor", "all attributions"]);
    // One statement without a name is missing in each article.
    expect(Number(about?.[5])).toBeLessThan(Number(about?.[2]));
    expect(table(1, "corrected-abouts")?.caption).toMatch(/^4 of \d+ articles were labelled by hand\. No share/);
  });

  it("show shares within groups and the difference of two, and say where labels are too few", () => {
    const groups = table(2, "corrected-groups");
    expect(groups?.caption).toMatch(/^Articles labelled by hand: /);
    expect(new Set(groups?.rows.map(([within]) => within))).toEqual(new Set(["before", "since"]));
    expect(table(2, "corrected-differences")?.caption).toMatch(/^before less since, /);
    expect(table(3, "corrected-groups")?.caption).toMatch(/^Of no group enough articles are labelled by hand/);
    expect(table(3, "corrected-differences")).toBeUndefined();
    expect(made[3]?.html).toContain("Of two groups the differences of corrected shares stand here");
    expect(made[4]?.html).toContain("Readout’s own errors are in none of the intervals above.");
  });
});
