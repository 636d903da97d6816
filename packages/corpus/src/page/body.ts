import { pageFurniture } from "../normalise/furniture.ts";
import { isCredit } from "../normalise/people.ts";
import type { Block, BlockKind } from "../read/composed.ts";
import { type Container, container, prose } from "./container.ts";
import type { Element } from "./element.ts";
import type { Run } from "./outline.ts";
import { type Part, repeated } from "./repeats.ts";
import type { Title } from "./titles.ts";

/** Finds the body among the runs of a page: its paragraphs in order, and what stands between them and is none. */
export function bodyOf(runs: readonly Run[], title: Title | null): Block[] {
  const shown = title?.run ?? null;
  const place = container(runs, shown);
  const inside = runs.filter(place.holds);
  const from = shown !== null && place.holds(shown) ? shown.at : 0;
  const parts: Part[] = inside.map((run) => ({
    run,
    is: run.at < from ? { removed: "head" } : kindOf(run, place, title?.value ?? null),
  }));
  endAtComments(parts);
  return repeated(trimmed(parts)).map(({ run, is }) => ({ words: run.words, is }));
}

/** What stands behind a line that opens the comments is no body, unless most of it stands there. */
function endAtComments(parts: Part[]): void {
  const at = parts.findIndex(({ run }) => pageFurniture(run.words.split("\n")[0] ?? "") === "comments");
  const size = (some: readonly Part[]): number => some.reduce((sum, { run }) => sum + prose(run), 0);
  if (at < 0 || size(parts.slice(0, at)) < size(parts.slice(at))) return;
  for (let i = at; i < parts.length; i += 1) {
    const part = parts[i];
    if (part !== undefined && typeof part.is === "string") parts[i] = { run: part.run, is: { removed: "comments" } };
  }
}

function kindOf(run: Run, place: Container, title: string | null): Block["is"] {
  const rule = place.ruleOf(run) ?? ruleOf(run, title);
  return rule === null ? own(run, place.element) : { removed: rule };
}

/** Why a run is no body by its own words. */
function ruleOf(run: Run, title: string | null): string | null {
  const { words, linked } = run;
  if (title !== null && same(words) === same(title)) return "title";
  const rule = pageFurniture(words);
  if (rule !== null) return rule;
  if (words.length < 160 && isCreditLine(words)) return "byline";
  if (words.length < 100 && DATE.test(words)) return "date";
  if (linked > words.length * 0.6 && !isLinkedProse(run)) return "related";
  return isLabel(run) ? "label" : null;
}

/** A line that says who wrote the article, or when it was published, and no more. */
function isCreditLine(words: string): boolean {
  const [, line = ""] = /^(?:words |photos? |story )?by:?\s+(.*)$/is.exec(words) ?? [];
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
  return words.length < 60 && !/[.!?…:"”]$/.test(words) && !named(element, /^(?:p|h[1-6]|li|blockquote|dd|dt)$/);
}

function own({ element }: Run, outer: Element): BlockKind {
  let kind: BlockKind = "paragraph";
  for (let at: Element | null = element; at !== null && at !== outer; at = at.parent) {
    if (/^h[1-6]$/.test(at.name)) return "heading";
    if (at.name === "blockquote") return "quote";
    if (at.name === "li") kind = "item";
  }
  return kind;
}

function named(element: Element, names: RegExp): boolean {
  for (let at: Element | null = element, step = 0; at !== null && step < 6; at = at.parent, step += 1)
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
