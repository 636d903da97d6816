import type { Problem } from "../article.ts";
import { type Fields, string } from "../normalise/fields.ts";
import { problem } from "../problem.ts";
import { type Block, composed } from "../read/composed.ts";
import { bodyOf } from "./body.ts";
import { factsOf } from "./facts.ts";
import { genreOf, isCut } from "./genres.ts";
import { firstOf } from "./heads.ts";
import { instants } from "./instants.ts";
import { postBlocks, statedPosts, withTimes } from "./posts.ts";
import { statedLines } from "./structured.ts";
import { titleOf } from "./titles.ts";
import { writers } from "./writers.ts";

export interface PageOptions {
  /** Where the page was fetched from; what the page says itself counts before it. */
  readonly url?: string | null;
  /** The clock, in milliseconds: no page was published later. */
  readonly now?: number;
}

/** Reads a web page: the fields of a record of its article, or why it has none: no paragraph, or it is what a site opens with. */
export function pageArticle(
  html: string,
  path: string,
  options: PageOptions = {},
): { readonly fields: Fields } | Problem {
  const fields = pageFields(html, options);
  if (fields["genre"] === "front page")
    return problem("not-an-article", "Expected an article, got the front page of a site", path);
  if (fields["genre"] === "page in place")
    return problem("not-an-article", "Expected an article, got what a server gives in place of one", path);
  return Array.isArray(fields.paragraphs) && fields.paragraphs.length > 0
    ? { fields }
    : problem("empty-text", "Expected a page with an article, got one without paragraphs", path);
}

/** Reads a web page: the fields of a record of its article. The text is empty where no body was found. */
export function pageFields(html: string, { url = null, now = Date.now() }: PageOptions = {}): Fields {
  const facts = factsOf(html, url, now);
  const { page, all, article, outlet, address } = facts;
  const title = titleOf(facts);
  const { published, updated } = instants(facts, title?.run ?? null);
  const by = writers(facts, title?.run ?? null);
  const found = bodyOf(page.runs, title, by?.byline ?? []);
  const posts = statedPosts(facts.live, now);
  const own = statedBody(article, facts.live === article ? posts : [], found);
  const blocks = own ?? found;
  const genre = genreOf(facts, title?.value ?? "", blocks);
  const body = composed(own === null && genre === "live blog" ? withTimes(page, found, posts, now) : blocks);
  return {
    ...body,
    ...stated({
      title: title?.value,
      outlet: outlet?.value,
      url: address?.value,
      language: page.heads.find(({ name }) => name === "html")?.attributes["lang"] ?? all.get("og:locale"),
      published: published?.value,
      publishedBy: published?.by,
      updated: updated?.value,
      byline: by?.byline,
      agency: by?.agency,
      section: string(article?.["articleSection"]) ?? firstOf(all, ["article:section", "section"])?.value,
    }),
    ...stated({
      genre,
      paywalled: isCut(facts, blocks, html) ? true : null,
    }),
    readBy: stated({
      reader: "web page",
      body: own === null ? null : "json-ld",
      title: title?.by,
      outlet: outlet?.by,
      url: address?.by,
      byline: by?.by,
      published: published?.by,
      updated: updated?.by,
    }),
  };
}

/** How many times as long as what stands in the page a body in JSON-LD must be, to count instead of it. */
const LONGER = 2;

/** The body in JSON-LD, where the page itself holds a small part of it: scripts or a subscription would show the rest. */
function statedBody(
  article: Fields | null,
  posts: ReturnType<typeof statedPosts>,
  found: readonly Block[],
): readonly Block[] | null {
  const stated = string(article?.["articleBody"]) ?? "";
  const lines = stated.length > LONGEST_STATED ? [] : statedLines(stated);
  const inPosts = postBlocks(posts);
  const blocks =
    wordsIn(inPosts) > stated.length ? inPosts : lines.map((words) => ({ words, is: "paragraph" as const }));
  const [whole, length] = [wordsIn(blocks), wordsIn(found)];
  return whole < SHORTEST_STATED || whole < length * LONGER ? null : blocks;
}

/** The characters of a body. */
function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { words, is }) => sum + (typeof is === "string" ? words.length : 0), 0);
}

/** The longest and the shortest body in JSON-LD that is used, in characters. */
const [LONGEST_STATED, SHORTEST_STATED] = [2_000_000, 400];

/** Fields without those that nothing states. */
function stated(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
