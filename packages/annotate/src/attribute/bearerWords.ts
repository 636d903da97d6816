import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { AGENCY, OFFICE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";

// What the words around a name, or in a description, say of its bearer.

const PAPERS = listed("papers");

/** Whether what looks like a person's name is a paper's: by a word in it or beside it, as "Vostok Gazeta", "the newspaper". */
export function looksLikePaper(doc: Document, { newspaper }: Lexicon["roles"], [first, last]: Run): boolean {
  let named = false;
  for (let i = first; i < last; i++) {
    // "Edda Tolm, a columnist for the newspaper Vostok", but "a story by the newspaper Vostok".
    if (named && doc.tags[i] === Tag.IN) return false;
    named ||= doc.tags[i] === Tag.NNP;
    const hash = doc.tokens.hash[i] as number;
    if (doc.tokens.caps[i] === 0 ? PAPERS.has(hash) : newspaper.has(hash)) return true;
  }
  return false;
}

/** Whether a common noun of the source says that it is an outlet: "the weekly Kompas", "Quayside Business, a magazine". */
export function namesOutlet(doc: Document, outlets: Lexicon["roles"]["outlet"], [first, last]: Run): boolean {
  for (let i = first; i < last; i++)
    if (doc.tokens.caps[i] === 0 && outlets.has(doc.tokens.hash[i] as number) && !isOtherAgency(doc, i, first))
      return true;
  return false;
}

/** Whether a common noun of the source says that it is a body and no outlet: "the watchdog Press Freedom Now". */
export function namesBody(doc: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  for (let i = first; i < last; i++) {
    const hash = doc.tokens.hash[i] as number;
    if (doc.tokens.caps[i] === 0 && roles.organisation.has(hash) && !roles.outlet.has(hash)) return true;
  }
  return false;
}

const NEWS = listed("news");
const RULER = listed("rulers");

/** Whether the noun at `i` is one for an outlet that stands behind its name: "newspaper", "news agency". */
export function isOutletNoun({ tokens }: Document, i: number): boolean {
  const hash = tokens.hash[i] as number;
  return hash === AGENCY ? NEWS.has(tokens.hash[i - 1] as number) : PAPERS.has(hash);
}

const ALONE = listed("outletsAlone");
const NEWS_BODIES = listed("newsBodies");
const OF_NEWS = listed("ofNews");

/** Whether the noun at `i` is one for an outlet, by itself or by the word before it: "the outlet", "a news channel", "the TV station". */
export function isNewsBody({ tokens }: Document, i: number): boolean {
  if (tokens.caps[i] !== 0) return false;
  const hash = tokens.hash[i] as number;
  return ALONE.has(hash) || (NEWS_BODIES.has(hash) && OF_NEWS.has(tokens.hash[i - 1] as number));
}

/** Whether the head noun is a body's that shares its word with an outlet's: "the spy agency", not "the news agency". */
export function isOtherAgency(doc: Document, head: number, first: number): boolean {
  if (doc.tokens.hash[head] !== AGENCY || head - 1 < first) return false;
  const tag = doc.tags[head - 1];
  return (tag === Tag.NN || tag === Tag.JJ) && !NEWS.has(doc.tokens.hash[head - 1] as number);
}

/** Whether the "Agency" at `i` of a name is one of news: "Ostmark News Agency", "Anadolu Agency"; not "Space Agency". */
export function isNewsAgency(words: readonly string[], i: number, { forms }: Lexicon["roles"]): boolean {
  const before = hashWord(words[i - 1] ?? "");
  if (NEWS.has(before)) return true;
  const known = forms.get(before);
  return i === 1 && words.length === 2 && (known === 0 || (known & Form.own) !== 0);
}

/** Whether the source is the office of who rules: "the president's office", not "the prosecutor's office". */
export function isSeat(doc: Document, head: number, first: number): boolean {
  return doc.tokens.hash[head] === OFFICE && RULER.hasAny(doc.tokens.hash, first, head);
}
