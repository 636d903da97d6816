import { common, type Element } from "./element.ts";
import type { Run } from "./outline.ts";

/** Where an article's body stands in its page. */
export interface Container {
  readonly element: Element;
  /** Why a run is no body by the elements around it; null where they say nothing. */
  readonly ruleOf: (run: Run) => string | null;
  readonly holds: (run: Run) => boolean;
}

/** What makers of pages call the part that holds an article's body. */
const BODY =
  /(?:^|[\s-])(?:article|story|entry|post|news)-{0,2}(?:body|content|text|copy)(?=[\s-]|$)|(?:^|\s)(?:body-(?:copy|text|content)|rich-text|prose|c-body|caas-body|zn-body.*)(?=\s|$)/;

/** Less surely. */
const WHOLE =
  /(?:^|\s)(?:main-content|content-body|page-content|text-content|single-content|content-main|content)(?=\s|$)/;

/** Rules that hold however much of the page's prose they cover: a page may have more comments than article. */
const FIRM: ReadonlySet<string> = new Set(["comments", "footer", "cookie-notice"]);

/** The share of the prose around it that no rule may take away, as a class that names the whole page does. */
const MOST_TAKEN = 0.5;

/** The share of a page's prose that must be left; where less is, the rules take less. */
const LEAST_LEFT = 0.2;

/** How much of a run counts as prose: none of a label, of a list of links. */
export function prose({ words, linked }: Run): number {
  const { length } = words;
  if (length < 40 || linked > length * 0.4) return 0;
  const ends = /[.!?…:;]["'”’»)\]]*$/.test(words);
  return ends ? Math.min(length, 1200) : length > 120 ? Math.min(length, 600) / 2 : 0;
}

/** Finds the element that holds the article's body. */
export function container(page: readonly Run[], title: Run | null): Container {
  const runs = ownArticle(page, title);
  const all = weigh(runs, () => true);
  const total = all.root === null ? 0 : (all.weights.get(all.root) ?? 0);
  let clean = weigh(runs, outside(all.weights, total * MOST_TAKEN));
  if (weightOf(clean) < total * LEAST_LEFT) clean = weigh(runs, outside(all.weights, total * LEAST_LEFT));
  if (weightOf(clean) === 0) clean = all;
  const found = descend(clean);
  const ruleOf = rules(all.weights, (all.weights.get(found) ?? 0) * MOST_TAKEN, found);
  return {
    element: found,
    ruleOf: (run) => ruleOf(run.element),
    holds: (run) => isInside(run.element, found),
  };
}

function outside(weights: ReadonlyMap<Element, number>, most: number): (run: Run) => boolean {
  const ruleOf = rules(weights, most, null);
  return (run) => ruleOf(run.element) === null;
}

/** The rule of an element, or of one around it and inside `top`, where that does not take more than so much prose. */
function rules(
  weights: ReadonlyMap<Element, number>,
  most: number,
  top: Element | null,
): (element: Element) => string | null {
  const known = new Map<Element, string | null>();
  const ruleOf = (element: Element): string | null => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const outer = element.parent === null || element === top ? null : ruleOf(element.parent);
    const own = element.rule;
    const counts = own !== null && element !== top && (FIRM.has(own) || (weights.get(element) ?? 0) <= most);
    const rule = outer ?? (counts ? own : null);
    known.set(element, rule);
    return rule;
  };
  return ruleOf;
}

function weightOf({ root, weights }: Weights): number {
  return root === null ? 0 : (weights.get(root) ?? 0);
}

interface Weights {
  readonly root: Element | null;
  readonly weights: ReadonlyMap<Element, number>;
  readonly children: ReadonlyMap<Element, readonly Element[]>;
}

/** The prose in each element, with that of the elements in it. */
function weigh(runs: readonly Run[], counts: (run: Run) => boolean): Weights {
  const teasers = teasersOf(runs);
  const weights = new Map<Element, number>();
  const children = new Map<Element, Element[]>();
  let root: Element | null = null;
  for (const run of runs) {
    const weight = prose(run) * (teasers.has(run) ? TEASER : 1);
    if (weight === 0 || !counts(run)) continue;
    for (let element: Element | null = run.element; element !== null; element = element.parent) {
      const before = weights.get(element);
      weights.set(element, (before ?? 0) + weight);
      if (element.parent === null) root = element;
      else if (before === undefined) {
        const siblings = children.get(element.parent);
        if (siblings === undefined) children.set(element.parent, [element]);
        else siblings.push(element);
      }
    }
  }
  return { root, weights, children };
}

const NOWHERE: Element = {
  name: "",
  parent: null,
  depth: 0,
  order: 0,
  attributes: {},
  words: "",
  rule: null,
  states: false,
};

/** The least share of a page's prose that a named part must hold. */
const LEAST_NAMED = 0.3;

function descend({ root, weights, children }: Weights): Element {
  if (root === null) return NOWHERE;
  const total = weights.get(root) ?? 0;
  let start = root;
  let best = 0;
  for (const [element, weight] of weights) {
    const named = isBody(element);
    if (named === 0 || weight < total * LEAST_NAMED) continue;
    const value = (weight / total) * named;
    if (value > best || (value === best && element.depth > start.depth)) {
      best = value;
      start = element;
    }
  }
  start = whole(start, weights, total);
  for (;;) {
    const weight = weights.get(start) ?? 0;
    const next = (children.get(start) ?? []).reduce<Element | null>(
      (most, child) => (most === null || (weights.get(child) ?? 0) > (weights.get(most) ?? 0) ? child : most),
      null,
    );
    const share = next === null ? 0 : (weights.get(next) ?? 0) / Math.max(1, weight);
    if (next === null || share < (best > 0 ? 0.97 : 0.75) || isParagraph(next.name)) return start;
    start = next;
  }
}

function isParagraph(name: string): boolean {
  return /^(?:p|li|span|a|b|strong|em|i|h[1-6]|td|blockquote|font)$/.test(name);
}

/** The element around all parts of a body that was cut into several of one name, as advertisements between them do. */
function whole(part: Element, weights: ReadonlyMap<Element, number>, total: number): Element {
  if (part.words === "") return part;
  let around = part;
  for (const [element, weight] of weights)
    if (
      element.words === part.words &&
      element.name === part.name &&
      weight > total * 0.03 &&
      !isInside(element, around)
    )
      around = common(around, element);
  return (weights.get(around) ?? 0) > total * 0.97 && around.depth < part.depth - 6 ? part : around;
}

/** How surely an element's name says that it holds the body. */
function isBody({ name, words, attributes }: Element): number {
  if (attributes["itemprop"] === "articleBody") return 1.5;
  if (isParagraph(name) || name === "body" || name === "html") return 0;
  if (words.length < 400 && BODY.test(words)) return 1.3;
  if (name === "article") return 1.2;
  return name === "main" || attributes["role"] === "main" || WHOLE.test(words) ? 1.05 : 0;
}

/** What the lead of another article counts, beside a paragraph of this one. */
const TEASER = 0.15;

/** Runs that stand alone in a box with a heading or a link: leads of other articles, notices. */
function teasersOf(runs: readonly Run[]): ReadonlySet<Run> {
  const boxes = new Map<Element, { prose: number; headed: boolean }>();
  for (const run of runs) {
    const isProse = prose(run) > 0;
    const headed = !isProse && (run.linked > 0 || /^h[1-6]$/.test(run.element.name));
    for (let box: Element | null = run.element, step = 0; box !== null && step < 5; box = box.parent, step += 1) {
      const one = boxes.get(box) ?? { prose: 0, headed: false };
      boxes.set(box, { prose: one.prose + (isProse ? 1 : 0), headed: one.headed || headed });
    }
  }
  return new Set(
    runs.filter((run) => {
      let box: Element | null = run.element;
      for (let step = 0; box !== null && step < 4; box = box.parent, step += 1) {
        const inBox = boxes.get(box);
        if (inBox === undefined || inBox.prose > 1 || box.name === "article") return false;
        if (inBox.headed) return true;
      }
      return false;
    }),
  );
}

/** Where a page holds several articles: the runs of the one with the title. */
function ownArticle(runs: readonly Run[], title: Run | null): readonly Run[] {
  const around = title === null ? null : nearest(title.element, "article");
  if (around === null) return runs;
  const own = runs.filter(({ element }) => isInside(element, around));
  const others = runs.filter((run) => {
    const other = nearest(run.element, "article");
    return other !== null && !isInside(other, around) && !isInside(around, other) && prose(run) > 0;
  });
  return others.length > 0 && own.reduce((sum, run) => sum + prose(run), 0) > 200 ? own : runs;
}

function nearest(element: Element, name: string): Element | null {
  let at: Element | null = element;
  while (at !== null && at.name !== name) at = at.parent;
  return at;
}

/** The rules of parts that speak of other articles and other people. */
export const ELSEWHERE: ReadonlySet<string> = new Set(["comments", "related", "footer", "navigation", "embed"]);

/** Whether an element lies in one with one of some rules. */
export function isUnder(element: Element, rules: ReadonlySet<string>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent)
    if (at.rule !== null && rules.has(at.rule) && at.name !== "body" && at.name !== "article") return true;
  return false;
}

function isInside(element: Element, outer: Element): boolean {
  let at: Element | null = element;
  while (at !== null && at.depth > outer.depth) at = at.parent;
  return at === outer;
}
