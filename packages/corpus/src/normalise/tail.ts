import type { Removed } from "../article.ts";
import type { Span } from "../span.ts";
import { furniture } from "./furniture.ts";
import { dateLine, type Stated } from "./header.ts";
import { credit, isCredit } from "./people.ts";

/** What stands after the body. */
export interface Tail {
  readonly stated: Stated;
  readonly removed: readonly Removed[];
  readonly paragraphs: readonly Span[];
}

/** More paragraphs than this never stand after a body. */
const MOST = 60;

/**
 * Reads the short paragraphs after the last prose: byline, place, and page furniture. Labels that no rule knows are
 * removed only between furniture; without furniture they stay in the body.
 */
export function readTail(text: string, all: readonly Span[]): Tail {
  const { paragraphs, removed: inside, stated: credited } = withoutCredit(text, all);
  const least = Math.max(1, paragraphs.length - MOST);
  let first = paragraphs.length;
  while (first > least && isTail(words(text, paragraphs[first - 1]))) first -= 1;
  const tail = paragraphs.slice(first);
  const rules = named(tail.map((span) => words(text, span)));
  let kept = 0;
  while (kept < rules.length && rules[kept] === null) kept += 1;
  const stated: Stated = { ...credited };
  const removed = tail.slice(kept).map((span, index) => {
    const rule = rules[kept + index] ?? "label";
    Object.assign(stated, statedBy(rule, words(text, span)));
    return { start: span[0], end: span[1], rule };
  });
  return { stated, removed: [...inside, ...removed], paragraphs: paragraphs.slice(0, first + kept) };
}

/** Who reported and edited, at the end of a line of the body. */
const CREDIT =
  /\s+(?:[([](?:(?:reporting|writing)\b|editing\b)[^()[\]]{0,20}? by [^()[\]]{3,200}[)\]]|(?:reporting|writing)\b.{0,20}? by [^.;()]{3,120};\s*editing by [^.;()]{3,120})\.?$/i;

/** Who reported: people behind "editing by" edited, and those of "additional reporting" helped. */
const REPORTED =
  /(?<!additional )\b(?:reporting|writing)\b.{0,20}? by ([^;()[\]]{3,200}?)(?=[;()[\].]|,?\s+editing\b|$)/i;

/** Takes the credit off the end of the last paragraph, where it stands on the paragraph's line. */
function withoutCredit(text: string, paragraphs: readonly Span[]): Tail {
  const last = paragraphs.at(-1);
  const from = last === undefined ? 0 : Math.max(last[0], last[1] - 400);
  const found = last === undefined ? null : CREDIT.exec(text.slice(from, last[1]));
  if (last === undefined || found === null) return { stated: {}, removed: [], paragraphs };
  const start = from + found.index;
  const at = start + found[0].length - found[0].trimStart().length;
  return {
    stated: reported(found[0]),
    removed: [{ start: at, end: last[1], rule: "credit" }],
    paragraphs: [...paragraphs.slice(0, -1), [last[0], start]],
  };
}

function reported(words: string): Stated {
  const { byline } = credit(REPORTED.exec(words)?.[1] ?? "");
  return byline.length === 0 ? {} : { byline };
}

function words(text: string, span: Span | undefined): string {
  return span === undefined ? "" : text.slice(span[0], Math.min(span[1], span[0] + 400));
}

/** True for a paragraph that may stand after the body: furniture, a date, a byline, or a short label. */
function isTail(paragraph: string): boolean {
  return ruleOf(paragraph) !== null || isLabel(paragraph) || isCredit(paragraph);
}

/** A few words, capitalised, that end no sentence: a name, a place, a heading of other stories. */
function isLabel(paragraph: string): boolean {
  if (paragraph.length > 60 || !/^\p{Lu}/u.test(paragraph) || /["“”]/.test(paragraph)) return false;
  return !/[.!?…:;]$/.test(paragraph) || /(?:\p{Lu}\.){2,}$/u.test(paragraph);
}

function ruleOf(paragraph: string): string | null {
  const rule = furniture(paragraph, true);
  if (rule !== null) return rule;
  if (dateLine(paragraph) !== null) return "date";
  if (/^source\s*:\s*\S.{0,70}$/i.test(paragraph)) return "source";
  return /^by:?\s/i.test(paragraph) && isCredit(paragraph) ? "byline" : null;
}

/** The rule of each tail paragraph; null for one that stays in the body. */
function named(tail: readonly string[]): (string | null)[] {
  const rules = tail.map(ruleOf);
  const furnished = rules.some((rule) => rule !== null);
  const byline = rules.includes("byline")
    ? -1
    : tail.findIndex((paragraph, at) => rules[at] === null && isCredit(paragraph));
  return rules.map((rule, at) => {
    if (rule !== null) return rule;
    const paragraph = tail[at] ?? "";
    if (at === byline) return "byline";
    const follows = at > 0 && (at - 1 === byline || rules[at - 1] === "byline");
    if (follows && isPlace(paragraph)) return "place";
    return (furnished || byline >= 0) && isListed(rules, byline, at) ? "label" : null;
  });
}

/** True for a label with furniture or the byline before it. */
function isListed(rules: readonly (string | null)[], byline: number, at: number): boolean {
  return (byline >= 0 && byline < at) || rules.slice(0, at).some((rule) => rule !== null);
}

function isPlace(paragraph: string): boolean {
  return paragraph.split(/\s+/).length <= 5 && !/\d/.test(paragraph);
}

function statedBy(rule: string, paragraph: string): Stated {
  if (rule === "date") return dateLine(paragraph) ?? {};
  if (rule === "credit") return reported(paragraph);
  if (rule !== "byline") return {};
  const { byline, agency } = credit(paragraph.replace(/^by:?\s+/i, ""));
  return { ...(byline.length > 0 ? { byline } : {}), ...(agency === null ? {} : { agency }) };
}
