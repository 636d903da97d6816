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
  const words = wordsOf(attributes);
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

function wordsOf(attributes: Readonly<Record<string, string>>): string {
  let words = "";
  for (const name of ["class", "id", "role", "data-component", "data-testid", "data-module", "data-type", "aria-label"])
    if (attributes[name] !== undefined) words += `${attributes[name]} `;
  // `relatedLinks` and `related_links` are read as `related-links`.
  return words
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll("_", "-");
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
