import { Parser } from "htmlparser2";
import { Unreadable } from "../failure.ts";

/** What stands directly in an item or a feed, by its kind and name: `title`, `dc:creator`, `content:encoded`. */
export type Parts = ReadonlyMap<string, readonly Part[]>;

export interface Part {
  /** Its words, or its HTML where it has elements inside or stands for such. */
  readonly words: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The names of persons inside it. */
  readonly names: readonly string[];
}

export interface FeedItem {
  readonly parts: Parts;
  /** What the feed says of itself before the item. */
  readonly feed: Parts;
  /** The addresses that relative ones count from, the innermost first. */
  readonly bases: readonly string[];
  readonly language: string | null;
}

/** The kinds of names that feeds use, by a part of their namespace; none for those of the feed's own format. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/purl\.org\/rss\/1\.0\/modules\/content/, "content:"],
  [/purl\.org\/dc\/terms/, "dcterms:"],
  [/purl\.org\/dc\//, "dc:"],
  [/search\.yahoo\.com\/mrss/, "media:"],
  [/w3\.org\/2005\/Atom|purl\.org\/atom/, "atom:"],
  [/feedburner/, "feedburner:"],
];

/** Elements inside one another that are read. */
const DEEPEST = 1000;

/** Reads the items of RSS and Atom as they come. What is inside an item's parts is one part's words. */
export function feedReader(give: (item: FeedItem) => void): {
  readonly write: (text: string) => void;
  /** True where the feed ended before its last element closed. */
  readonly end: () => boolean;
} {
  const spaces = new Map<string, string>();
  const feed = new Map<string, Part[]>();
  const bases: string[] = [];
  let language: string | null = null;
  let item: { parts: Map<string, Part[]>; bases: string[]; language: string | null; depth: number } | null = null;
  let part: {
    key: string;
    words: string[];
    attributes: Record<string, string>;
    names: string[];
    depth: number;
  } | null = null;
  let person: string | null = null;
  let depth = 0;
  let isEnding = false;
  let isCut = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        // The parser takes time by the square of the depth.
        if (depth > DEEPEST)
          throw new Unreadable("too-deep", `Expected at most ${DEEPEST} elements inside one another, got more`);
        learn(attributes, spaces);
        const key = keyOf(name, spaces);
        if (part !== null) {
          part.words.push(`<${name}${attributes["href"] === undefined ? "" : ` href=""`}>`);
          if (key === "name" || key === "atom:name") person = "";
          return;
        }
        const base = attributes["xml:base"];
        const lang = attributes["xml:lang"];
        if (item === null && /^(?:\w+:)?(?:item|entry)$/.test(key))
          item = { parts: new Map(), bases: base === undefined ? [] : [base], language: lang ?? null, depth };
        else if (item !== null || !/^(?:\w+:)?(?:rss|feed|rdf|channel)$/i.test(name))
          part = { key, words: [], attributes, names: [], depth };
        else {
          if (base !== undefined) bases.unshift(base);
          language = lang ?? language;
        }
      },
      ontext(words) {
        if (part === null) return;
        if (person !== null) person += words;
        // Inside elements of its own a part is HTML, and its words must not be taken for more of it.
        part.words.push(depth === part.depth ? words : words.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
      },
      onclosetag(name) {
        isCut ||= isEnding;
        if (part !== null && part.depth < depth) {
          if (person !== null && person.trim() !== "") part.names.push(person.trim());
          person = null;
          part.words.push(`</${name}>`);
        } else if (part !== null) {
          const { key, words, attributes, names } = part;
          add(item?.parts ?? feed, key, { words: words.join("").trim(), attributes, names });
          part = null;
        } else if (item !== null && item.depth === depth) {
          if (!isEnding) give({ ...item, feed, bases: [...item.bases, ...bases], language: item.language ?? language });
          item = null;
        }
        depth -= 1;
      },
    },
    { xmlMode: true },
  );
  return {
    write: (text) => parser.write(text),
    end: () => {
      // What closes from here on was left open.
      isEnding = true;
      parser.end();
      return isCut;
    },
  };
}

/** Keeps what the prefixes of names stand for. */
function learn(attributes: Readonly<Record<string, string>>, spaces: Map<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith("xmlns:")) continue;
    spaces.set(name.slice(6), KINDS.find(([pattern]) => pattern.test(value))?.[1] ?? `${name.slice(6)}:`);
  }
}

function keyOf(name: string, spaces: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(":");
  if (colon < 0) return name;
  const prefix = name.slice(0, colon);
  const kind = spaces.get(prefix) ?? `${prefix}:`;
  // The parts of an Atom feed may have a prefix; in RSS they have its own names.
  return `${kind}${name.slice(colon + 1)}`;
}

/** Parts of one name that are kept: an item has a few. */
const MOST = 200;

function add(all: Map<string, Part[]>, key: string, part: Part): void {
  const before = all.get(key);
  if (before === undefined) all.set(key, [part]);
  else if (before.length < MOST) before.push(part);
}
