import { listed, listedVerbs } from "../../words/english.ts";
import { THAT } from "../../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import type { Clause } from "../clause.ts";
import { verbBehind } from "../phrases.ts";

// The clause around a content, and whether a second verb is its or the content's.

/** What is known of the clause around a content: it may go on behind it. */
export interface Matrix {
  /** Part of speech of its verb; `IN` where a preposition brings the source, and there is no verb. */
  readonly tag: number;
  /** Whether the main clause is still to come: "If S says that C, …", "Saying that C, …". */
  readonly fronted: boolean;
}

const EXPECTING = listedVerbs("hoping");
const HOLDING = listedVerbs("holding");
const NEUTER = listed("neuterSubjects");

/** The tense of a finite verb, as far as a second predicate must share it: past, present or modal. */
export function tenseOf(tag: number): number {
  return tag === Tag.VBZ ? Tag.VBP : tag;
}

/**
 * Whether the second verb goes on with the content, whose tense it has and not that of a matrix in the past ("told us she thinks it is
 * old | and suspects"), or whose speaker holds something besides ("said it had asked them | and expected an answer").
 */
export function isHeldThere({ doc, last: limit }: Clause, matrix: Matrix | undefined, k: number, i: number): boolean {
  const v = verbBehind(doc, i, limit);
  if (!matrix || doc.quotationOf[v] !== 0) return false;
  const subject = doc.tokens.hash[k] === THAT ? k + 1 : k;
  // "The club says it lost money | and believes": whoever speaks.
  const finite = doc.tags[v] === Tag.VBZ || doc.tags[v] === Tag.VBD;
  if (finite && NEUTER.has(doc.tokens.hash[subject] as number) && HOLDING.has(doc.tokens.hash[v] as number))
    return true;
  if (matrix.tag !== Tag.VBD || doc.tags[subject] !== Tag.PRP) return false;
  return doc.tags[v] === Tag.VBZ || doc.tags[v] === Tag.VBP || EXPECTING.has(doc.tokens.hash[v] as number);
}

/** Whether "and said" goes on with a content in the past, its matrix being in the present: "says a guard called and told him". */
export function staysInPast({ doc, last: limit }: Clause, matrix: Matrix | undefined, k: number, i: number): boolean {
  if (!matrix || tenseOf(matrix.tag) !== Tag.VBP) return false;
  const v = verbBehind(doc, i, limit);
  if (doc.tags[v] !== Tag.VBD && doc.tags[v] !== Tag.VBN) return false;
  for (let j = k; j < i; j++)
    if (doc.quotationOf[j] === 0 && isFiniteVerb(doc.tags[j] as number)) return doc.tags[j] === Tag.VBD;
  return false;
}
