import type { Speaker } from "../annotation.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { BY } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { tokenBehind } from "../words/tokenBehind.ts";
import { isQuestionMark } from "./asking.ts";
import { opensParagraph, paragraphEnd } from "./paragraphs.ts";
import { asPerson } from "./who.ts";

// Interviews that are printed as questions and answers: who is asked.

/** The fewest paragraphs that are a question and no more, and the most tokens of one. */
const QUESTIONS = 3;
const LONGEST = 45;
const REMARKS = listed("remarks");
/** How many people may be named before the first question. */
const NAMED = 2;

/** Whether the paragraph from the token `first` to `last` is a question that nobody is quoted with. */
function isQuestion(doc: Document, first: number, last: number): boolean {
  if (last - first > LONGEST || doc.quotationOf[first] !== 0 || doc.quotationOf[last - 1] !== 0) return false;
  return isQuestionMark(doc, last - 1);
}

/** Whether the paragraph that token `i` opens ends with a question mark. */
function endsAsking(doc: Document, i: number): boolean {
  return isQuestionMark(doc, paragraphEnd(doc, i) - 1);
}

/** The token at which the first question of an interview stands: of several paragraphs that are questions, or behind "Q:"; null elsewhere. */
export function questionsIn(doc: Document): { readonly first: number } | null {
  const { text, tokens, marks, paragraphOf, sentences } = doc;
  for (let i = 0; i + 1 < tokens.count; i++) {
    const label = ((marks[i] as number) & Mark.label) !== 0 && tokens.caps[i] !== 0;
    if (!label) continue;
    // "Q. Why now?", but not the initial of "Q. Tolm".
    const stopped = text.charAt((tokens.end[i] as number) - 1) === "." && opensParagraph(doc, i);
    if ((stopped && endsAsking(doc, i)) || text.charAt(tokens.start[i + 1] as number) === ":") return { first: i };
  }
  let questions = 0;
  let first = -1;
  for (let s = 0, from = 0; s < sentences.length; s++) {
    if (s + 1 < sentences.length && paragraphOf[s + 1] === paragraphOf[s]) continue;
    const [start, end] = [tokens.sentences[from] as number, tokens.sentences[s + 1] as number];
    from = s + 1;
    if (end <= start || !isQuestion(doc, start, end)) continue;
    if (questions++ === 0) first = start;
  }
  return questions >= QUESTIONS ? { first } : null;
}

/** Whoever a title says holds or gives the words below it: "Remarks by President Edda Tolm on the Canal"; null elsewhere. */
function speakerOfRemarks(
  { tokens }: Document,
  { mentions, at }: Pick<Resolved, "mentions" | "at">,
): { readonly speaker: Speaker; readonly since: number } | null {
  const end = tokens.sentences[1] ?? tokens.count;
  if (!REMARKS.has(tokens.hash[0] as number) || tokens.count <= end) return null;
  for (let m = 0; (at[m] ?? end) < end; m++) {
    const mention = mentions[m];
    if (mention?.kind !== "person" || mention.pronoun) continue;
    const before = (mention.title?.[0] ?? mention.start) as number;
    let by = (at[m] as number) - 1;
    while (by > 0 && (tokens.start[by] as number) >= before) by--;
    return tokens.hash[by] === BY ? { speaker: asPerson(mention), since: at[m] as number } : null;
  }
  return null;
}

/**
 * Who is asked in an interview, and the token from which on he answers: the one person whom its title names, or who is named first before
 * its questions, of two at most; null elsewhere.
 */
export function intervieweeOf(
  doc: Document,
  { mentions, at }: Pick<Resolved, "mentions" | "at">,
): { readonly speaker: Speaker; readonly since: number } | null {
  const questions = questionsIn(doc);
  if (!questions) return speakerOfRemarks(doc, { mentions, at });
  const named = new Map<string, Speaker>();
  const title = doc.tokens.sentences[1] ?? 0;
  let titled = 0;
  for (let m = 0; (at[m] ?? questions.first) < questions.first; m++) {
    const mention = mentions[m];
    if (mention?.kind !== "person" || mention.pronoun || mention.nominal) continue;
    const next = tokenBehind(doc.tokens, at[m] as number, mention.end);
    if (doc.tags[next] === Tag.POS || named.has(mention.actor)) continue;
    named.set(mention.actor, asPerson(mention));
    if ((at[m] as number) < title) titled++;
  }
  const [speaker] = named.values();
  return speaker && (titled === 1 || named.size <= NAMED) ? { speaker, since: questions.first } : null;
}
