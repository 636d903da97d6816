import { Tokenizer } from "htmlparser2";
import { type Fields, object } from "../normalise/fields.ts";
import { singleSpaced } from "../normalise/singleSpaced.ts";

/** Kinds of schema.org that are articles. */
const ARTICLE = /(?:Article|Posting|Report|Review|Blog|Column)$/;

/** The deepest and the most objects that are looked at. */
const [DEEPEST, MOST] = [12, 5000];

/** All objects of a page's JSON-LD that have a type, the outer before the inner. */
export function typedObjects(scripts: readonly string[]): readonly Fields[] {
  const found: Fields[] = [];
  let count = 0;
  const visit = (value: unknown, depth: number): void => {
    count += 1;
    if (depth > DEEPEST || count > MOST) return;
    if (Array.isArray(value)) {
      for (const part of value) visit(part, depth + 1);
      return;
    }
    const fields = object(value);
    if (fields === null) return;
    if (fields["@type"] !== undefined) found.push(fields);
    // The posts of a live blog look like articles, and are parts of one.
    for (const [name, part] of Object.entries(fields))
      if (typeof part === "object" && name !== "liveBlogUpdate") visit(part, depth + 1);
  };
  for (const script of scripts) visit(parsed(script), 0);
  return found;
}

/** The types of an object. */
export function typesOf(fields: Fields): readonly string[] {
  const type = fields["@type"];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === "string");
}

/** The object that describes the page's article: the one with most of what an article has, the first of several. */
export function articleObject(objects: readonly Fields[]): Fields | null {
  let best: Fields | null = null;
  let most = 0;
  for (const fields of objects) {
    const types = typesOf(fields);
    const kind = types.some((type) => ARTICLE.test(type)) ? 3 : types.includes("WebPage") ? 1 : 0;
    if (kind === 0) continue;
    const has = WANTED.filter((name) => fields[name] !== undefined && fields[name] !== "").length;
    if (has > 0 && kind * 2 + has > most) {
      most = kind * 2 + has;
      best = fields;
    }
  }
  return best;
}

const WANTED = ["headline", "datePublished", "author", "articleBody"] as const;

/** The lines of a body in JSON-LD, without the markup that some pages write there. */
export function statedLines(body: string): string[] {
  return unescaped(body.replace(/<(?:\/p|br\s*\/?|\/div)>/gi, "\n").replace(/<[^<>]{0,300}>/g, ""))
    .split(/\s*\n\s*/)
    .map(singleSpaced)
    .filter((line) => line !== "");
}

/** Words without the entities of HTML that some pages write in JSON. */
export function unescaped(words: string): string {
  if (!words.includes("&")) return words;
  let text = "";
  const add = (code: number): void => {
    text += String.fromCodePoint(code);
  };
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => {
        text += words.slice(start, end);
      },
      ontextentity: add,
      onattribdata: nothing,
      onattribend: nothing,
      onattribentity: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(words);
  tokenizer.end();
  return text;
}

/** JSON that may be broken: in comments, with raw line breaks in its strings, with commas too many, cut off. */
function parsed(script: string): unknown {
  const clean = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/, "")
    .trim()
    .replace(/;$/, "");
  for (const repair of [same, withoutControls, withoutCommas, fieldsOf]) {
    try {
      return JSON.parse(repair(clean));
    } catch {
      // The next way to repair it.
    }
  }
  return null;
}

const same = (json: string): string => json;

/** Line breaks and tabs that stand in strings as they are. */
const withoutControls = (json: string): string => json.replace(/\p{Cc}+/gu, " ");

const withoutCommas = (json: string): string =>
  withoutControls(json)
    .replace(/,(\s*[}\]])/g, "$1")
    .replace(/\\'/g, "'");

/** Of JSON that cannot be repaired, the fields that stand in it as plain strings. */
function fieldsOf(json: string): string {
  const type = /"@type"\s*:\s*"(\w{3,40})"/.exec(json)?.[1];
  if (type === undefined) return "null";
  const fields: Record<string, string> = { "@type": ARTICLE.test(type) ? type : "NewsArticle" };
  for (const name of ["headline", "datePublished", "dateModified", "articleSection"]) {
    // A date may stand without its quotation marks.
    const [, quoted, bare] =
      new RegExp(`"${name}"\\s*:\\s*(?:"([^"\\\\]{1,400})"|(\\d{4}-[\\dT:+.Z-]{6,40}))`).exec(json) ?? [];
    const value = quoted ?? bare;
    if (value !== undefined) fields[name] = value;
  }
  const author = /"author"\s*:[^"]{0,20}(?:"@type"\s*:\s*"Person"\s*,\s*)?"name"\s*:\s*"([^"\\]{1,100})"/.exec(
    json,
  )?.[1];
  if (author !== undefined) fields["author"] = author;
  return JSON.stringify(fields);
}
