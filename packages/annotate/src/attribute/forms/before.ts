import { Frame } from "../../knowledge/cueLexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { BE, IT, TO } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { attributesAt } from "../bounds/anotherSpeaker.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import { complementAfter } from "../bounds/complement.ts";
import { contentBefore } from "../bounds/contentBefore.ts";
import { opener } from "../bounds/opener.ts";
import { type Candidate, candidate } from "../candidate.ts";
import { isMute } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { isFrontingAt, startsClause } from "../clauseSubject.ts";
import { type Cue, saysPlainly } from "../cues.ts";
import { hearerBehind } from "../hearers.ts";
import { isOfKnowerBehind } from "../knowers.ts";
import { isNominal, nounPhraseAfter, pastConjunction, startsPredicate, verbBehind } from "../phrases.ts";
import { quotationAt, trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { sourceAfter } from "../sourceAfter.ts";
import { isTemporal, timeEnd, whenEnd } from "../times.ts";
import { holdsVerb } from "../verbReading.ts";
import { WINDOW } from "../windows.ts";
import { behindAnother, isSpokenFor } from "./another.ts";
import { isDenied } from "./untold.ts";

const ISSUING = listed("issuing");
const EMERGING = listed("emerging");
const CITING = listed("citing");

/** The first comma behind an inserted verb, adverbials passed over; the verb's end where something else comes first. */
function asideEnd(doc: Document, from: number, last: number): number {
  if (!(doc.tags[from] === Tag.RB || doc.tags[from] === Tag.IN || doc.tags[from] === Tag.TO || isTemporal(doc, from)))
    return from;
  for (let i = from; i < Math.min(last, from + WINDOW.toCommaInside); i++) {
    if (doc.tokens.kind[i] === TokenKind.comma) return i;
    if (doc.quotationOf[i] !== 0 || isFiniteVerb(doc.tags[i] as number) || doc.tags[i] === Tag.SC) return from;
  }
  return from;
}

/** Where the words of an inserted cue end: behind whoever was told, as in "Hoel told a council meeting.". */
function pastAddressee({ doc, last }: Clause, cue: Cue): number {
  if (!(cue.entry.frames & Frame.addressee)) return cue.group[1];
  const end = nounPhraseAfter(doc, cue.group[1], last);
  // "Told state newspaper | the Tide".
  const named = end > cue.group[1] && doc.tags[end] === Tag.DT && doc.tags[end + 1] === Tag.NNP;
  return named ? nounPhraseAfter(doc, end, last) : end;
}

/** Where a clause without a verb goes on behind "citing the manufacturer,"; -1 where no verb follows. */
function pastAside(doc: Document, i: number, last: number): number {
  let at = i;
  if (doc.tags[i] === Tag.VBG) for (at++; at < last && doc.tokens.kind[at - 1] !== TokenKind.comma; ) at++;
  return at < last && isFiniteVerb(doc.tags[at] as number) ? at : -1;
}

/** The part of a clause before an inserted "S said": "The bridge, S said, will open". */
function interrupted(clause: Clause, cue: Cue, subject: Run): Run | null {
  const { doc, first, last } = clause;
  const { kind } = doc.tokens;
  const before = subject[0] - 1;
  const after = asideEnd(doc, pastAddressee(clause, cue), last);
  const mark = kind[before];
  const aside = mark === TokenKind.comma || mark === TokenKind.dash;
  if (before <= first || !aside || after + 1 >= last || kind[after] !== mark) return null;
  // "Most of the victims, Reyn recalls, were children": between a subject and its verb any verb with a clause is inserted.
  const next = doc.tags[after + 1] === Tag.RB ? after + 2 : after + 1;
  const verb = doc.tags[next] as number;
  const goesOn = isFiniteVerb(verb) || (next > after + 1 && verb === Tag.VBN) || startsClause(doc, after + 1, last);
  const parts = (cue.entry.frames & Frame.clause) !== 0 && goesOn && !holdsVerb(doc, [first, before]);
  if (!(saysPlainly(cue.entry) || parts) || doc.tags[after + 1] === Tag.WP) return null;
  if (doc.tags[after + 1] === Tag.VBG && pastAside(doc, after + 1, last) < 0) return null;
  return [pastConjunction(doc, first), before];
}

/** Where the words of an inserted "said S" end: at the comma behind S, or behind its clause ("said Tolm, who runs it, is"). */
function commaBehind(doc: Document, source: Run, last: number): number {
  const comma = doc.tokens.kind[source[1]] === TokenKind.comma ? source[1] : source[1] - 1;
  if (doc.tags[comma + 1] !== Tag.WP) return comma;
  for (let i = comma + 2; i < Math.min(last, comma + WINDOW.relative); i++)
    if (doc.tokens.kind[i] === TokenKind.comma) return i;
  return comma;
}

/** The part of a clause before an inserted "said S": "The bridge, said Price, a spokesman, will open". */
function interruptedBy({ doc, first, last }: Clause, cue: Cue, source: Run): Run | null {
  const { kind } = doc.tokens;
  const before = cue.group[0] - 1;
  const comma = commaBehind(doc, source, last);
  if (before <= first || kind[before] !== TokenKind.comma || kind[comma] !== TokenKind.comma || comma + 1 >= last)
    return null;
  // "Tore a hamstring, said Tolm, and will miss the match".
  const next = doc.tags[comma + 1] === Tag.CC ? comma + 2 : comma + 1;
  return isFiniteVerb(doc.tags[next] as number) || doc.tags[first] === Tag.IN || doc.tags[first] === Tag.RB
    ? [pastConjunction(doc, first), before]
    : null;
}

/** Whether all that follows is in what something was said, and when that came out: "| in a report released on Monday |." */
function isPublished(doc: Document, i: number, last: number): boolean {
  if (doc.tags[i] !== Tag.IN) return false;
  const verb = nounPhraseAfter(doc, i + 1, last);
  const participle = doc.tags[verb] === Tag.VBN || ISSUING.has(doc.tokens.hash[verb] as number);
  if (verb === i + 1 || !participle) return false;
  const time = doc.tags[verb + 1] === Tag.IN ? verb + 2 : verb + 1;
  const end = timeEnd(doc, time, last);
  return end >= last || doc.tokens.kind[end] === TokenKind.stop;
}

/** Whether "S said" after a clause is inserted: nothing that it could say follows, and S is no "which". */
function isInserted(clause: Clause, cue: Cue, source: Run): boolean {
  const { doc, last } = clause;
  const tag = doc.tags[source[0]];
  if (source[1] - source[0] === 1 && (tag === Tag.WP || tag === Tag.WDT)) return false;
  const next = timeEnd(doc, pastAddressee(clause, cue), last);
  const kind = doc.tokens.kind[next];
  if (next >= last || kind === TokenKind.stop || kind === TokenKind.dash) return true;
  // "The port is shut, Tarvo said citing two officials".
  if (doc.tags[next] === Tag.VBG && CITING.has(doc.tokens.hash[next] as number)) return true;
  if (kind === TokenKind.comma) return !(quotationAt(doc, next + 1) && doc.tokens.caps[next + 2] !== 0);
  if (isPublished(doc, next, last)) return true;
  if (complementAfter(clause, cue)) return false;
  return isTemporal(doc, next) || nounPhraseAfter(doc, next, last) === next;
}

/** Whether what was said goes on behind the comma of an apposition with a verb: "said the doctor, Tolm, | and will miss the match". */
function goesOnBehind(doc: Document, at: number, last: number): boolean {
  const joined = doc.tags[at] === Tag.CC && doc.tokens.kind[at - 1] === TokenKind.comma;
  return joined && startsPredicate(doc, at, last);
}

/** Whether a finite verb follows before the next comma or stop: "told Smith he would" is no "said Smith". */
function hasVerbBehind(doc: Document, from: number, last: number): boolean {
  // "Said the owner, Baltika Lines, adding that C": the gerund is the owner's.
  if (doc.tags[from] === Tag.VBG && doc.tokens.kind[from - 1] === TokenKind.comma) return false;
  if (goesOnBehind(doc, from, last)) return false;
  for (let i = from; i < last; i++) {
    const kind = doc.tokens.kind[i];
    if (kind === TokenKind.comma || kind === TokenKind.stop || doc.tags[i] === Tag.WP || doc.tags[i] === Tag.WDT)
      return false;
    if (isFiniteVerb(doc.tags[i] as number)) return true;
  }
  return false;
}

/** Whom an inserted "S told" is said to: "“It is over,” Tolm told | reporters". */
function addresseeOf(clause: Clause, cue: Cue, { source, end }: Inserted): Run | null {
  const { doc, last } = clause;
  if (!(cue.entry.frames & Frame.addressee) || cue.shape !== "finite") return null;
  // "“It is over,” told Tolm his friends" is nobody's English: behind an inverted verb stands who speaks.
  if (source[0] >= cue.group[1]) return null;
  const from = cue.group[1];
  const stop = nounPhraseAfter(doc, from, last);
  return stop > from && stop <= end ? [from, stop] : null;
}

/** What stands before an inserted cue, whose it is, and where the words of the cue and its source end. */
interface Inserted {
  readonly content: Run;
  readonly source: Run;
  readonly end: number;
}

/** Whether a noun, a name, a pronoun or "those" stands in a run. */
function isNamed({ tags, tokens }: Document, [first, last]: Run): boolean {
  for (let i = first; i < last; i++) {
    const tag = tags[i] as number;
    // "Said Small".
    if (isNominal(tag) || tag === Tag.DT || tokens.caps[i] === 1) return true;
  }
  return false;
}

/** "C, said S" and "C, said S, C": the source follows its verb. */
function inverted(clause: Clause, cue: Cue): Inserted | null {
  const { doc, first, last } = clause;
  if (!(cue.entry.frames & (Frame.quote | Frame.clause)) || cue.shape !== "finite" || cue.group[0] !== cue.verb)
    return null;
  const source = sourceAfter(doc, cue.group[1], last);
  // "…, pleaded guilty": an adjective is nobody.
  // "The board, through its chief, stressed the need": its object.
  if (!source || !isNamed(doc, source) || isMute(doc, clause.roles, source)) return null;
  const end = source[1];
  // "“…,” state Senate leader Tolm said": a noun of the source.
  if (cue.entry.form === "base" && isFiniteVerb(doc.tags[end] as number)) return null;
  const content = contentBefore(doc, cue.group[0], first);
  // "Judge Hoel, of the county court, told Tolm, who is ill, that": who follows is told.
  if (!content && cue.entry.lemma === "tell") return null;
  if (!content) {
    const part = doc.tags[source[0]] === Tag.PRP ? null : interruptedBy(clause, cue, source);
    return part && { content: part, source, end: commaBehind(doc, source, last) };
  }
  // "Price told investors that": who follows the verb is the one told.
  const quoted = quotationAt(doc, content[0])?.last === content[1];
  // "“…,” concluded the paper": behind a quotation a verb with a clause says it as well.
  if (!quoted && !saysPlainly(cue.entry)) return null;
  if (cue.entry.frames & Frame.addressee && (!quoted || opener(doc, end, last) === "that")) return null;
  // "Said a diplomat briefed on the talks".
  const knower = isOfKnowerBehind(doc, end);
  const plain = !quoted && !knower && (startsClause(doc, cue.group[1], last) || hasVerbBehind(doc, end, last));
  return plain || (!quoted && doc.tags[source[0]] === Tag.PRP) ? null : { content, source, end };
}

/** The clause that a quotation before "the Tide reported" is a part of: "| Tolm said: “It is over,” | the Tide reported"; else the quotation alone. */
function withLeadIn({ doc, first }: Clause, [from, to]: Run): Run {
  const { tags, tokens, marks } = doc;
  const mark = tokens.kind[from - 1];
  if (mark !== TokenKind.colon && mark !== TokenKind.comma) return [from, to];
  const said =
    from - 2 > first && isFiniteVerb(tags[from - 2] as number) && ((marks[from - 2] as number) & Mark.verb) !== 0;
  return said && quotationAt(doc, from)?.last === to ? [pastConjunction(doc, first), to] : [from, to];
}

/** "C, it was revealed on Friday.", "C, a jury was told.": told by nobody. */
function impersonal(clause: Clause, cue: Cue): Candidate | null {
  const { doc, first, last } = clause;
  const hearer = hearerBehind(clause, cue);
  if (hearer) {
    const told = contentBefore(doc, hearer[0], first);
    const rest = { source: null, rank: RANK.inserted, addressee: hearer };
    return told && candidate(cue, { rule: "impersonal", content: [told], ...rest });
  }
  const it = cue.group[0] - 1;
  if (doc.tokens.hash[it] !== IT || !(cue.shape === "passive" || EMERGING.has(cue.entry.hash))) return null;
  if (isDenied(doc, cue)) return null;
  const end = whenEnd(doc, cue.group[1], last);
  if (doc.tokens.kind[it - 1] !== TokenKind.comma || doc.tokens.kind[end] !== TokenKind.stop) return null;
  const content = contentBefore(doc, it, first);
  return content && candidate(cue, { rule: "impersonal", content: [content], source: null, rank: RANK.inserted });
}

/** How many words before "S said." are what was said, though no verb is seen in them. */
const STATEMENT = 5;

/**
 * What stands before "S said." at the end of a sentence, where it begins as a clause does and its verb is none to the tagger, or there is
 * none: "Tolm's words further the panic, the unions say."
 */
function unseenStatement({ doc, first, last }: Clause, cue: Cue, [subject]: Run): Run | null {
  const { tags, tokens } = doc;
  const from = pastConjunction(doc, first);
  const opens = tags[from] as number;
  const begins = isNominal(opens) || opens === Tag.DT || opens === Tag["PRP$"] || opens === Tag.JJ;
  if (!saysPlainly(cue.entry) || !begins || isTemporal(doc, from) || subject - from <= STATEMENT) return null;
  if (tokens.kind[subject - 1] !== TokenKind.comma || tokens.caps[from] === 0 || doc.quotationOf[from] !== 0)
    return null;
  const end = timeEnd(doc, cue.group[1], last);
  return tokens.kind[end] === TokenKind.stop ? trimRun(doc, from, subject - 1) : null;
}

/** Whether a content is no more than the clause that opens the sentence of its verb: "| When she was asked whom she backs |, Tolm smiled". */
function isOpening(doc: Document, [from, to]: Run): boolean {
  if (!isFrontingAt(doc, from)) return false;
  for (let i = from; i < to; i++) if (doc.tokens.kind[i] === TokenKind.comma || doc.quotationOf[i] !== 0) return false;
  return true;
}

/** "C, S said" and "C, said S", with what goes on after it. */
export function before(clause: Clause, cue: Cue): Candidate | null {
  const { doc, first } = clause;
  // "He met two, one said to be a spy": it is said of him.
  if (doc.tokens.hash[cue.group[1]] === TO && doc.tokens.hash[cue.group[1] + 1] === BE) return null;
  if (!saysPlainly(cue.entry) && !(cue.entry.frames & Frame.clause)) return null;
  const nobodys = impersonal(clause, cue);
  if (nobodys) return nobodys;
  // "…, the driver emerged with a gun".
  if (EMERGING.has(cue.entry.hash)) return null;
  const { subject } = cue;
  const stated = subject && (contentBefore(doc, subject[0], first) ?? unseenStatement(clause, cue, subject));
  const own = subject && (stated ? behindAnother(clause, stated) : interrupted(clause, cue, subject));
  const found =
    subject && own ?
      { content: own, source: subject, end: pastAddressee(clause, cue) }
    : inverted(clause, cue); // biome-ignore format: a decision list
  if (!found) return null;
  const { source, end } = found;
  const content = withLeadIn(clause, found.content);
  const isQuote = quotationAt(doc, content[0])?.last === content[1];
  if (!isQuote && source === subject && !isInserted(clause, cue, source)) return null;
  const behind = goesOnBehind(doc, end, doc.tokens.count) ? end - 1 : end;
  const more = continuation(clause, behind, isQuote, !isQuote && !holdsVerb(doc, content));
  if (!isQuote && !more && isOpening(doc, content)) return null;
  return candidate(cue, {
    rule: isQuote ? "quote before" : "before",
    // "But, he said, C": nothing stands before the aside.
    content: [content, more].filter((run): run is Run => run !== null && run[1] > run[0]),
    source,
    rank: isQuote ? RANK.quoted : RANK.inserted,
    addressee: addresseeOf(clause, cue, found),
  });
}

/** The second part of "A, he said, B": where A has no verb B begins with it, if need be behind another aside. */
function continuation(clause: Clause, end: number, isQuote: boolean, verbless: boolean): Run | null {
  const { doc, cues, first, last } = clause;
  for (let i = asideEnd(doc, end, last); i < Math.min(last, end + WINDOW.continuation); i++) {
    const kind = doc.tokens.kind[i];
    if (kind === TokenKind.stop || isVerb(doc.tags[i] as number)) return null;
    // "In Arva — he specified — the rise is greatest".
    const parts = kind === TokenKind.comma || (kind === TokenKind.dash && i === end && verbless);
    if (!parts && !quotationAt(doc, i)) continue;
    const comma = parts ? i + 1 : i;
    // "“A,” she said, and “B”".
    const at = doc.tags[comma] === Tag.CC && quotationAt(doc, comma + 1) ? comma + 1 : comma;
    if (at >= last) return null;
    const quotation = quotationAt(doc, at);
    if (quotation) return [at, Math.min(quotation.last, Math.max(last, quotation.last))];
    if (isQuote || i > asideEnd(doc, end, last)) return null;
    const verb = verbless ? pastAside(doc, at, last) : -1;
    if (verb > 0) return trimRun(doc, verb, clauseEnd(clause, verb));
    // "While some may pay, she added, taking them away would be too much".
    const subject = doc.tags[at] === Tag.VBG && doc.tags[first] === Tag.SC && pastAside(doc, at, last) < 0;
    if (!subject && (doc.tags[at] === Tag.VBG || cues.verbs.has(doc.tokens.hash[at] as number))) return null;
    // "C, officials said, the Tide reported": the Tide tells that they did.
    if (isSpokenFor(clause, at)) return null;
    // "C, a judge said, but added that D", "C, they said, although they noted that D".
    const joins = doc.tags[at] === Tag.CC || doc.tags[at] === Tag.SC;
    if (joins && ((doc.marks[verbBehind(doc, at, last)] as number) & Mark.verb || attributesAt(clause, at + 1)))
      return null;
    const more = trimRun(doc, at, clauseEnd(clause, at));
    // "C, S said, and D, T added": D is T's.
    const another = joins && doc.tokens.kind[more[1]] === TokenKind.comma && isSpokenFor(clause, more[1] + 1);
    return another ? null : more;
  }
  return null;
}
