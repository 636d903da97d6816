import type { Document, Quotation } from "../document.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import { type CueEntry, type CueLexicon, Frame } from "./cueLexicon.ts";
import type { Cue } from "./cues.ts";
import { isFiniteVerb, isMark, isTemporal, nounPhraseAfter, type Run } from "./phrases.ts";
import { startsClause } from "./sources.ts";

const THAT = hashWord("that");
const QUESTION = new Set("whether if how why what when where who which".split(" ").map(hashWord));
const ADVERBIAL = new Set(
  "of on in at during after before for from over last late early this earlier later by via through with to"
    .split(" ")
    .map(hashWord),
);
const PARENTHESIS = new Set("while although though whereas".split(" ").map(hashWord));

/** The quotation that opens at token `i`, or null. */
export function quotationAt(doc: Document, i: number): Quotation | null {
  const quotation = doc.quotations[(doc.quotationOf[i] as number) - 1];
  return quotation && quotation.first === i ? quotation : null;
}

/**
 * Drops closing stops, commas and dashes outside quotations from the end of a run. A run that ends inside a quotation
 * goes on to its end: a sentence may stop there, what is quoted does not.
 */
export function trimRun(doc: Document, first: number, last: number): Run {
  let end = last;
  const open = last > first ? doc.quotations[(doc.quotationOf[last - 1] as number) - 1] : undefined;
  if (open && open.first >= first) return [first, open.last];
  while (end > first) {
    const kind = doc.tokens.kind[end - 1] as number;
    const stop =
      kind === TokenKind.stop || kind === TokenKind.comma || kind === TokenKind.colon || kind === TokenKind.dash;
    if (!stop || doc.quotationOf[end - 1] !== 0) break;
    end--;
  }
  return [first, end];
}

/** Whether a verb of attribution follows a subject at `i`: "he said", "the minister added". */
function attributesAt(doc: Document, lexicon: CueLexicon, i: number, limit: number): boolean {
  const end = nounPhraseAfter(doc, i, limit);
  if (end === i) return false;
  let v = end;
  while (v < limit && (doc.tags[v] === Tag.RB || doc.tokens.kind[v] === TokenKind.comma) && v < end + 2) v++;
  if (v + 1 < limit && isFiniteVerb(doc.tags[v] as number) && doc.tags[v + 1] === Tag.VBN) v++;
  if (v >= limit || doc.quotationOf[v] !== 0) return false;
  return (lexicon.verbs.get(doc.tokens.hash[v] as number) ?? []).some((entry) => (entry.frames & Frame.quote) !== 0);
}

/** Whether the clause that starts at `k` ends at the comma, semicolon or conjunction `i`. */
function endsAt(doc: Document, lexicon: CueLexicon, i: number, limit: number): boolean {
  const { tags, tokens } = doc;
  const next = i + 1;
  if (next >= limit) return false;
  if (
    lexicon.prepositions
      .get(tokens.hash[next] as number)
      ?.some((rest) => rest.length > 0 && tokens.hash[next + 1] === hashWord(rest[0] as string))
  )
    return true;
  const verbs = lexicon.verbs.get(tokens.hash[next] as number);
  if (verbs && (tags[next] === Tag.VBG || /ing$/.test(doc.text.slice(tokens.start[next], tokens.end[next]))))
    return true;
  if (tags[next] === Tag.CC || PARENTHESIS.has(tokens.hash[next] as number))
    return attributesAt(doc, lexicon, next + 1, limit);
  if (
    verbs?.some((entry) => entry.form === "past" && entry.frames & Frame.quote) &&
    next + 1 < limit &&
    nounPhraseAfter(doc, next + 1, limit) > next + 1
  )
    return tags[next] === Tag.VBD;
  return attributesAt(doc, lexicon, next, limit) && parenthetical(doc, next, limit);
}

/** Whether a second verb of attribution of the same subject follows "and" or "but": "and suggested that". */
function goesOnWithCue(doc: Document, lexicon: CueLexicon, next: number, limit: number): boolean {
  const v = next < limit && doc.tags[next] === Tag.RB ? next + 1 : next;
  if (v + 1 >= limit || !isFiniteVerb(doc.tags[v] as number) || doc.quotationOf[v] !== 0) return false;
  const entries = lexicon.verbs.get(doc.tokens.hash[v] as number) ?? [];
  return entries.some(({ frames }) => frames & (Frame.quote | Frame.clause)) && opener(doc, v + 1, limit) !== null;
}

/** Whether the words from `i` read "he said," or "he said." */
function parenthetical(doc: Document, i: number, limit: number): boolean {
  for (let j = i; j < Math.min(limit, i + 14); j++) {
    const kind = doc.tokens.kind[j];
    if (kind === TokenKind.comma || kind === TokenKind.stop) return true;
    if (doc.tokens.hash[j] === THAT || isMark(doc, j)) return false;
  }
  return false;
}

/** Returns where the clause that starts at `k` ends, at most at `limit`. */
export function clauseEnd(doc: Document, lexicon: CueLexicon, k: number, limit: number): number {
  let depth = 0;
  for (let i = k; i < limit; i++) {
    const quotation = quotationAt(doc, i);
    if (quotation) {
      i = Math.min(limit, quotation.last) - 1;
      continue;
    }
    const kind = doc.tokens.kind[i] as number;
    if (kind === TokenKind.open) depth++;
    else if (kind === TokenKind.close && --depth < 0) return i;
    else if (i > k && depth === 0) {
      if ((kind === TokenKind.comma || kind === TokenKind.dash) && endsAt(doc, lexicon, i, limit)) return i;
      if (doc.tags[i] === Tag.CC && goesOnWithCue(doc, lexicon, i + 1, limit)) return i;
      if (kind === TokenKind.colon && doc.text.charAt(doc.tokens.start[i] as number) === ";") return i;
      if (
        lexicon.prepositions
          .get(doc.tokens.hash[i] as number)
          ?.some((rest) => rest.length > 0 && doc.tokens.hash[i + 1] === hashWord(rest[0] as string)) &&
        i > k + 2
      )
        return i;
    }
  }
  return limit;
}

/** What follows a cue: its content, and the person addressed. */
export interface Complement {
  readonly rule: string;
  readonly content: Run;
  readonly addressee: Run | null;
  /** Where the cue's own words end where a preposition belongs to it. */
  readonly strong: boolean;
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
      i = end;
      continue;
    }
    break;
  }
  return i;
}

function opener(doc: Document, i: number, limit: number): "quote" | "that" | "question" | null {
  if (i >= limit) return null;
  if (quotationAt(doc, i)) return "quote";
  const hash = doc.tokens.hash[i] as number;
  if (hash === THAT) {
    const tag = doc.tags[i];
    return tag === Tag.SC ||
      tag === Tag.IN ||
      startsClause(doc, i + 1, limit) ||
      quotationAt(doc, i + 1) ||
      doc.tokens.kind[i + 1] === TokenKind.comma
      ? "that"
      : null;
  }
  if (QUESTION.has(hash)) return "question";
  return null;
}

/** The kind of the last token inside a quotation, inner closing marks passed over. */
export function lastInside(doc: Document, quotation: Pick<Quotation, "first" | "last">): number {
  let i = quotation.last - 2;
  while (i > quotation.first && (isMark(doc, i) || doc.tokens.kind[i] === TokenKind.single)) i--;
  return doc.tokens.kind[i] as number;
}

/** The content of the quotation at `i`, through the end of the sentence it is part of. */
function quoted(doc: Document, lexicon: CueLexicon, i: number, limit: number): Run {
  const quotation = quotationAt(doc, i) as Quotation;
  if (quotation.last >= limit) return [i, quotation.last];
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
  const clause = clauseFrom(doc, lexicon, k, frames, limit);
  if (clause) return { ...clause, addressee };
  if (addressee) {
    const plain = clauseFrom(doc, lexicon, start, frames & ~Frame.to, limit);
    if (plain) return { ...plain, addressee: null };
  }
  return complementOther(doc, lexicon, cue, k, addressee, limit);
}

/** After a plain verb of saying, a noun phrase with a finite verb somewhere behind it is a clause. */
function loosely(doc: Document, i: number, limit: number): boolean {
  const tag = doc.tags[i];
  if (
    tag !== Tag.DT &&
    tag !== Tag.PRP$ &&
    tag !== Tag.NNP &&
    tag !== Tag.NN &&
    tag !== Tag.NNS &&
    tag !== Tag.JJ &&
    tag !== Tag.CD &&
    tag !== Tag.PRP
  )
    return false;
  for (let j = i + 1; j < limit; j++) {
    if (doc.tokens.kind[j] === TokenKind.colon) return false;
    if (doc.quotationOf[j] === 0 && isFiniteVerb(doc.tags[j] as number)) return true;
  }
  return false;
}

/** A finite clause or a quotation at `k`, adverbials before it passed over. */
function clauseFrom(
  doc: Document,
  lexicon: CueLexicon,
  k: number,
  frames: number,
  limit: number,
): Omit<Complement, "addressee"> | null {
  if (!(frames & (Frame.clause | Frame.quote))) return null;
  const places = [k, skipAdverbials(doc, k, limit)];
  for (const place of places) {
    const found = openedAt(doc, lexicon, place, frames, limit);
    if (found) return found;
  }
  if (frames & Frame.weak) return null;
  for (const i of places) {
    const loose = (frames & Frame.quote) !== 0 && !(frames & Frame.addressee) && loosely(doc, i, limit);
    if (startsClause(doc, i, limit) || loose) {
      return { rule: "clause", content: trimRun(doc, i, clauseEnd(doc, lexicon, i, limit)), strong: false };
    }
  }
  return null;
}

/** Content that says itself where it opens: by a quotation mark, "that", a question word or a colon. */
function openedAt(
  doc: Document,
  lexicon: CueLexicon,
  place: number,
  frames: number,
  limit: number,
): Omit<Complement, "addressee"> | null {
  if (place >= limit) return null;
  const kind = doc.tokens.kind[place];
  const parted = kind === TokenKind.comma || kind === TokenKind.colon || kind === TokenKind.dash;
  const i = parted ? place + 1 : place;
  const sign = opener(doc, i, limit);
  if (sign === "quote")
    return { rule: "quote", content: quoted(doc, lexicon, i, limit), strong: (frames & Frame.quote) !== 0 };
  if (sign === "that" || (sign === "question" && !parted)) {
    return { rule: sign, content: trimRun(doc, i, clauseEnd(doc, lexicon, i, limit)), strong: true };
  }
  if (kind === TokenKind.colon) return { rule: "colon", content: trimRun(doc, i, limit), strong: true };
  // "scolded him: “…”": whoever is spoken to comes between.
  const addressed = frames & Frame.quote && !parted ? nounPhraseAfter(doc, i, limit) : i;
  const mark = doc.tokens.kind[addressed];
  const leads =
    addressed > i && (mark === TokenKind.colon || mark === TokenKind.comma) && quotationAt(doc, addressed + 1);
  return leads && addressed + 1 < limit
    ? { rule: "quote", content: quoted(doc, lexicon, addressed + 1, limit), strong: true }
    : null;
}

/** An object ends where a clause with a subject of its own begins after a comma. */
function objectEnd(doc: Document, from: number, limit: number): number {
  for (let i = from + 1; i + 1 < limit; i++) {
    if (doc.tokens.kind[i] !== TokenKind.comma || doc.quotationOf[i] !== 0) continue;
    const next = doc.tags[i + 1] === Tag.CC ? i + 2 : i + 1;
    if (startsClause(doc, next, limit)) return i;
  }
  return limit;
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
  const at = frames & Frame.addressee ? k : cue.group[1];
  if (at >= limit) return null;
  const rest = (): Run => trimRun(doc, at, clauseEnd(doc, lexicon, at, limit));
  if (frames & Frame.to && (doc.tags[at] === Tag.TO || (doc.tags[at + 1] === Tag.TO && doc.tags[at] === Tag.RB)))
    return { rule: "to", content: rest(), addressee, strong: true };
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

/** Finds the content before a parenthetical cue whose words start at `b`: the clause or quotation that a comma ends. */
export function contentBefore(doc: Document, b: number, first: number): Run | null {
  let i = b - 1;
  if (i < first) return null;
  const comma = doc.tokens.kind[i] === TokenKind.comma;
  if (comma) i--;
  const quotation = i >= 0 ? doc.quotations[(doc.quotationOf[i] as number) - 1] : undefined;
  if (quotation && quotation.last === i + 1) return quotationBefore(doc, quotation, first, comma);
  if (!comma || i < first) return null;
  for (let j = first; j <= i; j++) {
    if (doc.quotationOf[j] === 0 && isFiniteVerb(doc.tags[j] as number)) return trimRun(doc, first, i + 1);
  }
  return null;
}

function quotationBefore(doc: Document, quotation: Quotation, first: number, comma: boolean): Run | null {
  // A quotation of a few words inside a sentence: the sentence is the content, if a verb is in it.
  if (quotation.first > first) {
    const before = doc.tokens.kind[quotation.first - 1];
    const whole = before === TokenKind.comma || before === TokenKind.colon || before === TokenKind.stop;
    if (!whole) return [first, quotation.last];
  }
  const last = lastInside(doc, quotation);
  const ends = last === TokenKind.comma || last === TokenKind.stop || last === TokenKind.dash || comma;
  return ends ? [quotation.first, quotation.last] : null;
}

/** Whether an entry is a plain verb of saying. */
export function saysPlainly(entry: CueEntry): boolean {
  return (entry.frames & Frame.quote) !== 0;
}
