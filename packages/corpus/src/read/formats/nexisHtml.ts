import type { Item } from "../archives/item.ts";
import { counter, isLabel, labelled } from "../archives/labels.ts";
import { countedTo, fieldsOf, type LexisPart, lexisRoles } from "../archives/lexis.ts";
import { type Collector, type Piece, paragraphsOf, readMarkup } from "../archives/markup.ts";
import { isBinary } from "../decode.ts";
import type { Reader } from "../reader.ts";

/** A page that Nexis exports: documents that comments tell apart, with labels, and classes that change from file to file. */
export const nexisHtml: Reader = {
  name: "Nexis page",
  takes: ({ head, text }) =>
    !isBinary(head) && /<DOC NUMBER=\d+>|<DOCFULL>|<!-- LXNComment|<a name="?DOC_ID_\d/i.test(text),
  read: (input) => readMarkup(input, nexisHtml.name, nexisDocuments),
};

interface Open {
  readonly parts: LexisPart[];
  /** Whether a comment has said that it begins, so that it counts even where nothing stands in it. */
  readonly told: boolean;
}

function nexisDocuments(): Collector {
  const items: Item[] = [];
  const counters: { readonly number: number; readonly all: number }[] = [];
  let documents: number | null = null;
  let css = "";
  let centring: ReadonlySet<string> | null = null;
  const classes: string[] = [];
  let open: Open | null = null;
  const close = (): void => {
    if (open !== null && (open.told || open.parts.length > 0)) items.push(itemOf(open.parts));
    open = null;
  };
  const begin = (told: boolean): void => {
    if (open !== null && open.parts.length === 0 && !(open.told && told)) {
      open = { parts: [], told: open.told || told };
      return;
    }
    close();
    open = { parts: [], told };
  };
  const isCentred = (): boolean => {
    centring ??= centred(css);
    return classes.some((name) => centring?.has(name) === true);
  };
  return {
    items,
    comment(words) {
      if (/<DOC NUMBER=/i.test(words)) begin(true);
      else if (/<\/DOC(?:FULL)?>/i.test(words)) close();
    },
    style(words) {
      if (css.length < 100_000) css += words;
    },
    open(name, attributes) {
      if (name === "a" && /^DOC_ID_/i.test(attributes["name"] ?? "")) begin(false);
      if (name === "meta" && /^\d{1,7}$/.test(attributes["documents"] ?? ""))
        documents = Number(attributes["documents"]);
      if (name === "div") classes.splice(0, classes.length, attributes["class"] ?? "");
      if (name === "p") classes.splice(1, classes.length, attributes["class"] ?? "");
    },
    piece(piece) {
      const count = counter(piece.words);
      if (count !== null && piece.words.length < 100) {
        counters.push(count);
        if (open === null || open.parts.length > 0) begin(false);
        return;
      }
      for (const part of open === null ? [] : partsOf(piece, isCentred())) open?.parts.push(part);
    },
    end: close,
    announced: () => documents ?? countedTo(counters[0], counters.at(-1)),
  };
}

/** The classes that a page's style sets in the middle. */
function centred(css: string): ReadonlySet<string> {
  const rules = css.matchAll(/\.([\w-]{1,40})\s{0,9}\{([^{}]{0,500})\}/g);
  return new Set(
    [...rules].filter(([, , rule = ""]) => /text-align:\s*center/i.test(rule)).map(([, name = ""]) => name),
  );
}

function partsOf({ words, first }: Piece, isCentred: boolean): LexisPart[] {
  const isTold =
    first !== null && (isLabel(first) || (/:$/.test(first) && labelled(first, { capitals: false }) !== null));
  // Words that are not in an element of their own, or all in one, may be a label and more.
  const label = isTold ? first : first === null || first.length >= words.length ? undefined : "";
  return paragraphsOf(words).map((part, at) => ({
    words: part,
    centred: isCentred,
    joined: false,
    ...(at > 0 || label === undefined ? {} : { label }),
  }));
}

function itemOf(parts: readonly LexisPart[]): Item {
  const roles = lexisRoles(parts);
  const isNotice = parts.length <= 2 && !roles.some(({ is }) => is === "date" || is === "length");
  return {
    ...fieldsOf(roles),
    notice: parts.map(({ words }) => words).join(" "),
    body: isNotice
      ? []
      : parts.map(({ words }, at) => {
          const is = roles[at]?.is ?? "body";
          return { words, is: is === "body" ? "paragraph" : { removed: is } };
        }),
  };
}
