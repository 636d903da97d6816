import { type Fields, isBlank, object, spelling, string } from "../normalise/fields.ts";
import { type Block, composed } from "./composed.ts";
import { htmlText } from "./htmlText.ts";

/**
 * A record as other programs shape it, with its words where a record has them: Fundus' sections, the HTML of JSON Feed and
 * WordPress, the inner fields of the Guardian's interface, paragraphs in a list. Any other record is given back as it is.
 */
export function shaped(record: Fields): Fields {
  const fields = outer(record);
  const blocks = blocksOf(fields);
  if (blocks === null) return cut(fields);
  const page = object(fields["html"]);
  const publisher = string(object(page?.["source_info"])?.["publisher"]);
  const address = string(page?.["responded_url"]) ?? string(page?.["requested_url"]);
  const title = rendered(fields["title"]);
  return {
    ...fields,
    ...(publisher === null || !isBlank(fields["publisher"]) ? {} : { publisher }),
    ...(address === null || !isBlank(fields["url"]) ? {} : { url: address }),
    ...(title === null ? {} : { title }),
    ...composed(blocks),
  };
}

/** The record itself where a search engine or an interface has put it inside another. */
function outer(record: Fields): Fields {
  const source = object(record["_source"]);
  if (source !== null && spelling(record).text.length === 0) return source;
  const inner = object(record["fields"]);
  return inner !== null && spelling(inner).text.length > 0 && spelling(record).text.length === 0
    ? { ...inner, ...record }
    : record;
}

function blocksOf(fields: Fields): readonly Block[] | null {
  if (!isBlank(fields.paragraphs) && typeof fields["text"] === "string") return null;
  const body = fields["body"] ?? fields["text"] ?? fields["content"];
  if (Array.isArray(body)) return listed(body);
  const inner = object(body);
  if (inner !== null) {
    const html = string(inner["rendered"]);
    if (html !== null) return htmlText(html);
    return Array.isArray(inner["sections"]) ? sections(inner) : null;
  }
  const html = string(fields["content_html"]) ?? string(fields["body_html"]);
  return html === null || string(fields["content_text"]) !== null ? null : htmlText(html);
}

/** Words that are paragraphs of a list. */
function listed(body: readonly unknown[]): readonly Block[] | null {
  const words = body.filter((part) => typeof part === "string");
  return words.length === 0 ? null : words.map((part) => ({ words: part, is: "paragraph" }));
}

/** Fundus: a summary, and sections of paragraphs under headlines. */
function sections(body: Fields): readonly Block[] {
  const blocks: Block[] = lines(body["summary"]).map((words) => ({ words, is: { removed: "standfirst" } }));
  for (const section of body["sections"] as readonly unknown[]) {
    const { headline, paragraphs } = object(section) ?? {};
    blocks.push(...lines(headline).map((words): Block => ({ words, is: { removed: "heading" } })));
    blocks.push(...lines(paragraphs).map((words): Block => ({ words, is: "paragraph" })));
  }
  return blocks;
}

function lines(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((line) => typeof line === "string");
}

function rendered(value: unknown): string | null {
  const html = string(object(value)?.["rendered"]);
  return html === null
    ? null
    : htmlText(html)
        .map(({ words }) => words)
        .join(" ");
}

/** An interface that gives the beginning of a text says how much is missing: `… [+2145 chars]`. */
function cut(fields: Fields): Fields {
  const text = fields["content"];
  return typeof text === "string" && /\[\+\d+ chars\]\s*$/.test(text) ? { ...fields, complete: false } : fields;
}
