import type { Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { IN, OF, THE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { isNoun, Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";
import type { WordSet } from "../words/wordSet.ts";
import type { Candidate } from "./candidate.ts";
import { MEDIUM, ownerOfPaper, type Reading, subjectNamed } from "./paperOwners.ts";
import { paragraphAt } from "./paragraphs.ts";
import { type Authors, called, type Told } from "./who.ts";

const POLLS = listed("pollPapers");
const MEASURED = listed("pollPapers", "studies");
const INDEFINITE = listed("indefinite");
const DEFINITE = listed("definite");

/** Nouns that may stand for the same paper: "a new survey", and then "the poll". */
const SORTS: readonly WordSet[] = [
  listed("suits"),
  listed("pollPapers"),
  listed("studies"),
  listed("letters"),
  listed("posts"),
  listed("announcements"),
  listed("editorials"),
];
/** Verbs by which somebody brings out a paper of such a sort: "Tolm sued", and then "the suit". */
const DEEDS: readonly (readonly [WordSet, number])[] = [
  [listed("suing"), hashWord("lawsuit")],
  [listed("emailing"), hashWord("email")],
  [listed("tweeting"), hashWord("tweet")],
];

/** What stands before such a noun: "an emailed statement", "Tolm's long letter". */
const MODIFIERS = new TagSet([
  Tag.DT,
  Tag["PRP$"],
  Tag.JJ,
  Tag.VBN,
  Tag.POS,
  Tag.HYPH,
  Tag.NN,
  Tag.NNP,
  Tag.NNS,
  Tag.CD,
]);

function sortOf(noun: number): WordSet | undefined {
  return SORTS.find((sort) => sort.has(noun));
}

/** Adds whose a paper is; null where the text introduces it and does not tell. */
function note(authors: Authors, noun: number, at: number, speaker: Speaker | null): void {
  const told = authors.get(noun);
  if (told) told.push({ at, speaker });
  else authors.set(noun, [{ at, speaker }]);
}

/** Whether the text speaks of a paper for the first time, or of another: "a new poll". */
function isNew({ tags, tokens }: Document, head: number): boolean {
  // "A research institute".
  if (isNoun(tags[head + 1])) return false;
  let i = head - 1;
  while (MODIFIERS.has(tags[i] as number) && tags[i] !== Tag.DT) i--;
  return tags[i] === Tag.DT && INDEFINITE.has(tokens.hash[i] as number);
}

/** Who wrote the papers that an article speaks of, in the order of the text, each by the noun for it. */
export function authorsIn(context: Reading): Authors {
  const { doc, lexicon } = context;
  const { hash, count } = doc.tokens;
  const authors: Authors = new Map();
  for (let i = 0; i < count; i++) {
    const noun = hash[i] as number;
    const tag = doc.tags[i];
    if (tag === Tag.VBD) {
      const deed = DEEDS.find(([verbs]) => verbs.has(noun));
      const doer = deed ? subjectNamed(context, i) : null;
      if (deed && doer) note(authors, deed[1], i, doer);
      continue;
    }
    const capital = tag === Tag.NNP && POLLS.has(noun);
    if (tag !== Tag.NN && tag !== Tag.NNS && !capital) continue;
    if (!lexicon.roles.document.has(noun) && !(lexicon.roles.forms.get(noun) & Form.writing)) continue;
    const speaker = ownerOfPaper(context, i);
    if (speaker || (tag === Tag.NN && isNew(doc, i))) note(authors, noun, i, speaker);
  }
  return authors;
}

/** How many paragraphs on a paper may be called by another noun for its sort. */
const NEAR = 5;

/** Who wrote the paper that a source's head noun stands for: told with it, or when it was spoken of last; null if nobody was. */
export function authorOf(authors: Authors, doc: Document, run: Run, head: number): Speaker | null {
  const hash = doc.tokens.hash[head] as number;
  let last: Told | null = null;
  // "A statement said" is another than that of before, "a police report" is that of no firm.
  const own = INDEFINITE.has(doc.tokens.hash[run[0]] as number);
  // "Records show": any records; "the figures" may be a body's of which the text told, and not somebody's.
  const plural = doc.tags[head] === Tag.NNS;
  const again = plural ? head === run[0] + 1 && DEFINITE.has(doc.tokens.hash[run[0]] as number) : !own;
  const sort = again && !plural ? sortOf(hash) : undefined;
  for (const [noun, papers] of authors) {
    if (noun !== hash && !sort?.has(noun)) continue;
    for (const told of papers) {
      if (told.at >= run[1] || told.at < (last?.at ?? 0)) continue;
      if (told.at === last?.at && (!told.speaker || last.speaker)) continue;
      if (noun !== hash && paragraphAt(doc, head) - paragraphAt(doc, told.at) > NEAR) continue;
      if (told.at === head || (again && !(plural && told.speaker?.sourceType === "person"))) last = told;
    }
  }
  return last?.speaker ?? null;
}

/** Who wrote that of which a source tells only a part or a number: "the results of the Tarn poll", "the Tarn Post average of polls". */
export function authorOfWhole(authors: Authors, doc: Document, [first, last]: Run, head: number): Speaker | null {
  // "Excerpts of his speech", which others released.
  for (let i = first; i < last; i++) if (doc.tags[i] === Tag.PRP$) return null;
  for (const papers of authors.values())
    for (const { at, speaker } of papers) if (speaker && at >= first && at < head) return speaker;
  for (let of = head + 1; of < last; of++) {
    if (doc.tokens.hash[of] !== OF) continue;
    let inner = of + 1;
    while (inner + 1 < last && MODIFIERS.has(doc.tags[inner + 1] as number)) inner++;
    const whole = inner < last ? authorOf(authors, doc, [of + 1, inner + 1], inner) : null;
    if (whole) return whole;
  }
  return null;
}

/** The noun of a paper that "in" brings between two tokens; -1 where there is none. */
function paperIn(doc: Document, { roles }: Lexicon, from: number, to: number): number {
  const { tags, tokens } = doc;
  for (let i = from; i + 1 < to; i++) {
    if (tokens.hash[i] !== IN || doc.quotationOf[i] !== 0) continue;
    for (let k = i + 1; k < to && MODIFIERS.has(tags[k] as number); k++) {
      const noun = tags[k] === Tag.NN && tags[k + 1] !== Tag.NN && roles.document.has(tokens.hash[k] as number);
      if (!noun) continue;
      if (roles.forms.get(tokens.hash[k] as number) & Form.writing || MEASURED.has(tokens.hash[k] as number)) return k;
    }
  }
  return -1;
}

/**
 * The noun of the paper in which somebody says something, behind his verb or at the head of his sentence: "said in a statement",
 * "in a letter to parents, Tolm wrote"; -1 where there is none.
 */
export function paperOf(
  doc: Document,
  lexicon: Lexicon,
  { cue: [cue], content, source: [source], presentation }: Candidate,
): number {
  if (!cue || !source || presentation === "thought") return -1;
  const { sentences } = doc.tokens;
  const sentence = doc.sentenceOf[cue[0]] as number;
  const next = content.find(([first]) => first >= cue[1])?.[0];
  // "“…,” said Edda Tolm, the bank's spokeswoman, in a statement".
  const from = next === undefined ? Math.max(cue[1], source[1]) : cue[1];
  const end = Math.min(next ?? from + MEDIUM, from + MEDIUM, sentences[sentence + 1] as number);
  const behindVerb = paperIn(doc, lexicon, cue[0], end);
  const first = sentences[sentence] as number;
  return behindVerb >= 0
    ? behindVerb
    : paperIn(doc, lexicon, first, Math.min(first + MEDIUM, source[0], content[0]?.[0] ?? first));
}

/** Adds whose the paper is whose noun stands at `at`: who says something in it, or the body for which somebody without a name does. */
export function addAuthor(authors: Authors, doc: Document, at: number, said: Speaker): void {
  const { affiliation } = said;
  const speaker =
    said.speaker !== null ? said
    : affiliation === null ? null
    : called(affiliation, "organisation"); // biome-ignore format: a decision list
  if (speaker) note(authors, doc.tokens.hash[at] as number, at, speaker);
}

/** Whether somebody is quoted in another's paper: "Tolm said in the report", "according to Tolm's account in the report". */
export function isQuotedIn({ tokens }: Document, at: number, { sourceType }: Speaker): boolean {
  return tokens.hash[at - 1] === THE && (sourceType === "person" || sourceType === "document");
}
