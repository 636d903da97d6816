import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";
import { labelled, OWN_SETS } from "../ownSets.ts";

const SETS = OWN_SETS.flatMap(({ set, folder, actors }) => (actors ? [{ set, folder, floors: actors }] : []));

interface Named {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly mentions: readonly { readonly words: string; readonly kind: string; readonly name: string }[];
}
interface Titled {
  readonly id: string;
  readonly text: string;
  readonly people: readonly {
    readonly words: string;
    readonly title: string | null;
    readonly affiliation: string | null;
  }[];
}

/** Where words stand in a text at or after `from`, as whole words. */
function placeOf(text: string, words: string, from: number): number {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + words.length))) return at;
  throw new Error(`not in its text: ${words}`);
}

const same = (one: string, other: string): boolean => {
  const plain = (name: string): string => name.replace(/^the /i, "").replaceAll("’", "'").toLowerCase();
  return plain(one) === plain(other);
};

describe.each(SETS)("who is who, in the $set texts labelled by hand", ({ folder, floors }) => {
  let [found, right, wanted] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { id, text, published, mentions } of labelled<Named>(`${folder}whoIsWho`)) {
    const all = annotated(text, undefined, published).mentions.filter(({ nominal }) => !nominal);
    found += all.length;
    let from = 0;
    for (const { words, kind, name } of mentions) {
      const start = placeOf(text, words, from);
      from = start + words.length;
      wanted++;
      const one = all.find((mention) => mention.start === start && mention.end === from);
      if (one && one.kind === kind && same(one.name, name)) right++;
      else wrong.push(`${id} ${words}`);
    }
  }
  const f1 = (2 * right) / (found + wanted);

  it(`kind and name of ${wanted} mentions: precision ${(right / found).toFixed(3)}, recall ${(right / wanted).toFixed(3)}, F1 ${f1.toFixed(3)}`, () => {
    expect(f1, wrong.join(", ")).toBeGreaterThanOrEqual(floors.whoIsWho);
  });
});

describe.each(SETS)("titles and affiliations, in the $set texts labelled by hand", ({ folder, floors }) => {
  const wrong: string[] = [];
  let [titles, affiliations, persons] = [0, 0, 0];
  for (const { id, text, people } of labelled<Titled>(`${folder}titles`)) {
    const { mentions } = annotated(text);
    for (const { words, title, affiliation } of people) {
      const start = placeOf(text, words, 0);
      const one = mentions.find((mention) => mention.start === start && mention.end === start + words.length);
      persons++;
      const rightTitle = one !== undefined && (one.title ? text.slice(...one.title) : null) === title;
      const rightBody = one !== undefined && (one.affiliation ?? null) === affiliation;
      if (rightTitle) titles++;
      if (rightBody) affiliations++;
      if (!rightTitle || !rightBody) wrong.push(`${id} ${words}`);
    }
  }

  it(`titles of ${persons} persons: ${(titles / persons).toFixed(3)}; affiliations ${(affiliations / persons).toFixed(3)}`, () => {
    expect(titles / persons, wrong.join(", ")).toBeGreaterThanOrEqual(floors.titles);
    expect(affiliations / persons, wrong.join(", ")).toBeGreaterThanOrEqual(floors.affiliations);
  });
});
