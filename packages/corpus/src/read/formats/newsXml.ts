import { furniture } from "../../normalise/furniture.ts";
import type { Item } from "../archives/item.ts";
import { type Attributes, type Collector, paragraphsOf, readMarkup } from "../archives/markup.ts";
import { isByline, printedNames } from "../archives/names.ts";
import { FORMS, type Form, type Role } from "../archives/newsForms.ts";
import type { Block } from "../composed.ts";
import { isBinary } from "../decode.ts";
import { htmlText, isHtml } from "../htmlText.ts";
import type { Reader } from "../reader.ts";

/** An element's name without its prefix. */
const local = (tag: string): string => tag.slice(tag.indexOf(":") + 1).toLowerCase();

/** What tells such a file: its first element, or that of the list around articles. */
const ROOT =
  /^[\s\ufeff]*(?:<\?xml[^>]{0,300}\?>\s*|<!--[^>]{0,2000}-->\s*|<!DOCTYPE\s+(?:nitf|newsitem|newsml|TEI|doc)\b[^>]{0,400}>\s*)*<(?:[\w-]{1,20}:)?(?:nitf|newsitem|newsMessage|newsml|TEI|teiCorpus|RECORD>[\s\S]{0,2000}<(?:GOID|DFS)\b|djnml\b|doc\s[^>]{0,1000}>\s*<djnml\b|doc\s[^>]{0,2000}\b(?:title|sitename|hostname|fingerprint)=)/i;

/** Articles in XML as agencies, newspapers' archives and corpora have it. Entities that it declares are not expanded. */
export const newsXml: Reader = {
  name: "news XML",
  takes: ({ head, text }) => !isBinary(head) && ROOT.test(text),
  read: (input) => readMarkup(input, newsXml.name, newsArticles, { xml: true }),
};

function isForm({ article, told, root }: Form, name: string, attributes: Attributes, first: string): boolean {
  const isOwn = article === name && (root === undefined || root === first);
  return isOwn && (told === undefined || told.some((each) => attributes[each] !== undefined));
}

/** What the parts of NewsML are that hold no text of an article. */
const PICTURES = /caption|picture|photo|graphic|thumbnail|quicklook|preview|video|audio|logo/i;

/** Fields that another article of the same item has for itself. */
const OWN: readonly Role[] = ["title", "label", "byline", "dateline", "id", "url", "language"];

interface Open {
  readonly form: Form;
  readonly depth: number;
  readonly fields: Map<Role, string>;
  readonly blocks: Block[];
}

/** Where the reading of a file is. */
interface Reading {
  readonly items: Item[];
  readonly path: string[];
  open: Open | null;
  /** The language that was stated last. */
  language: string | null;
  /** How deep the part lies that is a picture's. */
  picture: number;
}

function newsArticles(): Collector {
  const at: Reading = { items: [], path: [], open: null, language: null, picture: Number.POSITIVE_INFINITY };
  const end = (): void => {
    if (at.open !== null) at.items.push(itemOf(at.open));
    at.open = null;
  };
  return {
    items: at.items,
    open(tag, attributes) {
      const name = local(tag);
      at.path.push(name);
      const isOwn = (form: Form): boolean => isForm(form, name, attributes, at.path[0] ?? "");
      const form = at.open === null ? FORMS.find(isOwn) : undefined;
      if (form !== undefined) at.open = { form, depth: at.path.length, fields: new Map(), blocks: [] };
      readAttributes(at, name, attributes);
    },
    close() {
      if (at.open?.depth === at.path.length) end();
      if (at.path.length <= at.picture) at.picture = Number.POSITIVE_INFINITY;
      at.path.pop();
    },
    piece: ({ words }) => readPiece(at, words),
    end,
    announced: () => null,
  };
}

function state({ open }: Reading, role: Role, words: string): void {
  const own = words.trim();
  if (open === null || own === "") return;
  const before = open.fields.get(role);
  if (before === undefined) open.fields.set(role, own);
  else if (open.form.several?.includes(role) === true) open.fields.set(role, `${before}; ${own}`);
}

function readAttributes(at: Reading, name: string, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    const own = `${name}@${key.toLowerCase()}`;
    const role = at.open?.form.attributes[`${at.path.at(-2)}/${own}`] ?? at.open?.form.attributes[own];
    if (role !== undefined) state(at, role, value);
    if (role === "language") at.language = value;
  }
  if (name === "link" && /canonical$/i.test(attributes["rel"] ?? "")) state(at, "url", attributes["href"] ?? "");
  if (name === "role" && PICTURES.test(attributes["FormalName"] ?? ""))
    at.picture = Math.min(at.picture, at.path.length - 1);
}

function readPiece(at: Reading, words: string): void {
  if (at.open === null) return;
  const { form, depth, blocks } = at.open;
  const inside = at.path.slice(depth);
  const body = inside.findIndex((name) => form.body.includes(name));
  if (body < 0) {
    readField(at, at.open, inside, words);
    return;
  }
  // An article of one form may stand in that of another, with a head of its own.
  const role = inside.includes("body.head") ? IN_NITF[inside.at(-1) ?? ""] : undefined;
  if (role !== undefined) state(at, role, words);
  if (inside.at(-1) === "title" && inside.at(-2) === "head") state(at, "label", words);
  const besides = inside.slice(body + 1).find((name) => form.besides[name] !== undefined);
  const isHeading = form.headings.includes(inside.at(-1) ?? "");
  const removed = at.path.length > at.picture ? "caption" : besides === undefined ? null : form.besides[besides];
  for (const own of paragraphsIn(words))
    blocks.push({ words: own, is: typeof removed === "string" ? { removed } : isHeading ? "heading" : "paragraph" });
}

function readField(at: Reading, open: Open, inside: readonly string[], words: string): void {
  const { form, fields, blocks, depth } = open;
  const roleAt = (each: number): Role | undefined =>
    form.fields[`${inside[each - 1]}/${inside[each]}`] ?? form.fields[inside[each] ?? ""];
  const last = inside.findLastIndex((_, each) => roleAt(each) !== undefined);
  if (last < 0) return;
  const isAgain = inside[last] === form.again && at.path.length < at.picture;
  if (isAgain && blocks.some(({ is }) => is === "paragraph")) {
    at.items.push(itemOf(open));
    at.open = { form, depth, fields: new Map([...fields].filter(([role]) => !OWN.includes(role))), blocks: [] };
    if (at.language !== null) state(at, "language", at.language);
  }
  state(at, roleAt(last) as Role, words);
}

/** What the head of NITF says inside another form. */
const IN_NITF: Readonly<Record<string, Role>> = { hl1: "title", byline: "byline", dateline: "dateline" };

/** What only HTML has inside words: agencies escape it once more than they should. */
const MARKED = /&(?:#\d{1,6}|quot|apos|amp|lt|gt|nbsp);|<\/(?:a|b|em|i|span|strong)>|<br ?\/?>/i;

/** The paragraphs of a piece; those of a piece of HTML stay in it. */
function paragraphsIn(words: string): readonly string[] {
  if (isHtml(words)) return [words.replace(/\n{2,}/g, "</p><p>")];
  return paragraphsOf(words).map((own) => (MARKED.test(own) ? `<p>${own}</p>` : own));
}

/** Who in an agency had the story: `AAP RTV ar`. */
const SIGNED = /^\p{Lu}{2,5}(?:[ /]\p{Lu}{2,4}){0,2}(?:[ /]\p{Ll}{2,3}){1,4}$/u;

/** Paragraphs before a byline that may sum up the article: what is new in it, and its points. */
const BEFORE = 12;

function itemOf({ form, fields, blocks }: Open): Item {
  const { copyright, label, credit, creator, updated, issued, provider, ...own } = Object.fromEntries(
    fields,
  ) as Partial<Record<Role, string>>;
  const title = own.title ?? label;
  const all = blocks.flatMap((block) => (isHtml(block.words) ? htmlText(block.words) : block));
  const at = bylineAt(all);
  const end = all.findLastIndex(({ words }) => apart(words, true) === null) + 1;
  const words = all[at]?.words;
  const byline =
    own.byline !== undefined && (words === undefined || isNamed(own.byline)) ? own.byline : (words ?? creator);
  const date = own.date ?? updated ?? issued;
  const dateline =
    own.dateline !== undefined && /^[\d/.-]+$|^\p{L}+\.? \d{1,2}(?:, \d{4})?$/u.test(own.dateline)
      ? undefined
      : own.dateline;
  const outlet =
    own.outlet !== undefined && credit !== undefined && isDomain(own.outlet) ? credit : (own.outlet ?? credit);
  // Who holds the rights is the outlet where nobody else is named.
  const named = outlet ?? (copyright === undefined ? provider : holder(copyright));
  const seen = new Set<string>();
  return {
    ...without(own),
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline, ...(form.turned === true ? { turned: true } : {}) }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(date === undefined ? {} : { date: dashed(date) }),
    ...(updated === undefined || updated === date ? {} : { more: { updated: dashed(updated) } }),
    ...(named === undefined ? {} : { outlet: named }),
    // The lead stands by itself and again in the full text.
    body: all
      .map((block, index): Block => {
        if (block.words === title) return { ...block, is: { removed: "title" } };
        if (typeof block.is !== "string") return block;
        if (index <= at) return { ...block, is: { removed: index === at ? "byline" : "summary" } };
        const rule = apart(block.words, index >= end);
        return rule === null ? block : { ...block, is: { removed: rule } };
      })
      .filter(({ words, is }) => is !== "paragraph" || (!seen.has(words) && seen.add(words))),
  };
}

/** The rule by which a paragraph is no text, or null; `isEnd` where nothing but such paragraphs follows. */
function apart(words: string, isEnd: boolean): string | null {
  if (words.length > 400) return null;
  return isEnd && SIGNED.test(words) ? "credit" : furniture(words, isEnd);
}

/** Fields that are said in other words. */
function without({ dateline: _, outlet: __, ...fields }: Partial<Record<Role, string>>): Partial<Record<Role, string>> {
  return fields;
}

/** Where the byline stands in a text: first, or behind what sums it up; -1 for nowhere. */
function bylineAt(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ words, is }) => is === "paragraph" && isByline(words));
  const before = blocks.slice(0, Math.max(at, 0)).filter(({ is }) => is === "paragraph");
  const isHead = before.every(({ words }) => /^(?:[*•·-]|\()/.test(words));
  return at >= 0 && before.length <= BEFORE && isHead ? at : -1;
}

function isNamed(byline: string): boolean {
  return printedNames(byline).byline.length > 0;
}

const isDomain = (name: string): boolean => /^[\w-]+(?:\.[\w-]+)+$/.test(name);

/** Who holds the rights, without the mark and the year: `(c) Reuters Limited 1996`. */
function holder(words: string): string {
  return words
    .replace(/^(?:\(c\)|©|copyright|\s)+/gi, "")
    .replace(/^\d{4}\s+/, "")
    .replace(/(?<=.{3})\.\s.*$/s, (rest) => (words.length > 60 ? "" : rest))
    .replace(/[\s,]*\d{4}\.?$/, "")
    .trim();
}

/** A date as agencies write it, `20240305T101500Z`, as others do; midnight without a zone is a day. */
function dashed(words: string): string {
  const [, year, month, day, hour, minute, second = "00", zone = ""] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(words) ?? [];
  if (year === undefined) return words;
  const isDay = hour === undefined || (hour + minute + second === "000000" && zone === "");
  return `${year}-${month}-${day}${isDay ? "" : `T${hour}:${minute}:${second}${zone}`}`;
}
