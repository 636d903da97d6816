import { languageCode } from "../../normalise/languageCode.ts";
import { findDate, writtenDate } from "../../normalise/writtenDate.ts";
import type { Item } from "./item.ts";
import { isCopyright, isHead, labelled } from "./labels.ts";
import { fieldsOf, type Role } from "./lexis.ts";
import type { WordParagraph } from "./wordParagraphs.ts";

/** What an export of Nexis Uni holds. */
export interface NexisUni {
  readonly documents: readonly (readonly WordParagraph[])[];
  /** The titles that the cover lists, in order. */
  readonly titles: readonly string[];
  readonly announced: number | null;
}

/** The line that ends a document, under each interface. */
export const END: RegExp = /^(?:End of (?:the )?Document|Ende des Dokuments|Dokumentende|Fin (?:du|de) document)\.?$/i;

/** The heading of a body that has no bookmark. */
export const BODY: RegExp =
  /^(?:Body|Text|Volltext|Haupttext|Artikeltext|Textk[öo]rper|Corps|Corps (?:du texte|de l['’]article|du document)|Texte|Texte int[ée]gral)\s?:?$/i;

/** The heading of the captions behind a body. */
const GRAPHIC = /^(?:Graphics?|Gra[fp]h?ik|Graphiques?|Illustrations?)$/i;

const isBookmark = ({ bookmarks }: WordParagraph, name: string): boolean =>
  bookmarks.some((each) => new RegExp(`^${name}(?:_\\d+)?$`, "i").test(each));

/** Tells the documents of an export apart: by bookmarks, by the lines that end them, and else by sections. */
export function nexisUni(paragraphs: readonly WordParagraph[]): NexisUni {
  const segments: { readonly told: boolean; readonly parts: WordParagraph[] }[] = [{ told: false, parts: [] }];
  for (const paragraph of paragraphs) {
    const starts = paragraph.bookmarks.some((name) => /^Bookmark_\d+$/i.test(name));
    if (starts) segments.push({ told: true, parts: [] });
    const segment = segments.at(-1);
    if (paragraph.words !== "" || paragraph.bookmarks.length > 0) segment?.parts.push(paragraph);
    if (END.test(paragraph.words) || (paragraph.ends && segment?.told === false))
      segments.push({ told: false, parts: [] });
  }
  const isDocument = ({ told, parts }: (typeof segments)[number]): boolean =>
    told || parts.some((part) => END.test(part.words) || isBookmark(part, "Body") || isLength(part));
  const first = segments.findIndex(isDocument);
  const cover = segments
    .slice(0, first < 0 ? undefined : first)
    .flatMap(({ parts }) => parts.map(({ words }) => words));
  const counts = cover
    .map((words) => /^\p{L}{4,20}\s*\((\d{1,6})\)$/u.exec(words)?.[1])
    .filter((count) => count !== undefined);
  return {
    documents: segments.filter(isDocument).map(({ parts }) => parts),
    titles: cover.flatMap((words) => /^\d{1,6}\.\s+(.+)$/s.exec(words)?.[1] ?? []),
    announced: counts[0] === undefined ? null : Number(counts[0]),
  };
}

function isLength({ words }: WordParagraph): boolean {
  const label = labelled(words, { capitals: false });
  return label?.field === "length" && /^\d/.test(label.value);
}

/** The document that a segment holds. */
export function nexisUniItem(all: readonly WordParagraph[], listed: string | undefined): Item {
  const bookmarked = all.findIndex((part) => isBookmark(part, "Body"));
  const headed = bookmarked >= 0 ? bookmarked : all.findIndex(({ words }) => BODY.test(words.trim()));
  const body = headed >= 0 ? headed : all.findLastIndex(({ words }, at) => at < 16 && isHeadLabel(words)) + 1;
  const head = all.slice(0, body).filter(({ words }) => words !== "");
  const rest = all.slice(body).filter(({ words }) => words !== "");
  const before = headRoles(head, listed);
  const behind = restRoles(rest);
  const roles = [...before, ...behind];
  return {
    ...fieldsOf(roles),
    notice: all
      .map(({ words }) => words)
      .join(" ")
      .slice(0, 200),
    body: [...head, ...rest].map(({ words }, at) => {
      const is = roles[at]?.is ?? "label";
      return { words, is: is === "body" ? "paragraph" : { removed: is } };
    }),
  };
}

function isHeadLabel(words: string): boolean {
  const label = labelled(words, { capitals: false });
  return label !== null && isHead(label.field);
}

const plain = (words: string): string =>
  words
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();

/** The head: a title that the cover lists, a date, an outlet, labels. Without the cover the title is first. */
function headRoles(head: readonly WordParagraph[], listed: string | undefined): Role[] {
  const free = head.map(({ words }) => labelled(words, { capitals: false }) === null && !isCopyright(words));
  const dated = head.findIndex(({ words }, at) => free[at] === true && writtenDate(words) !== null);
  const isFree = (at: number): boolean => free[at] === true && at !== dated;
  const known =
    listed === undefined ? -1 : head.findIndex(({ words }, at) => isFree(at) && plain(words) === plain(listed));
  const first = head.findIndex((_, at) => isFree(at));
  const title = known >= 0 ? known : first;
  const others = head.map((_, at) => at).filter((at) => isFree(at) && at !== title);
  // The outlet stands just before the date, or where none does, next.
  const outlet = others.findLast((at) => at < dated) ?? others[0] ?? -1;
  return head.map(({ words }, at): Role => {
    const label = labelled(words, { capitals: false });
    if (label !== null) return { is: label.field, value: label.value };
    if (isCopyright(words)) return { is: "copyright", value: words };
    if (at === dated) return { is: "date", value: words };
    if (at === title || (at > title && at < outlet && outlet < dated)) return { is: "title", value: words };
    return { is: at === outlet ? "outlet" : "edition", value: words };
  });
}

/** Body and tail: the classification, or a label with what only the tail has behind it, ends the body. */
function restRoles(rest: readonly WordParagraph[]): Role[] {
  let tail = false;
  let graphic = false;
  return rest.map((part, at): Role => {
    const { words } = part;
    if (at === 0 && (isBookmark(part, "Body") || BODY.test(words)) && words.length < 40)
      return { is: "label", value: words };
    const label = labelled(words, { capitals: false });
    tail ||=
      isBookmark(part, "Classification") || END.test(words) || /^(?:Classification|Klassifizierung)$/i.test(words);
    if (label?.field === "loadDate") tail ||= findDate(label.value) !== null;
    if (label?.field === "language") tail ||= languageCode(label.value) !== null && label.value.length < 60;
    if (label !== null && (tail || label.field === "graphic")) return { is: label.field, value: label.value };
    // A heading without a colon, with captions behind it.
    graphic ||= GRAPHIC.test(words);
    return { is: tail ? "label" : graphic ? "graphic" : "body", value: words };
  });
}
