import { findDate } from "../../normalise/writtenDate.ts";
import type { Block } from "../composed.ts";
import type { Item } from "./item.ts";
import { isCaption, isCopyright, labelName } from "./labels.ts";
import { type Collector, hasClass, paragraphsOf } from "./markup.ts";

type Field =
  | ("title" | "author" | "info" | "outlet" | "date" | "section" | "language" | "id" | "url" | "text" | "credit")
  | ("abstract" | "copyright" | "classification");

/** ProQuest's labels under English, German and French interfaces, in capitals and without accents. */
const LABELS: Readonly<Record<Field, readonly string[]>> = {
  title: ["TITLE", "TITRE", "TITEL"],
  author: ["AUTHOR", "AUTHORS", "AUTEUR", "AUTEURS", "AUTOR", "AUTOREN", "VERFASSER"],
  info: ["PUBLICATION INFO", "INFORMATIONS SUR LA PUBLICATION", "INFO SUR LA PUBLICATION", "PUBLIKATIONSINFO"],
  outlet: ["PUBLICATION TITLE", "TITRE DE LA PUBLICATION", "TITEL DER PUBLIKATION", "PUBLIKATIONSTITEL"],
  date: ["PUBLICATION DATE", "DATE DE PUBLICATION", "PUBLIKATIONSDATUM", "ERSCHEINUNGSDATUM", "DATUM DER PUBLIKATION"],
  section: ["SECTION", "RUBRIQUE", "RUBRIK", "ABSCHNITT"],
  language: [
    ...["LANGUAGE OF PUBLICATION", "LANGUAGE", "LANGUE DE LA PUBLICATION", "LANGUE DE PUBLICATION", "LANGUE"],
    ...["SPRACHE DER PUBLIKATION", "PUBLIKATIONSSPRACHE", "SPRACHE"],
  ],
  id: [
    ...["PROQUEST DOCUMENT ID", "ID DU DOCUMENT PROQUEST", "IDENTIFIANT DU DOCUMENT PROQUEST"],
    ...["PROQUEST-DOKUMENT-ID", "PROQUEST DOKUMENT-ID", "PROQUEST-DOKUMENTEN-ID"],
  ],
  url: ["DOCUMENT URL", "URL DU DOCUMENT", "DOKUMENT-URL", "DOKUMENTEN-URL"],
  text: ["FULL TEXT", "TEXTE INTEGRAL", "VOLLTEXT", "TEXTE COMPLET", "FULLTEXT"],
  credit: ["CREDIT"],
  abstract: ["ABSTRACT", "RESUME", "ZUSAMMENFASSUNG"],
  copyright: ["COPYRIGHT"],
  classification: [
    ...["SUBJECT", "SUJET", "THEMA", "LOCATION", "LIEU", "ORT", "PEOPLE", "PERSONNES", "PERSONEN"],
    ...["COMPANY / ORGANIZATION", "IDENTIFIER / KEYWORD", "CLASSIFICATION", "PAGES", "NUMBER OF PAGES", "FIRST PAGE"],
    ...["PUBLICATION YEAR", "PUBLISHER", "PLACE OF PUBLICATION", "COUNTRY OF PUBLICATION", "PUBLICATION SUBJECT"],
    ...["ISSN", "E-ISSN", "SOURCE TYPE", "DOCUMENT TYPE", "LAST UPDATED", "DATABASE", "VOLUME", "ISSUE", "DATELINE"],
    ...[
      "COLUMN",
      "DOCUMENT FEATURE",
      "BUSINESS INDEXING TERM",
      "ACCESSION NUMBER",
      "CODEN",
      "LINKS",
      "LIENS",
      "EDITION",
      "COMPANY",
    ],
    ...["ANNEE DE PUBLICATION", "EDITEUR", "LIEU DE PUBLICATION", "PAYS DE PUBLICATION", "BASE DE DONNEES"],
    ...["DERNIERE MISE A JOUR", "TYPE DE SOURCE", "TYPE DE DOCUMENT", "SUJET DE LA PUBLICATION"],
    ...["ERSCHEINUNGSJAHR", "VERLAG", "ERSCHEINUNGSORT", "DATENBANK", "ZULETZT AKTUALISIERT", "QUELLENTYP"],
  ],
};

/** Exports lose spaces now and then: `DocumentURL`. */
const fields: ReadonlyMap<string, Field> = new Map(
  (Object.keys(LABELS) as Field[]).flatMap((field) =>
    LABELS[field].flatMap((name) => [[name, field] as const, [name.replaceAll(" ", ""), field] as const]),
  ),
);

/** Whether a name in capitals and without accents is one of ProQuest's labels. */
export function isProquestLabel(name: string): boolean {
  return fields.has(name);
}

/** Whether words are the label of a document's text, with its colon. */
export function isTextLabel(words: string): boolean {
  return words.endsWith(":") && fields.get(labelName(words.slice(0, -1))) === "text";
}

/** Labels that end a text whose element has no end: no article has them at the head of a paragraph. */
const ENDING: ReadonlySet<Field | undefined> = new Set<Field>(["outlet", "date", "language", "id", "url"]);

interface Open {
  readonly id: string | null;
  readonly values: Map<Field, string>;
  readonly blocks: Block[];
  link: string | null;
  field: Field | null;
}

/** Collects the documents of ProQuest's pages and mails: each begins with an anchor, has labels, and its text in an element. */
export function proquestDocuments(): Collector {
  const items: Item[] = [];
  let open: Open | null = null;
  let inText = false;
  let hadText = false;
  let figure = 0;
  const close = (): void => {
    if (open !== null) items.push(itemOf(open));
    open = null;
    inText = false;
    hadText = false;
    figure = 0;
  };
  const add = (own: Open, words: string, first: string | null): void => {
    const label = first !== null && /:\s*$/.test(first) ? first.trim().slice(0, -1) : null;
    const known = label === null ? undefined : fields.get(labelName(label));
    // The text's own label stands before its element, and is given only once that has begun.
    const isInText = ENDING.has(known) || (known === "text" && own.field !== "text");
    const isLabel = label !== null && (inText ? isInText : known !== undefined || own.field !== "text");
    if (isLabel && label !== null) {
      inText = false;
      own.field = known ?? "classification";
      const value = words.slice((first ?? "").length).trim();
      if (value !== "" && own.field === "text") bodyPart(own, value);
      else {
        if (value !== "" && !own.values.has(own.field)) own.values.set(own.field, value);
        own.blocks.push({ words, is: { removed: own.field === "text" ? "label" : own.field } });
      }
    } else if (inText || own.field === "text") bodyPart(own, words, figure > 0);
    else if (own.field === null && !own.values.has("title")) {
      own.values.set("title", words);
      own.blocks.push({ words, is: { removed: "title" } });
    } else own.blocks.push({ words, is: { removed: own.field ?? "citation" } });
  };
  return {
    items,
    open(name, attributes) {
      const anchor = name === "a" ? /^DocID_(?:\w*?_)?(\d+)?/i.exec(attributes["name"] ?? "") : null;
      if (anchor !== null) {
        close();
        open = { id: anchor[1] ?? null, values: new Map(), blocks: [], link: null, field: null };
      }
      if (open === null) return;
      const href = attributes["href"] ?? "";
      if (name === "a" && open.link === null && /^https?:\/\/[^/]*proquest\.[^/]*\/.*docview/i.test(href))
        open.link = href;
      if (name === "text") {
        inText = true;
        hadText = true;
      }
      if (inText && name === "div") figure = figure > 0 || hasClass(attributes, "document_view_image") ? figure + 1 : 0;
    },
    close(name) {
      if (name === "div") figure = Math.max(0, figure - 1);
      if (name !== "text" || !hadText) return;
      inText = false;
      if (open !== null) open.field = "classification";
    },
    piece({ words, first }) {
      const [one = "", ...others] = paragraphsOf(words);
      if (open === null || one === "") return;
      add(open, one, first);
      for (const other of others) add(open, other, null);
    },
    end: close,
    announced: () => null,
  };
}

/** A paragraph of the text, or what stands between and behind: lines, addresses, credits, pictures. */
function bodyPart(own: Open, words: string, isFigure = false): void {
  const credit = /^(?:credit|cr[ée]dit)\s?:\s*(.{2,300})$/i.exec(words)?.[1];
  if (credit !== undefined && !own.values.has("credit")) own.values.set("credit", credit);
  const rule =
    credit !== undefined
      ? "credit"
      : isFigure || /^enlarge this image\.?$/i.test(words)
        ? "caption"
        : /^[-_=*~\s]+$/.test(words)
          ? "separator"
          : /^\S+@\S+\.\w+$/.test(words)
            ? "contact"
            : isCopyright(words)
              ? "copyright"
              : /^(?:full text )?not available\.?$/i.test(words)
                ? "label"
                : null;
  own.blocks.push({ words, is: rule === null ? "paragraph" : { removed: rule } });
}

function itemOf({ id, values, blocks, link }: Open): Item {
  const info = values.get("info") ?? "";
  const author = values.get("author");
  const credit = values.get("credit");
  const given: Readonly<Record<string, string | undefined>> = {
    title: values.get("title"),
    outlet: outletOf(values.get("outlet") ?? info),
    date: values.get("date") ?? dateIn(info),
    byline: author ?? credit,
    section: values.get("section"),
    language: values.get("language"),
    id: /\d+/.exec(values.get("id") ?? "")?.[0] ?? id ?? undefined,
    url: /^https?:\S+/.exec(values.get("url") ?? "")?.[0] ?? link ?? undefined,
  };
  const last = blocks.findLastIndex(({ words, is }) => is === "paragraph" && !isCaption(words));
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== "")),
    turned: author !== undefined,
    body: blocks.map(({ words, is }, at) => ({
      words,
      is: is === "paragraph" && at > last ? { removed: "caption" } : is,
    })),
  };
}

/** `The Capital Chronicle` of `The Capital Chronicle, Late Edition (East Coast); Meridian, N.Y.`. */
function outletOf(words: string): string {
  return (/^[^;[]*/.exec(words)?.[0] ?? "").replace(/,\s+[^,]*\b(?:[ée]dition|ausgabe)\b.*$/i, "").trim();
}

/** The date in `Merrow Star ; Merrow, Calif. [Merrow, Calif]08 May 2010: AA.2.` */
function dateIn(info: string): string | undefined {
  const found = findDate(info.replaceAll("]", " "));
  return found === null ? undefined : info.slice(found.start, found.end).replaceAll("]", " ").trim();
}
