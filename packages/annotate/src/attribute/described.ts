import type { Mention, SourceType, Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import { isOutletName } from "../recognise/nameForms.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { AGENCY, IN, NO, OF, ONE, POLICE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { asksNotToBeNamed } from "./anonymity.ts";
import { authorOf, authorOfWhole } from "./authors.ts";
import { isOutletNoun } from "./bearerWords.ts";
import { bodyOfNoun, isReporter, outletBefore, outletOf } from "./bodies.ts";
import { byName } from "./byName.ts";
import { byEpithet, bySubject } from "./bySubject.ts";
import { type Description, typeOf } from "./describedType.ts";
import { examplesIn } from "./examples.ts";
import { headNoun } from "./headNoun.ts";
import { isJurisdiction } from "./jurisdictions.ts";
import { jurisdiction } from "./localBodies.ts";
import { ownedBody } from "./ownedBodies.ts";
import { ownAuthor } from "./ownPapers.ts";
import { isSomebodys } from "./somebodys.ts";
import {
  byAge,
  byKnown,
  byLone,
  bySole,
  byTitle,
  governmentHere,
  governmentOf,
  isMember,
  isOfElsewhere,
  stateOf,
} from "./standsFor.ts";
import { isPlural, isTakenAsKnown, typeOfPronoun } from "./unresolved.ts";
import { called, isOutletByName, mentionsIn, nobody, ofMention, type SourceContext, typed } from "./who.ts";

/** Whether the number at `i` is a share: "one in five". */
function isShare({ tags, tokens }: Document, i: number): boolean {
  return tokens.hash[i + 1] === IN && tags[i + 2] === Tag.CD;
}

/** Whether a paper stands behind the name or office of whose it is: "the secretary of state's website". */
function ownsPaper({ tags, tokens }: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  let owner = last - 1;
  while (owner > first && tags[owner] !== Tag.POS) owner--;
  return (
    owner > first &&
    owner + 2 === last &&
    tags[last - 1] === Tag.NN &&
    roles.document.has(tokens.hash[last - 1] as number)
  );
}

const ASKED = listed("namelessOnceAsked");
const PAPER = listed("papersOrDocuments");

/** Whether a name stands behind the head noun and its comma: "her brother, Amadou". */
function isIntroduced(doc: Document, head: number, last: number): boolean {
  return head + 2 < last && doc.tags[head + 1] === Tag[","] && doc.tags[head + 2] === Tag.NNP;
}

/** The name in a source: its words without an article, up to a comma or bracket. */
function nameIn(doc: Document, [first, last]: Run): string {
  const from = doc.tags[first] === Tag.DT ? first + 1 : first;
  let end = from;
  while (end < last && doc.tags[end] !== Tag[","] && doc.tags[end] !== Tag["-LRB-"]) end++;
  return doc.text.slice(doc.tokens.start[from], doc.tokens.end[Math.max(from, end - 1)]);
}

const GOVERNING = listed("rulersPlural");

const NAMED = listed("named");

/** Whoever a source that stands behind its verb is named: "said a baker | named Tolm". */
function bearerBehind({ doc, lexicon, resolved }: SourceContext, [first, last]: Run): Speaker | null {
  if (!NAMED.has(doc.tokens.hash[last] as number) || doc.tags[last + 1] !== Tag.NNP) return null;
  if (first === 0 || !isVerb(doc.tags[first - 1] as number)) return null;
  const [mention] = mentionsIn(resolved, [last + 1, last + 2]);
  return mention
    ? ofMention(doc, mention, lexicon.roles, [last + 1, last + 2])
    : called(nameIn(doc, [last + 1, last + 2]), "person");
}

/** How many mentions stand between a name and such letters. */
const APPOSED = 3;

/** Whose the letters or the title behind a name are: "Edda Tolm, R-Tarn,", "Bram Hoel, 59, of Ashton, Md.,", "Tolm, Ranking Member on Roads". */
function apposedTo({ doc, lexicon, resolved }: SourceContext, [first, last]: Run): Speaker | null {
  const { tokens, tags } = doc;
  const end = tokens.end[first] as number;
  const human = RoleBit.human & lexicon.roles.bits.get(tokens.hash[last - 1] as number);
  const titled = tags[first] === Tag.NNP && human !== 0;
  const letters =
    titled ||
    doc.text.charAt(end - 1) === "." ||
    (end - (tokens.start[first] as number) === 1 && tags[first + 1] === Tag.HYPH);
  if (!letters || tokens.kind[first - 1] !== TokenKind.comma || tokens.caps[first] === 0) return null;
  const m = firstAtLeast(resolved.at, first) - 1;
  for (let k = m; k >= Math.max(0, m - APPOSED); k--) {
    const mention = resolved.mentions[k] as Mention;
    const at = resolved.at[k] as number;
    if (doc.sentenceOf[at] !== doc.sentenceOf[first]) return null;
    let end = at;
    while ((tokens.end[end] as number) < mention.end) end++;
    // "A Tolm backer from Ashton, Md.,": of whom else the description tells.
    if (mention.kind !== "person" || tokens.kind[end + 1] !== TokenKind.comma || tags[at - 1] === Tag.IN) continue;
    for (let i = end; i < first; i++) if (isFiniteVerb(tags[i] as number) || tags[i] === Tag.WP) return null;
    return ofMention(doc, mention, lexicon.roles, [at, at]);
  }
  return null;
}

const ARTICLE = listed("indefinite");

/** How many names stand between a description and whose it is: "Bram Hoel | of Arva |, a trader,". */
const NAMES_BEFORE = 2;

/** Whoever a description is told of that a comma or nothing parts from his name: "Bram Hoel of Arva, | a trader |, said", "Bram Hoel | a trader | said". */
function namedBefore({ doc, lexicon, resolved }: SourceContext, [first, last]: Run): Speaker | null {
  const { tokens, tags } = doc;
  if (!ARTICLE.has(tokens.hash[first] as number)) return null;
  const parted = tokens.kind[first - 1] === TokenKind.comma;
  // A place's comma may be the last word of the description: "a trader from Arva, Norvia, | said".
  if (parted && tokens.kind[last] !== TokenKind.comma && tokens.kind[last - 1] !== TokenKind.comma) return null;
  let end = parted ? first - 1 : first;
  const m = firstAtLeast(resolved.at, first) - 1;
  for (let k = m; k > m - NAMES_BEFORE && k >= 0; k--) {
    const mention = resolved.mentions[k] as Mention;
    const at = resolved.at[k] as number;
    if (mention.end !== tokens.end[end - 1] || mention.pronoun || mention.nominal) return null;
    if (mention.kind === "person") {
      let opens = at;
      while (opens > 0 && (tags[opens - 1] === Tag.NNP || tags[opens - 1] === Tag.NN)) opens--;
      const sentence = tokens.sentences[doc.sentenceOf[at] as number] as number;
      const before = tags[opens - 1];
      const isSubject = opens <= sentence || before === Tag[","] || before === Tag.CC || before === Tag.SC;
      return isSubject ? ofMention(doc, mention, lexicon.roles, [at, at]) : null;
    }
    if (tokens.hash[at - 1] !== OF) return null;
    end = at - 1;
  }
  return null;
}

/** Whether a number is of those who speak for an office: "two | of the officials". */
function areOfOffice(doc: Document, roles: Lexicon["roles"], [, last]: Run, head: number): boolean {
  if (doc.tokens.hash[head + 1] !== OF) return false;
  const of = headNoun(doc, roles, [head + 2, last]);
  return of > head && roles.anonymous.has(doc.tokens.hash[of] as number);
}

/** Whether somebody owns what the noun at `head` names: "the party's website". */
function isOwned({ tags }: Document, first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (tags[i] === Tag.POS || tags[i] === Tag.PRP$) return true;
  return false;
}

/** Whoever or whatever bears a name that a described source gives: "the paper, the Arva Post," and bodies by their noun. */
function bearerIn(context: SourceContext, { run, head, plural }: Description, type: SourceType): Speaker | null {
  const { doc, lexicon } = context;
  const hash = doc.tokens.hash[head] as number;
  // "WALLACE:" in a transcript is a name, whatever the tagger made of it.
  const capitals = run[1] - run[0] === 1 && doc.tokens.caps[head] === 2;
  const bearer = capitals || type === "unresolved" || type === "person" ? byName(context, run) : null;
  // "TarnPost Pollster" is no pollster.
  const person = (lexicon.roles.forms.get(hash) & Form.person) !== 0;
  const formed = type === "unresolved" || (type === "person" && person);
  if (bearer && (formed || bearer.sourceType === "person")) return bearer;
  const introduced = isIntroduced(doc, head, run[1]) ? nameIn(doc, [head + 2, run[1]]) : "";
  if (isOutletName(introduced) && PAPER.has(hash)) return called(introduced, "outlet");
  if (type === "anonymous" && isIntroduced(doc, head, run[1])) {
    const behind: Run = [head + 2, run[1]];
    const person = mentionsIn(context.resolved, behind).find(({ kind }) => kind === "person");
    return person ? ofMention(doc, person, lexicon.roles, behind) : called(nameIn(doc, behind), "person");
  }
  if (doc.tags[head] === Tag.NNP && (type === "organisation" || type === "outlet"))
    return called(nameIn(doc, run), type);
  const behind = type === "anonymous" && !plural ? bearerBehind(context, run) : null;
  if (behind) return behind;
  const governs = type === "state" || GOVERNING.has(hash);
  const state = governs ? (stateOf(doc, lexicon, run) ?? governmentOf(context, run, head)) : null;
  const here = state ?? (type === "state" ? governmentHere(context, run, head) : null);
  if (here) return here;
  const outlet =
    type === "outlet" && !plural ? (outletBefore(context, run, head) ?? outletOf(context, run, head)) : null;
  if (outlet) return outlet;
  if (isJurisdiction(doc, run, head)) return jurisdiction(context, run, head);
  // "The party's website" is no outlet's.
  const paper = PAPER.has(hash) && !isOwned(doc, run[0], head);
  const named = (!plural || hash === POLICE) && (type === "organisation" || type === "outlet" || paper);
  return named ? bodyOfNoun(context, run, head, type === "outlet" || paper) : null;
}

/** Who a source is that no name stands in: by its head noun, and by what the article named or described before. */
export function described(context: SourceContext, run: Run): Speaker {
  const { doc, lexicon, resolved } = context;
  const { roles } = lexicon;
  const aged = byAge(context, run);
  if (aged) return aged;
  // "Western Journalism", which nothing was found for.
  const words = nameIn(doc, run);
  if (doc.tokens.caps[run[1] - 1] !== 0 && isOutletByName(words)) return called(words, "outlet");
  const head = ownsPaper(doc, roles, run) ? run[1] - 1 : headNoun(doc, roles, run);
  if (head < 0) return nobody(typeOfPronoun(doc.tokens.hash[run[0]] as number));
  const named = byTitle(context, run, head) ?? byEpithet(context, run, head) ?? ownedBody(context, run, head);
  if (named) return named;
  const hash = doc.tokens.hash[head] as number;
  // "Two in three said", "at least 21,000".
  // "No one in the ministry said": no number to the tagger, nor a noun.
  const one = hash === ONE || hash === NO;
  if (doc.tags[head] === Tag.CD || one)
    return nobody((one && !isShare(doc, head)) || areOfOffice(doc, roles, run, head) ? "anonymous" : "group");
  const plural = isPlural(doc, roles, head);
  const asks = asksNotToBeNamed(doc, roles, run);
  const description: Description = { run, head, plural, asks };
  const type = typeOf(context, description);
  const apart = type === "anonymous" && !plural && !asks ? namedBefore(context, run) : null;
  if (apart) return apart;
  const bearer = bearerIn(context, description, type);
  if (bearer) return bearer;
  // Whoever once asked not to be named is anonymous as "the official" as well.
  if (asks && !plural) for (const noun of [hash, ...ASKED]) context.described().add(noun);
  const examples = plural && !asks && roles.anonymous.has(hash) ? examplesIn(doc, run) : null;
  const example = examples && mentionsIn(resolved, examples).find(({ kind }) => kind === "person");
  if (example) return ofMention(doc, example, roles, examples);
  const nouns = context.described();
  // "Tolm's spokesman", "his lawyer", and then "the spokesman", where the article names none.
  if (type === "anonymous" && !plural && isSomebodys(context, run, head)) nouns.add(hash);
  const known =
    type === "person" ||
    (type === "anonymous" &&
      !asks &&
      (isTakenAsKnown({ doc, roles }, run, head, nouns) || isOfElsewhere(context, run, head)));
  const author =
    type === "document"
      ? (authorOf(context.authors(), doc, run, head) ??
        ownAuthor(context, run, head, (of) => described(context, of)) ??
        authorOfWhole(context.authors(), doc, run, head))
      : null;
  if (author) return typed(author, "document");
  const member = type === "unresolved" && isMember(doc, roles, head);
  const again = known || type === "unresolved" ? byKnown(context, run, head) : null;
  if (again) return again;
  const lone = known || member || (type === "anonymous" && !asks) ? byLone(context, run, head) : null;
  if (lone) return lone;
  const told = type === "outlet" ? outletOrOther(context, head) : type;
  const sole = known ? bySole(context, run, head) : null;
  const apposed = known || type === "unresolved" ? apposedTo(context, [run[0], head + 1]) : null;
  const acting = known || type === "unresolved" ? bySubject(context, run, head) : null;
  return sole ?? apposed ?? acting ?? nobody(known ? "unresolved" : told);
}

/** What is called as an outlet or its people are, where none is told: "a reporter" is somebody, "the agency" another body where the text has one. */
function outletOrOther({ doc, resolved }: SourceContext, head: number): SourceType {
  if (isReporter(doc, head)) return "anonymous";
  if (doc.tokens.hash[head] !== AGENCY || isOutletNoun(doc, head)) return "outlet";
  const start = doc.tokens.start[head] as number;
  const other = resolved.mentions.some((one) => one.end < start && one.kind === "organisation");
  return other ? "organisation" : "outlet";
}
