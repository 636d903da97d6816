import {
  type ActorEntry,
  annotate,
  lexicon,
  type Metonyms,
  type Presentation,
  presented,
  type View,
  viewed,
} from "@readout/annotate/text";
import {
  type ByteLine,
  beyondLongest,
  counter,
  lineRecord,
  otherLanguage,
  type Problem,
  problem,
  reading,
  type Tally,
} from "@readout/corpus/text";
import { chosen } from "@readout/facts/text";
import type { Fault } from "@readout/facts/workers";

/** One line of input, or why there are no more. */
export type InputLine = ByteLine | Problem;

/** How lines are annotated, as plain data that a worker can be sent. */
export interface LineOptions {
  /** What the user's actor files say; they are read once, as a pipe can be. */
  readonly entries: readonly ActorEntry[];
  readonly metonyms: Metonyms;
  readonly presentation?: readonly Presentation[];
  readonly view: View;
  /** The most characters of an article; no limit if not given. */
  readonly maxArticle?: number;
}

/** Annotates lines one by one, and counts what was read. */
export interface LineAnnotator {
  /** The line of output for one of input, without its line feed; null for a blank line. */
  readonly annotate: (line: InputLine) => string | null;
  /** What was counted since the last time. */
  readonly tally: () => Tally;
}

/** @throws where the actor files contradict themselves */
export function lineAnnotator({
  entries,
  metonyms,
  presentation,
  view,
  maxArticle = Number.POSITIVE_INFINITY,
}: LineOptions): LineAnnotator {
  const known = lexicon(entries, { metonyms });
  let count = counter();
  const refused = (found: Problem): string => {
    count.add(found);
    return JSON.stringify(found);
  };
  return {
    annotate(line) {
      const found = lineRecord(line, "-");
      if (found === null) return null;
      if ("problem" in found) return refused(found);
      const read = reading(found.value, { path: "-", line: found.line }, { encoding: found.doubt ?? null });
      // A problem that `readout read` passes on was told by that command.
      if ("problem" in read) return "problem" in found.value ? JSON.stringify(read) : refused(read);
      const { article, doubts } = read;
      const long = beyondLongest(article, maxArticle);
      if (long !== null) return refused(long);
      // Who gives the paragraphs has said what the body is; of a line without them all that is text is read.
      const headline = !Array.isArray(found.value["paragraphs"]);
      const annotation = viewed(chosen(annotate(article, known, { headline }), article.text, known.choices), view);
      const wanted = presentation?.length ? presented(annotation, presentation) : annotation;
      const other = otherLanguage(article);
      const notes = other === null ? doubts : [...doubts, { rule: "other-language", reason: other }];
      // One line of output for each of input: what is doubtful about the article stands in its annotation.
      const answer = JSON.stringify(notes.length === 0 ? wanted : { ...wanted, notes });
      count.add(article);
      return answer;
    },
    tally() {
      const tally = count.tally();
      count = counter();
      return tally;
    },
  };
}

/** The problem of a line that has no annotation; it names the article where the line tells its id plainly. */
export function faultOfLine(line: InputLine, { rule, reason }: Fault): Problem {
  const found = lineRecord(line, "-");
  if (found === null || "problem" in found) return found ?? problem(rule, reason, "-");
  const { id } = found.value;
  return problem(rule, reason, `-:${found.line}`, typeof id === "string" ? id : null);
}
