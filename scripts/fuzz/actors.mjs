// Actor files: any YAML gives entries that can be used, or one line with file and line.
import { inspect } from "node:util";
import fc from "fast-check";
import { annotate, lexicon, parseActors } from "../../packages/annotate/dist/index.js";
import { reading } from "../../packages/corpus/dist/index.js";
import { expect, hostile, value } from "./words.mjs";

const id = fc.constantFrom("a", "b", "c", "d", "armenia", "joe-biden", "edda-tolm", "kremlin");
const name = fc.oneof(fc.constantFrom("Edda Tolm", "Tolm", "Norvia", "the Kremlin", "Armenia", "A", "B"), hostile);
const day = fc.constantFrom("2024-01-01", "2024-02-31", "2019-05-20", "yesterday", "");
const entry = fc.record(
  {
    id: fc.oneof(id, hostile),
    name,
    kind: fc.constantFrom("person", "organisation", "state", "place", "group", "country"),
    aliases: fc.array(name, { maxLength: 3 }),
    demonyms: fc.array(name, { maxLength: 2 }),
    capital: name,
    seats: fc.array(name, { maxLength: 2 }),
    title: name,
    affiliation: name,
    since: day,
    until: day,
    merge: fc.array(id, { maxLength: 3 }),
    hide: fc.constantFrom(true, false, "yes"),
    group: id,
    other: value,
  },
  { requiredKeys: [], noNullPrototype: true },
);
// JSON is YAML; what is no JSON is made by harm.
const file = fc
  .record({
    actors: fc.array(entry, { maxLength: 8 }),
    wrong: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value }),
    block: fc.boolean(),
    harm: fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.oneof(hostile, fc.constantFrom("&a ", "*a ", "<<: ", "- ", "? ", "! ", "!!js ", "%", "---\n")),
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ actors, wrong, block, harm }) => {
    const list = wrong === undefined ? actors : wrong;
    let text =
      block && Array.isArray(list)
        ? `actors:\n${list.map((one) => `  - ${JSON.stringify(one)}\n`).join("")}`
        : JSON.stringify({ actors: list });
    for (const [at, what] of harm) text = text.slice(0, at * text.length) + what + text.slice(at * text.length);
    return text;
  });
const read = reading(
  {
    text: "Edda Tolm, the minister of Norvia, said on Friday that the Kremlin had denied it. “No,” Tolm told Armenia.",
  },
  { path: "-", line: 1 },
);
if ("problem" in read) throw new Error("the article was refused");
const { article } = read;

export const batch = 100;
export const property = fc.property(file, (yaml) => {
  let entries;
  try {
    entries = parseActors(yaml, "own.yaml");
  } catch (error) {
    expect(
      error instanceof Error && error.constructor === Error && /^own\.yaml:\d+: [^\n]+$/.test(error.message),
      `message: ${inspect(error)}`,
    );
    return;
  }
  const known = lexicon(entries);
  expect(annotate(article, known).sentences.length > 0, "no sentence");
});
