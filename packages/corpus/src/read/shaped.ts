import { type Fields, isBlank, object, spelling, string } from "../normalise/fields.ts";
import { type Block, composed } from "./composed.ts";
import { htmlText, isHtml } from "./htmlText.ts";
import { contentBlocks } from "./json/contentBlocks.ts";
import { ofPlatform } from "./platforms.ts";

/**
 * A record as other programs shape it, with its words where a record has them: Fundus' sections, the HTML of JSON Feed and
 * WordPress, the inner fields of the Guardian's interface, paragraphs in a list, the parts that an editor keeps. Any other record is
 * given back as it is.
 */
export function shaped(record: Fields): Fields {
  const fields = ofPlatform(alone(sited(withMeta(outer(record)))));
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

/** Names of what interfaces put an article into, which says nothing of it itself, and of what may. */
const ABOUT_NOTHING = ["_source", "response", "result", "data", "node"] as const;
const ABOUT_IT = [
  "content",
  "article",
  "item",
  "story",
  "post",
  "doc",
  "record",
  "object",
  "tweet",
  "attributes",
] as const;

/** Records inside one another that are looked into. */
const DEEPEST = 4;

/** The record itself where a search engine or an interface has put it inside another. */
function outer(record: Fields, depth = 0): Fields {
  if (spelling(record).text.some((name) => object(record[name]) === null)) return record;
  for (const name of [...ABOUT_NOTHING, ...ABOUT_IT]) {
    const inner = depth < DEEPEST ? object(record[name]) : null;
    const own = inner === null ? null : outer(inner, depth + 1);
    if (own === null || !hasWords(own)) continue;
    const { [name]: _, ...rest } = record;
    return ABOUT_IT.some((each) => each === name) ? { ...rest, ...own } : own;
  }
  const inner = object(record["fields"]);
  if (inner !== null && hasWords(inner)) return { ...inner, ...record };
  return record;
}

/** A text with what is known of it in an object beside it, as those who label texts or look them up have it. */
function withMeta(record: Fields): Fields {
  const meta = object(record["meta"]) ?? object(record["metadata"]);
  if (meta === null) return record;
  const own = spelling(record);
  if ([own.title, own.outlet, own.published].some((names) => names.length > 0) || own.text.length === 0) return record;
  return { ...meta, ...record };
}

/** A post of Webz.io, whose thread says where it stands. */
function sited(fields: Fields): Fields {
  const site = string(object(fields["thread"])?.["site"]);
  return site === null || spelling(fields).outlet.length > 0 ? fields : { ...fields, outlet: site };
}

/** A record whose fields are lists of one, as crawlers give what they have found by a path. */
function alone(fields: Fields): Fields {
  const { title, outlet, published, url, language } = spelling(fields);
  const lists = [title, outlet, published, url, language].flatMap((names) =>
    names.filter((name) => Array.isArray(fields[name])),
  );
  if (lists.length === 0) return fields;
  const own = lists.flatMap((name) => {
    const list = fields[name] as readonly unknown[];
    return list.length === 1 && typeof list[0] === "string" ? [[name, list[0]]] : [];
  });
  return { ...fields, ...Object.fromEntries(own) };
}

function hasWords(record: Fields): boolean {
  return [...spelling(record).text, ...PARTS].some(
    (name) => typeof record[name] === "string" || html(record[name]) !== null || contentBlocks(record[name]) !== null,
  );
}

/** Names of the parts of a text that are no names of a text: Arc's, Apple News', and those of editors and the Guardian. */
const PARTS = ["content_elements", "components", "blocks"] as const;

/** The HTML that WordPress and Drupal put into an object. */
function html(value: unknown): string | null {
  const inner = object(value);
  return inner === null ? null : (string(inner["rendered"]) ?? string(inner["processed"]));
}

function blocksOf(fields: Fields): readonly Block[] | null {
  if (!isBlank(fields.paragraphs) && typeof fields["text"] === "string") return null;
  const body = fields["body"] ?? fields["text"] ?? fields["content"] ?? fields["articleText"] ?? fields.paragraphs;
  if (Array.isArray(body)) return listed(body) ?? contentBlocks(body);
  const inner = object(body);
  if (inner !== null) {
    const words = html(body);
    if (words !== null) return htmlText(words);
    return Array.isArray(inner["sections"]) ? sections(inner) : contentBlocks(inner);
  }
  const parts = body === undefined ? PARTS.map((name) => partsIn(fields[name])).find((found) => found !== null) : null;
  if (parts !== null && parts !== undefined) return parts;
  if (typeof body === "string" && isHtml(body)) return htmlText(body);
  const words = string(fields["content_html"]) ?? string(fields["body_html"]);
  return words === null || string(fields["content_text"]) !== null ? null : htmlText(words);
}

/** The parts of a text in a list, or in that of an object that has its body apart. */
function partsIn(value: unknown): readonly Block[] | null {
  return contentBlocks(value) ?? contentBlocks(object(value)?.["body"]);
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
