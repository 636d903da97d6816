import { type Fields, string } from "../normalise/fields.ts";
import { singleSpaced } from "../normalise/singleSpaced.ts";
import { type Block, composed } from "../read/composed.ts";
import { bodyOf } from "./body.ts";
import { factsOf } from "./facts.ts";
import { genreOf, isCut } from "./genres.ts";
import { firstOf } from "./heads.ts";
import { instants } from "./instants.ts";
import { unescaped } from "./structured.ts";
import { titleOf } from "./titles.ts";
import { writers } from "./writers.ts";

export interface PageOptions {
  /** Where the page was fetched from; what the page says itself counts before it. */
  readonly url?: string | null;
  /** The clock, in milliseconds: no page was published later. */
  readonly now?: number;
}

/** Reads a web page: the fields of a record of its article. The text is empty where no body was found. */
export function pageFields(html: string, { url = null, now = Date.now() }: PageOptions = {}): Fields {
  const facts = factsOf(html, url, now);
  const { page, all, article, outlet, address } = facts;
  const title = titleOf(facts);
  const { published, updated } = instants(facts, title?.run ?? null);
  const by = writers(facts, title?.run ?? null);
  const found = bodyOf(page.runs, title, by?.byline ?? []);
  const own = statedBody(article, found);
  const blocks = own ?? found;
  const body = composed(blocks);
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
      genre: genreOf(facts, title?.value ?? "", blocks),
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
function statedBody(article: Fields | null, found: readonly Block[]): readonly Block[] | null {
  const stated = string(article?.["articleBody"]);
  if (stated === null || stated.length > LONGEST_STATED) return null;
  const length = found.reduce((sum, { words, is }) => sum + (typeof is === "string" ? words.length : 0), 0);
  const lines = unescaped(stated.replace(/<(?:\/p|br\s*\/?|\/div)>/gi, "\n").replace(/<[^<>]{0,300}>/g, ""))
    .split(/\s*\n\s*/)
    .map(singleSpaced);
  const whole = lines.reduce((sum, line) => sum + line.length, 0);
  return whole < SHORTEST_STATED || whole < length * LONGER ? null : lines.map((words) => ({ words, is: "paragraph" }));
}

/** The longest and the shortest body in JSON-LD that is used, in characters. */
const [LONGEST_STATED, SHORTEST_STATED] = [2_000_000, 400];

/** Fields without those that nothing states. */
function stated(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
