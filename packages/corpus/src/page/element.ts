import { ruleOf } from "./classes.ts";

/** An open element of a page, with what of its attributes says something. It knows what is around it, not what is in it. */
export interface Element {
  readonly name: string;
  readonly parent: Element | null;
  readonly depth: number;
  /** Its place among the elements of the page. */
  readonly order: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its class, id, role and the like, in small letters. */
  readonly words: string;
  /** Why what lies in it is no body; null where nothing says so. */
  readonly rule: string | null;
  /** Whether its words state something about the article. */
  readonly states: boolean;
}

const STATES = /author|byline|date|time|publish|posted|credit/;

export function elementOf(
  name: string,
  parent: Element | null,
  attributes: Readonly<Record<string, string>>,
  order: number,
): Element {
  const words = known(attributes);
  return {
    name,
    parent,
    depth: parent === null ? 0 : parent.depth + 1,
    order,
    attributes,
    words,
    rule: ruleOf(name, words, attributes),
    states:
      name === "time" ||
      attributes["itemprop"] !== undefined ||
      /author/.test(attributes["rel"] ?? "") ||
      (words !== "" && words.length < 400 && STATES.test(words)),
  };
}

const before = new Map<string, string>();

/** Names that are kept: pages repeat theirs. */
const MOST_KEPT = 20_000;

function known(attributes: Readonly<Record<string, string>>): string {
  const own = raw(attributes);
  if (own === "") return "";
  const found = before.get(own);
  if (found !== undefined) return found;
  // `relatedLinks` and `related_links` are read as `related-links`.
  const words = own
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll("_", "-");
  if (before.size >= MOST_KEPT) before.clear();
  before.set(own, words);
  return words;
}

const NAMING = [
  "class",
  "id",
  "role",
  "data-component",
  "data-testid",
  "data-module",
  "data-type",
  "aria-label",
] as const;

function raw(attributes: Readonly<Record<string, string>>): string {
  let words = "";
  for (const name of NAMING) if (attributes[name] !== undefined) words += `${attributes[name]} `;
  return words;
}

/** The innermost element around two. */
export function common(one: Element, other: Element): Element {
  let [a, b] = [one, other];
  while (a !== b) {
    if (a.depth >= b.depth && a.parent !== null) a = a.parent;
    else if (b.parent !== null) b = b.parent;
    else return a;
  }
  return a;
}
