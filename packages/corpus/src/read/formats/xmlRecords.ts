import { Parser } from "htmlparser2";
import type { Problem } from "../../article.ts";
import { type Fields, spelling } from "../../normalise/fields.ts";
import { type Reading, reading } from "../../normalise/record.ts";
import { decodePage } from "../../page/charset.ts";
import { problem } from "../../problem.ts";
import { renamed } from "../columns.ts";
import { isBinary } from "../decode.ts";
import { failure, Unreadable } from "../failure.ts";
import { endsIn, type Input, type Reader } from "../reader.ts";
import { shaped } from "../shaped.ts";
import { slices, textParts } from "../textParts.ts";

/**
 * XML of anybody's: an element is an article where those inside it have the usual names of fields, a text and another. Entities
 * that it declares are not expanded.
 */
export const xmlRecords: Reader = {
  name: "XML",
  takes: ({ name, head, text }) =>
    !isBinary(head) &&
    /^[\s\ufeff]*<[?!\w]/.test(text) &&
    !NOTE.test(text) &&
    (/^[\s\ufeff]*<\?xml\b/.test(text) || endsIn(name, ["xml"])),
  async *read(input) {
    const records = recordsIn(input);
    let line = 0;
    let about: { readonly encoding: string | null; readonly damage: string | null } = { encoding: null, damage: null };
    const made = (fields: Fields): Reading | Problem =>
      reading(shaped(fields), { path: input.path, line: ++line }, about);
    try {
      for await (const { text, doubt, damage } of textParts(input, (bytes) => decodePage(bytes, null))) {
        about = { encoding: doubt, damage };
        for (const slice of slices(text)) {
          records.parser.write(slice);
          yield* records.found.splice(0).map(made);
        }
      }
      records.parser.end();
    } catch (error) {
      if (!(error instanceof Unreadable && error.rule === TOO_DEEP)) throw error;
      yield failure(error, input.path);
    }
    yield* records.found.splice(0).map(made);
    if (line === 0)
      yield problem("missing-text", "Expected elements with the text of articles in the XML, got none", input.path);
  },
};

/** A note of Evernote by itself, which is a piece of HTML. */
const NOTE = /^(?:\s|\ufeff|<\?xml[^<>]{0,200}\?>|<!DOCTYPE[^<>]{0,300}>)*<en-note\b/i;

/** Elements open at once; what is beyond would take the parser quadratic time. */
const DEEPEST = 2000;
const TOO_DEEP = "too-deep";

/** Elements inside words. */
const INLINE: ReadonlySet<string> = new Set("a b em hi i mark span strong sub sup u".split(" "));

/** Elements of fields about the one around them. */
const ABOUT = /^(?:note-attributes|meta|metadata)$/i;

/** An element that is open: what it holds by the names of those inside, and its words, those inside it included. */
interface Open {
  readonly name: string;
  readonly fields: Map<string, string>;
  readonly parts: string[];
}

function recordsIn({ columns }: Pick<Input, "columns">): { readonly parser: Parser; readonly found: Fields[] } {
  const found: Fields[] = [];
  const open: Open[] = [];
  const put = (fields: Map<string, string>, name: string, words: string): void => {
    const before = fields.get(name);
    fields.set(name, before === undefined ? words : `${before}\n\n${words}`);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= DEEPEST)
          throw new Unreadable(TOO_DEEP, `Expected at most ${DEEPEST} elements inside one another, got more`);
        const own = Object.entries(attributes).filter(([key]) => !/^xmlns\b|^xsi:/.test(key));
        open.push({ name: local(name), fields: new Map(own.map(([key, value]) => [local(key), value])), parts: [""] });
      },
      ontext(words) {
        const { parts } = open.at(-1) ?? { parts: [""] };
        parts.push(`${parts.pop() ?? ""}${words}`);
      },
      onclosetag() {
        const last = open.pop();
        if (last === undefined) return;
        const record = renamed(Object.fromEntries(last.fields), columns);
        if (isArticle(record)) {
          found.push(record);
          return;
        }
        const around = open.at(-1);
        if (around === undefined) return;
        const words = last.parts
          .map((part) => part.trim())
          .filter((part) => part !== "")
          .join("\n\n");
        if (INLINE.has(last.name)) around.parts.push(`${around.parts.pop() ?? ""}${last.parts.join("")}`);
        else {
          around.parts.push(words, "");
          if (words !== "") put(around.fields, last.name, words);
          if (ABOUT.test(last.name))
            for (const [name, value] of last.fields) if (!around.fields.has(name)) around.fields.set(name, value);
        }
      },
    },
    { xmlMode: true, recognizeSelfClosing: true },
  );
  return { parser, found };
}

/** Whether fields are those of an article: a text, and what tells it from a part of one. */
function isArticle(record: Fields): boolean {
  const { text, title, outlet, published, url, byline } = spelling(record);
  return text.length > 0 && [title, outlet, published, url, byline].some((names) => names.length > 0);
}

/** A name without its prefix. */
const local = (name: string): string => name.slice(name.indexOf(":") + 1);
