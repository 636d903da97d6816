import { pageFurniture } from "../normalise/furniture.ts";
import type { Block, BlockKind } from "../read/composed.ts";
import { type Container, container } from "./container.ts";
import type { Element } from "./element.ts";
import type { Run } from "./outline.ts";
import { repeated } from "./repeats.ts";
import type { Title } from "./titles.ts";

/** Finds the body among the runs of a page: its paragraphs in order, and what stands between them and is none. */
export function bodyOf(runs: readonly Run[], title: Title | null): Block[] {
  const shown = title?.run ?? null;
  const place = container(runs, shown);
  const inside = runs.filter(place.holds);
  const from = shown !== null && place.holds(shown) ? shown.at : 0;
  const parts = inside.map((run) => ({
    run,
    is: run.at < from ? { removed: "head" } : kindOf(run, place, title?.value ?? null),
  }));
  return repeated(trimmed(parts)).map(({ run, is }) => ({ words: run.words, is }));
}

/** A run and what it is. */
export interface Part {
  readonly run: Run;
  readonly is: Block["is"];
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
  if (linked > words.length * 0.6 && !isLinkedProse(run)) return "related";
  return isLabel(run) ? "label" : null;
}

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
