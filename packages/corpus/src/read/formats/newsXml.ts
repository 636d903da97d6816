import type { Item } from "../archives/item.ts";
import { type Attributes, type Collector, readMarkup } from "../archives/markup.ts";
import type { Block } from "../composed.ts";
import { isBinary } from "../decode.ts";
import { htmlText, isHtml } from "../htmlText.ts";
import type { Reader } from "../reader.ts";

/** What a part of an article is. */
type Role = "title" | "outlet" | "date" | "byline" | "dateline" | "section" | "language" | "url" | "id" | "copyright";

/** A form in which newsrooms and corpora keep an article in XML: which elements and attributes hold what. */
interface Form {
  /** The element that is an article, in small letters and without prefix. */
  readonly article: string;
  /** Attributes of which it has one, where other formats have the element too. */
  readonly told?: readonly string[];
  /** Elements whose words are a field, the first of them that has any. */
  readonly fields: Readonly<Record<string, Role>>;
  /** Attributes that are a field: `pubdata@name`. */
  readonly attributes: Readonly<Record<string, Role>>;
  /** Elements that hold the body. */
  readonly body: readonly string[];
  /** Elements in the body that are headings, and those that are no part of it, by the rule that says so. */
  readonly headings: readonly string[];
  readonly besides: Readonly<Record<string, string>>;
}

/** NITF (the New York Times Annotated Corpus, agencies), NewsML-G2 (agencies), Reuters' RCV1, what trafilatura writes, Dow Jones' newswires, ProQuest's TDM Studio, and TEI. */
const FORMS: readonly Form[] = [
  {
    article: "nitf",
    fields: { hl1: "title", byline: "byline", dateline: "dateline", distributor: "copyright" },
    attributes: {
      "pubdata@date.publication": "date",
      "pubdata@name": "outlet",
      "pubdata@ex-ref": "url",
      "pubdata@position.section": "section",
      "date.issue@norm": "date",
      "doc-id@id-string": "id",
      "doc.copyright@holder": "copyright",
    },
    body: ["body.content"],
    headings: ["hl2"],
    besides: {
      media: "caption",
      "media-caption": "caption",
      "media-producer": "caption",
      note: "note",
      table: "table",
      tagline: "about the author",
    },
  },
  {
    article: "newsitem",
    fields: {
      headline: "title",
      by: "byline",
      byline: "byline",
      dateline: "dateline",
      firstcreated: "date",
      versioncreated: "date",
      copyrightholder: "copyright",
      copyright: "copyright",
    },
    attributes: {
      "newsitem@date": "date",
      "newsitem@itemid": "id",
      "newsitem@guid": "id",
      "newsitem@xml:lang": "language",
      "language@tag": "language",
      "provider@literal": "outlet",
    },
    body: ["text", "inlinexml", "inlinedata"],
    headings: ["hl2", "h1", "h2", "h3"],
    besides: {
      figcaption: "caption",
      media: "caption",
      head: "title",
      hedline: "title",
      title: "title",
      "body.head": "title",
    },
  },
  {
    article: "doc",
    told: ["title", "sitename", "hostname", "fingerprint"],
    fields: {},
    attributes: {
      "doc@title": "title",
      "doc@author": "byline",
      "doc@date": "date",
      "doc@source": "url",
      "doc@sitename": "outlet",
      "doc@hostname": "outlet",
      "doc@language": "language",
    },
    body: ["main"],
    headings: ["head"],
    besides: { graphic: "caption", table: "table" },
  },
  {
    article: "record",
    fields: {
      "titleatt/title": "title",
      "pubfrosting/title": "outlet",
      numericdate: "date",
      originalform: "byline",
      rawlang: "language",
      goid: "id",
    },
    attributes: {},
    body: ["textinfo"],
    headings: [],
    besides: {},
  },
  {
    article: "djnml",
    fields: { headline: "title", byline: "byline" },
    attributes: {
      "djnml@docdate": "date",
      "djnml@xml:lang": "language",
      "djnml@seq": "id",
      "copyright@holder": "copyright",
    },
    body: ["text"],
    headings: [],
    besides: { pre: "table" },
  },
  {
    article: "tei",
    fields: { title: "title", author: "byline", publisher: "outlet", date: "date" },
    attributes: { "tei@xml:lang": "language" },
    body: ["text"],
    headings: ["head"],
    besides: { figure: "caption", figdesc: "caption", table: "table", note: "note" },
  },
];

/** An element's name without its prefix. */
const local = (tag: string): string => tag.slice(tag.indexOf(":") + 1).toLowerCase();

/** What tells such a file: its first element, or that of the list around articles. */
const ROOT =
  /^[\s\ufeff]*(?:<\?xml[^>]{0,200}\?>\s*|<!--[^>]{0,2000}-->\s*|<!DOCTYPE\s+(?:nitf|newsitem|TEI|doc)\b[^>]{0,400}>\s*)*<(?:[\w-]{1,20}:)?(?:nitf|newsitem|newsMessage|TEI|teiCorpus|RECORD>[\s\S]{0,2000}<(?:GOID|DFS)\b|djnml\b|doc\s[^>]{0,1000}>\s*<djnml\b|doc\s[^>]{0,2000}\b(?:title|sitename|hostname|fingerprint)=)/i;

/** Articles in XML as agencies, newspapers' archives and corpora have it. Entities that it declares are not expanded. */
export const newsXml: Reader = {
  name: "news XML",
  takes: ({ head, text }) => !isBinary(head) && ROOT.test(text),
  read: (input) => readMarkup(input, newsXml.name, newsArticles, { xml: true }),
};

function isArticle({ article, told }: Form, name: string, attributes: Attributes): boolean {
  return article === name && (told === undefined || told.some((each) => attributes[each] !== undefined));
}

interface Open {
  readonly form: Form;
  readonly depth: number;
  readonly fields: Map<Role, string>;
  readonly blocks: Block[];
}

function newsArticles(): Collector {
  const items: Item[] = [];
  const path: string[] = [];
  let open: Open | null = null;
  const state = (role: Role, words: string): void => {
    if (open !== null && words.trim() !== "" && !open.fields.has(role)) open.fields.set(role, words.trim());
  };
  const end = (): void => {
    if (open !== null) items.push(itemOf(open));
    open = null;
  };
  const stated = (name: string, attributes: Attributes): void => {
    for (const [key, value] of Object.entries(attributes)) {
      const role = open?.form.attributes[`${name}@${key.toLowerCase()}`];
      if (role !== undefined) state(role, value);
    }
  };
  return {
    items,
    open(tag, attributes) {
      const name = local(tag);
      path.push(name);
      const form = open === null ? FORMS.find((each) => isArticle(each, name, attributes)) : undefined;
      if (form !== undefined) open = { form, depth: path.length, fields: new Map(), blocks: [] };
      stated(name, attributes);
    },
    close() {
      if (open?.depth === path.length) end();
      path.pop();
    },
    piece({ words }) {
      if (open === null) return;
      const { form, depth, blocks } = open;
      const inside = path.slice(depth);
      const at = inside.findIndex((name) => form.body.includes(name));
      if (at < 0) {
        const of = (at: number): Role | undefined =>
          form.fields[`${inside[at - 1]}/${inside[at]}`] ?? form.fields[inside[at] ?? ""];
        const field = inside.findLastIndex((_, each) => of(each) !== undefined);
        if (field >= 0) state(of(field) as Role, words);
        return;
      }
      const besides = inside.slice(at + 1).find((name) => form.besides[name] !== undefined);
      const isHeading = form.headings.includes(inside.at(-1) ?? "");
      blocks.push({
        words,
        is: besides !== undefined ? { removed: form.besides[besides] as string } : isHeading ? "heading" : "paragraph",
      });
    },
    end,
    announced: () => null,
  };
}

function itemOf({ fields, blocks }: Open): Item {
  const { copyright, ...own } = Object.fromEntries(fields) as Partial<Record<Role, string>>;
  const seen = new Set<string>();
  const [first] = blocks;
  // Newswires have the byline in the text.
  const byline = own.byline ?? /^By [^.\n]{3,120}$/.exec(first?.words ?? "")?.[0];
  return {
    ...own,
    ...(byline === undefined ? {} : { byline }),
    ...(own.date === undefined ? {} : { date: dashed(own.date) }),
    // Who holds the rights is the outlet where nobody else is named.
    ...(own.outlet === undefined && copyright !== undefined ? { outlet: holder(copyright) } : {}),
    // The lead stands by itself and again in the full text.
    body: blocks
      .flatMap((block) => (isHtml(block.words) ? htmlText(block.words) : block))
      .map((block) => {
        if (block.words === own.title) return { ...block, is: { removed: "title" } };
        return block === first && block.words === byline ? { ...block, is: { removed: "byline" } } : block;
      })
      .filter(({ words, is }) => is !== "paragraph" || (!seen.has(words) && seen.add(words))),
  };
}

/** Who holds the rights, without the mark and the year: `(c) Reuters Limited 1996`. */
function holder(words: string): string {
  return words
    .replace(/^(?:\(c\)|©|copyright|\s)+/gi, "")
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
