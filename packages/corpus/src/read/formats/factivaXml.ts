import { type Field, factivaItem } from "../archives/factiva.ts";
import type { Item } from "../archives/item.ts";
import { type Collector, readMarkup } from "../archives/markup.ts";
import { isBinary } from "../decode.ts";
import type { Reader } from "../reader.ts";

/** The XML that Factiva's services give: articles with their fields as elements. Entities that it declares are not expanded. */
export const factivaXml: Reader = {
  name: "Factiva XML",
  takes: ({ head, text }) =>
    !isBinary(head) && /<(?:\w{1,20}:)?(?:PPSResponse|ppsArticleResponse|ppsarticle)\b/i.test(text),
  read: (input) => readMarkup(input, factivaXml.name, xmlArticles, { xml: true }),
};

/** The elements of an article, in small letters; what is not here is no body. */
const ELEMENTS: Readonly<Record<string, Field["is"]>> = {
  headline: "title",
  leadparagraph: "body",
  tailparagraphs: "body",
  publicationdate: "date",
  sourcename: "outlet",
  sectionname: "section",
  byline: "byline",
  credit: "credit",
  baselanguage: "language",
  accessionno: "id",
  copyright: "copyright",
  edition: "edition",
  artwork: "caption",
  artworks: "caption",
  publishername: "publisher",
  wordcount: "length",
  corrections: "correction",
};

function xmlArticles(): Collector {
  const items: Item[] = [];
  const path: string[] = [];
  let announced: number | null = null;
  let article: { readonly depth: number; readonly fields: Field[] } | null = null;
  // Whether the result that is open has had its article; one with an error has none.
  let given = true;
  let notice = "";
  const close = (): void => {
    if (article === null) return;
    items.push(factivaItem(article.fields.map(dayOnly), { language: null, id: null }));
    article = null;
    given = true;
  };
  return {
    items,
    open(tag, attributes) {
      const name = local(tag);
      path.push(name);
      if (name === "ppsarticleresultset" && /^\d{1,7}$/.test(attributes["count"] ?? ""))
        announced = Number(attributes["count"]);
      if (name === "ppsarticle") {
        given = false;
        notice = "";
      } else if (name === "article" && article === null) article = { depth: path.length, fields: [] };
    },
    close(tag) {
      const name = local(tag);
      if (name === "article" && article?.depth === path.length) close();
      if (name === "ppsarticle" && !given) {
        items.push({ notice, body: [] });
        given = true;
      }
      path.pop();
    },
    piece({ words }) {
      if (article === null) {
        if (notice.length < 500) notice += ` ${words}`;
        return;
      }
      const element = path[article.depth];
      const is = element === undefined ? "label" : (ELEMENTS[element] ?? "classification");
      article.fields.push({ is, words });
    },
    end: close,
    announced: () => announced,
  };
}

/** An element's name without its prefix. */
const local = (tag: string): string => tag.slice(tag.indexOf(":") + 1).toLowerCase();

/** Midnight in UTC is how a day without a time is written. */
function dayOnly({ is, words }: Field): Field {
  return { is, words: is === "date" ? words.replace(/T00:00:00(?:\.0+)?Z$/, "") : words };
}
