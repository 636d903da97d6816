import type { Lexicon, View } from "@readout/annotate";
import {
  type Article,
  beyondLongest,
  lineRecord,
  otherLanguage,
  type Problem,
  problem,
  problemOf,
  reading,
} from "@readout/corpus";
import { annotateArticles } from "../annotateArticles.ts";
import { type TextRow, textRow } from "../kept/rows.ts";
import { type NameCount, Names } from "../names.ts";
import { askedKeys, nameKeys } from "./nameKeys.ts";

/** What is found in one article before others are known: the first of two steps in which a cluster makes facts. */
export interface FoundRows {
  readonly id: string;
  /** `2024-03`; null where the article has no date. */
  readonly month: string | null;
  /** Sorts articles as facts do: by date and id, as numbers of UTF-16 in hexadecimal. */
  readonly order: string;
  /** Its row of the table `texts`; `place` is told once all articles are known. */
  readonly texts: TextRow;
  readonly names: readonly (NameCount & { readonly keys: readonly string[] })[];
  /** The keys of the names that must be known where it is laid out: see `nameKeys`. */
  readonly keys: readonly string[];
  /** What is doubtful about it. */
  readonly problems: readonly Problem[];
}

export interface FoundOptions {
  readonly known: Lexicon;
  readonly view: View;
  /** `any` keeps articles in other languages than English. */
  readonly language: "en" | "any";
  /** The most characters of an article. */
  readonly maxArticle: number;
}

/** Reads and annotates the article on a line of JSON; null for a blank line. */
export function foundRows(line: string, path: string, options: FoundOptions): FoundRows | Problem | null {
  const found = lineRecord({ line: 0, bytes: Buffer.from(line) }, path);
  if (found === null) return null;
  // Spark tells no numbers of lines.
  if ("problem" in found) return problem(found.problem.rule, found.problem.reason, path);
  const read = reading(found.value, { path, line: null }, { encoding: found.doubt ?? null });
  if ("problem" in read) return read;
  const { article, doubts } = read;
  const other = options.language === "any" ? null : otherLanguage(article);
  if (other !== null) return problemOf(article, "other-language", `${other}; the language \`any\` includes it`);
  return (
    beyondLongest(article, options.maxArticle) ?? {
      id: article.id,
      month: article.published?.slice(0, 7) ?? null,
      order: orderOf(article),
      ...annotated(article, options),
      problems: doubts.map(({ rule, reason }) => problemOf(article, rule, reason)),
    }
  );
}

function annotated(article: Article, { known, view }: FoundOptions): Pick<FoundRows, "texts" | "names" | "keys"> {
  const [annotation] = annotateArticles([article], known, { view });
  if (annotation === undefined) throw new RangeError("no annotation");
  const names = new Names();
  names.addArticle(annotation, article.text);
  const { choices } = known;
  return {
    texts: { ...textRow(article, 0), annotation: JSON.stringify(annotation) },
    names: [...names].map((name) => ({ ...name, keys: nameKeys(name, choices) })),
    keys: askedKeys(annotation, choices),
  };
}

/** Undated articles come last. */
function orderOf({ published, id }: Article): string {
  return Buffer.from(`${published ?? "~"}\n${id}`, "utf16le")
    .swap16()
    .toString("hex");
}
