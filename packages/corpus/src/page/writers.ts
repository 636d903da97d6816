import { object, string } from "../normalise/fields.ts";
import { credit } from "../normalise/people.ts";
import type { Facts } from "./facts.ts";
import type { Outline } from "./outline.ts";

/** Who wrote an article and the rule that found them. */
export interface Writers {
  readonly byline: readonly string[];
  readonly agency: string | null;
  readonly by: string;
}

const NAMES = [
  "author",
  "article:author_name",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "dc.contributor",
  "citation_author",
  "byl",
  "byline",
  "article:author",
  "article.author",
  "cxenseparse:author",
  "twitter:creator:name",
  "rbauthors",
  "authors",
];

/** Who wrote a page's article: as JSON-LD says, else metadata, microdata, or what stands in an element for it. */
export function writers({ page, all, article, outlet }: Facts): Writers | null {
  const found = (names: readonly string[], by: string): Writers | null => read(names, by, outlet?.value ?? null);
  return (
    found(authorsOf(article?.["author"] ?? article?.["creator"]), "json-ld") ??
    NAMES.map((name) => found([all.get(name) ?? ""], name)).find((one) => one !== null) ??
    found(marked(page), "microdata") ??
    found(linked(page), "rel=author") ??
    shown(page)
      .map((words) => found([words], "byline"))
      .find((one) => one !== null) ??
    null
  );
}

function read(names: readonly string[], by: string, outlet: string | null): Writers | null {
  const parts = names
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) => name !== "" && !/^https?:|^@|\.(?:com|org|net)\b/.test(name) && name !== outlet)
    .map((name) => credit(name.replace(/^(?:by|written by|posted by)\s+/i, "")));
  const byline = [...new Set(parts.flatMap((part) => part.byline))];
  const agency = parts.find((part) => part.agency !== null)?.agency ?? null;
  return byline.length === 0 && agency === null ? null : { byline, agency, by };
}

/** Names of authors in JSON-LD: words, objects, lists of both. */
function authorsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 40) : [value]).flatMap((one) => {
    const name = typeof one === "string" ? one : object(one)?.name;
    return (Array.isArray(name) ? name : [name]).flatMap((part) => string(part) ?? []);
  });
}

function marked(page: Outline): string[] {
  return page.stated
    .filter(({ element }) => element.attributes["itemprop"] === "author")
    .map(({ element, words }) => element.attributes["content"] ?? words)
    .slice(0, 10);
}

function linked(page: Outline): string[] {
  return page.stated
    .filter(({ element }) => /\bauthor\b/.test(element.attributes["rel"] ?? "") && element.name === "a")
    .map(({ words }) => words)
    .slice(0, 5);
}

function shown(page: Outline): string[] {
  return page.stated
    .filter(({ element, words }) => /byline|author/.test(element.words) && words.length > 4 && words.length < 160)
    .map(({ words }) => words)
    .slice(0, 10);
}
