import type { Removed } from "../../article.ts";
import { roleOf } from "../../normalise/fields.ts";
import { withoutDateline } from "../../normalise/layout.ts";
import { type Line, textLines } from "../../normalise/lines.ts";
import { paragraphs } from "../../normalise/paragraphs.ts";
import { reading } from "../../normalise/record.ts";
import type { Span } from "../../span.ts";
import { decode } from "../decode.ts";
import type { Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** A line that opens a text: `**** *source_Courier *date_2024-01-05`, in older files with a number for the stars. */
const OPENS = /^(?:\*{4}|\d{3,6})[ \t]+\*\S/;

/** A line that names the theme of what follows: `-*reactions`. */
const THEME = /^-\*\S/;

/** A corpus of texts as IRaMuTeQ and Alceste have it: each opens with a line of variables, which are its fields. */
export const starred: Reader = {
  name: "IRaMuTeQ text",
  takes: ({ text }) => OPENS.test(text.replace(/^[\s\ufeff]+/, "")),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decode(bytes);
    const opening = /^(?:\*{4}|\d{3,6})[ \t]+\*\S/gm;
    let line = 1;
    let before = 0;
    for (let found = opening.exec(text); found !== null; ) {
      const next = opening.exec(text);
      for (let at = text.indexOf("\n", before); at >= 0 && at < found.index; at = text.indexOf("\n", at + 1)) line += 1;
      before = found.index;
      const own = text.slice(found.index, next?.index ?? text.length).trimEnd();
      const place = { path: input.path, line };
      yield reading(fieldsOf(own), place, { encoding: doubt, damage: next === null ? damage : null });
      found = next;
    }
  },
};

/** The widest line that is wrapped. */
const WIDEST = 120;

/** The text of one article with its lines of variables and themes, which are marked as removed. */
function fieldsOf(text: string): Record<string, unknown> {
  const removed: Removed[] = [];
  const body: Span[] = [];
  let lines: Line[] = [];
  const all = textLines(text);
  // Where a line is longer than anybody wraps, each line is a paragraph.
  const isWrapped = all.slice(1).every(({ start, end }) => end - start <= WIDEST);
  const flush = (): void => {
    const found = isWrapped ? paragraphs(text, lines) : lines.map(({ start, end }): Span => [start, end]);
    for (const span of found) body.push(span);
    lines = [];
  };
  let variables = "";
  for (const line of all) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 10_000));
    const rule = line.start === 0 ? "header" : THEME.test(words) ? "theme" : null;
    if (rule === null) lines.push(line);
    else {
      flush();
      if (rule === "header") variables = words;
      removed.push({ start: line.start, end: line.end, rule });
    }
  }
  flush();
  const found = withoutDateline(text, body);
  return {
    text: body.length === 0 ? "" : text,
    paragraphs: found.paragraphs,
    removed: [...removed, ...found.removed].sort((a, b) => a.start - b.start),
    ...(found.dateline === null ? {} : { dateline: found.dateline }),
    ...found.stated,
    ...stated(variables),
    readBy: { reader: starred.name },
  };
}

/** The variables as fields: `*source_Courier` is the field `source`; a variable without a value is true. */
function stated(variables: string): Record<string, unknown> {
  const fields = variables.match(/\*[^\s*_]+(?:_\S*)?/g) ?? [];
  return Object.fromEntries(
    fields.map((field): [string, unknown] => {
      const [, name = "", value] = /^\*([^_]+)(?:_(.*))?$/.exec(field) ?? [];
      const role = roleOf(name);
      const isDate = role === "published" || role === "updated";
      return [name, value === undefined || value === "" ? true : isDate ? value.replaceAll("_", "-") : value];
    }),
  );
}
