import { leadingDate } from "../normalise/dates.ts";
import { fieldDate } from "../normalise/fieldDate.ts";
import { isBlank } from "../normalise/fields.ts";
import { singleSpaced } from "../normalise/singleSpaced.ts";
import type { Facts } from "./facts.ts";
import { marksOf } from "./microformats.ts";
import { type Instant, inOutletTime, isLater, isoClock } from "./outletTime.ts";
import type { Run } from "./outline.ts";
import { publishedAnew } from "./publishedAnew.ts";
import { changedTimes, type Dated, issueTimes, shownClocks, shownDates, times, zonedTimes } from "./shownDates.ts";

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
  const every = (found: readonly Dated[]): Instant[] =>
    found.flatMap(([value, by]) => {
      const date = read(value);
      return date === null ? [] : [{ value: date, by }];
    });
  const first = (found: readonly Dated[]): Instant | null => every(found)[0] ?? null;
  const inMeta = (names: readonly string[]): Dated[] => names.map((name) => [all.get(name), name] as const);
  const marked = (name: string): Dated[] =>
    page.stated
      .filter(({ element }) => element.attributes["itemprop"] === name)
      .map(({ element, words }) => [
        element.attributes["content"] ?? element.attributes["datetime"] ?? words,
        "microdata",
      ]);
  const zoned = every(zonedTimes(page, title));
  const shown = shownDates(page, title, false);
  const inTime = (found: Instant, stated: readonly Instant[], isChange: boolean): Instant =>
    inOutletTime(found, {
      zoned: [...stated, ...zoned],
      clocks: [...stated.flatMap(isoClock), ...shownClocks(page, title, isChange)],
      address: isChange || !IN_FOLDERS.test(url ?? "") ? null : read(addressDate(url)),
      shown: every(shown),
    });
  const issues = [...inMeta(PUBLISHED), ...marked("datePublished"), ...times(page, title)];
  const issue = first([
    [article?.["datePublished"], "json-ld"],
    ...issues,
    [addressDate(url), "url"],
    [article?.["dateCreated"], "json-ld"],
    ...shown,
    ...marksOf(page, "dt-published").map((value) => [value, "microformat"] as const),
  ]);
  const [statedChanges, changeDays] = [[...inMeta(UPDATED), ...marked("dateModified")], shownDates(page, title, true)];
  const anew =
    issue &&
    publishedAnew(issue, {
      issues: every(issueTimes(page, title)),
      changes: every([[article?.["dateModified"], "json-ld"], ...statedChanges]),
      changeDays: every(changeDays),
    });
  const published = issue && inTime(anew ?? issue, every(issues), false);
  const changes = [...statedChanges, ...changedTimes(page, title), ...changeDays];
  // A change before publication is none of what was published. A day of the address has lost the hour to compare.
  const since = published?.by === "url" ? issue : published;
  const change = every([[article?.["dateModified"], "json-ld"], ...changes]).find(
    ({ value }) => since === null || isLater(value, since.value),
  );
  return { published, updated: change === undefined ? null : inTime(change, every(changes), true) };
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

/** Dates in addresses: `/2023/12/22/`, `/2021/nov/16/`, `-2023-12-22`, `/20231222/`. */
const IN_ADDRESS = [
  /\/((?:20|19)\d\d)\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=[/_.-]|$)/i,
  /[/_-]((?:20|19)\d\d)-(\d\d)-(\d\d)(?=[/_.-]|$)/,
  /[/_-]((?:20|19)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/,
] as const;

/** An address whose folders are the date. At the end of a name it may be the day that an article is about. */
const IN_FOLDERS = /\/\d{4}(?:\/\w{1,3}\/\d{1,2}|-\d\d-\d\d)\//;

/** The date in an address. */
function addressDate(url: string | null): string | null {
  const found = IN_ADDRESS.map((pattern) => pattern.exec(url ?? "")).find((match) => match !== null);
  const [, year, month, day] = found ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return /\d/.test(month)
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : (leadingDate(`${day} ${month} ${year}`)?.date ?? null);
}
