import type { Document, Quotation } from "../document.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import { clauseEnd, endsAt, type Matrix } from "./clauseEnd.ts";
import { type CueLexicon, Frame } from "./cueLexicon.ts";
import type { Cue } from "./cues.ts";
import { objectEnd } from "./objectEnd.ts";
import { opener } from "./opener.ts";
import { isFiniteVerb, isTemporal, nounPhraseAfter, type Run, startsPredicate } from "./phrases.ts";
import { isTitle, lastInside, quotationAt, trimRun } from "./quoted.ts";
import { startsClause } from "./sources.ts";

const THAT = hashWord("that");
const ADVERBIAL = new Set(
  "of on in at during after before for from over last late early this earlier later by via through with to"
    .split(" ")
    .map(hashWord),
);

/** What follows a cue: its content, and the person addressed. */
export interface Complement {
  readonly rule: string;
  readonly content: Run;
  readonly addressee: Run | null;
  /** Where the cue's own words end where a preposition belongs to it. */
  readonly strong: boolean;
}

/** Steps over the ", Ohio," of "in Toledo, Ohio,". */
function pastPlace(doc: Document, i: number, limit: number): number {
  if (i + 2 >= limit || doc.tokens.kind[i] !== TokenKind.comma || doc.tags[i + 1] !== Tag.NNP) return i;
  const end = nounPhraseAfter(doc, i + 1, limit);
  return doc.tokens.kind[end] === TokenKind.comma ? end : i;
}

/** Steps over adverbials ("on Monday", "in Paris") at `k` as long as something quotable comes after them. */
function skipAdverbials(doc: Document, k: number, limit: number): number {
  const { tags, tokens } = doc;
  let i = k;
  for (let steps = 0; steps < 4 && i < limit; steps++) {
    if (isTemporal(doc, i) || (tags[i] === Tag.RB && doc.quotationOf[i] === 0)) {
      i++;
      continue;
    }
    if (
      ADVERBIAL.has(tokens.hash[i] as number) &&
      (tags[i] === Tag.IN || tags[i] === Tag.TO || tags[i] === Tag.JJ || tags[i] === Tag.DT)
    ) {
      const from = tags[i] === Tag.JJ || tags[i] === Tag.DT ? i : i + 1;
      const end = nounPhraseAfter(doc, from, limit);
      if (end === from) break;
      i = pastPlace(doc, end, limit);
      continue;
    }
    break;
  }
  return i;
}

/** The content of the quotation at `i`, through the end of the sentence it is part of. */
function quoted(doc: Document, lexicon: CueLexicon, i: number, limit: number): Run {
  const quotation = quotationAt(doc, i) as Quotation;
  if (quotation.last >= limit) return [i, quotation.last];
  const joined = doc.tags[quotation.last] === Tag.CC && quotation.last + 1 < limit;
  if (joined && (startsPredicate(doc, quotation.last, limit) || doc.tags[quotation.last + 1] === Tag.VBG))
    return [i, quotation.last];
  const next = doc.tokens.kind[quotation.last];
  if (next === TokenKind.stop || next === TokenKind.comma || next === TokenKind.dash) {
    const inner = lastInside(doc, quotation);
    if (
      next === TokenKind.stop ||
      inner === TokenKind.comma ||
      inner === TokenKind.stop ||
      endsAt(doc, lexicon, quotation.last, limit)
    )
      return [i, quotation.last];
  }
  const inner = lastInside(doc, quotation);
  if (inner === TokenKind.comma || inner === TokenKind.stop) return [i, quotation.last];
  return trimRun(doc, i, Math.max(quotation.last, clauseEnd(doc, lexicon, i, limit)));
}

const FRONTING = new Set(
  "if when while after as although though since because before once until even".split(" ").map(hashWord),
);

/** The clause that the cue is the verb of. */
function matrixOf(doc: Document, cue: Cue): Matrix {
  const first = doc.tokens.sentences[doc.sentenceOf[cue.verb] as number] as number;
  const head = doc.tags[first] === Tag.CC ? first + 1 : first;
  let v = cue.group[0];
  while (v < cue.verb && !isFiniteVerb(doc.tags[v] as number)) v++;
  return {
    tag: doc.tags[v] as number,
    fronted:
      cue.group[0] === head || (FRONTING.has(doc.tokens.hash[head] as number) && !hasComma(doc, head, cue.group[0])),
  };
}

function hasComma(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.tokens.kind[i] === TokenKind.comma) return true;
  return false;
}

/** Finds the content after a cue, or null. */
export function complementAfter(doc: Document, lexicon: CueLexicon, cue: Cue, limit: number): Complement | null {
  const { frames } = cue.entry;
  const start = cue.group[1];
  let addressee: Run | null = null;
  let k = start;
  if (frames & Frame.addressee && cue.shape !== "passive" && !opener(doc, k, limit)) {
    const end = nounPhraseAfter(doc, k, limit);
    if (end > k) {
      addressee = [k, end];
      k = end;
    }
  }
  const matrix = matrixOf(doc, cue);
  const clause = clauseFrom(doc, lexicon, k, frames, limit, matrix);
  if (clause) return { ...clause, addressee };
  if (addressee) {
    const plain = clauseFrom(doc, lexicon, start, frames & ~Frame.to, limit, matrix);
    if (plain) return { ...plain, addressee: null };
  }
  return complementOther(doc, lexicon, cue, k, addressee, limit);
}

/** After a plain verb of saying, a noun phrase with a finite verb somewhere behind it is a clause. */
export function loosely(doc: Document, i: number, limit: number, frames: number): boolean {
  const tag = doc.tags[i];
  if (
    tag !== Tag.DT &&
    tag !== Tag.PRP$ &&
    tag !== Tag.NNP &&
    tag !== Tag.NN &&
    tag !== Tag.NNS &&
    tag !== Tag.JJ &&
    tag !== Tag.CD &&
    tag !== Tag.PRP &&
    (frames & Frame.object || (tag !== Tag.VBG && tag !== Tag.SC && tag !== Tag.RB && tag !== Tag.IN))
  )
    return false;
  for (let j = i + 1; j < limit; j++) {
    if (doc.tokens.kind[j] === TokenKind.colon) return false;
    // "confirmed the meeting, which took place": the noun alone may be what is confirmed.
    if (frames & Frame.object && doc.tokens.kind[j] === TokenKind.comma) {
      if (doc.tags[j + 1] !== Tag.WDT && doc.tags[j + 1] !== Tag.WP) return false;
      for (j += 2; j < limit && doc.tokens.kind[j] !== TokenKind.comma; j++);
    }
    if (isFiniteVerb(doc.tags[j] as number)) return true;
  }
  return false;
}

/** How far a "that" may stand from its verb: "said on CNN, where he is a contributor, that". */
const DISTANCE = 16;

/** The first "that" behind `k` which opens a clause, asides between commas passed over; `k` where there is none. */
function distantThat(doc: Document, k: number, limit: number): number {
  let aside = false;
  for (let j = k; j < Math.min(limit - 1, k + DISTANCE); j++) {
    if (doc.quotationOf[j] !== 0) return k;
    const kind = doc.tokens.kind[j];
    if (kind === TokenKind.comma || kind === TokenKind.dash) aside = !aside;
    else if (
      doc.tokens.hash[j] === THAT &&
      (doc.tags[j] === Tag.SC || (doc.tokens.kind[j - 1] === TokenKind.comma && j > k && doc.tags[j] === Tag.WDT)) &&
      !aside
    )
      return j;
    else if (!aside && isFiniteVerb(doc.tags[j] as number)) return k;
  }
  return k;
}

/** A finite clause or a quotation at `k`, adverbials before it passed over. */
function clauseFrom(
  doc: Document,
  lexicon: CueLexicon,
  k: number,
  frames: number,
  limit: number,
  matrix: Matrix,
): Omit<Complement, "addressee"> | null {
  if (!(frames & (Frame.clause | Frame.quote))) return null;
  const places = [k, skipAdverbials(doc, k, limit), distantThat(doc, k, limit)];
  for (const place of places) {
    const found = openedAt(doc, lexicon, place, frames, limit, matrix);
    if (found) return found;
  }
  if (frames & Frame.weak) return null;
  for (const i of places.slice(0, 2)) {
    const loose = (frames & Frame.quote) !== 0 && !(frames & Frame.addressee) && loosely(doc, i, limit, frames);
    if (startsClause(doc, i, limit) || loose) {
      return { rule: "clause", content: trimRun(doc, i, clauseEnd(doc, lexicon, i, limit, matrix)), strong: false };
    }
  }
  return null;
}

/** "Limbaugh added:" at the end of a paragraph introduces the next one. */
function nextParagraph(doc: Document, i: number): Run {
  if (i >= doc.tokens.count) return [i, i];
  let s = doc.sentenceOf[i] as number;
  const paragraph = doc.paragraphOf[s];
  if (paragraph === doc.paragraphOf[s - 1]) return [i, i];
  while (s < doc.sentences.length && doc.paragraphOf[s] === paragraph) s++;
  return [i, doc.tokens.sentences[s] as number];
}

/** Content that says itself where it opens: by a quotation mark, "that", a question word or a colon. */
function openedAt(
  doc: Document,
  lexicon: CueLexicon,
  place: number,
  frames: number,
  limit: number,
  matrix: Matrix,
): Omit<Complement, "addressee"> | null {
  if (place >= limit) return null;
  const kind = doc.tokens.kind[place];
  const parted = kind === TokenKind.comma || kind === TokenKind.colon || kind === TokenKind.dash;
  const i = parted ? place + 1 : place;
  const sign = opener(doc, i, limit);
  // "She has read “The Patient River”" is no speech.
  if (sign === "quote" && frames & Frame.weak && isTitle(doc, i, (quotationAt(doc, i) as Quotation).last)) return null;
  if (sign === "quote")
    return { rule: "quote", content: quoted(doc, lexicon, i, limit), strong: (frames & Frame.quote) !== 0 };
  if (sign === "that" || (sign === "question" && !parted)) {
    return { rule: sign, content: trimRun(doc, i, clauseEnd(doc, lexicon, i, limit, matrix)), strong: true };
  }
  if (kind === TokenKind.colon)
    return { rule: "colon", content: i < limit ? trimRun(doc, i, limit) : nextParagraph(doc, i), strong: true };
  // "scolded him: “…”": whoever is spoken to comes between.
  const addressed = frames & Frame.quote && !parted ? nounPhraseAfter(doc, i, limit) : i;
  const mark = doc.tokens.kind[addressed];
  const leads =
    addressed > i && (mark === TokenKind.colon || mark === TokenKind.comma) && quotationAt(doc, addressed + 1);
  return leads && addressed + 1 < limit
    ? { rule: "quote", content: quoted(doc, lexicon, addressed + 1, limit), strong: true }
    : null;
}

const ABOUT = hashWord("about");
const OF = hashWord("of");
const TO = hashWord("to");
const TOLD = new Set(["tell", "warn", "remind", "advise"]);
/** Whether an infinitive starts at `i`, whatever the tagger made of its verb: "thought to date from". */
function isInfinitive(doc: Document, i: number, limit: number): boolean {
  if (doc.tags[i] === Tag.TO) return true;
  const next = doc.tags[i + 1];
  return (
    i + 1 < limit && doc.tokens.hash[i] === TO && (next === Tag.NN || next === Tag.JJ) && doc.tokens.caps[i + 1] === 0
  );
}

/** An infinitive, a gerund or an object after the cue. */
function complementOther(
  doc: Document,
  lexicon: CueLexicon,
  cue: Cue,
  k: number,
  addressee: Run | null,
  limit: number,
): Complement | null {
  const { frames } = cue.entry;
  const near = frames & Frame.addressee ? k : cue.group[1];
  const passed = frames & Frame.to ? skipAdverbials(doc, near, limit) : near;
  const at = passed < limit && doc.tags[passed] === Tag.TO ? passed : near;
  if (at >= limit) return null;
  const rest = (): Run => trimRun(doc, at, objectEnd(doc, at, clauseEnd(doc, lexicon, at, limit)));
  if (cue.shape === "passive" && frames & Frame.clause && isInfinitive(doc, cue.group[1], limit)) {
    const from = cue.group[1];
    return {
      rule: "to",
      content: trimRun(doc, from, objectEnd(doc, from, clauseEnd(doc, lexicon, from, limit))),
      addressee: null,
      strong: true,
    };
  }
  if (frames & Frame.to && (doc.tags[at] === Tag.TO || (doc.tags[at + 1] === Tag.TO && doc.tags[at] === Tag.RB))) {
    // "urged people to stay": the people are part of what is urged; "told people to stay" is said to them.
    const urged = addressee && !TOLD.has(cue.entry.lemma) ? addressee[0] : at;
    return { rule: "to", content: [urged, rest()[1]], addressee: urged === at ? addressee : null, strong: true };
  }
  if (
    (addressee || cue.shape === "passive") &&
    (doc.tokens.hash[at] === ABOUT || doc.tokens.hash[at] === OF) &&
    at + 1 < limit
  ) {
    return {
      rule: "about",
      content: trimRun(doc, at + 1, objectEnd(doc, at + 1, clauseEnd(doc, lexicon, at + 1, limit))),
      addressee,
      strong: false,
    };
  }
  if (frames & Frame.ing && doc.tags[at] === Tag.VBG)
    return { rule: "ing", content: rest(), addressee: null, strong: true };
  if (frames & Frame.object && cue.shape !== "passive") {
    const from = cue.group[1];
    const end = nounPhraseAfter(doc, from, limit);
    if (end > from || quotationAt(doc, from) || doc.tags[from] === Tag.VBG || opener(doc, from, limit))
      return {
        rule: "object",
        content: trimRun(doc, from, objectEnd(doc, from, clauseEnd(doc, lexicon, from, limit))),
        addressee: null,
        strong: false,
      };
  }
  return null;
}
