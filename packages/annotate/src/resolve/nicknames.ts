import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { ALSO, AND, AS, BEST, BORN, KNOWN, NAME, OF, OR, THE } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";

const NICKNAMED = listed("nicknamed");
const ASSUMED = listed("assumedNames");
const OTHER = listed("otherNames", "realNames");
const REAL = listed("realNames");
const STATELESS = listed("stateless");

/** How many tokens before its nickname somebody may stand, what stands in brackets left out. */
const NICKNAME = 8;
/** How many words for whoever bears the name may stand between "of" and it: "a pen name of | the Norvian author". */
const TITLED = 3;
/** How many tokens may stand between "known" and "as": "known to his readers as". */
const KNOWN_AS = 4;

/** Two names of one person, as places among the names: whose it is, and the other name. */
export interface Nickname {
  readonly bearer: number;
  readonly other: number;
}

/**
 * The other names that the article gives to people whom it names in the same sentence a few words before: "Edda Tolm, known as
 * Ferry,", "nicknamed Ferry", "(born Edda Hoel)", "whose stage name is Ferry", "(Greek: Ἔδδα Τολμ)", "a pen name of Edda Hoel".
 */
export function nicknamesIn(doc: Document, lexicon: Lexicon, names: readonly Name[]): Nickname[] {
  const out: Nickname[] = [];
  for (let k = 1; k < names.length; k++) {
    const { known, first, last, titleFirst } = names[k] as Name;
    if (known || doc.tags[last] === Tag.POS) continue;
    const before = out.at(-1);
    if (before?.other === k - 1 && isAnother(doc, names[k - 1] as Name, first)) {
      out.push({ bearer: before.bearer, other: k });
      continue;
    }
    const { actors } = lexicon;
    const own = titleFirst === first ? null : calledAt(doc, actors, names[k] as Name, titleFirst);
    const at = own ?? calledAt(doc, actors, names[k] as Name, first);
    if (at === null || !goesWithName(doc, lexicon, at)) continue;
    const bearer = bearerBefore(doc, names, k, at);
    if (bearer < 0) continue;
    // "Ferry, whose real name is Bram Hoel": that is how he is called.
    const real = REAL.has(doc.tokens.hash[at] as number) && !(names[bearer] as Name).known;
    out.push(real ? { bearer: k, other: bearer } : { bearer, other: k });
  }
  return out;
}

/** Whether a name at `first` is one more of the other names of somebody: "also known as Ferry | or", "also known as Ferry | and". */
function isAnother({ tokens: { hash } }: Document, other: Name, first: number): boolean {
  if (other.last !== first - 1) return false;
  const also = hash[other.first - 1] === AS && hash[other.first - 3] === ALSO;
  return hash[first - 1] === OR || (also && hash[first - 1] === AND);
}

/** The first token of the words before token `i` by which another name is given to somebody; null where there are none. */
function calledAt(doc: Document, actors: Lexicon["actors"], name: Name, i: number): number | null {
  const { hash, kind } = doc.tokens;
  let at = i - 1;
  while (kind[at] === TokenKind.quoteOpen || kind[at] === TokenKind.quote) at--;
  if (hash[at] === THE && name.kind !== "organisation" && name.kind !== "place") at--;
  if (hash[at] === AS) return knownAs(doc, at);
  if (NICKNAMED.has(hash[at] as number)) return at;
  if (hash[at] === BORN) return name.kind === "person" && name.last - name.first > 1 ? at : null;
  if (kind[at] === TokenKind.colon && isTongue(doc, actors, at - 1)) return bracketBefore(doc, at);
  return namedBy(doc, at);
}

/** "Also known | as", "known to his readers | as"; "best known as" is a part that somebody played. */
function knownAs({ tokens, tags }: Document, as: number): number | null {
  const { hash } = tokens;
  for (let i = as - 1; i >= as - 1 - KNOWN_AS; i--) {
    if (hash[i] === KNOWN) return hash[i - 1] === BEST ? null : i;
    if (tokens.kind[i] !== TokenKind.word || isVerb(tags[i] as number)) return null;
  }
  return null;
}

/** "A pen name | of", "a pen name of the author |", "his real name | is", "under the pseudonym". */
function namedBy({ tokens, tags }: Document, at: number): number | null {
  const { hash, kind } = tokens;
  let of = at;
  while (at - of < TITLED && NOMINAL.has(tags[of] as number)) of--;
  let i = hash[of] === OF ? of : at;
  const from = i;
  while (hash[i] === OF || isVerb(tags[i] as number) || kind[i] === TokenKind.colon || kind[i] === TokenKind.comma) i--;
  if (from - i > 2) return null;
  if (ASSUMED.has(hash[i] as number)) return i;
  return hash[i] === NAME && OTHER.has(hash[i - 1] as number) ? i - 1 : null;
}

/** Whether a tongue stands at `i` that opens a bracket or follows a semicolon there: "(Greek". */
function isTongue({ tokens }: Document, { names }: Lexicon["actors"], i: number): boolean {
  const before = tokens.kind[i - 1];
  if (tokens.caps[i] === 0 || (before !== TokenKind.open && before !== TokenKind.colon)) return false;
  const hash = tokens.hash[i] as number;
  return STATELESS.has(hash) || (names.get(hash)?.some(({ rule }) => rule === "demonym") ?? false);
}

/** The bracket before token `i` that is open there; null where there is none in the sentence. */
function bracketBefore({ tokens, sentenceOf }: Document, i: number): number | null {
  const from = tokens.sentences[sentenceOf[i] as number] as number;
  let at = i;
  while (at > from && tokens.kind[at] !== TokenKind.open && tokens.kind[at] !== TokenKind.close) at--;
  return tokens.kind[at] === TokenKind.open ? at : null;
}

const NOMINAL = new TagSet([Tag.DT, Tag.JJ, Tag.NN, Tag.NNS, Tag.VBN, Tag["PRP$"], Tag.HYPH]);

/**
 * Whether what stands before token `i` goes with a name and not with a noun of its own: "Tolm, a singer | known as" does, "a bill | known
 * as" and "met a singer | known as" do not.
 */
function goesWithName({ tokens, tags }: Document, { roles }: Lexicon, i: number): boolean {
  let at = i - 1;
  while (tags[at] === Tag.RB || tokens.kind[at] === TokenKind.comma) at--;
  const noun = (tags[at] === Tag.NN || tags[at] === Tag.NNS) && tokens.caps[at] === 0;
  if (!noun) return true;
  if ((roles.forms.get(tokens.hash[at] as number) & Form.person) === 0) return false;
  while (tokens.caps[at] === 0 && NOMINAL.has(tags[at] as number)) at--;
  return tokens.kind[at] === TokenKind.comma;
}

/** The person named last before token `i` in its sentence, within reach, what stands in brackets passed over; -1 where there is none. */
function bearerBefore(doc: Document, names: readonly Name[], k: number, i: number): number {
  const { tokens, sentenceOf } = doc;
  const from = tokens.sentences[sentenceOf[i] as number] as number;
  let least = i;
  for (let passed = 0; least > from && passed <= NICKNAME; passed++) {
    least--;
    if (tokens.kind[least] !== TokenKind.close) continue;
    let open = least;
    while (open > from && tokens.kind[open] !== TokenKind.open) open--;
    if (tokens.kind[open] === TokenKind.open) least = open;
  }
  for (let j = k - 1; j >= 0 && (names[j] as Name).last > least; j--) {
    const { known, kind, last } = names[j] as Name;
    // "She called her by the nickname": whoever she is.
    for (let t = last; t < i; t++) if (doc.tags[t] === Tag.PRP) return -1;
    if (known ? known.actor.kind === "person" : kind === "person") return j;
  }
  return -1;
}
