import type { Part, Parts } from "./items.ts";

/** What WordPress keeps that is no article: its own types, and those of plugins for its parts. */
const NO_ARTICLE =
  /^(?:attachment|page|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-.*)$/;

/**
 * What an entry of the export of a WordPress or Blogger site is, where it is no article that was published: a page, an attachment,
 * a draft, a comment. Null for those, and for what any other feed has.
 */
export function otherKind(parts: Parts): string | null {
  const type = wordsOf(parts, "wp:post_type");
  const status = wordsOf(parts, "wp:status");
  if (type !== null && NO_ARTICLE.test(type)) return type;
  if (type !== null && status !== null && status !== "publish") return `${status} ${type}`;
  const kind = kindOf(parts) ?? wordsOf(parts, "blogger:type")?.toLowerCase() ?? null;
  if (kind !== null && kind !== "post") return kind;
  const state = kind === null ? null : (wordsOf(parts, "blogger:status")?.toLowerCase() ?? draft(parts));
  return state === null || state === "live" ? null : `${state} post`;
}

/** The kind that Blogger states as a category. */
function kindOf(parts: Parts): string | null {
  const found = parts.get("category")?.find(isKind)?.attributes["term"];
  return found === undefined ? null : found.slice(found.indexOf("#") + 1);
}

/** Whether a category says what an entry is, and not what it is about. */
export function isKind({ attributes }: Part): boolean {
  return attributes["scheme"]?.endsWith("/2005#kind") === true;
}

function draft(parts: Parts): string | null {
  return /<app:draft>\s*yes/.test(wordsOf(parts, "app:control") ?? "") ? "draft" : null;
}

function wordsOf(parts: Parts, key: string): string | null {
  return parts.get(key)?.[0]?.words.trim() || null;
}

const names = new WeakMap<Parts, ReadonlyMap<string, string>>();

/** The name that a WordPress site shows for whoever writes under an account; the account where it has none. */
export function shownName(account: string, feed: Parts): string {
  let known = names.get(feed);
  if (known === undefined) {
    const authors = feed.get("wp:author") ?? [];
    known = new Map(authors.map(({ words }) => [inside(words, "author_login"), inside(words, "author_display_name")]));
    names.set(feed, known);
  }
  return known.get(account) || account;
}

function inside(words: string, name: string): string {
  const own = new RegExp(`<wp:${name}>([^<]*)</wp:${name}>`).exec(words)?.[1] ?? "";
  return own.replace(/&lt;/g, "<").replace(/&amp;/g, "&").trim();
}

/** What begins with an element that is a block of its own. */
const BLOCK = /^<\/?(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|table|pre|hr|section|aside|iframe|!--)\b/i;

/**
 * The HTML of a post as WordPress keeps it: paragraphs without elements stand between empty lines, captions and embeds between
 * words in brackets.
 */
export function postHtml(words: string): string {
  const known = words
    .replace(/<!--[^<>]{0,2000}-->/g, "\n\n")
    .replace(/\[caption\b[^\]]{0,1000}\]/g, "\n\n<figure><figcaption>")
    .replaceAll("[/caption]", "</figcaption></figure>\n\n")
    .replace(
      /\[(?:gallery|embed|audio|video|playlist)\b[^\]]{0,1000}\](?:[^[\]]{0,1000}\[\/(?:embed|audio|video)\])?/g,
      "\n\n",
    );
  return withoutShortcodes(known)
    .split(/\r?\n[ \t]*\r?\n/)
    .map((chunk) => (BLOCK.test(chunk.trim()) || chunk.trim() === "" ? chunk : `<p>${chunk}</p>`))
    .join("\n");
}

/**
 * A post without what themes and plugins put between brackets: around words (`[dropcap]M[/dropcap]`), with attributes, or alone
 * on a line. A word in brackets inside a sentence is the writer's own.
 */
function withoutShortcodes(words: string): string {
  const closed = new Set([...words.matchAll(/\[\/([a-z][\w-]{1,40})\]/g)].map(([, name]) => name));
  return words
    .replace(/\[\/?([a-z][\w-]{1,40})( [^[\]]{0,1000}=[^[\]]{0,1000})?\]/g, (all, name: string, attributes?: string) =>
      closed.has(name) ? "" : attributes === undefined ? all : "\n\n",
    )
    .replace(/^\[[a-z]+[_-][\w-]{1,40}\][ \t]*$/gm, "\n\n");
}
