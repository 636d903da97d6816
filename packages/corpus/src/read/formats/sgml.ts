import { problem } from "../../problem.ts";
import { type Item, itemReading } from "../archives/item.ts";
import type { Block } from "../composed.ts";
import { decode, isBinary } from "../decode.ts";
import type { Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** How a file begins: with the documents of Reuters-21578, or those of TREC, AQUAINT and Gigaword. */
const START =
  /^[\s\ufeff]*(?:<!DOCTYPE\s+lewis\b[^<>]{0,200}>\s*)?(?:<REUTERS\s|<DOC(?:\s+id="[^"<>]{1,200}"[^<>]{0,200})?\s*>(?=[\s\S]{0,4000}<(?:DOCNO|TEXT|HEADLINE|DATE_TIME)>))/i;

/** News corpora of research in SGML: documents one behind the other, without an element around them. */
export const sgml: Reader = {
  name: "news SGML",
  takes: ({ head, text }) => !isBinary(head) && START.test(text),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decode(bytes);
    const opening = /<(DOC|REUTERS)(?=[\s>])([^<>]{0,1000})>/gi;
    let line = 0;
    for (let found = opening.exec(text); found !== null; ) {
      const next = opening.exec(text);
      const [tag, name = "", attributes = ""] = found;
      const rest = text.slice(found.index + tag.length, next?.index ?? text.length);
      const end = rest.search(new RegExp(`</${name}>`, "i"));
      const own = end < 0 ? rest : rest.slice(0, end);
      const cut = end < 0 ? "Expected the end of the document, got the end of the file" : null;
      const place = {
        path: input.path,
        reader: sgml.name,
        encoding: doubt,
        damage: next === null ? (damage ?? cut) : null,
      };
      yield itemReading(itemOf(own, attributes), ++line, place);
      found = next;
    }
    if (line === 0) yield problem("missing-text", "Expected documents in the SGML, got none", input.path);
  },
};

/** Whose documents Gigaword's ids are: `XIN_ENG_20240305.0001`. */
const AGENCIES: Readonly<Record<string, string>> = {
  AFP: "Agence France-Presse",
  APW: "Associated Press",
  CNA: "Central News Agency",
  LTW: "Los Angeles Times/Washington Post News Service",
  NYT: "The New York Times",
  WPB: "Washington Post/Bloomberg News Service",
  XIN: "Xinhua",
};

function itemOf(own: string, attributes: string): Item {
  const id = inside(own, "DOCNO") || (/\b(?:id|NEWID)="([^"]{1,200})"/i.exec(attributes)?.[1] ?? "");
  const [, agency = "", year, month, day] = /^([A-Z]{3})_[A-Z]{3}_(\d{4})(\d{2})(\d{2})\.\d+$/.exec(id) ?? [];
  const stated = inside(own, "DATE") || inside(own, "DATE_TIME");
  // `26-FEB-1987 15:01:01.79`
  const date = stated.replace(/^(\d{1,2})-([A-Za-z]{3})-(\d{4})/, "$1 $2 $3") || (year && `${year}-${month}-${day}`);
  const isReuters = /<BODY>/i.test(own);
  const fields = {
    id,
    title: inside(own, "HEADLINE") || inside(own, "TITLE"),
    byline: inside(own, "BYLINE") || inside(own, "AUTHOR"),
    dateline: inside(own, "DATELINE").replace(/[\s-]+$/, ""),
    date,
    outlet: isReuters ? "Reuters" : AGENCIES[agency],
  };
  const found = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return { ...Object.fromEntries(found), body: blocksOf(raw(own, isReuters ? "BODY" : "TEXT")) };
}

/** What stands in an element, as it stands in the file. */
function raw(own: string, name: string): string {
  const start = new RegExp(`<${name}(?:\\s[^<>]{0,200})?>`, "i").exec(own);
  if (start === null) return "";
  const rest = own.slice(start.index + start[0].length);
  const end = rest.search(new RegExp(`</${name}>`, "i"));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The words in an element, on one line. */
function inside(own: string, name: string): string {
  return plain(raw(own, name));
}

/** Where paragraphs are no elements, an empty line or an indented one begins each. */
function blocksOf(body: string): readonly Block[] {
  const parts = /<P>/i.test(body) ? body.split(/<\/?P>/i) : body.split(/\r?\n[ \t]*\r?\n|\r?\n(?=[ \t]{2,}\S)/);
  const words = parts.flatMap((part) => {
    const signed = /^([\s\S]*?)\r?\n\s?(REUTERS?)[\s;&#\d\p{Cc}]*$/iu.exec(part);
    return signed === null ? [part] : [signed[1] ?? "", signed[2] ?? ""];
  });
  return words
    .map(plain)
    .filter((own) => own !== "")
    .map((own) => ({ words: own, is: /^REUTERS?$/i.test(own) ? { removed: "agency" } : "paragraph" }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Words without elements, control characters and line breaks. */
function plain(words: string): string {
  return words
    .replace(/<[^<>]{0,1000}>/g, " ")
    .replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,6}));/gi, (_, name: string | undefined, code: string) =>
      name === undefined ? String.fromCodePoint(Math.min(Number(code), 0xffff)) : (ENTITIES[name.toLowerCase()] ?? ""),
    )
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
