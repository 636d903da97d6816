import type { Span } from "@readout/corpus";
import { segment } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { document } from "../../src/annotate.ts";
import { findQuotations } from "../../src/attribute/quotations.ts";
import { tokenise } from "../../src/words/tokens.ts";
import { paragraphsOf, plain } from "../annotated.ts";

function quotations(text: string): { words: string; closed: boolean }[] {
  return document(text, paragraphsOf(text), plain).quotations.map(({ start, end, closed }) => ({
    words: text.slice(start, end),
    closed,
  }));
}

function quoted(text: string): string[] {
  return quotations(text).map(({ words }) => words);
}

describe("quotations", () => {
  it.each([
    ["straight marks", 'He said, "We are ready," and left.', ['"We are ready,"']],
    ["curly marks", "He said, “We are ready,” and left.", ["“We are ready,”"]],
    ["a mark that opens where one should close", "“We are ready,“ he said. “Go.”", ["“We are ready,“", "“Go.”"]],
    [
      "three straight marks at the end of two",
      "''She said, 'We are ready,''' he said.",
      ["''She said, 'We are ready,'''"],
    ],
    ["guillemets", "He said: «We are ready.» Then he left.", ["«We are ready.»"]],
    ["low marks", "He said: „We are ready.” Then he left.", ["„We are ready.”"]],
    ["typewriter marks", "He said, ``We are ready,'' and left.", ["``We are ready,''"]],
    ["doubled apostrophes", "He said, ''We are ready,'' and left.", ["''We are ready,''"]],
    [
      "a curly mark that a straight one closes",
      'He said, “We are ready," and left. “Now," he said.',
      ['“We are ready,"', '“Now,"'],
    ],
    ["a straight mark that a curly one closes", 'He said, "We are ready,” and left.', ['"We are ready,”']],
    ["British single marks", "He said: ‘We are ready.’ Then he left.", ["‘We are ready.’"]],
    ["typewriter single marks", "He said: 'We are ready.' Then he left.", ["'We are ready.'"]],
    ["several in a sentence", "“Yes,” he said, “and no.”", ["“Yes,”", "“and no.”"]],
    [
      "with brackets and dashes around",
      "The text (“a draft”) — “not for circulation” — leaked.",
      ["“a draft”", "“not for circulation”"],
    ],
    ["two side by side", "“Yes.” “No.”", ["“Yes.”", "“No.”"]],
  ])("are found between %s", (_, text, words) => {
    expect(quoted(text)).toEqual(words);
  });

  it.each([
    ["elisions at a word's start", "’Twas in the ’90s, when rock ’n’ roll was new; 'twas in the '60s before."],
    ["possessives", "The ministers’ talks and the states' borders, James’s too."],
    ["feet and inches", "The wall is 6' 2\" high and the gate 5' 10\" wide."],
    ["a mark that opens inside a paragraph and has no partner", 'He said, "We are ready. Then he left the room.'],
    ["a mark that nothing opened", "He left the room.” Then it rained."],
    ["marks with nothing in between", 'An empty "" pair and “” another.'],
  ])("are not %s", (_, text) => {
    expect(quoted(text)).toEqual([]);
  });

  it("inside others belong to the outer one", () => {
    expect(quoted("“He told me, ‘Stay,’ and I stayed,” she said.")).toEqual(["“He told me, ‘Stay,’ and I stayed,”"]);
    expect(quoted("She said: ‘He told me, “Stay,” and I stayed.’ Then she left.")).toEqual([
      "‘He told me, “Stay,” and I stayed.’",
    ]);
  });

  it("with an apostrophe inside single marks go on to the true end", () => {
    expect(quoted("‘They don’t know the ministers’ plans,’ she said.")).toEqual([
      "‘They don’t know the ministers’ plans,’",
    ]);
    expect(quoted("'They don't know the plan,' she said.")).toEqual(["'They don't know the plan,'"]);
  });

  it("that go on over paragraphs open each of them anew and are open until the last", () => {
    expect(quotations("“One,” he said. “Two.\n\n“Three.\n\n“Four.” He left.")).toEqual([
      { words: "“One,”", closed: true },
      { words: "“Two.", closed: false },
      { words: "“Three.", closed: false },
      { words: "“Four.”", closed: true },
    ]);
  });

  it("never swallow the paragraph after one that is not closed", () => {
    const text = '"We are ready.\n\nThe minister left.\n\nHe said, "Good," and smiled.';
    expect(quoted(text)).toEqual(['"We are ready.', '"Good,"']);
  });

  it("lie apart and in order, inside their paragraph", () => {
    const text = '“A,” ‘b’ “c ‘d’ e” «f» "g"\n\n“h\n\ni” ”j “k';
    let last = 0;
    const spans: Span[] = document(text, paragraphsOf(text), plain).quotations.map(({ start, end }) => [start, end]);
    for (const [start, end] of spans) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(text.slice(start, end)).not.toContain("\n");
      last = end;
    }
    expect(segment(text, paragraphsOf(text)).length).toBeGreaterThan(0);
  });

  it("in single marks are found however many one paragraph holds", () => {
    const count = 150_000;
    const text = "‘one’ ".repeat(count);
    expect(findQuotations(tokenise(text, [[0, text.length]]), [0, 3 * count])).toHaveLength(count);
  });

  it.each(['"', "“", "”", "'", "‘", "’", "«"])(
    "of 10,000 unpaired %s take time that grows with the text, not with its square",
    (mark) => {
      const time = (count: number): number => {
        const text = `${mark}one `.repeat(count);
        const start = process.cpuUsage();
        document(text, [[0, text.length]], plain);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      // Of several times the least, of the processor: a busy machine stops whatever runs on it, for much longer than this takes.
      const least = (count: number): number => Math.min(...Array.from({ length: 5 }, () => time(count)));
      // Ten times the marks: a square would take a hundred times as long.
      expect(least(10_000)).toBeLessThan(40 * Math.max(least(1000), 5));
    },
  );
});
