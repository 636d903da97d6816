import { languageCode } from "../../normalise/languageCode.ts";
import { writtenDate } from "../../normalise/writtenDate.ts";
import { FACTIVA_CODES, type Field, factivaId, factivaItem } from "../archives/factiva.ts";
import type { Item } from "../archives/item.ts";
import { isCopyright } from "../archives/labels.ts";
import { type Collector, hasClass, paragraphsOf, readMarkup } from "../archives/markup.ts";
import { isBinary } from "../decode.ts";
import type { Reader } from "../reader.ts";

/** A page that Factiva exports, in both layouts: a table with a code before each field, or fields without labels in order. */
export const factiva: Reader = {
  name: "Factiva page",
  takes: ({ head, text }) =>
    !isBinary(head) &&
    (/<title>\s*(?:Dow Jones )?Factiva\b/i.test(text) ||
      /<div[^>]{0,200}\bclass=["'][^"'>]{0,80}\barticle [a-z]{2}Article\b/i.test(text) ||
      /<div[^>]{0,100}\bid=["']?article-[A-Z0-9]{20,}/i.test(text)),
  read: (input) => readMarkup(input, factiva.name, factivaArticles),
};

/** Where words stand in an article. */
interface Spot {
  readonly in: "code" | "cell" | "headline" | "author" | "paragraph" | "other";
  readonly words: string;
}

interface Open {
  readonly depth: number;
  readonly language: string | null;
  readonly id: string | null;
  readonly spots: Spot[];
}

function factivaArticles(): Collector {
  const items: Item[] = [];
  let divs = 0;
  let open: Open | null = null;
  let id: string | null = null;
  let at: Spot["in"] = "other";
  let cells = 0;
  const close = (): void => {
    // Around an article of today's pages stands an element that is all that old ones have.
    if (open !== null && (open.language !== null || open.spots.length > 0)) items.push(itemOf(open));
    open = null;
  };
  return {
    items,
    open(name, attributes) {
      if (name === "div") {
        divs += 1;
        id = /^article-(\w{10,40})$/.exec(attributes["id"] ?? "")?.[1] ?? id;
        const language = /\b([a-z]{2})article\b/i.exec(attributes["class"] ?? "")?.[1];
        const isOld = open === null && hasClass(attributes, "article");
        if (isOld || (language !== undefined && !hasClass(attributes, `${language.toLowerCase()}articleparagraph`))) {
          close();
          open = { depth: divs, language: language?.toLowerCase() ?? null, id, spots: [] };
          id = null;
          cells = 0;
        }
      }
      const classes = attributes["class"] ?? "";
      if (name === "tr") cells = 0;
      if (name === "td") cells += 1;
      if (name === "td") at = cells === 1 ? "code" : "cell";
      else if (/headline\b/i.test(classes) || attributes["id"] === "hd") at = at === "cell" ? at : "headline";
      else if (name === "div") at = hasClass(attributes, "author") ? "author" : "other";
      else if (name === "p" && cells === 0)
        at = /articleparagraph/i.test(classes) || isHeaded(open) ? "paragraph" : "other";
    },
    close(name) {
      if (name === "table") cells = 0;
      if (name !== "div") return;
      if (open?.depth === divs) close();
      divs = Math.max(0, divs - 1);
    },
    piece({ words }) {
      for (const part of paragraphsOf(words)) {
        const isTail = open?.language === null && (isCopyright(part) || factivaId(part) !== null);
        open?.spots.push({ in: isTail && at === "paragraph" ? "other" : at, words: part });
      }
    },
    end: close,
    announced: () => null,
  };
}

/** Whether an article of an old page has its headline: paragraphs follow, whose classes say nothing. */
function isHeaded(open: Open | null): boolean {
  return open?.language === null && open.spots.some((spot) => spot.in === "headline");
}

function itemOf({ spots, language, id }: Open): Item {
  const fields = spots.some((spot) => spot.in === "cell") ? codedFields(spots) : orderedFields(spots);
  return factivaItem(fields, { language, id });
}

/** The fields of a table: a code in its first column, the words in its second. */
function codedFields(spots: readonly Spot[]): Field[] {
  const fields: Field[] = [];
  let is: Field["is"] = "label";
  for (const { in: place, words } of spots) {
    const code = words.replace(/[\s\u00a0:]+/g, "");
    if (place === "code" && /^[A-Z]{2,4}$/.test(code)) is = FACTIVA_CODES[code] ?? "label";
    else fields.push({ is, words });
  }
  return fields;
}

/** The fields of an article without labels, by their order around its date. */
function orderedFields(spots: readonly Spot[]): Field[] {
  const hasParagraphs = spots.some((spot) => spot.in === "paragraph");
  const headline = spots.findIndex((spot) => spot.in === "headline");
  const body = spots.findIndex((spot) => (hasParagraphs ? spot.in === "paragraph" : isLong(spot)));
  const until = body < 0 ? spots.length : body;
  const inWords = spots.findIndex(
    ({ in: place, words }, at) => at > headline && at < until && place === "other" && writtenDate(words) !== null,
  );
  // Where the date is in a language that is not read here, the code tells: date and outlet stand before it.
  const code = spots.findIndex(({ words }, at) => at > headline + 1 && at < until && /^[A-Z][A-Z\d]{2,7}$/.test(words));
  const dated =
    inWords >= 0 ? inWords : code >= headline + 3 && /\d{4}/.test(spots[code - 2]?.words ?? "") ? code - 2 : -1;
  let outlet = false;
  return spots.map(({ in: place, words }, at): Field => {
    if (place === "paragraph") return { is: "body", words };
    if (place === "headline") return { is: "title", words };
    if (place === "author") return { is: "byline", words };
    if (at > until)
      return factivaId(words) === null && !hasParagraphs && isLong(spots[at]) ? { is: "body", words } : after(words);
    if (at === until) return { is: "body", words };
    if (at < headline) return { is: "section", words };
    if (dated < 0 && code >= 0 && at === code - 1) return { is: "outlet", words };
    if (at < dated || dated < 0) return before(words, spots[at - 1]);
    if (at === dated) return { is: "date", words };
    if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(words) && !outlet) return { is: "time", words };
    if (isCopyright(words)) return { is: "copyright", words };
    if (!outlet) {
      outlet = true;
      return { is: "outlet", words };
    }
    return { is: languageCode(words) !== null && !/^[A-Z\d]{2,8}$/.test(words) ? "language" : "edition", words };
  });
}

/** Words between headline and date: the count of words, a byline that has no class, or a line about its author. */
function before(words: string, last: Spot | undefined): Field {
  if (/^\d[\d.,\s\u00a0]{0,9}\s?\p{L}{2,12}$/u.test(words)) return { is: "length", words };
  const isByline = last?.in === "headline" && /^(?:by|von|par)\s/i.test(words);
  return { is: isByline ? "byline" : "credit", words };
}

function after(words: string): Field {
  return { is: factivaId(words) === null ? "publisher" : "id", words };
}

/** Whether words that have no class read as a paragraph. */
function isLong(spot: Spot | undefined): boolean {
  return spot !== undefined && spot.in === "other" && spot.words.length > 100 && /[.!?]["'”’»]?$/.test(spot.words);
}
