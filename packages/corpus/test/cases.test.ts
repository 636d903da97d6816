import { readdirSync } from "node:fs";
import { type Article, isProblem, type Problem, read, segment, slice } from "@readout/corpus";
import { describe, expect, it } from "vitest";

// Each folder in input/ is read whole; what comes out, with the words that every span covers, stands in output/.
// `npx vitest run packages/corpus -u` writes the outputs anew: read the difference before committing it.
const input = new URL("input/", import.meta.url).pathname;

function shown(found: Article | Problem): unknown {
  if (isProblem(found)) return { ...found, problem: { ...found.problem, where: local(found.problem.where) } };
  const { text, paragraphs, removed, source, ...rest } = found;
  return {
    ...rest,
    source: { ...source, path: local(source.path) },
    removed: removed.map(({ start, end, rule }) => `${rule}: ${text.slice(start, end)}`),
    paragraphs: paragraphs.map((span, index) =>
      segment(text, [span]).map(({ start, end }) => `${index}: ${slice(text, [start, end])}`),
    ),
  };
}

function local(path: string): string {
  return path.replace(input, "");
}

describe("a folder of articles", () => {
  it.each(readdirSync(input).sort())("is read as expected: %s", async (name) => {
    const found: unknown[] = [];
    for await (const each of read(input + name)) found.push(shown(each));
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(`output/${name}.json`);
  });
});
