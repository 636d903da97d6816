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

/** An element as it opens. What its classes say is asked of few elements, and found then. */
export function elementOf(
  name: string,
  parent: Element | null,
  attributes: Readonly<Record<string, string>>,
  order: number,
): Element {
  return new PageElement(name, parent, attributes, order);
}

/** What element names and classes of what states an author or a date have in them. */
const STATES = /author|byline|date|time|publish|posted|credit|writer/i;

/** The attributes by whose words makers of pages name parts. */
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

const STATING = [...NAMING, "rel"] as const;

/** The longest attribute that is asked whether it states something. */
const LONGEST = 400;

class PageElement implements Element {
  readonly name: string;
  readonly parent: Element | null;
  readonly depth: number;
  readonly order: number;
  readonly attributes: Readonly<Record<string, string>>;
  #words: string | null = null;
  #rule: string | null | undefined;

  constructor(name: string, parent: Element | null, attributes: Readonly<Record<string, string>>, order: number) {
    this.name = name;
    this.parent = parent;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.order = order;
    this.attributes = attributes;
  }

  get words(): string {
    this.#words ??= wordsOf(this.attributes);
    return this.#words;
  }

  get rule(): string | null {
    if (this.#rule === undefined) this.#rule = ruleOf(this.name, this.words, this.attributes);
    return this.#rule;
  }

  get states(): boolean {
    const { attributes } = this;
    if (this.name === "time" || attributes["itemprop"] !== undefined) return true;
    for (const name of STATING) {
      const value = attributes[name];
      if (value !== undefined && value.length < LONGEST && STATES.test(value)) return true;
    }
    return false;
  }
}

/** `relatedLinks` and `related_links` are read as `related-links`. */
function wordsOf(attributes: Readonly<Record<string, string>>): string {
  let words = "";
  for (const name of NAMING) if (attributes[name] !== undefined) words += `${attributes[name]} `;
  return words === ""
    ? ""
    : words
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
