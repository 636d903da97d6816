import { Parser } from "htmlparser2";
import { furniture } from "../normalise/furniture.ts";
import { BLOCKS, SILENT } from "../page/elements.ts";
import type { Block, BlockKind } from "./composed.ts";

/** Elements whose words are none of an article: what is not shown, and what a reader presses. */
const UNREAD: ReadonlySet<string> = new Set([...SILENT, "button"]);

/** What stands beside the words of an article, by its element. */
const BESIDES: ReadonlyMap<string, string> = new Map([
  ["figcaption", "caption"],
  ["figure", "caption"],
  ["aside", "related"],
  ["nav", "navigation"],
  ["form", "form"],
]);

/** Elements inside one another that are told apart; of deeper HTML only the words are read. */
const TOO_DEEP = 5000;

/** A style of what is not shown. */
const HIDDEN = /(?:^|;)\s*display\s*:\s*none\b/i;

/** The words of a block, and how far they are links. */
interface Words {
  readonly own: string;
  /** How many of its letters stand in links. */
  readonly linked: number;
  /** Where a link that ends the block begins; null where none does. */
  readonly lastLink: number | null;
}

/** Whether words are a piece of HTML: they begin with a block, and one ends in them. */
export function isHtml(words: string): boolean {
  return (
    /^(?:\s|<\?xml[^<>]{0,200}\?>|<!DOCTYPE[^<>]{0,300}>)*<(?:p|div|article|section|figure|blockquote|ul|ol|hr|h[1-6]|en-note)(?:\s[^<>]{0,400}|\/)?>/i.test(
      words,
    ) && /<\/(?:p|div|h[1-6]|en-note)>/i.test(words)
  );
}

/**
 * The blocks of a piece of HTML, such as a feed or an interface gives for an article's text: paragraphs, headings, quotes and
 * items. Captions, what is only links at the end, and page furniture are marked as removed. Reads it once, whatever is
 * nested in it.
 */
export function htmlText(html: string): readonly Block[] {
  try {
    return trimmed(blocksOf(html).flatMap(split));
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const words = html.replace(/<[^<>]{0,1000}>/g, "\n\n").split(/\n\s*\n/);
    return words.map((own) => ({ words: own.trim(), is: "paragraph" }));
  }
}

/** The parser takes time by the square of the depth. */
class TooDeep extends Error {}

interface Told extends Words, Pick<Block, "is" | "level"> {}

function blocksOf(html: string): readonly Told[] {
  const blocks: Told[] = [];
  let depth = 0;
  const open: string[] = [];
  let words = "";
  let linked = 0;
  let unread = 0;
  /** How deep the element stands that is not shown with all in it; null outside of one. */
  let hidden: number | null = null;
  let link: number | null = null;
  let lastLink: number | null = null;
  let breaks = 0;
  const flush = (): void => {
    const own = words.trim();
    if (own !== "")
      blocks.push({ own, linked, lastLink: lastLink === null ? null : lastLink - lead(words), ...kind(open) });
    [words, linked, lastLink, breaks] = ["", 0, null, 0];
    link = link === null ? null : 0;
  };
  const parser = new Parser({
    onopentag(name, { style, hidden: isHidden }) {
      depth += 1;
      if (depth > TOO_DEEP) throw new TooDeep();
      if (UNREAD.has(name)) unread += 1;
      // The first words that a mail shows in a list of mails stand hidden in it.
      if (hidden === null && (isHidden !== undefined || (style !== undefined && HIDDEN.test(style)))) hidden = depth;
      if (name === "br") {
        breaks += 1;
        if (breaks > 1) flush();
        else words += "\n";
        return;
      }
      if (BLOCKS.has(name)) {
        flush();
        open.push(name);
      } else if (name === "a") link = words.length;
    },
    ontext(part) {
      if (unread > 0 || hidden !== null) return;
      const text = part.replace(/[ \t\r\n\f\u00a0]+/g, " ");
      if (text.trim() !== "") {
        breaks = 0;
        if (link !== null) linked += text.trim().length;
        else lastLink = null;
      }
      words += /\s/.test(words.at(-1) ?? "") ? text.trimStart() : text;
    },
    onclosetag(name) {
      if (hidden === depth) hidden = null;
      depth -= 1;
      if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
      if (name === "a") {
        if (link !== null && link < words.length) lastLink = link;
        link = null;
      }
      if (!BLOCKS.has(name)) return;
      flush();
      const at = open.lastIndexOf(name);
      if (at >= 0) open.splice(at);
    },
  });
  parser.write(html);
  parser.end();
  flush();
  return blocks;
}

function lead(words: string): number {
  return words.length - words.trimStart().length;
}

function kind(open: readonly string[]): Pick<Block, "is" | "level"> {
  for (const name of open) {
    const rule = BESIDES.get(name);
    if (rule !== undefined) return { is: { removed: open.includes("figcaption") ? "caption" : rule } };
  }
  const inner = open.findLast((name) => /^(?:li|dd|blockquote|h[1-6])$/.test(name));
  const kinds: Readonly<Record<string, BlockKind>> = { li: "item", dd: "item", blockquote: "quote" };
  const own = inner === undefined ? "paragraph" : kinds[inner];
  return own === undefined ? { is: "heading", level: Number(inner?.slice(1)) } : { is: own };
}

interface Part extends Block {
  /** Whether all its words are links. */
  readonly links: boolean;
}

/** Takes a link that is page furniture ("Read more") off the end of a block. */
function split({ own, linked, lastLink, ...what }: Told): readonly Part[] {
  const end = lastLink === null || lastLink <= 0 ? "" : own.slice(lastLink).trim();
  const rule = end === "" ? null : furniture(end, true);
  if (rule !== null && lastLink !== null)
    return [
      { words: own.slice(0, lastLink).trim(), ...what, links: false },
      { words: end, is: { removed: rule }, links: true },
    ];
  // Marks and spaces between links count as theirs.
  return [{ words: own, ...what, links: linked > 0 && own.replace(/[\s|/•·,;:–—-]+/g, "").length <= linked }];
}

/** Marks what stands before or behind the article's words and is none of them. */
function trimmed(parts: readonly Part[]): readonly Block[] {
  let last = parts.length;
  const isEnd = ({ words, is, links }: Part): boolean =>
    typeof is !== "string" || links || furniture(words, true) !== null;
  while (last > 0 && isEnd(parts[last - 1] as Part)) last -= 1;
  return parts.map(({ links, ...block }, at) => {
    const { words, is } = block;
    if (typeof is !== "string") return { words, is };
    const rule = furniture(words, at >= last || at === 0);
    if (rule !== null) return { words, is: { removed: rule } };
    return at >= last && links && last > 0 ? { words, is: { removed: "links" } } : block;
  });
}
