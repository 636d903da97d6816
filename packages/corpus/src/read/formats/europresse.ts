import { isCredit } from "../../normalise/people.ts";
import { findDate } from "../../normalise/writtenDate.ts";
import type { Item } from "../archives/item.ts";
import { isCopyright } from "../archives/labels.ts";
import { type Attributes, type Collector, hasClass, paragraphsOf, readMarkup } from "../archives/markup.ts";
import { printedNames } from "../archives/names.ts";
import { isBinary } from "../decode.ts";
import type { Reader } from "../reader.ts";

/** A page that Europresse exports: the old layout with classes of spans, the new one with elements of an article. */
export const europresse: Reader = {
  name: "Europresse page",
  takes: ({ head, text }) =>
    !isBinary(head) && /\bclass=["']?(?:DocPublicationName|DocHeader|TitreArticleVisu)\b/i.test(text),
  read: (input) => readMarkup(input, europresse.name, europresseArticles),
};

type Part = "outlet" | "header" | "title" | "kicker" | "author" | "standfirst" | "body" | "note" | "copyright" | "end";

interface Open {
  readonly parts: { readonly is: Part; readonly words: string }[];
  id: string | null;
  /** Whether the number of the document was read, behind which nothing is of it. */
  ended: boolean;
}

/** The classes that tell what words are, under both layouts. */
const CLASSES: Readonly<Record<string, Part>> = {
  docpublicationname: "outlet",
  docheader: "header",
  titrearticlevisu: "title",
};

const partOf = (attributes: Attributes): Part | undefined =>
  Object.keys(CLASSES)
    .filter((name) => hasClass(attributes, name))
    .map((name) => CLASSES[name])[0];

/** The elements of the new layout that tell where words stand. */
const REGIONS: ReadonlySet<string> = new Set("header section aside footer".split(" "));

function europresseArticles(): Collector {
  const items: Item[] = [];
  let open: Open | null = null;
  let isNew = false;
  let region = "";
  let titles = 0;
  const close = (): void => {
    if (open !== null && open.parts.length > 0) items.push(itemOf(open));
    open = null;
    region = "";
    titles = 0;
  };
  const begin = (): Open => {
    close();
    const begun: Open = { parts: [], id: null, ended: false };
    open = begun;
    return begun;
  };
  return {
    items,
    borders: (attributes) => partOf(attributes) !== undefined,
    open(name, attributes) {
      if (name === "article") {
        begin();
        isNew = true;
      }
      const part = partOf(attributes);
      if (part === "outlet" && !isNew) begin();
      if (isNew && REGIONS.has(name)) region = name;
      if (name === "div" && (titles > 0 || hasClass(attributes, "titrearticle"))) titles += 1;
    },
    close(name) {
      if (name === "article") close();
      if (name === region) region = "";
      if (name === "div") titles = Math.max(0, titles - 1);
      if (name === "article") isNew = false;
    },
    piece({ words, border }) {
      const told = border === null ? undefined : partOf(border);
      if (open === null) return;
      for (const part of paragraphsOf(words)) {
        const is = told ?? placed(open, part, { isNew, region, inTitle: titles > 0 });
        open.parts.push({ is, words: part });
        if (is === "end") open.id ??= NUMBER.exec(part)?.[0] ?? null;
        if (is === "end" || is === "copyright") open.ended = true;
      }
    },
    end: close,
    announced: () => null,
  };
}

/** A document's number, which holds its date: `news·20171005·LM·2040056000`. */
const NUMBER = /\w{2,12}·\d{8}·[\w-]{1,12}·[\w-]{1,40}/;

function placed(
  { parts, ended }: Open,
  words: string,
  { isNew, region, inTitle }: { readonly isNew: boolean; readonly region: string; readonly inTitle: boolean },
): Part {
  if (NUMBER.test(words) && words.length < 200) return "end";
  if (ended || region === "footer") return isCopyright(words) ? "copyright" : "end";
  if (region === "aside") return "note";
  const isTitled = parts.some(({ is }) => is === "title");
  const isHead = isNew ? region === "header" : !parts.some(({ is }) => is === "body" || is === "author");
  if (!isTitled && isHead) return "kicker";
  if (isHead && isAuthor(words) && !inTitle) return "author";
  if (isNew && region === "header") return inTitle ? "kicker" : "standfirst";
  return isCopyright(words) ? "copyright" : "body";
}

/** Whether a short line names who wrote the article. */
function isAuthor(words: string): boolean {
  if (words.length > 120 || /[.!?…:»"]$/.test(words)) return false;
  const { byline, agency } = printedNames(words);
  return isCredit(words) || ((byline.length > 0 || agency !== null) && words.split(/\s+/).length <= 12);
}

function itemOf({ parts, id }: Open): Item {
  const all = (is: Part): string =>
    parts
      .filter((part) => part.is === is)
      .map(({ words }) => words)
      .join(" ");
  const header = all("header");
  const dated = findDate(header);
  const numbered = /·(\d{4})(\d{2})(\d{2})·/.exec(id ?? "");
  const given: Readonly<Record<string, string>> = {
    title: all("title"),
    outlet: all("outlet").replace(/,?\s+n[o°º]s?\.?\s*\d[\d.-]*.*$/i, ""),
    date: dated === null ? (numbered?.slice(1).join("-") ?? header) : header.slice(dated.start, dated.end),
    section: dated === null ? "" : header.slice(0, dated.start).replace(/[\s,;-]+$/, ""),
    byline: all("author"),
    id: id ?? "",
  };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== "")),
    body: parts.map(({ is, words }) => ({ words, is: is === "body" ? "paragraph" : { removed: is } })),
  };
}
