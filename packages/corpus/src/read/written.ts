import type { Article, Problem } from "../article.ts";
import { otherLanguage } from "../examine/language.ts";
import type { Reading } from "../normalise/record.ts";
import { problemOf } from "../problem.ts";
import type { PathListener } from "./listener.ts";
import { type Found, type Item, listed } from "./reader.ts";
import { distinct, type Ids } from "./uniqueIds.ts";

/** An article or a problem, for who writes it as a line of JSON. */
export interface Written {
  readonly found: Article | Problem;
  /** The article's text as such a line has it, where it was read from one. */
  readonly written?: Uint8Array | null;
}

/** What becomes of what was read. */
export interface WrittenOptions {
  readonly ids: Ids;
  readonly language: "en" | "any";
  readonly listener: PathListener;
  readonly explain: boolean;
}

/** What is read as it is given: articles under ids of their own, each before its doubts, and a problem for each that is left out. */
export async function* written(
  all: Found,
  { ids, language, listener, explain }: WrittenOptions,
): AsyncGenerator<readonly Written[], void, undefined> {
  const given = (item: Item): readonly Written[] => {
    const found = shown(item, listener);
    return "problem" in found ? [{ found }] : articleAndDoubts(distinct(found, ids), language, explain);
  };
  for await (const found of all) yield listed(found).flatMap(given);
}

/** An article, or that it is in another language, and the doubts about it. */
export function articleAndDoubts(
  { article, readBy, doubts, written = null }: Reading,
  language: "en" | "any",
  explain = false,
): readonly Written[] {
  const other = language === "any" ? null : otherLanguage(article);
  if (other !== null)
    return [{ found: problemOf(article, "other-language", `${other}; the language \`any\` includes it`) }];
  const first = { found: explain ? { ...article, readBy: readBy() } : article, written };
  if (doubts.length === 0) return [first];
  return [first, ...doubts.map(({ rule, reason }) => ({ found: problemOf(article, rule, reason) }))];
}

function shown(found: Item, listener: PathListener): Item {
  if ("problem" in found)
    return { ...found, problem: { ...found.problem, where: listener.shown(found.problem.where) } };
  const { article } = found;
  const path = listener.shown(article.source.path);
  return path === article.source.path
    ? found
    : { ...found, article: { ...article, source: { ...article.source, path } } };
}
