import { Frame } from "../knowledge/cueLexicon.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed, listedVerbs } from "../words/english.ts";
import { AS, IT as BODY, OUR, THAT, US, WE, WHAT, YOU } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isVerb, Tag } from "../words/tags.ts";
import { type Candidate, cueWord } from "./candidate.ts";
import { canSpeak, isMute } from "./canSpeak.ts";
import { startsClause } from "./clauseSubject.ts";
import type { Level } from "./level.ts";
import { isBidden, isDeemed, isDirected, isNamed, isProForm, opensClaim } from "./objectsOfSaying.ts";
import { rulesWith } from "./rules.ts";
import { isPronoun, isSomebodyElse } from "./somebodyElse.ts";
import { isThatClause } from "./tellings.ts";
import {
  describes,
  isDeed,
  isDenial,
  isHypothetical,
  isKnown,
  isLikeness,
  isNoClause,
  isPurposed,
  isTaken,
  isUnreal,
} from "./unsaidLinks.ts";

const LINKS = rulesWith("link");

const UNOWNED = rulesWith("unowned");
const CLAUSAL = rulesWith("clausal");

const HAVE = listed("have", "haveShort");
const NONE = listed("noneAtAll");
const SELF = listed("selves");
const HE = listed("singularPersons");
const IT = listed("neuterSubjects");

/** Whether an entry of the cue's verb takes one of these frames. */
function takes({ doc, cues }: Level, { cue }: Candidate, frames: number): boolean {
  const [group] = cue;
  const entries = group ? cues.verbs.get(doc.tokens.hash[group[1] - 1] as number) : undefined;
  return entries?.some((entry) => entry.rest.length === 0 && (entry.frames & frames) !== 0) ?? false;
}

/** Verbs whose object alone says what was promised, expected or said: "promised a swift reply", "called it a trap". */
const CLAIMING = listedVerbs("claiming");
/** Those that do so with a preposition: "warned of a flood"; and where somebody is to do it: "called for the road to be shut". */
const CALLING = listedVerbs("calling");
const CALLING_FOR = listedVerbs("callingFor");
const ORDERING = listedVerbs("ordering");
/** Those that do so where words behind the object say what it is held to be: "considered the matter closed". */
const DEEMING = listedVerbs("deeming");
/** By which somebody holds something to be so: "believed that". */
const HOLDING = listedVerbs("holding");
/** Those of them that with "I" only tell how he speaks: "I think". */
const MANNER = listedVerbs("mannersOfSpeaking");
const DOUBTING = listedVerbs("doubting");
const CHARGING = listedVerbs("charging");
/** Those that do so where words behind the object say what it is called: "called it a trap", not "called her at noon". */
const NAMING = listedVerbs("naming");
const NOT = listed("not", "never");
/** Those whose infinitive is what somebody looks for: "hoped to reopen". */
const HOPING = listedVerbs("hoping");
/** Of getting somebody to do something by words: "told them to start again". */
const BIDDING = listedVerbs("bidding");
/** Participles of what somebody holds to be so or to come, who need not be named: "is expected to". */
const FORESEEN = listed("foreseen");
const CERTAIN = listed("holdingAdjectives");

/**
 * Whether a link gives words or a claim. An object does so where it is denied ("she denies the charge") or by a few
 * verbs; a passive where it is said who was told ("they were told to leave"); a feeling only with a clause. What one knows
 * or shows ("who knows what it costs") is a part of the speaker's own claim.
 */
export function isLink(level: Level, link: Candidate, carrier: Candidate): boolean {
  const { doc, roles, quoted } = level;
  const { rule, stance, presentation } = link;
  if (isHypothetical(doc, link, carrier) || isPurposed(doc, link, carrier) || isNoClause(doc, link)) return false;
  // "They told us they suspected it": what somebody is quoted to have said that he thinks is his own, and no claim of who quotes him.
  const own = quoted && carrier.within === null;
  const open = rule === "question" && !DOUBTING.has(cueWord(doc, link));
  if (presentation === "thought" && (open || (own && !isView(level, link)))) return false;
  // "Which guarantees them peace": a thing does.
  if (rule === "object" && link.source[0] && doc.tags[link.source[0][0]] === Tag.WDT)
    if (!CHARGING.has(cueWord(doc, link)) && !NAMING.has(cueWord(doc, link))) return false;
  if (rule === "to" || rule === "object") {
    if (isUnreal(doc, link)) return false;
    // "Said the firm plans to leave": what is meant to be done is no more said than what is done.
    if (rule === "to") {
      if (isDeed(doc, link)) return false;
      return presentation !== "thought" || takes(level, link, Frame.addressee) || HOPING.has(cueWord(doc, link));
    }
    if (stance === "deny") return isDenial(doc, link) || isOfClaim(doc, link);
    return ((claims(doc, link) && !isTaken(doc, link)) || isOfClaim(doc, link)) && isSaid(level, link);
  }
  // "Said its books had been declared sound by two auditors".
  if (rule === "agentive") return stance === "deny" || DEEMING.has(verbOf(doc, link)) || isCharge(doc, link);
  // "What he called a farce", "whom she described as calm": as they are outside of what is said.
  if (rule === "relative") return presentation !== "act" || holdsQuotation(doc, link) || isJudged(doc, link);
  if (rule === "copular" && describes(doc, link)) return false;
  if (rule === "about" && isLikeness(doc, link)) return false;
  if (LINKS.has(rule)) return isVerbOfSaying(doc, link) || isSomebody(doc, roles, link);
  if (rule === "adjective" && CERTAIN.has(cueWord(doc, link))) return startsClauseIn(doc, link);
  if (rule === "light verb" || rule === "adjective") return isThatClause(doc, link.content) && !isKnown(level, link);
  // "Said he was told to leave", "reported that she is expected to win".
  if (rule !== "passive") return false;
  // What somebody seeks or requires is none: "seeks a state where it is expected to win".
  const done = carrier.rule === "to" || carrier.rule === "object" || carrier.rule === "ing";
  return presentation === "thought" ? FORESEEN.has(cueWord(doc, link)) && !done : takes(level, link, Frame.addressee);
}

/** Whether somebody has said what an object tells: not "nobody suggested it", "murders reported every day". */
function isSaid({ doc, roles }: Level, { source: [source] }: Candidate): boolean {
  if (!source) return true;
  const none = NONE.has(doc.tokens.hash[source[0]] as number);
  return !none && canSpeak(doc, roles, source) && !isMute(doc, roles, source);
}

const CUES = Mark.verb | Mark.preposition | Mark.noun | Mark.unowned | Mark.adverb | Mark.light | Mark.adjective;

function isVerbOfSaying(doc: Document, { cue }: Candidate): boolean {
  const [first, last] = cue[0] ?? [0, 0];
  for (let i = first; i < last; i++) if ((doc.marks[i] as number) & CUES) return true;
  return false;
}

/** Whether the source of any other verb with a clause is somebody: not "it seems that", "this means that". */
function isSomebody(doc: Document, roles: Lexicon["roles"], { source }: Candidate): boolean {
  const [run] = source;
  return run !== undefined && !IT.has(doc.tokens.hash[run[0]] as number) && canSpeak(doc, roles, run);
}

/** Whether a relative clause tells what somebody calls or holds a thing to be: "which | friends described as | miserable". */
function isJudged(doc: Document, { cue, content }: Candidate): boolean {
  const at = (cue[0]?.[1] ?? 1) - 1;
  const more = content.at(-1)?.[0] ?? at;
  if (doc.tokens.hash[more] === AS || doc.tokens.hash[at] === AS) return true;
  return doc.tags[at] !== Tag.VBG && NAMING.has(doc.tokens.hash[at] as number);
}

/** "Was accused by the police of laundering": a charge, with what somebody is charged with. */
function isCharge(doc: Document, link: Candidate): boolean {
  return CHARGING.has(verbOf(doc, link)) && link.content.length > 1;
}

function holdsQuotation(doc: Document, { content }: Candidate): boolean {
  return content.some(([first, last]) => doc.quotationOf[first] !== 0 || doc.quotationOf[last - 1] !== 0);
}

/** Whether a content opens with "that" or with a subject and its verb. */
function startsClauseIn(doc: Document, { content: [run] }: Candidate): boolean {
  return run !== undefined && (doc.tokens.hash[run[0]] === THAT || startsClause(doc, run[0], run[1]));
}

/**
 * Whether the thought of a certain person, of those one speaks for ("we", "our members") or of others ("they", "people") is given as a
 * clause that they hold to be so.
 */
function isView(level: Level, link: Candidate): boolean {
  const { doc } = level;
  const { rule, source } = link;
  const [run] = source;
  if (!run || (!CLAUSAL.has(rule) && rule !== "relative" && rule !== "to") || isKnown(level, link)) return false;
  const hash = doc.tokens.hash[run[0]] as number;
  // "Each has said that it expects the other to move".
  if (isOfUs(doc, run) || hash === BODY) return isHeld(doc, link);
  if (SELF.has(hash)) return rule !== "to" && isOwnView(doc, link);
  if (rule === "to") return false;
  // "No one believes that": the speaker's own claim.
  if (isHeld(doc, link)) return !NONE.has(hash) && !NONE.has(doc.tokens.hash[run[1] - 1] as number);
  return rule !== "relative" && (HE.has(hash) || doc.tags[run[1] - 1] === Tag.NNP || doc.tags[run[1] - 1] === Tag.NN);
}

/**
 * Whether "I" tells what the speaker holds or held: "“I believed he would protect me,” she said", "“I fear it is lost,” he said". "I
 * think" is how he speaks now.
 */
function isOwnView(doc: Document, link: Candidate): boolean {
  const [first, last] = link.cue[0] ?? [0, 0];
  const manner = MANNER.has(cueWord(doc, link)) && !NOT.hasAny(doc.tokens.hash, first, last);
  return isHeld(doc, link) && (wasSaid(doc, link) || !manner);
}

/** Whether a source is "we", "most of us" or "our members": those whom whoever speaks is one of. */
function isOfUs({ tokens, tags }: Document, [first, last]: Run): boolean {
  const { hash } = tokens;
  return hash[first] === WE || hash[last - 1] === US || (tags[first] === Tag.PRP$ && hash[first] === OUR);
}

/** The verb of a cue, which a preposition or a particle may follow. */
function verbOf(doc: Document, { cue }: Pick<Candidate, "cue">): number {
  const [first, end] = cue[0] ?? [0, 1];
  let verb = end - 1;
  while (verb > first && !isVerb(doc.tags[verb] as number)) verb--;
  return doc.tokens.hash[verb] as number;
}

/** Whether the object of a cue is what somebody says: by its verb, or by its verb with a preposition. */
function claims(doc: Document, { cue, content }: Candidate): boolean {
  const hash = verbOf(doc, { cue });
  if (hash !== cueWord(doc, { cue }))
    return CALLING.has(hash) || (CALLING_FOR.has(hash) && content[0] !== undefined && isBidden(doc, content[0]));
  if (ORDERING.has(hash)) return content[0] !== undefined && isDirected(doc, content[0]);
  if (DEEMING.has(hash)) return content[0] !== undefined && isDeemed(doc, content[0]);
  if (NAMING.has(hash)) return content[0] !== undefined && isNamed(doc, content[0]);
  return CLAIMING.has(hash);
}

/** Whether an object is somebody's claim with its "that". */
function isOfClaim(doc: Document, { content: [run] }: Candidate): boolean {
  return run !== undefined && (opensClaim(doc, run[0], run[1]) || isProForm(doc, run[0], run[1]));
}

/** Whether the first verb of a cue is a plain past, or looks like a participle and stands alone. */
export function isPast(doc: Document, { cue }: Candidate): boolean {
  const [first, last] = cue[0] ?? [0, 0];
  return doc.tags[first] === Tag.VBD || (doc.tags[first] === Tag.VBN && last - first === 1);
}

/** Whether a link tells what was said or held before: "I told them", "I have told them", and not "I say". */
function wasSaid(doc: Document, link: Candidate): boolean {
  const [first, last] = link.cue[0] ?? [0, 1];
  const perfect = HAVE.has(doc.tokens.hash[first] as number) && doc.tags[last - 1] === Tag.VBN;
  return isPast(doc, link) || (perfect && doc.tags[first] === Tag.VBP);
}

/** Whether a link tells something of somebody else, or what the speaker holds: not "I think" in a quotation, nor "he said he wants". */
export function isOfAnother(level: Level, link: Candidate, carrier: Candidate): boolean {
  const { doc, roles, quoted } = level;
  const [source] = link.source;
  if (!source) return UNOWNED.has(link.rule);
  if (isKnown(level, link)) return false;
  const hash = doc.tokens.hash[source[0]] as number;
  const tag = doc.tags[source[0]];
  // "Voters who want to help": which ones, not what they said.
  const relative = tag === Tag.WDT || tag === Tag.WP;
  // "I said he was tired" gives words of the speaker's; "I think" and "I say" are how he speaks now.
  if (hash === WE && isHeld(doc, link)) return true;
  // "We told them to start again" and "we promised ours clean air" give words of the speaker's as well.
  const claimed = link.rule === "object" && CLAIMING.has(cueWord(doc, link));
  // "I informed him that he had to go".
  const informed = link.presentation === "act" && CLAUSAL.has(link.rule) && takes(level, link, Frame.addressee);
  const worded = link.presentation === "speech" || informed;
  const told = worded || claimed || (link.rule === "to" && BIDDING.has(cueWord(doc, link)));
  if (SELF.has(hash)) return hash !== YOU && ((told && wasSaid(doc, link)) || isOwnView(doc, link));
  if (relative && (link.rule === "to" || (link.presentation === "thought" && !isHeld(doc, link)))) return false;
  if (link.presentation !== "thought" || quoted || !isPronoun(doc, source)) return true;
  if (isHeld(doc, link)) return true;
  const [speaker] = carrier.source;
  return speaker !== undefined && link.rule !== "to" && isSomebodyElse(doc, roles, speaker, hash);
}

/**
 * Whether a link is given as what somebody holds to be so or looks for, if only the speaker himself: "said he doubted it would
 * hold", "said it hoped to reopen". What he wants, knows or plans is a part of what he says.
 */
function isHeld(doc: Document, link: Candidate): boolean {
  const word = cueWord(doc, link);
  const [source] = link.source;
  // "What we hope to see is C": nobody says that he hopes so.
  if (source && doc.tokens.hash[source[0] - 1] === WHAT) return false;
  switch (link.rule) {
    case "that":
    case "clause":
    case "quote":
      return HOLDING.has(word) || CERTAIN.has(word);
    case "relative":
      // "Asked who they thought would win": a question.
      return HOLDING.has(word) && doc.tags[link.content[0]?.[0] ?? 0] !== Tag.WP;
    case "question":
      return DOUBTING.has(word);
    case "to":
      return HOPING.has(word);
    case "object":
      return link.presentation === "thought";
    case "adjective":
      return CERTAIN.has(word);
    default:
      return false;
  }
}
