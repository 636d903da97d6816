import { expect, it } from "vitest";
import { packages, referenceOf } from "../scripts/reference.mjs";

const pages = packages.map((name) => referenceOf(name));

it("The reference has every public name, with its doc comment and its declaration.", () => {
  const analysis = pages[packages.indexOf("analysis")] ?? "";
  expect(analysis).toContain("## `@readout/analysis`\n");
  const part = analysis.slice(analysis.indexOf("### cooccurrence\n"), analysis.indexOf("### correctedShares\n"));
  expect(part).toContain("Returns the pairs of actors that share a sentence");
  expect(part).toContain("Example: `cooccurrence(facts, {");
  expect(part).toContain(
    "```ts\nfunction cooccurrence(facts: Facts, options?: CooccurrenceOptions): Table<PairRow>;\n```",
  );
  for (const page of pages) expect(page.match(/^### /gmu)?.length).toBeGreaterThan(20);
  // The sources give no type that the compiler could not find.
  for (const page of pages) expect(page).not.toMatch(/```ts\n\n```/u);
});

it("Functions of the reference say what they do.", () => {
  const silent = pages.flatMap((page) => page.match(/^### \w+\n\n```ts\nfunction .*/gmu) ?? []);
  expect(silent).toEqual([]);
});

it("The same packages give the same reference.", () => {
  expect(referenceOf("facts")).toBe(pages[packages.indexOf("facts")]);
});
