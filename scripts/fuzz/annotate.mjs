// `annotate`: any text, with any actors known, in time that its length bounds.
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { annotate, lexicon, schema } from "../../packages/annotate/dist/index.js";
import { reading } from "../../packages/corpus/dist/index.js";
import { expect, hostile, text, value } from "./words.mjs";

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema()));
const known = lexicon();
const fields = fc.record({ text, title: value, paragraphs: value, byline: value }, { requiredKeys: ["text"] });
/** The same words over and over, which is where the square of a length shows. */
const long = fc
  .tuple(
    fc.array(fc.oneof(hostile, fc.constantFrom("Edda Tolm ", "said ", "“", "the ", "He ", "of ", "and ", "A.")), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom(2000, 20_000),
  )
  .map(([words, times]) => ({ text: `Edda Tolm said so. ${words.join("").repeat(times)}`.slice(0, 200_000) }));

/** Milliseconds that a character may take at most, and what any text may. */
const [perCharacter, floor] = [0.05, 2000];

export const batch = 40;
export const property = fc.property(
  fc.oneof({ weight: 8, arbitrary: fields }, { weight: 1, arbitrary: long }),
  (given) => {
    const read = reading(given, { path: "-", line: 1 });
    if (!("article" in read)) return;
    const { article } = read;
    const start = performance.now();
    const annotation = annotate(article, known, { headline: true });
    const ms = performance.now() - start;
    expect(
      ms < floor + perCharacter * article.text.length,
      `${Math.round(ms)} ms for ${article.text.length} characters`,
    );
    const json = JSON.parse(JSON.stringify(annotation));
    expect(validate(json), `schema: ${JSON.stringify(validate.errors?.slice(0, 2))}`);
    const { length } = article.text;
    /** @param {readonly [number, number]} span */
    const inside = ([from, to]) => expect(0 <= from && from < to && to <= length, `span ${from}-${to} of ${length}`);
    annotation.sentences.forEach(inside);
    for (const one of annotation.mentions) inside([one.start, one.end]);
    for (const { content, cue, source, within } of annotation.attributions) {
      for (const span of [...content, ...cue, ...source]) inside(span);
      expect(within === null || annotation.attributions[within] !== undefined, `within ${within}`);
    }
    for (const { start: from, end } of annotation.hedges) inside([from, end]);
    expect(
      JSON.stringify(annotate(article, known, { headline: true })) === JSON.stringify(annotation),
      "another annotation the second time",
    );
  },
);
