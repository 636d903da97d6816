import { type Fields, string } from "../normalise/fields.ts";
import { composed } from "../read/composed.ts";
import { bodyOf } from "./body.ts";
import { factsOf } from "./facts.ts";
import { genreOf, isCut } from "./genres.ts";
import { firstOf } from "./heads.ts";
import { instants } from "./instants.ts";
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
  const blocks = bodyOf(page.runs, title, by?.byline ?? []);
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
      title: title?.by,
      outlet: outlet?.by,
      url: address?.by,
      byline: by?.by,
      published: published?.by,
      updated: updated?.by,
    }),
  };
}

/** Fields without those that nothing states. */
function stated(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
