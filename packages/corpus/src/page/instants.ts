import { leadingDate } from "../normalise/dates.ts";
import { fieldDate } from "../normalise/fieldDate.ts";
import { isBlank } from "../normalise/fields.ts";
import type { Facts } from "./facts.ts";
import type { Outline } from "./outline.ts";

/** A date and the rule that found it. */
export interface Instant {
  readonly value: string;
  readonly by: string;
}

/** The first year in which a page can have been published. */
const FIRST = 1990;

/** How far ahead of the clock a date may be: of another zone, and of an edition of tomorrow. */
const AHEAD = 2 * 86_400_000;

const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "datepublished",
  "date_published",
  "parsely-pub-date",
  "sailthru.date",
  "bt:pubdate",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "dc.date.created",
  "citation_publication_date",
  "citation_date",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "publicationdate",
  "publishtime",
  "published_time",
  "pub_date",
  "originalpublicationdate",
  "article_date_original",
  "article.published",
  "displaydate",
  "analyticsattributes.articledate",
  "rnews:datepublished",
  "og:pubdate",
  "og:published_time",
  "ptime",
  "date",
];

const UPDATED = [
  "article:modified_time",
  "og:updated_time",
  "og:article:modified_time",
  "article:modified",
  "datemodified",
  "date_modified",
  "dcterms.modified",
  "dc.date.modified",
  "lastmod",
  "last-modified",
  "bt:moddate",
  "utime",
  "revised",
];

/** When a page was published and changed. `now` in milliseconds: nothing was published behind it. */
export function instants({ page, all, article, url, now }: Facts): {
  readonly published: Instant | null;
  readonly updated: Instant | null;
} {
  const read = (value: unknown): string | null => plausible(dateOf(value), now);
  const first = (found: readonly (readonly [unknown, string])[]): Instant | null => {
    for (const [value, by] of found) {
      const date = read(value);
      if (date !== null) return { value: date, by };
    }
    return null;
  };
  const inMeta = (names: readonly string[]): (readonly [unknown, string])[] =>
    names.map((name) => [all.get(name), name] as const);
  const marked = (name: string): (readonly [unknown, string])[] =>
    page.stated
      .filter(({ element }) => element.attributes["itemprop"] === name)
      .map(({ element, words }) => [
        element.attributes["content"] ?? element.attributes["datetime"] ?? words,
        "microdata",
      ]);
  const published = first([
    [article?.["datePublished"], "json-ld"],
    ...inMeta(PUBLISHED),
    ...marked("datePublished"),
    ...times(page),
    [addressDate(url), "url"],
    [article?.["dateCreated"], "json-ld"],
    ...shownDates(page),
  ]);
  const updated = first([[article?.["dateModified"], "json-ld"], ...inMeta(UPDATED), ...marked("dateModified")]);
  return { published, updated };
}

/** A date as metadata write it, with less than a second cut off. */
function dateOf(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const words = typeof value === "number" ? value : value.replace(/\s+/g, " ").trim();
  if (isBlank(words)) return null;
  const found = fieldDate({ date: words }, ["date"], () => {});
  if (found !== null || typeof words === "number") return found;
  return leadingDate(words)?.date ?? null;
}

function plausible(date: string | null, now: number): string | null {
  if (date === null || Number(date.slice(0, 4)) < FIRST) return null;
  return Date.parse(date.slice(0, 10)) > now + AHEAD ? null : date;
}

/** `time` elements: one that says that it is the date of publication before others, those near the title before the rest. */
function times(page: Outline): (readonly [unknown, string])[] {
  const all = page.stated.filter(({ element }) => element.name === "time");
  const rank = (words: string): number =>
    /publish|pubdate|created|posted/.test(words) ? 0 : /update|modif/.test(words) ? 2 : 1;
  return all
    .map(({ element, words }) => ({
      date: element.attributes["datetime"] ?? words,
      rank: rank(`${element.words} ${element.parent?.words ?? ""}`),
    }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 5)
    .map(({ date }) => [date, "time"] as const);
}

/** A date in the address: `/2023/12/22/`, `/2021/nov/16/`. */
function addressDate(url: string | null): string | null {
  const [, year, month, day] =
    /[/-](20\d\d|19\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-]|$)/i.exec(url ?? "") ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return /\d/.test(month)
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : (leadingDate(`${day} ${month} ${year}`)?.date ?? null);
}

/** Dates that stand in the page's text, in an element that speaks of one. */
function shownDates(page: Outline): (readonly [unknown, string])[] {
  return page.stated
    .filter(({ words }) => words.length > 5 && words.length < 200)
    .slice(0, 40)
    .flatMap(({ words }) => {
      const at = words.search(
        /\b(?:\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/u,
      );
      return at < 0 ? [] : [[leadingDate(words.slice(at))?.date ?? null, "text"] as const];
    });
}
