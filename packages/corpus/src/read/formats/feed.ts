import { isUtf8 } from "node:buffer";
import type { Fields } from "../../normalise/fields.ts";
import { reading } from "../../normalise/record.ts";
import { problem } from "../../problem.ts";
import { type Block, composed } from "../composed.ts";
import { type Decoded, decode, decodeAs } from "../decode.ts";
import { type FeedItem, feedReader, type Part, type Parts } from "../feed/items.ts";
import { isKind, otherKind, postHtml, shownName } from "../feed/siteExport.ts";
import { htmlText } from "../htmlText.ts";
import { others } from "../others.ts";
import type { Reader } from "../reader.ts";
import { slices, textParts } from "../textParts.ts";

/** A feed, RSS or Atom: one article an item. An item that has a summary alone is one that is not complete. */
export const feed: Reader = {
  name: "feed",
  takes: ({ text }) => START.test(text),
  async *read(input) {
    const { path } = input;
    let place = 0;
    let fault: string | null = null;
    const beside = others();
    const ready: FeedItem[] = [];
    const items = feedReader((item) => ready.push(item));
    for await (const { text, doubt, damage } of textParts(input, decodeXml)) {
      fault = damage;
      for (const slice of slices(text)) {
        items.write(slice);
        for (const item of ready.splice(0)) {
          const other = otherKind(item.parts);
          if (other !== null) beside.add(other);
          else yield reading(fieldsOf(item), { path, line: ++place }, { encoding: doubt });
        }
      }
    }
    const isCut = items.end();
    const told = beside.told(path);
    if (told !== null) yield told;
    if (isCut) yield problem("truncated-feed", fault ?? "Expected the end of the feed, got the end of the file", path);
    else if (place === 0) yield problem("empty-text", "Expected items in the feed, got none", path);
  },
};

const START =
  /^[\s\ufeff]*(?:<\?[^>]{0,400}\?>\s*|<!--(?:[^-]|-(?!->)){0,2000}-->\s*|<!DOCTYPE[^>]{0,400}>\s*)*<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s>](?=[\s\S]{0,2000}?(?:<channel|\/rss\/1\.0|Atom|<entry|<title))/i;

/** A document in UTF-8, whatever it says, else in the encoding that it declares. */
function decodeXml(bytes: Uint8Array): Decoded {
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const label = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w:.-]{2,30})["']/i.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  if (isUtf8(bytes) || /^(?:utf-?8|utf-?16|us-ascii)$/.test(label)) return decode(bytes);
  if (/^(?:iso-8859-1|latin-?1|windows-1252)$/.test(label)) {
    // What is declared and fits the bytes is no guess.
    const { text, doubt } = decode(bytes);
    return { text, doubt: text.includes("\ufffd") ? doubt : null };
  }
  return decodeAs(bytes, label);
}

function fieldsOf({ parts, feed: around, bases, language }: FeedItem): Fields {
  const title = plain(first(parts, "title", "atom:title", "media:title"));
  const url = linkOf(parts, [...bases, linkOf(around, bases) ?? ""]);
  const subjects = parts.get("category")?.filter((category) => !isKind(category)) ?? [];
  const about: Parts = new Map([...parts, ["category", subjects]]);
  const section =
    plain(first(about, "category", "atom:category", "dc:subject")) || first(about, "category")?.attributes["term"];
  const outlet = plain(first(parts, "source")) || plain(first(around, "title", "atom:title"));
  const stated: Record<string, unknown> = {
    id: words(first(parts, "guid", "id", "atom:id")),
    title,
    outlet,
    url,
    language: language ?? words(first(around, "language", "dc:language")),
    published: words(
      first(parts, "pubDate", "published", "atom:published", "issued", "dc:date", "dcterms:created", "date"),
    ),
    updated: words(first(parts, "updated", "atom:updated", "modified", "dcterms:modified")),
    byline: authors(parts, around),
    section,
  };
  const fields = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== "" && value !== undefined));
  return { ...fields, ...bodyOf(parts, title), readBy: { reader: feed.name } };
}

function first(parts: Parts, ...keys: readonly string[]): Part | undefined {
  for (const key of keys) {
    const found = parts.get(key)?.find(({ words, attributes }) => words !== "" || attributes["term"] !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function words(part: Part | undefined): string {
  return part?.words ?? "";
}

/** A part's words without the HTML that a title may have. */
function plain(part: Part | undefined): string {
  const own = words(part);
  return /[<&]/.test(own)
    ? htmlText(own)
        .map((block) => block.words)
        .join(" ")
    : own.replace(/\s+/g, " ");
}

function authors(parts: Parts, around: Parts): string {
  const people = ["dc:creator", "author", "atom:author"]
    .map((key) => parts.get(key) ?? [])
    .find((all) => all.length > 0);
  return (people ?? [])
    .map(({ words: own, names }) => names[0] ?? own.replace(/^\S+@\S+\s*\((.+)\)$/, "$1").replace(/<[^>]*>/g, ""))
    .map((name) => shownName(name, around))
    .join("; ");
}

/** The address of an item or a feed: of the page, not of what is attached. */
function linkOf(parts: Parts, bases: readonly string[]): string | null {
  const links = [...(parts.get("link") ?? []), ...(parts.get("atom:link") ?? [])];
  const guid = parts.get("guid")?.find(({ attributes }) => attributes["isPermaLink"] !== "false");
  const page = links.find(({ attributes: { rel = "alternate", href } }) => href !== undefined && rel === "alternate");
  const candidates = [
    words(first(parts, "feedburner:origLink")),
    words(links.find((link) => link.words !== "")),
    page?.attributes["href"] ?? "",
    /^https?:/.test(words(guid)) ? words(guid) : "",
  ];
  const own = candidates.find((each) => each.trim() !== "");
  return own === undefined ? null : absolute(own.trim(), bases);
}

function absolute(address: string, bases: readonly string[]): string {
  let found = address;
  for (const base of bases) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(found)) return found;
    try {
      found = new URL(found, base).href;
    } catch {
      // A base that is relative itself, or none: the next one counts.
    }
  }
  return found;
}

/** What an item has for the article's text: all of it, or the beginning. */
function bodyOf(parts: Parts, title: string): Fields {
  const content = first(parts, "content:encoded", "content", "atom:content", "fulltext");
  const summary = first(parts, "description", "summary", "atom:summary");
  // Some put the title alone where the text should be.
  const isTitle = content !== undefined && content.words !== title && plain(content) === title;
  const given = isTitle ? (summary ?? content) : (content ?? summary);
  if (given === undefined) return {};
  const own = parts.has("wp:post_id") ? { words: postHtml(given.words) } : given;
  if (!/<[a-z!/]|&(?:#\d|#x|[a-z]{2,8};)/i.test(own.words)) {
    const isWhole = content !== undefined || isLong(own.words.split(/\n\s*\n/));
    return { text: own.words, ...(isWhole && !isCutOff(own.words) ? {} : { complete: false }) };
  }
  const blocks = htmlText(own.words).map(
    (block, at): Block => (at === 0 && block.words === title ? { words: title, is: { removed: "title" } } : block),
  );
  const body = blocks.filter(({ is }) => typeof is === "string").map((block) => block.words);
  const isWhole = (content !== undefined || isLong(body)) && !isCutOff(body.at(-1) ?? "");
  // A link to the rest of the article.
  const asks = blocks.some(({ is }) => typeof is !== "string" && /^(?:related|advertisement)$/.test(is.removed));
  return { ...composed(blocks), ...(isWhole && !(asks && !isLong(body)) ? {} : { complete: false }) };
}

/** Whether a summary is so long that it is the article. */
function isLong(body: readonly string[]): boolean {
  const letters = body.reduce((sum, own) => sum + own.length, 0);
  return letters > 1500 || (body.length >= 4 && letters > 800);
}

/** Whether words break off: `… [&hellip;]`. */
function isCutOff(own: string): boolean {
  return /(?:…|\.\.\.)\]?\s*$/.test(own);
}
