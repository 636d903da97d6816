import { around, type Places, places, times } from "./places.ts";

/** A sign that a program has set tokens apart, and the same as people write it. */
interface Sign {
  readonly apart: RegExp;
  readonly joined: RegExp;
  /** How many there must be. */
  readonly least: number;
}

// Each begins with letters that can be looked for fast: all texts are searched for all of them.
const signs: readonly Sign[] = [
  { apart: /-[LR][RSC]B-/g, joined: /[([{]/g, least: 1 },
  { apart: / [,;] /g, joined: /\S[,;] /g, least: 3 },
  { apart: /[a-z] \.(?=\s|$)/g, joined: /[a-z]\.(?=\s|$)/g, least: 3 },
  { apart: /[a-z] n['’]t(?![a-z])/g, joined: /[a-z]n['’]t(?![a-z])/g, least: 2 },
  { apart: /[A-Za-z] ['’](?:s|re|ve|ll|m|d) /g, joined: /[A-Za-z]['’](?:s|re|ve|ll|m|d) /g, least: 3 },
  // A closing '' alone may end a quotation within a quotation.
  { apart: /(?<!\S)`` /g, joined: /``\S|"/g, least: 1 },
  { apart: /(?<!\S)["“”](?= |$)/gm, joined: /["“”]/g, least: 4 },
];

const BRACKET = /-[LR][RSC]B-/;

/** The mark of each other sign, which is rarer than the space before it and so is found faster. */
const MARK = /['’](?<= n?.)(?:t|[smd] |re |ve |ll )|[,;.](?<= .)(?:\s|$)|["“”](?<!\S.)(?= |$)/m;

/** Whether a text has what any sign needs: one without is not searched for each. */
function hasAny(text: string): boolean {
  return text.includes("``") || BRACKET.test(text) || MARK.test(text);
}

/** Says where a text has been cut into tokens: `did n't`, `" No , " he said`, `-LRB-`. One slip is no sign. */
export function tokenised(text: string): string | null {
  if (!hasAny(text)) return null;
  let first: Places | null = null;
  let count = 0;
  for (const { apart, joined, least } of signs) {
    const found = places(text, apart);
    if (found === null || found.count < least || found.count < (places(text, joined)?.count ?? 0)) continue;
    if (first === null || found.start < first.start) first = found;
    count += found.count;
  }
  if (first === null) return null;
  const place = around(text, { start: Math.max(0, first.start - 8), end: first.end + 8 });
  return `Expected words as they are written, got tokens set apart in ${place} (${times(count)})`;
}
