import { english } from "@readout/lexicon";
import { leadingDate } from "../normalise/dates.ts";
import { ELSEWHERE, isUnder } from "./container.ts";
import { type Clock, clockIn } from "./outletTime.ts";
import type { Outline, Run, Stated } from "./outline.ts";

/** What may be a date, and what states it. */
export type Dated = readonly [unknown, string];

/** How many runs before the title and behind it a date of publication stands. */
const [BEFORE, BEHIND] = [8, 22];

const isNear = (at: number, title: Run | null): boolean =>
  title !== null && at >= title.at - BEFORE && at <= title.at + BEHIND;

/** What speaks of a change and not of publication. */
export const CHANGE: RegExp = /updat|modif|edited|revis|correct/i;

/** What speaks of publication. */
const ISSUE = /publish|pubdate|created|posted/;

/** `time` elements near the title: one that says that it is the date of publication first, one of a change never. */
export function times(page: Outline, title: Run | null): Dated[] {
  const found = timesNear(page, title).filter((each) => !CHANGE.test(`${namesOf(each)} ${each.words}`));
  const isIssue = (each: Stated): boolean => ISSUE.test(namesOf(each));
  return [...found.filter(isIssue), ...found.filter((each) => !isIssue(each))].slice(0, 5).map(statedIn);
}

/** `time` elements near the title that their own markup calls the publication, and nothing a change. */
export function issueTimes(page: Outline, title: Run | null): Dated[] {
  return timesNear(page, title)
    .filter((each) => ISSUE.test(each.element.words) && !CHANGE.test(`${namesOf(each)} ${each.words}`))
    .map(statedIn);
}

/** What markup calls an element and what it stands in. */
const namesOf = ({ element }: Stated): string => `${element.words} ${element.parent?.words ?? ""}`;

const statedIn = ({ element, words }: Stated): Dated => [
  element.attributes["datetime"] ?? element.attributes["content"] ?? words,
  "time",
];

const MONTH = `(?:${english.months.map((name) => name.slice(0, 3)).join("|")})[a-z]{0,6}\\.?`;

const SHOWN = new RegExp(
  `\\d{4}-\\d\\d-\\d\\d|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  "i",
);

/** Dates in short lines near the title: those of a change, or those of no change. */
export function shownDates(page: Outline, title: Run | null, isChange: boolean): Dated[] {
  return shownLines(page, title).flatMap((line): Dated[] => {
    const found = CHANGE.test(line) === isChange ? SHOWN.exec(line) : null;
    if (found === null) return [];
    // Behind a date may stand what belongs to it, a time, or what does not: `Dec 05, 20232 Shares`.
    const date = leadingDate(line.slice(found.index)) ?? leadingDate(found[0]);
    return [[date?.date ?? null, "text"]];
  });
}

/** Dates with a time of day in short lines near the title: those of a change, or those of no change. */
export function shownClocks(page: Outline, title: Run | null, isChange: boolean): Clock[] {
  return shownLines(page, title).flatMap((line) => {
    const found = CHANGE.test(line) === isChange ? SHOWN.exec(line) : null;
    const date = found === null ? null : (leadingDate(found[0])?.date ?? null);
    return date === null ? [] : clockIn(line, date);
  });
}

/** What every `time` element near the title states, those of a change too. */
export function zonedTimes(page: Outline, title: Run | null): Dated[] {
  return timesNear(page, title).map(({ element }) => [element.attributes["datetime"], "time"] as const);
}

function timesNear(page: Outline, title: Run | null): readonly Stated[] {
  return page.stated.filter(
    ({ element, at }) => element.name === "time" && isNear(at, title) && !isUnder(element, ELSEWHERE),
  );
}

/** Short lines near the title; what speaks of a change or of publication begins its own. */
function shownLines(page: Outline, title: Run | null): string[] {
  return page.runs
    .slice(title === null ? 0 : Math.max(0, title.at - BEFORE), (title?.at ?? 0) + BEHIND)
    .filter(({ words, element }) => words.length < 160 && !isUnder(element, ELSEWHERE))
    .flatMap(({ words }) => words.split(/\n|(?=\b(?:updat|modif|publish)\w*)/i));
}

/** `time` elements near the title that speak of a change and not of publication too, as some outlets' do of both. */
export function changedTimes(page: Outline, title: Run | null): Dated[] {
  return timesNear(page, title)
    .filter(({ element }) => CHANGE.test(element.words) && !ISSUE.test(element.words))
    .map(({ element, words }) => [element.attributes["datetime"] ?? words, "time"] as const);
}
