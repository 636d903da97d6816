import type { Facts } from "../facts.ts";
import type { AuditRow } from "./audit.ts";

/** Text from an article on one line that a terminal and a comment show and do not obey. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}\s]+/gu, " ").trim();
}

/** Cuts to a number of characters, with … where it was cut. */
export function cut(text: string, length: number): string {
  const characters = Array.from(text.slice(0, 2 * length + 2));
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

/** The first sentence behind a row, on one line. */
function example({ texts }: Facts, { evidence }: AuditRow): string {
  const [article = -1, sentence = -1] = evidence[0]?.slice(1).split(".").map(Number) ?? [];
  const [start, end] = texts[article]?.annotation.sentences[sentence] ?? [0, 0];
  return oneLine(texts[article]?.article.text.slice(start, end) ?? "");
}

/** The words around the form in the first sentence behind a row, cut to a number of characters. */
export function excerpt(facts: Facts, row: AuditRow, length: number): string {
  const sentence = example(facts, row);
  if (Array.from(sentence).length <= length) return sentence;
  const at = placeOf(oneLine(row.form), sentence);
  const from = sentence.indexOf(" ", Math.max(0, at - Math.floor(length / 3)));
  if (at <= length / 3 || from < 0 || from >= at) return cut(sentence, length);
  return cut(`… ${sentence.slice(from + 1)}`, length);
}

/** Where words stand in a sentence, as words of their own and in any case; −1 where they do not. */
function placeOf(words: string, sentence: string): number {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return sentence.search(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "iu"));
}
