import { english } from "@readout/lexicon";
import { leadingDate } from "../normalise/dates.ts";
import { fieldDate } from "../normalise/fieldDate.ts";
import { isBlank } from "../normalise/fields.ts";
import { singleSpaced } from "../normalise/singleSpaced.ts";
import { ELSEWHERE, isUnder } from "./container.ts";
import type { Facts } from "./facts.ts";
import type { Outline, Run } from "./outline.ts";

/** A date and the rule that found it. */
export interface Instant {
  readonly value: string;
  readonly by: string;
}

/** What may be a date, and what states it. */
type Dated = readonly [unknown, string];

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
export function instants(
  { page, all, article, url, now }: Facts,
  title: Run | null,
): {
  readonly published: Instant | null;
  readonly updated: Instant | null;
} {
  const read = (value: unknown): string | null => instantOf(value, now);
  const first = (found: readonly Dated[]): Instant | null => {
    for (const [value, by] of found) {
      const date = read(value);
      if (date !== null) return { value: date, by };
    }
    return null;
  };
  const inMeta = (names: readonly string[]): Dated[] => names.map((name) => [all.get(name), name] as const);
  const marked = (name: string): Dated[] =>
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
    ...times(page, title),
    [addressDate(url), "url"],
    [article?.["dateCreated"], "json-ld"],
    ...shownDates(page, title),
  ]);
  const updated = first([[article?.["dateModified"], "json-ld"], ...inMeta(UPDATED), ...marked("dateModified")]);
  return { published, updated: updated?.value === published?.value ? null : updated };
}

/** A date as metadata write it, in ISO 8601; null where it is none or cannot be true. */
export function instantOf(value: unknown, now: number): string | null {
  return plausible(dateOf(value), now);
}

/** A date as metadata write it, with less than a second cut off. */
function dateOf(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const words = typeof value === "number" ? value : singleSpaced(value);
  if (isBlank(words)) return null;
  const found = fieldDate({ date: words }, ["date"], () => {});
  if (found !== null || typeof words === "number") return found;
  return leadingDate(words)?.date ?? null;
}

function plausible(date: string | null, now: number): string | null {
  if (date === null || Number(date.slice(0, 4)) < FIRST) return null;
  return Date.parse(date.slice(0, 10)) > now + AHEAD ? null : date;
}

/** How many runs before the title and behind it a date of publication stands. */
const [BEFORE, BEHIND] = [8, 22];

const isNear = (at: number, title: Run | null): boolean =>
  title !== null && at >= title.at - BEFORE && at <= title.at + BEHIND;

/** What speaks of a change and not of publication. */
export const CHANGE: RegExp = /updat|modif|edited|revis|correct/i;

/** `time` elements near the title: one that says that it is the date of publication first, one of a change never. */
function times(page: Outline, title: Run | null): Dated[] {
  return page.stated
    .filter(({ element, at }) => element.name === "time" && isNear(at, title) && !isUnder(element, ELSEWHERE))
    .filter(({ element, words }) => !CHANGE.test(`${element.words} ${element.parent?.words ?? ""} ${words}`))
    .map(({ element, words }) => ({
      date: element.attributes["datetime"] ?? element.attributes["content"] ?? words,
      late: /publish|pubdate|created|posted/.test(`${element.words} ${element.parent?.words ?? ""}`) ? 0 : 1,
    }))
    .sort((a, b) => a.late - b.late)
    .slice(0, 5)
    .map(({ date }) => [date, "time"] as const);
}

/** Dates in addresses: `/2023/12/22/`, `/2021/nov/16/`, `-2023-12-22`, `/20231222/`. */
const IN_ADDRESS = [
  /\/((?:20|19)\d\d)\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=[/_.-]|$)/i,
  /[/_-]((?:20|19)\d\d)-(\d\d)-(\d\d)(?=[/_.-]|$)/,
  /[/_-]((?:20|19)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/,
] as const;

/** The date in an address. */
function addressDate(url: string | null): string | null {
  const found = IN_ADDRESS.map((pattern) => pattern.exec(url ?? "")).find((match) => match !== null);
  const [, year, month, day] = found ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return /\d/.test(month)
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : (leadingDate(`${day} ${month} ${year}`)?.date ?? null);
}

const MONTH = `(?:${english.months.map((name) => name.slice(0, 3)).join("|")})[a-z]{0,6}\\.?`;

const SHOWN = new RegExp(
  `\\d{4}-\\d\\d-\\d\\d|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  "i",
);

/** Dates in short lines near the title. */
function shownDates(page: Outline, title: Run | null): Dated[] {
  return page.runs
    .slice(title === null ? 0 : Math.max(0, title.at - BEFORE), (title?.at ?? 0) + BEHIND)
    .filter(({ words, element }) => words.length < 160 && !isUnder(element, ELSEWHERE))
    .flatMap(({ words }) =>
      words.split(/\n|(?=\b(?:updat|modif|publish)\w*)/i).flatMap((line): Dated[] => {
        const found = CHANGE.test(line) ? null : SHOWN.exec(line);
        if (found === null) return [];
        // Behind a date may stand what belongs to it, a time, or what does not: `Dec 05, 20232 Shares`.
        const date = leadingDate(line.slice(found.index)) ?? leadingDate(found[0]);
        return [[date?.date ?? null, "text"]];
      }),
    );
}
