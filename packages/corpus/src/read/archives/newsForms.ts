/** What a part of an article is. */
export type Role =
  | ("title" | "outlet" | "date" | "updated" | "byline" | "dateline" | "section" | "language" | "url" | "id")
  // What stands for a title, an outlet, a byline and a date where there is none.
  | ("label" | "credit" | "creator" | "copyright" | "issued" | "provider");

/** A form in which newsrooms and corpora keep an article in XML: which elements and attributes hold what. */
export interface Form {
  /** The element that is an article, in small letters and without prefix. */
  readonly article: string;
  /** Attributes of which it has one, where other formats have the element too. */
  readonly told?: readonly string[];
  /** The file's first element, where other formats have articles of this name too. */
  readonly root?: string;
  /** The element that begins another article in the same one, behind the body of the first. */
  readonly again?: string;
  /** Elements whose words are a field, the first of them that has any. */
  readonly fields: Readonly<Record<string, Role>>;
  /** Fields of which each element that has one adds to those before, with semicolons between. */
  readonly several?: readonly Role[];
  /** Whether bylines have last names first. */
  readonly turned?: true;
  /** Attributes that are a field: `pubdata@name`, `provider/party@formalname`. */
  readonly attributes: Readonly<Record<string, Role>>;
  /** Elements that hold the body. */
  readonly body: readonly string[];
  /** Elements in the body that are headings, and those that are no part of it, by the rule that says so. */
  readonly headings: readonly string[];
  readonly besides: Readonly<Record<string, string>>;
}

/** The forms: NITF (the New York Times Annotated Corpus, agencies), NewsML (agencies) in both its generations, Reuters' RCV1, what trafilatura writes, Dow Jones' newswires, ProQuest's TDM Studio, and TEI. */
export const FORMS: readonly Form[] = [
  {
    article: "nitf",
    fields: { hl1: "title", byline: "byline", dateline: "dateline", distributor: "copyright", "head/title": "label" },
    attributes: {
      "pubdata@date.publication": "date",
      "pubdata@name": "outlet",
      "pubdata@ex-ref": "url",
      "pubdata@position.section": "section",
      "date.issue@norm": "date",
      "doc-id@id-string": "id",
      "doc.copyright@holder": "copyright",
      "from-src@src-name": "copyright",
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
    root: "newsml",
    again: "headline",
    fields: {
      headline: "title",
      byline: "byline",
      dateline: "dateline",
      firstcreated: "date",
      thisrevisioncreated: "updated",
      publicidentifier: "id",
      dateid: "issued",
      providerid: "provider",
      creditline: "credit",
      copyrightline: "copyright",
    },
    attributes: {
      "provider/party@formalname": "outlet",
      "source/party@formalname": "outlet",
      "language@formalname": "language",
      "newscomponent@xml:lang": "language",
    },
    body: ["datacontent"],
    headings: ["hl2", "h1", "h2", "h3"],
    besides: {
      head: "title",
      title: "title",
      "body.head": "title",
      "body.end": "end",
      media: "caption",
      figcaption: "caption",
      table: "table",
    },
  },
  {
    article: "newsitem",
    fields: {
      headline: "title",
      by: "byline",
      byline: "byline",
      "creator/name": "creator",
      dateline: "dateline",
      firstcreated: "date",
      versioncreated: "updated",
      "provider/name": "outlet",
      "infosource/name": "outlet",
      creditline: "credit",
      "itemmeta/title": "label",
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
      header: "title",
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
    several: ["byline"],
    turned: true,
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
