import { pageFurniture } from "../normalise/furniture.ts";
import { isCredit } from "../normalise/people.ts";
import type { Block, BlockKind } from "../read/composed.ts";
import { type Container, container, prose } from "./container.ts";
import type { Element } from "./element.ts";
import type { Run } from "./outline.ts";
import { type Part, repeated } from "./repeats.ts";
import type { Title } from "./titles.ts";

/** A block of a page's body, and the run that it is. */
export interface BodyBlock extends Block {
  readonly run: Run;
}

/** Finds the body among the runs of a page: its paragraphs in order, and what stands between them and is none. */
export function bodyOf(runs: readonly Run[], title: Title | null, byline: readonly string[]): BodyBlock[] {
  const shown = title?.run ?? null;
  const place = container(runs, shown);
  const inside = runs.filter(place.holds);
  const from = shown !== null && place.holds(shown) ? shown.at : 0;
  const own = title === null ? null : same(title.value);
  const told = (byWords: boolean): Part[] =>
    inside.map((run) => ({
      run,
      is: run.at < from ? { removed: "head" } : kindOf(run, place, own, byWords),
    }));
  let parts = told(true);
  // An article of one paragraph may say what else an outlet says to its readers between paragraphs.
  const whole = told(false);
  if (keptProse(parts) < LEAST_KEPT * keptProse(whole)) parts = whole;
  markStandfirst(parts);
  endAtBackMatter(parts);
  markAuthors(parts, byline);
  return repeated(trimmed(parts)).map(({ run, is }) => ({ words: run.words, is, run }));
}

/** The share of the prose that rules by words must leave: where they leave less they speak of the article itself. */
const LEAST_KEPT = 0.35;

function keptProse(parts: readonly Part[]): number {
  return parts.reduce((sum, { run, is }) => sum + (typeof is === "string" ? prose(run) : 0), 0);
}

/** A heading this long is no crosshead. */
const LONGEST_CROSSHEAD = 70;

/** A long heading between the title and the first paragraph sums the article up. */
function markStandfirst(parts: Part[]): void {
  const at = parts.findIndex(({ is }) => typeof is === "string");
  const first = parts[at];
  if (first?.is === "heading" && first.run.words.length > LONGEST_CROSSHEAD)
    parts[at] = { run: first.run, is: { removed: "standfirst" } };
}

/** Rules of a line behind which nothing of the body comes: it opens the comments, or the list of sources. */
const ENDS: ReadonlySet<string> = new Set(["comments", "references"]);

/** What stands behind a line that opens the comments or the references is no body, unless most of it stands there. */
function endAtBackMatter(parts: Part[]): void {
  const size = (some: readonly Part[]): number => some.reduce((sum, { run }) => sum + prose(run), 0);
  const total = size(parts);
  const rules = parts.map(({ run: { words } }) =>
    words.length < 200 ? pageFurniture(words.split("\n")[0] ?? "") : null,
  );
  const at = rules.findIndex((rule, index) => ENDS.has(rule ?? "") && size(parts.slice(0, index)) >= total / 2);
  const rule = rules[at];
  if (rule === undefined || rule === null) return;
  for (let i = at; i < parts.length; i += 1) {
    const part = parts[i];
    if (part !== undefined && typeof part.is === "string") parts[i] = { run: part.run, is: { removed: rule } };
  }
}

/** How many paragraphs at the end may tell who the author is. */
const MOST_ABOUT = 6;

/** Marks paragraphs at the end that begin with the author's name and say who that is. */
function markAuthors(parts: Part[], byline: readonly string[]): void {
  let seen = 0;
  for (let i = parts.length - 1; i > 0 && seen < MOST_ABOUT; i -= 1) {
    const part = parts[i];
    if (part === undefined || typeof part.is !== "string") continue;
    seen += 1;
    const { words } = part.run;
    const name = byline.find((one) => one.includes(" ") && words.startsWith(one));
    if (
      name !== undefined &&
      /^,?\s(?:is|was|has|covers|writes|joined|can|served|works)\b/.test(words.slice(name.length))
    )
      parts[i] = { run: part.run, is: { removed: "about-author" } };
  }
}

function kindOf(run: Run, place: Container, title: string | null, byWords: boolean): Block["is"] {
  const rule = place.ruleOf(run) ?? (byWords ? ruleOf(run, title) : null);
  return rule === null ? own(run, place.element) : { removed: rule };
}

/** Why a run is no body by its own words. */
function ruleOf(run: Run, title: string | null): string | null {
  const { words, linked } = run;
  if (title !== null && words.length < 2 * title.length + 20 && same(words) === title) return "title";
  const rule = pageFurniture(words);
  if (rule !== null) return rule;
  if (words.length < 160 && isCreditLine(words)) return "byline";
  if (words.length < 100 && DATE.test(words)) return "date";
  if (words.length < LONGEST_CELL && named(run.element, /^t[dh]$/, 3) && !named(run.element, /^p$/, 3)) return "table";
  if (linked > words.length * 0.6 && !isLinkedProse(run)) return "related";
  return isLabel(run) ? "label" : null;
}

/** A longer cell of a table is a paragraph of a page that is laid out as one. */
const LONGEST_CELL = 80;

/** A line that says who wrote the article, or when it was published, and no more. */
function isCreditLine(words: string): boolean {
  const [, line = ""] = /^(?:words |photos? |story |photos? and (?:words|story) )?by:?\s+(.*)$/is.exec(words) ?? [];
  return line !== "" && !/[.!?]$/.test(line) && line.split(/[,|·•\n]/).some((part) => isCredit(part.trim()));
}

const DATE =
  /^(?:(?:posted|published|updated|first published|last (?:updated|modified)|created)\b.{0,20}\d|(?:\p{L}{3,9}\.?,? )?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9}\.?),? \d{4}\b.{0,40}$)/iu;

/** A sentence that is a link as a whole, in a paragraph of its own. */
function isLinkedProse({ words, element }: Run): boolean {
  return words.length > 80 && /[.!?]["'”’)]*$/.test(words) && named(element, /^p$/);
}

const same = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

/** A few words without a sentence's end, in no paragraph, heading or list: the label of something. */
function isLabel({ words, element }: Run): boolean {
  return (
    words.length < 60 &&
    !/[.!?…:"”]$/.test(words) &&
    !named(element, /^(?:p|h[1-6]|li|blockquote|dd|dt)$/) &&
    !HEADING.test(element.words)
  );
}

/** What makers of pages call a crosshead that is no heading of HTML. */
const HEADING =
  /(?:^|[\s-])(?:cross-?head(?:ing)?|sub-?head(?:ing|line)?|section-(?:title|heading)|inter-?title)(?=[\s-]|$)/;

function own({ element }: Run, outer: Element): BlockKind {
  let kind: BlockKind = "paragraph";
  for (let at: Element | null = element; at !== null && at !== outer; at = at.parent) {
    if (/^h[1-6]$/.test(at.name)) return "heading";
    if (HEADING.test(at.words)) return "heading";
    if (at.name === "blockquote") return "quote";
    if (at.name === "li") kind = "item";
  }
  return kind;
}

function named(element: Element, names: RegExp, most = 6): boolean {
  for (let at: Element | null = element, step = 0; at !== null && step < most; at = at.parent, step += 1)
    if (names.test(at.name)) return true;
  return false;
}

/** Without headings behind which no body stands. */
function trimmed(parts: readonly Part[]): readonly Part[] {
  const all = [...parts];
  let prose = false;
  for (let i = all.length - 1; i >= 0; i -= 1) {
    const part = all[i];
    if (part === undefined || typeof part.is !== "string") continue;
    if (part.is !== "heading") prose = true;
    else if (!prose) all[i] = { run: part.run, is: { removed: "label" } };
  }
  return all;
}
