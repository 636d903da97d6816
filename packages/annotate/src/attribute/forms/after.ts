import { entryOf, Frame, NO_WORD } from "../../knowledge/cueLexicon.ts";
import type { Lexicon } from "../../knowledge/lexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed, listedVerbs } from "../../words/english.ts";
import { AS, BY, IT, TO, WHAT } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { type Complement, complementAfter } from "../bounds/complement.ts";
import { upToMainVerb, withinRelative } from "../bounds/relativeEnd.ts";
import { type Candidate, candidate } from "../candidate.ts";
import { canSpeak, isHuman, isMute } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { clauseSubject, startsClause } from "../clauseSubject.ts";
import { opensWithGerund } from "../cueGroup.ts";
import { type Cue, saysPlainly } from "../cues.ts";
import { isHearer } from "../hearers.ts";
import { insertedSpeaker } from "../insertedSpeaker.ts";
import {
  appositionAfter,
  isNominal,
  isRelativeSubject,
  nounPhraseAfter,
  nounPhraseBefore,
  opensSubject,
} from "../phrases.ts";
import { quotedBefore } from "../quotedAs.ts";
import { RANK } from "../ranks.ts";
import { isNoSubject } from "../sources.ts";
import { isTemporal } from "../times.ts";
import { isAboutSaying, isBidden, isUnowned, isWanted } from "../unsaid.ts";
import { hasOtherVerb } from "../verbReading.ts";
import { bidden, causedIn } from "./broughtTo.ts";
import { toldBy } from "./toldBy.ts";

const EMERGING = listed("emerging");
const RULING = listed("ruling");
const ATTACHING = listed("attaching");
const PERCEIVING = listedVerbs("perceiving");
const WRITING = listed("approaching");
const WHERE = listed("locative");
/** "S said (that) C", "…, adding that C", "It was said that C". */
export function after(clause: Clause, found: Cue): Candidate | null {
  const { doc, roles, first } = clause;
  const as = found.shape === "gerund" && doc.tokens.hash[found.group[0]] === AS;
  const quoted = as ? quotedBefore(doc, found.group[0]) : null;
  const nearest = found.subject ?? quoted ?? nounBefore(doc, roles, found, first) ?? causedIn(doc, found, first);
  const cue = ofPaper(doc, roles, found, nearest);
  const complement = complementAfter(clause, cue);
  if (!complement || complement.content[1] <= complement.content[0]) return null;
  // "Spent it on ads attacking Price", "passed laws barring it": whoever had them made; "reports alleging that C" say so themselves.
  const done = complement.rule === "object" || complement.rule === "about";
  const paper = done && nearest !== null && isPaperBefore(doc, roles, found, nearest);
  const own = (paper ? null : nearest) ?? bidden(clause, cue, complement);
  if (cue.shape === "passive") {
    const past = complement.rule === "that" ? pastSubject(clause, cue, complement.content[0]) : null;
    if (!past) return toldBy(clause, cue, complement);
    return candidate(cue, { rule: "that", content: [complement.content], source: past, rank: RANK.opened });
  }
  // "As I write this", "I wrote an article for the Arva Post": not what was written.
  const written = complement.rule === "clause" && cue.entry.lemma === "write";
  if (written && isWriting(doc, roles, complement.content)) return null;
  // "Who ruled Norvia for years": a land, and nothing that a court found.
  const ruled = complement.rule === "clause" && RULING.has(cue.entry.hash);
  if (ruled && !startsClause(doc, complement.content[0], clause.last)) return null;
  if (!own && isWanted(doc, cue, first)) return null;
  if (own && isAboutSaying(doc, cue, own, complement.content)) return null;
  // "They wonder how to tell her that C": nobody has told her.
  if (cue.shape === "infinitive" && doc.tags[cue.group[0] - 1] === Tag.WRB) return null;
  // "“C,” said S, an aide to the mayor, referring to X": whose the gerund is, `find.ts` tells.
  const waits = cue.shape === "gerund" && doc.tokens.kind[cue.group[0] - 1] === TokenKind.comma;
  const source =
    own ??
    (cue.shape === "finite" ? insertedSpeaker(doc, cue.group[0], first) : null) ??
    clauseSubject(doc, cue.group[0], first) ??
    invertedSubject(clause, cue, complement.content) ??
    laterSubject(clause, cue, complement.content) ??
    parted(clause, cue) ??
    firstPhrase(doc, cue, first) ??
    (waits && complement.rule !== "object" && !(cue.entry.frames & Frame.weak) ? openingSubject(clause, cue) : null);
  const opened = complement.rule === "that" || complement.rule === "question" || complement.rule === "quote";
  const sure = opened && cue.entry.hash !== NO_WORD;
  if (source && !sure && !saysPlainly(cue.entry) && !canSpeak(doc, roles, source)) return null;
  if (source && doc.tokens.hash[source[0]] === WHAT) return null;
  // "What they told the families is a lie": they told what, and not that it is one.
  if (own && complement.rule === "clause" && doc.tokens.hash[own[0] - 1] === WHAT) return null;
  if (source && cue.shape === "infinitive" && doc.tokens.hash[source[0]] === IT) return null;
  // "It emerged that C": nobody says so.
  if (own && doc.tokens.hash[own[0]] === IT && EMERGING.has(cue.entry.hash))
    return candidate(cue, { rule: "impersonal", content: [complement.content], source: null, rank: RANK.impersonal });
  if (source && complement.rule === "that" && isHearer(doc, cue, source))
    return candidate(cue, { rule: "impersonal", content: [complement.content], source: null, rank: RANK.impersonal });
  // "Rumours suggesting that": nobody's.
  if (!source && cue.shape === "gerund" && complement.rule === "that" && isUnowned(doc, cue))
    return candidate(cue, { rule: "impersonal", content: [complement.content], source: null, rank: RANK.impersonal });
  // "Look in the mirror and ask why": nobody has asked.
  if (isBidden(clause, cue, source)) return null;
  const opens = clause.inside && cue.group[0] === first;
  if (!source && !waits && !opens && !(complement.strong && cue.shape !== "infinitive" && saysPlainly(cue.entry)))
    return null;
  if (own && complement.rule === "clause" && isObjectAndVerb(clause, own, cue, complement.content)) return null;
  const content = own ? ofSubject(clause, own, cue, complement) : complement.content;
  const rank = own || complement.rule === "quote" ? (complement.strong ? RANK.opened : RANK.bare) : RANK.far;
  const rule = doc.tokens.hash[cue.group[0]] === AS ? "quoted as" : complement.rule;
  return candidate(cue, { rule, content: [content], source, rank, addressee: complement.addressee });
}

const QUANTITIES = listed("vague", "quantities");

/** The subject of a participle that has no auxiliary and whose verb tells nobody: "the two | admitted to police that C"; null where there is none. */
function pastSubject({ doc, first }: Clause, { entry, group, verb }: Cue, content: number): Run | null {
  if (group[0] !== verb || entry.frames & Frame.addressee || doc.tokens.hash[group[1]] === BY) return null;
  // "Written in a tone that suits all", "from noted scholars to defend the view that".
  if (content > group[1] && (hasOtherVerb(doc, group[1], content) || isRelativeSubject(doc, content))) return null;
  const from = nounPhraseBefore(doc, verb - 1, first);
  return from < verb ? [from, verb] : clauseSubject(doc, verb, first);
}

/** Whether what is written begins with a word for a paper, "an article", "a letter to her", or is "this". */
function isWriting({ tags, tokens }: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  if (tags[first] !== Tag.DT && tags[first] !== Tag["PRP$"]) return false;
  let head = first + 1;
  while (head + 1 < last && (tags[head] === Tag.JJ || tags[head] === Tag.CD || isNominal(tags[head + 1] as number)))
    head++;
  if (!isNominal(tags[head] as number) || head >= last)
    return tags[first] === Tag.DT && !isFiniteVerb(tags[head] as number);
  return roles.document.has(tokens.hash[head] as number) && !isFiniteVerb(tags[head + 1] as number);
}

/** What papers and polls show needs no "that": "the poll shows her ahead"; of others it may be a picture or a hand. */
function ofPaper(doc: Document, roles: Lexicon["roles"], cue: Cue, source: Run | null): Cue {
  const { frames } = cue.entry;
  if (!source || !(frames & Frame.weak) || !(frames & Frame.clause)) return cue;
  for (let i = source[0]; i < source[1]; i++) {
    if (!roles.document.has(doc.tokens.hash[i] as number)) continue;
    // Written out: what spreads over a field is slow, and half of all cues are seen here.
    const { verb, group, channel, shape, subject } = cue;
    const strong = (frames & ~Frame.weak) | Frame.object | Frame.quote;
    return { entry: entryOf(cue.entry, strong), verb, group, channel, shape, subject };
  }
  return cue;
}

const WRITES = listed("issuing", "makingPapers");

/** Whether the paper whose phrase begins at `from` is the object of a verb by which nobody writes it: "disowned | a memo", "act on | a petition". */
function isReceived({ tags, tokens }: Document, from: number): boolean {
  const before = from - 1;
  if (isVerb(tags[before] as number)) return !WRITES.has(tokens.hash[before] as number);
  return tags[before] === Tag.IN && isVerb(tags[before - 1] as number) && ATTACHING.has(tokens.hash[before] as number);
}

/** Whether a source is a paper that stands before a gerund which tells a deed as well: "ads attacking", not "emails showing". */
function isPaperBefore(doc: Document, roles: Lexicon["roles"], { entry, group, shape }: Cue, [, end]: Run): boolean {
  const word = doc.tokens.hash[end - 1] as number;
  if (doc.tokens.hash[group[0]] === AS) return false;
  return shape === "gerund" && end === group[0] && !(entry.frames & Frame.weak) && roles.document.has(word);
}

/** The noun that a gerund without a comma belongs to: "groups backing Cruz", "emails showing that". */
function nounBefore(doc: Document, roles: Lexicon["roles"], cue: Cue, first: number): Run | null {
  const end = cue.group[0] - 1;
  if (cue.shape !== "gerund" || end < first || !isNominal(doc.tags[end] as number)) return null;
  const from = nounPhraseBefore(doc, end, first);
  // "Released a statement saying that": whoever released it says so; but "emails showing that" speak for themselves.
  const word = roles.document.has(doc.tokens.hash[end] as number);
  const paper = word && !isReceived(doc, from);
  // "Wrote to his sister saying that", "emailed supporters saying": nor do those who are written to.
  const written = ((doc.marks[from - 1] as number) & Mark.verb) !== 0 && isVerb(doc.tags[from - 1] as number);
  const to = doc.tokens.hash[from - 1] === TO;
  const kept = PERCEIVING.has(doc.tokens.hash[from - 1] as number);
  if (
    cue.entry.lemma === "say" &&
    !(word && !paper) &&
    ((written && !kept && doc.tokens.hash[cue.group[0]] !== AS) || to)
  )
    return null;
  if (isWrittenTo(doc, roles, from, first)) return null;
  if (from > end || isTemporal(doc, end) || (paper && !(cue.entry.frames & Frame.weak))) return null;
  // "Declared a state of emergency saying that": a thing behind a verb says nothing, but whoever did something with it.
  // "Must obey a court ruling that C": the court ruled so.
  const court = RULING.has(cue.entry.hash) && roles.organisation.has(doc.tokens.hash[end] as number);
  const thing =
    !court &&
    doc.tokens.caps[end] === 0 &&
    !isHuman(doc, roles, end) &&
    !roles.document.has(doc.tokens.hash[end] as number);
  if (thing && isVerb(doc.tags[from - 1] as number) && saysPlainly(cue.entry)) return null;
  // "Camped outside the police station demanding that": where they did.
  const place = doc.tags[from - 1] === Tag.IN && isVerb(doc.tags[from - 2] as number);
  if (thing && place && !ATTACHING.has(doc.tokens.hash[from - 1] as number)) return null;
  return canSpeak(doc, roles, [from, end + 1]) ? [from, end + 1] : null;
}

/** Whether somebody is written to, where he is with it: "wrote to the embassy in Arva asking", "a letter to the mayor urging": the gerund is the writer's. */
function isWrittenTo(doc: Document, roles: Lexicon["roles"], from: number, first: number): boolean {
  const { tags, tokens } = doc;
  let to = from - 1;
  if (tags[to] === Tag.IN && WHERE.has(tokens.hash[to] as number)) to = nounPhraseBefore(doc, to - 1, first) - 1;
  if (to <= first || tokens.hash[to] !== TO) return false;
  return WRITING.has(tokens.hash[to - 1] as number) || roles.document.has(tokens.hash[to - 1] as number);
}

/** The subject of the main clause behind a gerund that opens the sentence: "Calling it a sham, Price left". */
function laterSubject({ doc, first, last }: Clause, cue: Cue, content: Run): Run | null {
  if (!opensWithGerund(doc, cue, first)) return null;
  const from = doc.tokens.kind[content[1]] === TokenKind.comma ? content[1] + 1 : content[1];
  if (from >= last || !startsClause(doc, from, last)) return null;
  return [from, nounPhraseAfter(doc, from, last)];
}

/** The subject between a verb of saying that opens the sentence, or its clause, and what was said: "Said Tolm, “It rained.”" */
function invertedSubject({ doc, first }: Clause, cue: Cue, [content]: Run): Run | null {
  const at = cue.group[1];
  const opens = isFronted(doc, cue, first) || doc.tokens.kind[cue.group[0] - 1] === TokenKind.comma;
  // "In other words, explained Nancy Cordes: “…”".
  if (!opens || cue.shape !== "finite" || doc.tags[at] !== Tag.NNP) return null;
  const end = nounPhraseAfter(doc, at, content);
  // "Says Tolm, the food historian: “…”".
  const apposed = end > at ? appositionAfter(doc, end, content) : end;
  return end > at && Math.max(end, apposed) >= content - 1 ? [at, Math.max(end, apposed)] : null;
}

/** The subject before the comma of a clause that parts it from its verb: "Tolm, while confirming that C, said". */
function parted({ doc, first }: Clause, cue: Cue): Run | null {
  const { tags } = doc;
  const opener = cue.group[0] - 1;
  if (cue.shape !== "gerund" || opener - 2 < first || tags[opener - 1] !== Tag[","]) return null;
  if (tags[opener] !== Tag.SC && tags[opener] !== Tag.IN && tags[opener] !== Tag.WRB) return null;
  const from = nounPhraseBefore(doc, opener - 2, first);
  // "Tolm, D-Tarn, while admitting".
  const letters = tags[from + 1] === Tag.HYPH;
  return !letters && from < opener - 1 && (from === first || opensSubject(doc, from - 1)) ? [from, opener - 1] : null;
}

/** Behind the adverbs and the comma that open a sentence: "Earlier as well, | the envoy". */
function pastAdverbs({ tags }: Document, first: number): number {
  let i = first;
  while (i < first + OPENING && (tags[i] === Tag.RB || tags[i] === Tag.CC)) i++;
  return i > first && tags[i] === Tag[","] ? i + 1 : first;
}

/** How many adverbs may open a sentence. */
const OPENING = 4;

/** The noun phrase that a sentence begins with, before a verb of saying whose subject is far: "The envoy following her trip, said". */
function firstPhrase(doc: Document, cue: Cue, first: number): Run | null {
  if (cue.shape !== "finite" || !saysPlainly(cue.entry)) return null;
  const from = pastAdverbs(doc, first);
  const end = nounPhraseAfter(doc, from, cue.group[0]);
  if (end === from || isTemporal(doc, from) || doc.tags[from] === Tag.PRP) return null;
  const phrase: Run = [from, appositionAfter(doc, end, cue.group[0])];
  return isNoSubject(doc, phrase, cue.group[0]) ? null : phrase;
}

/** Who opens the sentence, for a gerund whose clause has a subject that is cut: "Tolm, who is second in the polls, left it, saying". */
function openingSubject({ doc, roles, first }: Clause, cue: Cue): Run | null {
  const end = nounPhraseAfter(doc, first, cue.group[0]);
  const next = doc.tags[end] as number;
  const opens = next === Tag[","] || next === Tag.RB || isFiniteVerb(next);
  if (end === first || !opens || isTemporal(doc, first)) return null;
  // "Many snubbed the president, saying": an article behind a verb that the tagger took for a participle.
  if (QUANTITIES.has(doc.tokens.hash[first] as number) && doc.tags[first + 2] === Tag.DT) return [first, first + 1];
  if (!canSpeak(doc, roles, [first, end]) || isMute(doc, roles, [first, end])) return null;
  return [first, appositionAfter(doc, end, cue.group[0])];
}

/** Whether the cue opens the sentence, or its first clause after a conjunction. */
function isFronted(doc: Document, cue: Cue, first: number): boolean {
  const before = cue.group[0] - 1;
  if (before > first && doc.tags[first] === Tag.CC && before === first + 1) return isFronted(doc, cue, first + 1);
  return (
    before < first ||
    (before === first && (doc.tags[first] === Tag.CC || doc.tags[first] === Tag.SC || doc.tags[first] === Tag.IN))
  );
}

/** The content of a cue whose subject stands before it; "Democrats supporting her | have pointed" ends before the main verb. */
function ofSubject({ doc, first }: Clause, own: Run, cue: Cue, complement: Complement): Run {
  const { rule, content } = complement;
  const reduced = cue.shape === "gerund" && own[1] === cue.group[0] && (rule === "object" || rule === "to");
  return reduced ? upToMainVerb(doc, content) : withinRelative(doc, own, complement, first);
}

const NEVER_OF_THINGS = listed("neverOfThings");
const SPEAKS = listed("subjectPronouns");

/**
 * Whether what looks like a clause is the object of a cue that only describes the subject, and the subject's own verb: "a man
 * claiming | allegiance to it fled", "someone who answers | questions can be trusted". It has no other verb.
 */
function isObjectAndVerb({ doc, first, last, inside }: Clause, own: Run, cue: Cue, [from, to]: Run): boolean {
  const { tags, tokens, marks } = doc;
  const relative = own[1] - own[0] === 1 && tags[own[0]] === Tag.WP;
  if (!(relative || (cue.shape === "gerund" && own[1] === cue.group[0])) || NEVER_OF_THINGS.has(cue.entry.hash))
    return false;
  // "Cited the firm as stating the plane was lost".
  if (SPEAKS.has(tokens.hash[from] as number) || tokens.hash[cue.group[0]] === AS) return false;
  const noun = relative ? nounPhraseBefore(doc, own[0] - 1, first) : own[0];
  const before = noun - 1;
  // "Remembers | the landlord telling her it was safe": an object in what somebody says.
  if (inside && before < first && isVerb(tags[before] as number)) return false;
  const opens = before < first || tags[before] === Tag.SC || ((marks[before] as number) & Mark.fronting) !== 0;
  if (noun >= own[0] + (relative ? 0 : 1) || !opens) return false;
  let verbs = 0;
  for (let i = from; i < to; i++) if (isFiniteVerb(tags[i] as number)) verbs++;
  const comma = tokens.kind[to] === TokenKind.comma;
  const parted = !comma || tags[to + 1] === Tag.SC || tags[to + 1] === Tag.CC || tags[to + 1] === Tag.WRB;
  return verbs === 1 && (to >= last || parted);
}
