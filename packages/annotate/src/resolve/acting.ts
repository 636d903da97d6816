import type { Mention } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { tokenBehind } from "../words/tokenBehind.ts";
import type { People } from "./people.ts";
import type { Person } from "./person.ts";

/** The mentions of an article, all or those before some token. */
export interface Mentioned {
  readonly doc: Document;
  readonly people: People;
  readonly mentions: readonly Mention[];
  /** First token of each mention. */
  readonly at: readonly number[];
}

/** How many mentions back the subject of a verb is looked for, so that long lists of names take no time. */
const BACK = 8;

/** The person in the sentence of token `i` who acts there: the last one before it with a finite verb behind. */
export function subjectOf({ doc, people, mentions, at }: Mentioned, i: number): Person | null {
  const least = Math.max(0, mentions.length - BACK);
  for (let m = mentions.length - 1; m >= least && doc.sentenceOf[at[m] as number] === doc.sentenceOf[i]; m--) {
    const { kind, actor, end } = mentions[m] as Mention;
    if ((at[m] as number) < i && kind === "person" && acts(doc, at[m] as number, end))
      return people.byId.get(actor) ?? null;
  }
  return null;
}

/** How many tokens an apposition may have between a name and its verb. */
const APPOSED = 9;

/** Whether a finite verb follows a mention that begins at token `first` and ends at offset `end`. */
function acts(doc: Document, first: number, end: number): boolean {
  const i = tokenBehind(doc.tokens, first, end);
  if (doc.tags[i] !== Tag[","]) return actsBehind(doc, i);
  // "Tolm, who paid her".
  if (doc.tags[i + 1] === Tag.WP) return actsBehind(doc, i + 2);
  // "Tolm, the lone voter, hugged her".
  let close = i + 1;
  while (close < i + APPOSED && doc.tags[close] !== Tag[","] && !isFiniteVerb(doc.tags[close] as number)) close++;
  return doc.tags[close] === Tag[","] ? actsBehind(doc, close + 1) || actsBehind(doc, i) : actsBehind(doc, i);
}

/** Whether a finite verb follows what ends before the token at `i`. */
export function actsBehind({ tags }: Document, i: number): boolean {
  let at = i;
  while (tags[at] === Tag.RB || tags[at] === Tag[","]) at++;
  return isFiniteVerb(tags[at] as number);
}
