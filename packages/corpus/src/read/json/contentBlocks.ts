import { type Fields, object, string } from "../../normalise/fields.ts";
import type { Block, BlockKind } from "../composed.ts";
import { htmlText } from "../htmlText.ts";

/** What editors call the parts of a text that hold words of the body and are no plain paragraph. */
const HEADING = /^(?:head(?:er|ing|line)?(?:[-_ ]?(?:\d|one|two|three|four|five|six))?|sub[-_]?head\w*|h[1-6])$/;
const ITEM = /list[-_]?item|^li$/;
const QUOTE = /^block[-_]?quote$|^quote$/;

/** What they call parts whose words are none of the body, with the rule by which these are left out. */
const BESIDES: readonly (readonly [RegExp, string])[] = [
  [/pull[-_]?quote/, "pull-quote"],
  [/^(?:caption|image|img|photo|picture|figure|gallery|portrait|video|audio|media)/, "caption"],
  [/^(?:title|headline)$/, "title"],
  [/^(?:byline|author)$/, "byline"],
  [/^(?:intro|standfirst|summary|dek)$/, "standfirst"],
  [/^(?:interstitial[-_]link|related\w*|promo|newsletter\w*|link[-_]?tool|link[-_]?preview)/, "related"],
  [/^(?:\w*embed\w*|raw[-_]?html|html|code|social\w*|tweet|ad|ads|advert\w*|banner\w*|button\w*)$/, "embed"],
];

/** What holds parts of a text and is none itself. */
const HOLDER = /^(?:doc|document|root|body|section|container|group|layout\w*|columns?|chapter|quote|block[-_]?quote)$/;
const LIST = /^(?:\w+[-_])*list$|^[ou]l$/;

/** Objects inside one another that are looked into. */
const DEEPEST = 30;

/**
 * The blocks of a text that an editor keeps as a list of its parts, or as a tree of them: `[{"type": "paragraph", "text": …}]`, as
 * Arc, Apple News, Editor.js, Draft.js, ProseMirror, Contentful and Sanity do.
 *
 * @returns null where a value is no such text
 */
export function contentBlocks(value: unknown): readonly Block[] | null {
  const parts = Array.isArray(value) ? value : partsOf(object(value) ?? {});
  if (parts.length === 0 || !parts.every((part) => isPart(part))) return null;
  const found = blocksIn(parts, 0);
  return found.some(({ is }) => typeof is === "string") ? found : null;
}

/** Whether an object is a part of a text: it says of which kind it is, or has HTML. */
function isPart(value: unknown): boolean {
  const part = object(value);
  return part !== null && (kindOf(part) !== "" || string(part["bodyHtml"]) !== null);
}

/** What a part calls itself. A paragraph of some editors has its kind as a style. */
function kindOf(part: Fields): string {
  const { type, _type, nodeType, role, style } = part;
  const own = string(type) ?? string(_type) ?? string(nodeType) ?? string(role) ?? "";
  const named = own === "block" ? (string(style) ?? own) : own;
  return named.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
}

/** The parts inside a part. */
function partsOf(part: Fields): readonly unknown[] {
  const { content, children, blocks, components, items, content_elements: elements } = part;
  const root = object(part["root"]);
  if (root !== null) return partsOf(root);
  const inner = [content, children, blocks, components, elements, items].find((each) => Array.isArray(each));
  if (inner !== undefined) return inner as readonly unknown[];
  const data = object(part["data"]);
  const listed = data?.["items"];
  return Array.isArray(listed)
    ? listed.map((item) => ({ type: "list-item", ...(object(item) ?? { text: item }) }))
    : [];
}

/** The blocks of some parts; those that say no more of themselves are of the kind of what they stand in. */
function blocksIn(parts: readonly unknown[], depth: number, around = ""): readonly Block[] {
  if (depth > DEEPEST) return [];
  return parts.flatMap((each): readonly Block[] => {
    const part = object(each) ?? { text: each };
    const inner = partsOf(part);
    const kind = kindOf(part);
    if (inner.length > 0 && LIST.test(kind)) return blocksIn(inner, depth + 1, "list-item");
    if (inner.length > 0 && HOLDER.test(kind) && !inner.every(isInline))
      return blocksIn(inner, depth + 1, QUOTE.test(kind) ? kind : around);
    return told(wordsOf(part, depth), part, around !== "" && /^(?:text|paragraph|)$/.test(kind) ? around : kind);
  });
}

/** Whether a part is a piece of a line: words without parts of their own. */
function isInline(value: unknown): boolean {
  const part = object(value);
  return part === null || (partsOf(part).length === 0 && /^(?:text|span|)$/.test(kindOf(part)));
}

/** The words of a part with those inside it: lines of it where these are parts of their own, and else one line. */
function wordsOf(part: Fields, depth: number): string {
  const { text, value, content, bodyHtml, html, caption } = part;
  const data = object(part["data"]);
  const all = [text, value, content, bodyHtml, data?.["text"], html, caption, data?.["caption"]];
  const own = all.map(string).find((each) => each !== null);
  const inner = partsOf(part);
  if (inner.length === 0 || depth > DEEPEST) return own ?? (/break$/.test(kindOf(part)) ? "\n" : "");
  return inner
    .map((each) => wordsOf(object(each) ?? { text: each }, depth + 1))
    .join(inner.every((each) => partsOf(object(each) ?? {}).length === 0 || isLink(each)) ? "" : "\n");
}

/** Whether a part is a link or marked words inside a line. */
function isLink(value: unknown): boolean {
  return /link|^a$|mark|strong|emphasis|bold|italic/.test(kindOf(object(value) ?? {}));
}

function told(words: string, part: Fields, kind: string): readonly Block[] {
  if (words.trim() === "") return [];
  const rule = BESIDES.find(([pattern]) => pattern.test(kind))?.[1];
  const blocks = /<[a-z]|&(?:#\d|[a-z]{2,8};)/i.test(words) ? htmlText(words) : [{ words, is: "paragraph" } as Block];
  if (rule !== undefined) return blocks.map((block) => ({ words: block.words, is: { removed: rule } }));
  const own: BlockKind = HEADING.test(kind)
    ? "heading"
    : ITEM.test(kind)
      ? "item"
      : QUOTE.test(kind)
        ? "quote"
        : "paragraph";
  const level = object(part["attrs"])?.["level"] ?? object(part["data"])?.["level"] ?? part["level"];
  return blocks.map((block) =>
    block.is === "paragraph"
      ? { words: block.words, is: own, ...(own === "heading" && typeof level === "number" && { level }) }
      : block,
  );
}
