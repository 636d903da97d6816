import { type Article, isDoubt, isProblem, type Problem } from "@readout/corpus/files";
import { whereOf } from "./whereOf.ts";

/** Tells people how each input was read: an article with the doubts that follow it, or why it was refused. */
export async function* explained(all: AsyncIterable<Article | Problem>): AsyncGenerator<string, void, undefined> {
  let before: Article | null = null;
  let doubts: Problem[] = [];
  for await (const found of all) {
    if (isProblem(found) && isDoubt(found) && found.id !== null) {
      doubts.push(found);
      continue;
    }
    if (before !== null) yield explainedArticle(before, doubts);
    doubts = [];
    before = isProblem(found) ? null : found;
    if (isProblem(found))
      yield told(found.problem.where, isDoubt(found) ? "doubtful" : "refused", [
        row(found.problem.rule, found.problem.reason),
      ]);
  }
  if (before !== null) yield explainedArticle(before, doubts);
}

/** The fields that are told, in this order, where an article has them. */
const FIELDS = [
  "id",
  "title",
  "outlet",
  "url",
  "language",
  "published",
  "updated",
  "byline",
  "agency",
  "dateline",
] as const;

/** Removed parts of one article that are shown, each with its words. */
const SHOWN = 40;

function explainedArticle(article: Article, doubts: readonly Problem[]): string {
  const { reader = "unknown reader", ...rules } = article.readBy ?? {};
  const fields = FIELDS.flatMap((name) => {
    const value = article[name] ?? null;
    const words = value === null || typeof value === "string" ? value : value.join("; ");
    return words === null || words === "" ? [] : [row(name, `${quoted(words)}${by(rules[name])}`)];
  });
  const words = article.paragraphs.reduce((sum, [start, end]) => sum + wordsIn(article.text.slice(start, end)), 0);
  const body = `${counted(article.paragraphs.length, "paragraph")}, ${counted(words, "word")}${by(rules["text"])}`;
  const removed = article.removed
    .slice(0, SHOWN)
    .map(({ start, end, rule }) => row("removed", `${quoted(article.text.slice(start, end))}${by(rule)}`));
  const more = article.removed.length - SHOWN;
  return told(whereOf(article), reader, [
    ...fields,
    ...(article.corrected ?? []).map(({ field, rule, was }) =>
      row("corrected", `${field}, which was ${was === null ? "not stated" : quoted(was)}${by(rule)}`),
    ),
    row("body", body),
    ...removed,
    ...(more > 0 ? [row("removed", `${more} more; --removed lists all`)] : []),
    ...doubts.map(({ problem: { rule, reason } }) => row("doubtful", `${rule}: ${reason}`)),
  ]);
}

function told(where: string, what: string, rows: readonly string[]): string {
  return `${clean(where)}: ${what}\n${rows.join("")}\n`;
}

function row(name: string, words: string): string {
  return `  ${clean(name).padEnd(10)} ${clean(words)}\n`;
}

function quoted(words: string): string {
  return `“${words.length > 100 ? `${words.slice(0, 80)}…` : words}”`;
}

function by(rule: string | undefined): string {
  return rule === undefined ? "" : `  [${rule}]`;
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Words on one line without what would steer a terminal: they are strangers'. */
function clean(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
