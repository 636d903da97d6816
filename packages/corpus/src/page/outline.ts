import { Tokenizer } from "htmlparser2";
import { common, type Element, elementOf } from "./element.ts";
import { ATTRIBUTES, BLOCKS, CLOSED_BY, SCOPES, SILENT, VOID } from "./elements.ts";
import { BREAK, folded } from "./fold.ts";

/** A run of words without a block's border inside, and where it stands. */
export interface Run {
  /** White space is folded; a line break that the page sets is `\n`. */
  readonly words: string;
  /** The innermost element that holds all its words. */
  readonly element: Element;
  /** Characters of its words that are links. */
  readonly linked: number;
  /** Characters that are bold or italic. */
  readonly stressed: number;
  /** Its place in the page, from 0. */
  readonly at: number;
}

/** An element that states something about the article, with the words in it. */
export interface Stated {
  readonly element: Element;
  readonly words: string;
  /** How many runs stand before it. */
  readonly at: number;
}

/** A page as a flat list of what is read in it, in its order. */
export interface Outline {
  readonly runs: readonly Run[];
  /** Elements `time`, those with `itemprop`, and those whose class or `rel` speaks of an author or a date. */
  readonly stated: readonly Stated[];
  /** `meta`, `link` and `html`: their attributes. */
  readonly heads: readonly Element[];
  readonly title: string;
  /** The address that a browser wrote into a page when it saved it. */
  readonly saved: string | null;
  /** What scripts of the type `application/ld+json` hold. */
  readonly scripts: readonly string[];
}

/** Elements inside one another that are told apart; what lies deeper counts as there. */
const DEEPEST = 100;

/** How far up an element is looked for that another one closes. */
const REACH = 64;

/** The most characters of one run; a longer one is cut into several. */
const LONGEST_RUN = 100_000;

/** The most characters kept of an attribute. */
const LONGEST_VALUE = 2000;

/** The most elements that may gather words at once, and the most words of each. */
const [MOST_GATHERING, LONGEST_GATHERED] = [12, 600];

interface Gathering {
  readonly element: Element;
  readonly depth: number;
  readonly at: number;
  words: string;
}

/** Reads a page in one pass. Time is linear in its length, however deep its elements lie inside one another. */
export function outline(html: string): Outline {
  const found = new Outliner(html);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, found);
  tokenizer.write(html);
  tokenizer.end();
  return found;
}

class Outliner implements Outline {
  readonly runs: Run[] = [];
  readonly stated: Stated[] = [];
  readonly heads: Element[] = [];
  title = "";
  saved: string | null = null;
  readonly scripts: string[] = [];

  readonly #html: string;
  readonly #open: { readonly name: string; readonly element: Element }[] = [];
  readonly #root: Element = elementOf("#page", null, {}, 0);
  readonly #counts = new Map<string, number>();
  #name = "";
  #attribute = "";
  #value = "";
  #attributes: Record<string, string> = NONE;
  #words = "";
  /** The innermost element that holds all words of the run so far. */
  #holder: Element | null = null;
  #length = 0;
  #linked = 0;
  #stressed = 0;
  #links = 0;
  #stress = 0;
  #silent = 0;
  #order = 0;
  #script: string[] | null = null;
  #gathering: Gathering[] = [];

  constructor(html: string) {
    this.#html = html;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#attributes = NONE;
  }

  onattribname(start: number, end: number): void {
    const name = this.#html.slice(start, end);
    const small = ATTRIBUTES.has(name) ? name : name.toLowerCase();
    this.#attribute = ATTRIBUTES.has(small) ? small : "";
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== "" && this.#value.length < LONGEST_VALUE)
      this.#value += this.#html.slice(start, Math.min(end, start + LONGEST_VALUE));
  }

  onattribentity(code: number): void {
    if (this.#attribute !== "" && this.#value.length < LONGEST_VALUE) this.#value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (this.#attribute === "") return;
    if (this.#attributes === NONE) this.#attributes = {};
    this.#attributes[this.#attribute] ??= this.#value;
    this.#attribute = "";
  }

  onopentagend(): void {
    this.#opens(false);
  }

  onselfclosingtag(): void {
    this.#opens(true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).trim().toLowerCase();
    if (name === "br") this.#breaks();
    if (name === "p" && !this.#isOpen("p")) this.#flush();
    if (this.#isOpen(name)) while (this.#pop() !== name);
  }

  ontext(start: number, end: number): void {
    // Most of a page is scripts that say nothing here.
    if (this.#silent > 0 && this.#script === null && !this.#isOpen("title")) return;
    this.#text(this.#html.slice(start, end));
  }

  ontextentity(code: number): void {
    this.#text(String.fromCodePoint(code));
  }

  onend(): void {
    this.#flush();
    while (this.#open.length > 0) this.#pop();
  }

  oncomment(start: number, end: number): void {
    const [, saved] =
      /^\s*saved from url=\(\d+\)(\S{1,1000})/.exec(this.#html.slice(start, Math.min(end, start + 1100))) ?? [];
    if (saved !== undefined && this.saved === null) this.saved = saved;
  }

  // What says nothing here.
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  #opens(selfClosing: boolean): void {
    const name = this.#name;
    if (name === "br") {
      this.#breaks();
      return;
    }
    this.#closesOthers(name);
    if (BLOCKS.has(name)) this.#flush();
    const outer = this.#open.at(-1)?.element ?? this.#root;
    const shallow = this.#open.length < DEEPEST;
    const isVoid = VOID.has(name) || (selfClosing && (name === "path" || name === "use"));
    const element = shallow || isVoid ? elementOf(name, outer, this.#attributes, this.#order++) : outer;
    if (name === "meta" || name === "link" || name === "html") this.heads.push(element);
    if (isVoid) {
      if (element.states) this.stated.push({ element, words: "", at: this.runs.length });
      return;
    }
    this.#open.push({ name, element });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (name === "a") this.#links += 1;
    if (STRESS.has(name)) this.#stress += 1;
    if (SILENT.has(name)) this.#silent += 1;
    if (name === "script") this.#script = /ld\+json/i.test(this.#attributes["type"] ?? "") ? [] : null;
    if (element !== outer && element.states && this.#gathering.length < MOST_GATHERING)
      this.#gathering.push({ element, depth: this.#open.length, at: this.runs.length, words: "" });
  }

  /** An element that may not lie inside another one closes it. */
  #closesOthers(name: string): void {
    const closes = BLOCKS.has(name) && this.#isOpen("p") ? ["p", ...(CLOSED_BY.get(name) ?? [])] : CLOSED_BY.get(name);
    if (closes === undefined) return;
    for (let i = this.#open.length - 1; i >= Math.max(0, this.#open.length - REACH); i -= 1) {
      const open = this.#open[i]?.name ?? "";
      if (closes.includes(open)) {
        while (this.#open.length > i) this.#pop();
        if (open !== "p") return;
      } else if (SCOPES.has(open) && open !== name) return;
    }
  }

  #pop(): string {
    const top = this.#open.at(-1);
    if (top === undefined) return "";
    const { name } = top;
    if (BLOCKS.has(name)) this.#flush();
    while ((this.#gathering.at(-1)?.depth ?? 0) >= this.#open.length) this.#gathered();
    this.#open.pop();
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    if (name === "a") this.#links -= 1;
    if (STRESS.has(name)) this.#stress -= 1;
    if (SILENT.has(name)) this.#silent -= 1;
    if (name === "script" && this.#script !== null) {
      this.scripts.push(this.#script.join(""));
      this.#script = null;
    }
    return name;
  }

  #gathered(): void {
    const last = this.#gathering.pop();
    if (last !== undefined) this.stated.push({ element: last.element, words: folded(last.words), at: last.at });
  }

  #text(words: string): void {
    if (this.#silent > 0) {
      this.#silentText(words);
      return;
    }
    for (const open of this.#gathering) if (open.words.length < LONGEST_GATHERED) open.words += words;
    this.#words += words;
    const { length } = words.trim();
    if (length > 0) this.#holds(this.#open.at(-1)?.element ?? this.#root);
    this.#length += length;
    if (this.#links > 0) this.#linked += length;
    if (this.#stress > 0) this.#stressed += length;
    if (this.#length > LONGEST_RUN) this.#flush();
  }

  /** The text of what no reader sees: JSON-LD, and the page's title. */
  #silentText(words: string): void {
    const name = this.#open.at(-1)?.name;
    if (this.#script !== null && name === "script") this.#script.push(words);
    if (name === "title" && this.title.length < LONGEST_VALUE && !this.#isOpen("svg")) this.title += words;
  }

  #holds(element: Element): void {
    this.#holder = this.#holder === null ? element : common(this.#holder, element);
  }

  /** Two line breaks one after the other end a paragraph. */
  #breaks(): void {
    for (const open of this.#gathering) open.words += " ";
    if (this.#words.slice(-40).trimEnd().endsWith(BREAK)) this.#flush();
    else if (this.#silent === 0) this.#words += BREAK;
  }

  #flush(): void {
    if (this.#words === "") return;
    for (const open of this.#gathering) open.words += " ";
    const words = folded(this.#words);
    if (words !== "") {
      const element = this.#holder ?? this.#root;
      const [linked, stressed] = [this.#linked, this.#stressed];
      this.runs.push({ words, element, linked, stressed, at: this.runs.length });
    }
    this.#words = "";
    this.#holder = null;
    this.#length = 0;
    this.#linked = 0;
    this.#stressed = 0;
  }
}

/** The attributes of an element that has none. */
const NONE: Record<string, string> = {};

/** Elements that stress their words. */
const STRESS: ReadonlySet<string> = new Set(["b", "strong", "em", "i"]);
