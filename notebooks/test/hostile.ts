import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Words that a page, a spreadsheet, a template or an object might take for something else. */
export const payloads = {
  script: "<script>alert(1)</script>",
  image: '<img src=x onerror="globalThis.pwned=1">',
  ending: "</script><script>globalThis.pwned=2</script>",
  prototype: "__proto__",
  constructor: "constructor",
  formula: "=cmd()|' /C calc'!A0",
  sum: '+HYPERLINK("https://example.org","x")',
  template: "{{7*7}} #{7*7} <%= 7*7 %> %{x}",
  separators: "line\u2028and\u2029paragraph",
  surrogate: "lone \ud800 surrogate",
  markdown: "[x](javascript:globalThis.pwned=3) **bold**",
  link: '"><a href="javascript:globalThis.pwned=4">Velmora</a>',
} as const;

const hostile = Object.values(payloads);

/** An invented article in which hostile words stand wherever an article has words. */
function article(words: string, i: number): object {
  const day = String((i % 27) + 1).padStart(2, "0");
  const text = [
    `Oren Halvick met Sefa Tamrin in Ostrel on day ${i} of the talks. ${words} was named there, and ${words} again.`,
    `“We agree on item ${i}, ${words},” Oren Halvick told Sefa Tamrin. ${words} said that Karsand would wait ${i} days.`,
    `According to ${words}, Karsand refused part ${i}. “Nothing of ${words} is true,” said Mr ${words}.`,
    `Oren Halvick and Sefa Tamrin went home. An official said the bridge ${"of wood ".repeat(i % 5)}would open.`,
  ].join("\n\n");
  return {
    id: words,
    title: words,
    outlet: words,
    byline: [words],
    agency: words,
    url: words,
    published: `2024-03-${day}`,
    text,
  };
}

/**
 * Writes a corpus of such articles into a folder: JSONL, text files with such names, broken lines, and a corpus.yaml
 * with a title, a notice and an actor file of the same kind. Returns its path.
 */
export function writeHostileCorpus(folder: string): string {
  const corpus = join(folder, `corpus ${payloads.template} <b>`);
  const articles = join(corpus, "articles");
  mkdirSync(articles, { recursive: true });
  const lines = hostile.flatMap((words, i) => [article(words, i), article(words, i + hostile.length)]);
  writeFileSync(
    join(articles, "feed.jsonl"),
    `${lines.map((line) => JSON.stringify(line)).join("\n")}\n{"text": ${payloads.image}}\n`,
  );
  for (const words of hostile) {
    const head = `Title: ${words}\nSource: ${words}\nBy ${words}\n\n`;
    const name = words.replace(/[/\p{Cs}]/gu, "_");
    writeFileSync(
      join(articles, `${name}.txt`),
      `${head}${(article(words, 40 + name.length) as { text: string }).text}\n`,
    );
  }
  const actor = (id: string, name: string, alias: string): string =>
    `  - ${JSON.stringify({ id, name, kind: "person", aliases: [alias] })}\n`;
  writeFileSync(
    join(corpus, "actors.yaml"),
    `actors:\n${actor("constructor", `Oren ${payloads.image} Halvick`, "Oren Halvick")}${actor("tostring", `Sefa ${payloads.ending}`, "Sefa Tamrin")}${actor("valueof", payloads.formula, "Karsand")}`,
  );
  writeFileSync(
    join(corpus, "corpus.yaml"),
    `title: ${JSON.stringify(payloads.script)}\nnotice: ${JSON.stringify(`${payloads.markdown} ${payloads.image}`)}\narticles: [articles]\nactors: actors.yaml\n`,
  );
  return corpus;
}
