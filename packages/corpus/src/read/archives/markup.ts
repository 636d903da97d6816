import { Parser } from "htmlparser2";
import { decodePage } from "../../page/charset.ts";
import { BLOCKS, SILENT } from "../../page/elements.ts";
import { problem } from "../../problem.ts";
import { failure, Unreadable } from "../failure.ts";
import type { Found, Input } from "../reader.ts";
import { slices, textParts } from "../textParts.ts";
import { type Item, itemReading, miscounted, type Place } from "./item.ts";
import { BREAK, tidied, xmlWords } from "./xmlWords.ts";

/** The words between two borders of blocks. */
export interface Piece {
  /** White space is folded; a line break is kept as one. */
  readonly words: string;
  /** The words of the element that the piece begins with, such as a label's; null where it begins with words of its own. */
  readonly first: string | null;
  /** The attributes of the element around it that is a border by the listener's word; null for none. */
  readonly border: Attributes | null;
}

/** An element's attributes, by their names in small letters. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of a page while it is read. */
interface Listener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly piece: (piece: Piece) => void;
  /** Whether an element ends a piece that otherwise stands inside the words around it. */
  readonly borders?: (attributes: Attributes) => boolean;
  readonly comment?: (words: string) => void;
  /** The text of a `style` element. */
  readonly style?: (words: string) => void;
}

/** What makes documents of an export's page. */
export interface Collector extends Listener {
  /** The documents found so far; whoever reads takes them out. */
  readonly items: Item[];
  /** Ends the last document. */
  readonly end: () => void;
  /** How many documents the page announces, once all of it was read. */
  readonly announced: () => number | null;
}

/** Elements inside the words of XML, such as a search's hits. */
const INLINE: ReadonlySet<string> = new Set("a b em hit hlt i mark span strong sub sup u".split(" "));

/** Elements that newsrooms put around names and figures inside words; none begins inside a word. */
const NAMED: ReadonlySet<string> = new Set(
  "chron city classifier country event function location money num object.title org person state virtloc".split(" "),
);

/** Elements of XML that are none of the words of the paragraph that they stand in. */
const APART: ReadonlySet<string> = new Set(
  "block figdesc graphic hl2 media media-caption media-producer note".split(" "),
);

/** Elements that no head has in it. */
const SHOWN: ReadonlySet<string> = new Set("body div p table".split(" "));

/** Elements open at once: what is beyond is no export, and would take the parser quadratic time. */
const DEEPEST = 10_000;

/** Reads the documents of an export's page or XML, one after the other; one is held at a time, beside the page's text. */
export async function* readMarkup(
  input: Input,
  reader: string,
  collect: () => Collector,
  { xml = false }: { readonly xml?: boolean } = {},
): Found {
  const documents = documentReader({ path: input.path, reader, xml }, collect);
  for await (const { text, doubt, damage } of textParts(input, (bytes) => decodePage(bytes, null)))
    yield* documents.read(text, { encoding: doubt, damage });
  yield* documents.end();
}

type Readings = Generator<ReturnType<typeof itemReading>, void, undefined>;

/** Reads the documents of a text in markup. */
export function* documentsOf(
  text: string,
  { encoding, damage, ...place }: Place & { readonly xml?: boolean },
  collect: () => Collector,
): Readings {
  const documents = documentReader(place, collect);
  yield* documents.read(text, { encoding: encoding ?? null, damage: damage ?? null });
  yield* documents.end();
}

/** Reads the documents of a text that comes in parts, each with what is doubtful about it. */
function documentReader(
  { xml = false, ...place }: Place & { readonly xml?: boolean },
  collect: () => Collector,
): {
  readonly read: (text: string, doubts: Pick<Place, "encoding" | "damage">) => Readings;
  readonly end: () => Readings;
} {
  const collector = collect();
  const parser = markupParser(collector, xml);
  let found = 0;
  let doubtful: Pick<Place, "encoding" | "damage"> = {};
  let fault: unknown;
  const take = function* (): Readings {
    for (const item of collector.items.splice(0)) yield itemReading(item, ++found, { ...place, ...doubtful });
  };
  const attempt = (act: () => void): void => {
    if (fault !== undefined) return;
    try {
      act();
    } catch (error) {
      fault = error;
    }
  };
  return {
    *read(text, doubts) {
      doubtful = doubts;
      for (const slice of slices(text)) {
        if (fault !== undefined) break;
        attempt(() => parser.write(slice));
        yield* take();
      }
    },
    *end() {
      attempt(() => parser.end());
      collector.end();
      yield* take();
      if (fault !== undefined) yield failure(fault, place.path);
      const wrong = miscounted(collector.announced(), found, place.path);
      if (wrong !== null) yield wrong;
      if (found === 0) yield problem("missing-text", "Expected articles in the export, got none", place.path);
    },
  };
}

/** Whether an element of XML ends the words before it. */
function isXmlBorder(name: string, inParagraph: boolean): boolean {
  return !INLINE.has(name) && !NAMED.has(name) && (!inParagraph || BLOCKS.has(name) || APART.has(name));
}

function markupParser(listener: Listener, xml: boolean): Parser {
  let parts: string[] = [];
  let depth = 0;
  let silent = 0;
  let inStyle = false;
  // The element that the piece began with: how deep it lies, and its words once it has ended.
  let firstDepth = -1;
  let first: string | null = null;
  let isBlank = true;
  // How deep the elements lie that are borders by the listener's word.
  const told: { readonly depth: number; readonly attributes: Attributes }[] = [];
  // Paragraphs of XML that are open: what an element inside one is called is its maker's own.
  const within = { p: 0, pre: 0 };
  const count = (element: string, by: 1 | -1): void => {
    const name = element.toLowerCase();
    if (xml && (name === "p" || name === "pre")) within[name] += by;
  };
  const isBorder = (name: string): boolean => (xml ? isXmlBorder(name.toLowerCase(), within.p > 0) : BLOCKS.has(name));
  const words = (): string => (xml ? xmlWords(parts.join(""), within.pre > 0) : tidied(parts.join("")));
  const flush = (): void => {
    const all = isBlank ? "" : words();
    if (all !== "")
      listener.piece({ words: all, first: firstDepth >= 0 ? all : first, border: told.at(-1)?.attributes ?? null });
    parts = [];
    isBlank = true;
    firstDepth = -1;
    first = null;
  };
  return new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST)
          throw new Unreadable("too-deep", `Expected at most ${DEEPEST} elements inside one another, got more`);
        // A page's head may lack its end, above all where it lies inside another page.
        if (!xml && SHOWN.has(name)) silent = 0;
        if (!xml && SILENT.has(name)) silent += 1;
        inStyle ||= name === "style";
        const isTold = listener.borders?.(attributes) === true;
        if (name === "br") parts.push(xml ? BREAK : "\n");
        else if (isTold || isBorder(name)) flush();
        else if (xml && NAMED.has(name.toLowerCase()) && /[\p{L}\p{N}]$/u.test(parts.at(-1) ?? "")) parts.push(" ");
        else if (first === null && firstDepth < 0 && name !== "a" && name !== "img" && isBlank) firstDepth = depth;
        if (isTold) told.push({ depth, attributes });
        count(name, 1);
        listener.open?.(name, attributes);
      },
      onclosetag(name) {
        if (firstDepth === depth) {
          if (!isBlank) first = words();
          firstDepth = -1;
        }
        if (told.at(-1)?.depth === depth) {
          flush();
          told.pop();
        } else if (isBorder(name)) flush();
        depth -= 1;
        count(name, -1);
        if (!xml && SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (name === "style") inStyle = false;
        listener.close?.(name);
      },
      ontext(text) {
        if (inStyle) listener.style?.(text);
        if (silent > 0) return;
        parts.push(xml ? text : text.replace(/[ \t\r\n\f]+/g, " "));
        isBlank &&= text.trim() === "";
      },
      oncomment: (text) => listener.comment?.(text),
      onend: flush,
    },
    { xmlMode: xml, recognizeSelfClosing: true },
  );
}

/** Whether an element has a class, whatever its case. */
export function hasClass(attributes: Attributes, name: string): boolean {
  return (attributes["class"] ?? "").toLowerCase().split(/\s+/).includes(name);
}

/** A piece's paragraphs: an empty line ends one. */
export function paragraphsOf(words: string): string[] {
  return words.split(/\n{2,}/).filter((part) => part.trim() !== "");
}
