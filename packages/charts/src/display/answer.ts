import type { Facts, Passages } from "@readout/facts";
import { gather } from "../evidence.ts";
import type { Evidence, EvidenceGroup } from "../figure.ts";
import { formatCount } from "../format.ts";
import { oneLine } from "../label.ts";
import { emit } from "./emit.ts";
import { type MimeBundle, media } from "./mimeBundle.ts";

/** One sentence of an answer: its numbers are written by what computed them, and lead to what they were counted from. */
export interface Finding {
  /** Plain words. */
  readonly text: string;
  readonly evidence?: EvidenceGroup;
  /** Where the sentence is of rows that the page shows, such as those that were tested: it leads to them. */
  readonly rows?: ToldRows;
}

/** Rows of a table or figure of the same page, of which a sentence tells. */
export interface ToldRows {
  /** The id of the table, or of the figure where no table has it. */
  readonly of: string;
  /** How many rows have a number of at most so much in a column: the report counts them again. */
  readonly count?: { readonly rows: number; readonly column: string; readonly atMost: number };
}

/** What a notebook found, in one to three sentences. */
export interface Answer {
  readonly findings: readonly Finding[];
  /** How sure it is: what intervals hold, and what they do not know. */
  readonly sure?: string;
}

/** An answer as an output holds it: each finding with the key of its evidence group, and the rows that it tells of; null where it has none. */
export interface AnswerData {
  /** What the corpus calls itself; null where it does not say. */
  readonly corpus: string | null;
  /** Of how many outlets the articles are, and from when to when. */
  readonly scope: string;
  /** What a reader must know of the corpus, such as that it is invented; null where there is nothing. */
  readonly notice: string | null;
  readonly findings: readonly { readonly text: string; readonly key: string | null; readonly rows: ToldRows | null }[];
  readonly sure: string | null;
  readonly evidence: Evidence;
}

/** What is said of a corpus beside an answer: its articles, or where these are from in words. */
type Corpus = Pick<Facts, "title" | "notice"> & (Pick<Facts, "articles"> | { readonly scope: string });

/**
 * Shows what a notebook found, in one to three sentences, each of which leads to what it was counted from, with what the
 * corpus is and how sure it is. A report puts the first answer of a notebook on its first screen, beside its first figure.
 */
export function answer(facts: Corpus, found: Answer, passages: Passages): void {
  emit(answerBundle(facts, found, passages));
}

/** Returns what `answer` shows, as one output. A finding carries all its passages, fewer of a large corpus; their full number stays. */
export function answerBundle(facts: Corpus, { findings, sure }: Answer, passages: Passages): MimeBundle {
  const groups = new Map<string, EvidenceGroup>();
  const keyed = findings.map(({ text, evidence, rows = null }, i) => {
    if (evidence === undefined || evidence.ids.length === 0) return { text, key: null, rows };
    groups.set(`finding${i + 1}`, evidence);
    return { text, key: `finding${i + 1}`, rows };
  });
  const data: AnswerData = {
    corpus: facts.title === null ? null : oneLine(facts.title),
    scope: scopeOf(facts),
    notice: facts.notice === null ? null : `${facts.title === null ? "" : `${facts.title}: `}${facts.notice}`,
    findings: keyed,
    sure: sure ?? null,
    evidence: gather(Object.fromEntries(groups), passages),
  };
  const lines = [data.notice, ...findings.map(({ text }) => text), data.scope, data.sure].filter(
    (line) => line !== null && line !== "",
  );
  return { [media.answer]: data, [media.plain]: lines.join("\n") };
}

/** Where the articles are from: `7 outlets, 2016-07-01 to 2016-11-08`. */
function scopeOf(corpus: Corpus): string {
  if ("scope" in corpus) return corpus.scope;
  const { articles } = corpus;
  const rows = articles.objects();
  const outlets = new Set(rows.flatMap(({ outlet }) => outlet ?? [])).size;
  const days = rows.flatMap(({ published }) => (published ? [published.slice(0, 10)] : [])).sort();
  const [first, last] = [days[0], days.at(-1)];
  const when = first === undefined ? "undated" : first === last ? first : `${first} to ${last}`;
  return rows.length === 0 ? "" : `${outlets === 0 ? "no outlet stated" : formatCount(outlets, "outlet")}, ${when}`;
}
