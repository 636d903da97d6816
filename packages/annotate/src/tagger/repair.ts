import { listed } from "../words/english.ts";
import { isFunctionWord } from "../words/functionWords.ts";
import type { HashTable } from "../words/hashTable.ts";
import { endsInMen, oneOfMen } from "../words/men.ts";
import { ANOTHER, CANNOT, HER, MOST, NO, READ, SAID, THAT, THE, TO } from "../words/ruleWords.ts";
import { isFiniteVerb, TAGS, Tag } from "../words/tags.ts";
import { TokenKind, type Tokens } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { isClosed } from "./features.ts";
import { repairFiniteVerbs } from "./finiteVerbs.ts";
import { tagBeside } from "./neighbours.ts";

const THOSE = listed("those");
const INDEFINITE = listed("indefinite");
const PARTICLES = listed("particles");
const HOMOGRAPHS = listed("functionNames");
const HAVE = listed("have");
const SAYING = listed("tagVerbs");
const AUXILIARY = listed("be", "have", "do", "isOrHas", "neverPlurals");

/** Words that stand capitalised and tagged as names inside some sentence of the text. */
function namesInside(tokens: Tokens, tags: Uint8Array): Set<number> {
  const names = new Set<number>();
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    for (let i = (tokens.sentences[s] as number) + 1; i < (tokens.sentences[s + 1] as number); i++) {
      if (tags[i] === Tag.NNP && tokens.caps[i] === 1) names.add(tokens.hash[i] as number);
    }
  }
  return names;
}

/** Whether the word at `i`, taken for a verb, is the plural noun that the verb behind it wants: "engineers had". */
function isSubject(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  if (tags[i] !== Tag.VBZ || AUXILIARY.has(tokens.hash[i] as number)) return false;
  const before = i > 0 ? (tags[i - 1] as number) : Tag["."];
  const has = before === Tag.NN || before === Tag.NNS || before === Tag.NNP || before === Tag.PRP || before === Tag.WP;
  const next = tags[i + 1] as number;
  if (HAVE.has(tokens.hash[i + 1] as number)) return !has && before !== Tag.RB;
  // "Told widows that": two finite verbs do not meet.
  if (before === Tag.VBD && next === Tag.SC) return true;
  // "Memos in which engineers warned that".
  const relative = before === Tag.WDT && tags[i - 2] !== Tag.IN;
  return !has && !relative && before !== Tag.RB && (isFiniteVerb(next) || next === Tag.VBN);
}

/** Whether a single mark at `i` makes a plural somebody's: "the rebels' spokesman". */
function isPossessive(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  if (tokens.kind[i] !== TokenKind.single || i === 0 || tokens.start[i] !== tokens.end[i - 1]) return false;
  const before = tags[i - 1];
  const next = tags[i + 1];
  const owner =
    before === Tag.NNS || (before === Tag.NNP && /s$/i.test(tokens.text.charAt((tokens.end[i - 1] as number) - 1)));
  return owner && (next === Tag.NN || next === Tag.NNS || next === Tag.JJ || next === Tag.NNP);
}

/** Whether "her" at `i` stands for a person and not before what is hers: "told her they felt forgotten". */
function isHerself(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  const next = tags[i + 1];
  return (
    tags[i] === Tag.PRP$ &&
    tokens.hash[i] === HER &&
    (next === Tag.PRP ||
      next === Tag.IN ||
      next === Tag.DT ||
      next === Tag.SC ||
      next === Tag.WDT ||
      next === Tag.EX ||
      next === Tag.WRB)
  );
}

/** Whether a quotation mark at `i` opens on a verb: to “vote your conscience”. */
function opensVerb(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  const kind = tokens.kind[i];
  const mark = kind === TokenKind.quote || kind === TokenKind.quoteOpen || kind === TokenKind.single;
  return mark && (tags[i + 1] === Tag.VB || tags[i + 1] === Tag.VBP);
}

function isPlain(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === TokenKind.word && tokens.caps[i] === 0;
}

/** Whether the word at `i`, taken for a verb or an adverb, has a capital that its neighbours have not: a name after all. */
function standsOut(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  const tag = tags[i] as number;
  if (tokens.caps[i] !== 1 || (tag !== Tag.RB && tag !== Tag.UH && (tag < Tag.VB || tag > Tag.VBG))) return false;
  return isPlain(tokens, i - 1) && isPlain(tokens, i + 1) && !isFunctionWord(tokens.hash[i] as number);
}

/** Whether a word that opens a sentence, and is in no dictionary but as a name, begins one: "Rashid al-Tolm", "Joost van der Roeck". */
function opensName(tokens: Tokens, tags: Uint8Array, i: number, forms: HashTable): boolean {
  const form = forms.get(tokens.hash[i] as number);
  if (tokens.caps[i] !== 1 || (form !== 0 && !(form & Form.own))) return false;
  return tags[i + 1] === Tag.NNP || (tokens.caps[i + 1] === 0 && PARTICLES.has(tokens.hash[i + 1] as number));
}

/** Whether a function word with a capital, `first` of its sentence, is somebody's given name: "Will Tolm has left", "said Per Hoel"; not "Will Norvia agree to it?". */
function isGivenName(tokens: Tokens, tags: Uint8Array, i: number, first: number): boolean {
  const { hash, kind, caps } = tokens;
  const tag = tags[i];
  if ((tag !== Tag.MD && tag !== Tag.IN) || caps[i] !== 1 || !HOMOGRAPHS.has(hash[i] as number)) return false;
  if (tags[i + 1] !== Tag.NNP || caps[i + 1] !== 1) return false;
  if (i > first) return isPlain(tokens, i - 1) || tags[i - 1] === Tag["''"];
  let end = i + 1;
  while (tags[end] === Tag.NNP && caps[end] === 1) end++;
  const verb = tags[end];
  return verb === Tag.VBD || verb === Tag.VBZ || verb === Tag.MD || (kind[end] === TokenKind.comma && tag === Tag.MD);
}

/**
 * Whether the word at `i`, taken for a plural, is the verb of a name behind a comma: parting a subject from its own verb, "the line,
 * Tolm Rail promises, will", or last in its sentence, "the line will open, the Evening Tide reports."
 */
function isInserted({ kind, caps }: Tokens, tags: Uint8Array, i: number): boolean {
  const parts = kind[i + 1] === TokenKind.comma && isFiniteVerb(tags[i + 2] as number);
  const ends = kind[i + 1] === TokenKind.stop;
  if (tags[i] !== Tag.NNS || !(parts || ends)) return false;
  let first = i - 1;
  while (tags[first] === Tag.NNP || tags[first] === Tag.DT || tags[first] === Tag.NN || (ends && caps[first] === 1))
    first--;
  const named = tags[i - 1] === Tag.NNP || (ends && caps[i - 1] === 1 && i - 1 > first + 1);
  return named && kind[first] === TokenKind.comma;
}

/** Whether "most" at `i` is the subject of the verb behind it. */
function isMost({ hash, kind }: Tokens, tags: Uint8Array, i: number): boolean {
  if (hash[i] !== MOST || !isFiniteVerb(tags[i + 1] as number) || !SAYING.has(hash[i + 1] as number)) return false;
  const before = i === 0 ? TokenKind.stop : kind[i - 1];
  return before !== TokenKind.word && before !== TokenKind.number;
}

/** Whether "read" at `i`, taken for a noun, is the verb of the paper before it: "the statement on Monday | read, “C”". */
function isRead(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  if (tokens.hash[i] !== READ || tags[i] !== Tag.NN || tokens.caps[i] !== 0) return false;
  const before = tags[i - 1];
  const opens = tokens.hash[i + 1] !== THAT && opensSaying(tokens, i + 1);
  return opens && (before === Tag.NN || before === Tag.NNS || before === Tag.NNP);
}

/**
 * Whether the word at `i`, taken for a verb or an adverb, is a person's noun behind whose he is, and the subject of the verb of saying behind it: "a
 * Tolm | ally | said".
 */
function isSomebodys(tokens: Tokens, tags: Uint8Array, i: number, forms: HashTable): boolean {
  if ((tags[i] !== Tag.VBP && tags[i] !== Tag.RB) || tags[i - 1] !== Tag.NNP || tokens.caps[i] !== 0) return false;
  if (AUXILIARY.has(tokens.hash[i] as number)) return false;
  if (!SAYING.has(tokens.hash[i + 1] as number) || (forms.get(tokens.hash[i] as number) & Form.noun) === 0)
    return false;
  let first = i - 1;
  while (tags[first - 1] === Tag.NNP || tags[first - 1] === Tag.JJ) first--;
  return tags[first - 1] === Tag.DT;
}

/** Whether the word at `i`, taken for a gerund, is a noun whose name stands before it: "told a Tolm Trust | gathering | in Arva". */
function isGathering({ hash, caps }: Tokens, tags: Uint8Array, i: number, forms: HashTable): boolean {
  if (tags[i] !== Tag.VBG || tags[i - 1] !== Tag.NNP || caps[i] !== 0) return false;
  if ((forms.get(hash[i] as number) & Form.noun) === 0 || tags[i + 1] !== Tag.IN) return false;
  let first = i - 1;
  while (tags[first - 1] === Tag.NNP || tags[first - 1] === Tag.JJ) first--;
  return INDEFINITE.has(hash[first - 1] as number);
}

/** The tags that no rule below mends, nor its neighbours by them: half of all words are passed over. A new rule takes its tag off. */
const SETTLED = new Uint8Array(TAGS.length);

for (const name of ["NN", "DT", "PRP", "TO", "CC", "SC", "WDT", "WRB", ",", ".", ":"] as const) SETTLED[Tag[name]] = 1;

/** Whether a verb of saying opens a sentence before its subject and what was said: "Said Tolm, “It rained.”" */
function opensInverted({ hash, kind, caps }: Tokens, tags: Uint8Array, i: number, last: number): boolean {
  if (!SAYING.has(hash[i] as number) || tags[i + 1] !== Tag.NNP) return false;
  let end = i + 1;
  // "Asked Carol Dent": a surname that is a word.
  while (end < last && (tags[end] === Tag.NNP || caps[end] === 1)) end++;
  const parts = kind[end] === TokenKind.comma || kind[end] === TokenKind.colon;
  return parts && (kind[end + 1] === TokenKind.quote || kind[end + 1] === TokenKind.quoteOpen);
}

/** Whether a word that opens a sentence is a plural that dictionaries have as one: "Fishermen in Tarn say", but "Carmen Tolm". */
function isManyMen(tokens: Tokens, tags: Uint8Array, i: number, forms: HashTable): boolean {
  if (i + 1 >= tokens.count || !endsInMen(tokens, i) || tags[i + 1] === Tag.NNP) return false;
  return (forms.get(oneOfMen(tokens, i)) & Form.person) !== 0;
}

/** Whether the word at `i`, taken for a verb, is the last noun of the subject of the participle before "that": "the appeals | court | ruled that". */
function endsSubject({ hash }: Tokens, tags: Uint8Array, i: number, forms: HashTable): boolean {
  if ((tags[i] !== Tag.VBP && tags[i] !== Tag.VBD) || AUXILIARY.has(hash[i] as number) || tags[i + 2] !== Tag.SC)
    return false;
  if (tags[i - 1] !== Tag.NN && tags[i - 1] !== Tag.NNS) return false;
  // "Owners left convinced that".
  const form = forms.get(hash[i] as number);
  return form === 0 || (tags[i] === Tag.VBP && (form & Form.noun) !== 0);
}

/** Whether a quotation, its comma or its colon before it, or "that" begins at `i`. */
function opensSaying({ kind, hash }: Tokens, i: number): boolean {
  if (hash[i] === THAT) return true;
  const at = kind[i] === TokenKind.comma || kind[i] === TokenKind.colon ? i + 1 : i;
  return kind[at] === TokenKind.quote || kind[at] === TokenKind.quoteOpen;
}

/** What the tagger does not know of the token at an index. */
interface KnownOfTokens {
  /** Whether a name of the actor files begins there. */
  readonly isName: (i: number) => boolean;
  /** Whether it is a verb that a clause may follow. */
  readonly wantsClause: (i: number) => boolean;
  readonly isQuoted: (i: number) => boolean;
}

/**
 * Mends, in place, what the tagger cannot know at a sentence's head: a capitalised word that is a name elsewhere in the
 * text or known to the lexicon, or a bare singular before a finite verb ("Lynch said"), is a name; a capital among words without
 * one is a name's; "no" before a noun is no interjection.
 */
export function repairTags(
  tokens: Tokens,
  tags: Uint8Array,
  forms: HashTable,
  { isName, wantsClause, isQuoted }: KnownOfTokens,
): void {
  const names = namesInside(tokens, tags);
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (SETTLED[tags[i] as number] === 1 && tokens.hash[i] !== CANNOT) continue;
    const next = tags[i + 1];
    if (isSubject(tokens, tags, i)) {
      tags[i] = Tag.NNS;
      if (next === Tag.VBN) tags[i + 1] = Tag.VBD;
    }
    if (isPossessive(tokens, tags, i) && !isQuoted(i)) tags[i] = Tag.POS;
    if (isHerself(tokens, tags, i)) tags[i] = Tag.PRP;
    if (tags[i] === Tag.IN && tokens.hash[i] === TO && opensVerb(tokens, tags, i + 1)) tags[i] = Tag.TO;
    if (tokens.hash[i] === CANNOT) tags[i] = Tag.MD;
    tags[i] = tagBeside(tokens, tags, i);
    // "The accused later admitted that": whoever is accused, and what he did.
    if (tags[i] === Tag.VBN && tokens.hash[i - 1] === THE) {
      const verb = next === Tag.RB ? i + 2 : i + 1;
      if (tags[verb] === Tag.VBN && wantsClause(verb)) {
        tags[i] = Tag.NN;
        tags[verb] = Tag.VBD;
      }
    }
    if (next === Tag.VBN && endsSubject(tokens, tags, i, forms) && wantsClause(i + 1)) {
      tags[i] = Tag.NN;
      tags[i + 1] = Tag.VBD;
    }
    // "Another tweeted, “C”": somebody, and what he did.
    if (tags[i] === Tag.VBN && tokens.hash[i - 1] === ANOTHER && opensSaying(tokens, i + 1) && wantsClause(i))
      tags[i] = Tag.VBD;
    // "Most said they were ill": many, and not "mostly".
    if (tags[i] === Tag.RB && isMost(tokens, tags, i)) tags[i] = Tag.JJ;
    // "Those surveyed said": the second is the verb.
    if (tags[i] === Tag.VBN && next === Tag.VBN && tokens.hash[i + 1] === SAID && tags[i + 2] !== Tag.TO) {
      const before = tags[i - 1];
      if (before === Tag.NNS || before === Tag.NN || THOSE.has(tokens.hash[i - 1] as number)) tags[i + 1] = Tag.VBD;
    }
    if (tags[i] === Tag.NNS && isInserted(tokens, tags, i) && wantsClause(i)) tags[i] = Tag.VBZ;
    if (tags[i] === Tag.UH && tokens.hash[i] === NO && (next === Tag.JJ || next === Tag.NN || next === Tag.NNS))
      tags[i] = Tag.DT;
  }
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const first = tokens.sentences[s] as number;
    const last = tokens.sentences[s + 1] as number;
    for (let i = first + 1; i + 1 < last; i++)
      if (standsOut(tokens, tags, i) || isGivenName(tokens, tags, i, first)) tags[i] = Tag.NNP;
      else if (isRead(tokens, tags, i)) tags[i] = Tag.VBD;
      else if (isGathering(tokens, tags, i, forms)) tags[i] = Tag.NN;
      else if (isSomebodys(tokens, tags, i, forms)) {
        tags[i] = Tag.NN;
        if (tags[i + 1] === Tag.VBN) tags[i + 1] = Tag.VBD;
      }
    repairFiniteVerbs({ tokens, tags, first, last, wantsClause, forms });
    let i = first;
    while (i < last && tokens.kind[i] !== TokenKind.word) i++;
    if (opensInverted(tokens, tags, i, last)) {
      tags[i] = Tag.VBD;
      continue;
    }
    if (isManyMen(tokens, tags, i, forms)) {
      tags[i] = Tag.NNS;
      continue;
    }
    if (isGivenName(tokens, tags, i, i)) tags[i] = Tag.NNP;
    if (i + 1 >= last || tokens.caps[i] === 0 || tags[i] === Tag.NNP || isClosed(tags[i] as number)) continue;
    const hash = tokens.hash[i] as number;
    if (isFunctionWord(hash)) continue;
    const next = tags[i + 1] as number;
    // "Poll finds", "Study says".
    if (tags[i] === Tag.VB && isFiniteVerb(next) && next !== Tag.MD) {
      tags[i] = Tag.NN;
      continue;
    }
    const bare = tags[i] === Tag.NN && (isFiniteVerb(next) || (next === Tag.VBN && tokens.caps[i + 1] === 0));
    if (bare || isName(i) || names.has(hash) || opensName(tokens, tags, i, forms)) {
      tags[i] = Tag.NNP;
      if (next === Tag.VBN) tags[i + 1] = Tag.VBD;
    }
  }
}
