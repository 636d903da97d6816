import type { Problem } from "../../article.ts";
import { type Fields, object, spelling } from "../../normalise/fields.ts";
import { type Reading, reading } from "../../normalise/record.ts";
import { excerpt, problem } from "../../problem.ts";
import { renamed } from "../columns.ts";
import { decode } from "../decode.ts";
import { contentDecides, isNameless } from "../endings.ts";
import { heldText } from "../heldText.ts";
import { htmlText } from "../htmlText.ts";
import { keyed } from "../json/keyed.ts";
import { type RawRecord, records, wordsOf } from "../json/records.ts";
import { DEEPEST, isTooDeep, parseJson } from "../json.ts";
import { narrowed } from "../lines.ts";
import { endsIn, type Input, type Reader } from "../reader.ts";
import { shaped } from "../shaped.ts";

/**
 * A JSON document: an article, a list of them, or an object with a list of them, as news APIs, scrapers and JSON Feed give
 * it. What no name tells is taken where it begins with a list of objects or with an object of several lines.
 */
export const json: Reader = {
  name: "JSON",
  takes: ({ name, text }) =>
    (endsIn(name, ["jsonl", "ndjson"]) && /^[\s\ufeff]*\[\s*\{/.test(text)) ||
    ASSIGNED.test(text) ||
    (endsIn(name, ["json", "geojson"]) ? !isLines(text) : isDocument(text, name)),
  async *read(input) {
    const held = heldText(narrowed(input));
    const before = ASSIGNED.exec(input.text)?.[0].length ?? 0;
    while (held.text.length < before && !held.whole) await held.more();
    held.goTo(before);
    let count = 0;
    let waiting: RawRecord[] = [];
    const { path, limits } = input;
    const context = { held, path, longest: limits.longest, isArticle: (raw: string) => isArticle(parsed(raw).value) };
    for await (const found of records(context)) {
      count += 1;
      if ("problem" in found) {
        for (const record of waiting) yield* made(record, input);
        waiting = [];
        yield found;
        continue;
      }
      // A feed's title may stand behind its items: a few of them wait for it.
      waiting.push(found);
      if (waiting.length < AHEAD && isFeedWithoutTitle(found)) continue;
      for (const record of waiting) yield* made(record, input);
      waiting = [];
    }
    for (const record of waiting) yield* made(record, input);
    if (count === 0) yield problem("empty-text", "Expected articles, got none in the document", path);
  },
};

/** How the files of an archive of one's own tweets begin, which are scripts that hold a list. */
const ASSIGNED = /^window\.YTD\.\w{1,80}(?:\.\w{1,20})? ?= ?(?=\[)/;

/** So many items wait for what their feed says of itself. */
const AHEAD = 50;

function isFeedWithoutTitle({ around }: RawRecord): boolean {
  return around.size === 0 || (wordsOf(around, "title") === null && isFeed(around));
}

function isFeed(around: ReadonlyMap<string, string>): boolean {
  return wordsOf(around, "version")?.includes("jsonfeed.org") === true;
}

/** Whether a text is JSON lines: its first line is an object, and another one follows. */
function isLines(text: string): boolean {
  const [first = "", second = ""] = text
    .trimStart()
    .split("\n")
    .filter((line) => line.trim() !== "");
  return second.trimStart().startsWith("{") && object(parseJson(first)) !== null;
}

function isDocument(text: string, name: string): boolean {
  if (isNameless(name) && /^[\s\ufeff]*\[\s*(?:\{|\])/.test(text)) return true;
  return contentDecides(name) && /^[\s\ufeff]*(?:\[\s*\{|\{[ \t]*\r?\n)\s*"/.test(text);
}

function isArticle(value: unknown): boolean {
  const record = object(value);
  if (record === null) return false;
  const own = spelling(shaped(record));
  return own.text.length > 0 || own.title.length > 0;
}

function parsed(raw: string): { readonly value: unknown; readonly doubt: string | null } {
  const { text, doubt } = decode(Buffer.from(raw, "latin1"));
  return { value: parseJson(text), doubt };
}

function* made({ raw, place, around }: RawRecord, input: Input): Generator<Reading | Problem> {
  const { path, columns } = input;
  const { value, doubt } = parsed(raw);
  const where = place === null ? path : `${path}:${place}`;
  const shown = (): string => excerpt(decode(Buffer.from(raw.slice(0, 100), "latin1")).text);
  const record = object(value);
  if (value === undefined) yield problem("invalid-json", `Expected a JSON object, got \`${shown()}\``, where);
  else if (record === null) yield problem("not-an-object", `Expected a JSON object, got \`${shown()}\``, where);
  else if (isTooDeep(record))
    yield problem("too-deep", `Expected at most ${DEEPEST} levels of lists and objects, got more`, where);
  else {
    const all = place === null ? keyed(record, hasText) : null;
    for (const [at, each] of (all ?? [record]).entries()) {
      const fields = shaped(renamed(each, columns));
      const line = all === null ? place : at + 1;
      yield reading(ofFeed(ofChannel(fields, around), around), { path, line }, { encoding: doubt });
    }
  }
}

/** Whether a record has the text of an article. */
const hasText = (record: Fields): boolean => spelling(shaped(record)).text.length > 0;

/** A message of Telegram, with the name of the channel or the group. */
function ofChannel(fields: Fields, around: ReadonlyMap<string, string>): Fields {
  const isMessage = fields["date_unixtime"] !== undefined || fields["from_id"] !== undefined;
  const outlet = isMessage ? wordsOf(around, "name") : null;
  return outlet === null ? fields : { ...fields, outlet };
}

/** An item of JSON Feed, with what it has of its feed. */
function ofFeed(fields: Fields, around: ReadonlyMap<string, string>): Fields {
  if (!isFeed(around)) return fields;
  const title = wordsOf(around, "title");
  // WordPress escapes it as for a page.
  const outlet = title === null || !/&#?\w{2,8};/.test(title) ? title : (htmlText(title)[0]?.words ?? title);
  const language = wordsOf(around, "language");
  const summary = spelling(fields).text.length === 0 ? fields["summary"] : undefined;
  return {
    ...(outlet === null ? {} : { outlet }),
    ...(language === null ? {} : { language }),
    ...fields,
    ...(summary === undefined ? {} : { text: summary, complete: false }),
  };
}
