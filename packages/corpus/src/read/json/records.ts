import type { Problem } from "../../article.ts";
import { excerpt, problem } from "../../problem.ts";
import { decode } from "../decode.ts";
import type { HeldText } from "../heldText.ts";
import { parseJson } from "../json.ts";
import { afterSpace, stringEnd, valueEnd } from "./values.ts";

/** A value that may be an article, as it stands in its document. */
export interface RawRecord {
  /** Its text, each byte as a letter. */
  readonly raw: string;
  /** Its place among the document's values, from 1; null where it is the whole document. */
  readonly place: number | null;
  /** The members of the object around its list that were read so far, such as a feed's title. */
  readonly around: ReadonlyMap<string, string>;
}

/** Names of the list of articles in an object around it, and of objects around that. */
const LISTS = new Set(
  "articles items item results data docs documents entries stories records posts rows hits value messages tweets children orderedItems article @graph edges nodes".split(
    " ",
  ),
);
const WRAPPERS = new Set(
  "response data result results feed body hits payload articles records posts stories news".split(" "),
);

/** How a list begins of which each object holds a list of articles, as libraries' search interfaces group what they find. */
const GROUPS = /^\[\s*\{[^[\]]{0,400}?"records"\s*:\s*\{/;

/** So many values that are no objects are told; a document of more is none of JSON. */
const MOST_OTHERS = 1000;

/** Objects around a list that are looked into. */
const DEEPEST = 4;

export interface RecordContext {
  readonly held: HeldText;
  readonly path: string;
  readonly longest: number;
  /** Whether the first value of a list is an article, where the list's name does not say so. */
  readonly isArticle: (raw: string) => boolean;
}

type Items = AsyncGenerator<RawRecord | Problem, void, undefined>;

/**
 * The records of a JSON document: of a list, of the list of articles in an object, or the document itself; also of several
 * documents one after another. One is held at a time, never the whole list.
 */
export async function* records(context: RecordContext): Items {
  const count = { value: 0 };
  let isFirst = true;
  let others = 0;
  while (await moreAt(context, true)) {
    const { held } = context;
    const first = held.text[held.at];
    if (first === "[") yield* list(context, new Map(), count);
    else if (first === "{") {
      const raw = yield* object(context, count, 0);
      if (raw !== null) {
        const alone = isFirst && !(await moreAt(context, true));
        count.value += 1;
        yield { raw, place: alone ? null : count.value, around: new Map() };
      }
    } else if (others === MOST_OTHERS) {
      yield problem(
        "invalid-json",
        `Expected JSON objects, got ${others} values that are none; the rest is not read`,
        context.path,
      );
      await toEnd(held);
      return;
    } else {
      others += 1;
      const end = await ends(context);
      const shown = excerpt(decode(Buffer.from(held.text.slice(held.at, held.at + 100), "latin1")).text);
      yield problem(
        "not-an-object",
        `Expected a JSON object or a list of them, got \`${shown}\``,
        `${context.path}:${held.line}`,
      );
      if (end === null) return;
      held.goTo(Math.max(end, held.at + 1));
    }
    isFirst = false;
  }
}

/** Goes to the next letter that says something; false where nothing follows. */
async function moreAt({ held }: RecordContext, commas: boolean): Promise<boolean> {
  for (;;) {
    const at = afterSpace(held.text, held.at);
    held.goTo(at);
    if (at < held.text.length) {
      if (!commas || held.text[at] !== ",") return true;
      held.goTo(at + 1);
    } else if (held.whole) return false;
    else await held.more();
  }
}

/** The end of the value that begins here, null where it is longer than the limit or the document ends in it. */
async function ends({ held, longest }: RecordContext): Promise<number | null> {
  for (;;) {
    const end = valueEnd(held.text, held.at);
    if (end !== null) return end - held.at > longest ? null : end;
    if (held.whole) return /^["[{]/.test(held.text[held.at] ?? "") ? null : held.text.length;
    if (held.text.length - held.at > longest) return null;
    await held.more();
  }
}

async function* list(context: RecordContext, around: ReadonlyMap<string, string>, count: { value: number }): Items {
  const { held } = context;
  held.goTo(held.at + 1);
  while (await moreAt(context, true)) {
    if (held.text[held.at] === "]") {
      held.goTo(held.at + 1);
      return;
    }
    count.value += 1;
    const end = await ends(context);
    if (end === null) {
      yield unread(context, count.value);
      if (!(await pass(context))) return;
      continue;
    }
    // A bracket that closes what was not opened is no value.
    const next = Math.max(end, held.at + 1);
    yield { raw: held.text.slice(held.at, next), place: count.value, around };
    held.goTo(next);
  }
  yield problem("truncated-json", "Expected the end of the list, got the end of the file", context.path);
}

/** The problem of a value that cannot be read whole. */
function unread({ held, path, longest }: RecordContext, place: number | null): Problem {
  const where = place === null ? path : `${path}:${place}`;
  return held.text.length - held.at > longest
    ? problem("record-too-long", `Expected a record of at most ${longest} bytes, got a longer one`, where)
    : problem("invalid-json", "Expected a JSON object, got one that is cut off", where);
}

/** Goes behind a value without holding it; false where the document ends before it does. */
async function pass({ held }: RecordContext): Promise<boolean> {
  let depth = 0;
  let inString = false;
  for (;;) {
    const structure = /["[\]{}]/g;
    structure.lastIndex = held.at;
    for (;;) {
      const from = structure.lastIndex;
      if (inString) {
        const end = stringEnd(held.text, from - 1);
        if (end === null) break;
        inString = false;
        structure.lastIndex = end;
        continue;
      }
      const found = structure.exec(held.text);
      if (found === null) break;
      if (found[0] === '"') inString = true;
      else depth += found[0] === "[" || found[0] === "{" ? 1 : -1;
      if (depth > 0 || inString) continue;
      held.goTo(found.index + 1);
      return true;
    }
    if (held.whole) {
      held.goTo(held.text.length);
      return false;
    }
    // An escape may be cut in two.
    const kept = inString ? (/\\+$/.exec(held.text)?.[0].length ?? 0) % 2 : 0;
    held.goTo(held.text.length - kept);
    await held.more();
  }
}

/** Reads an object; gives its text where it has no list of articles, and null where its list was given. */
async function* object(
  context: RecordContext,
  count: { value: number },
  depth: number,
): AsyncGenerator<RawRecord | Problem, string | null, undefined> {
  const { held, path, longest } = context;
  const members = new Map<string, string>();
  let length = 0;
  let given = false;
  held.goTo(held.at + 1);
  while (await moreAt(context, true)) {
    if (held.text[held.at] === "}") {
      held.goTo(held.at + 1);
      return given ? null : `{${Array.from(members, ([name, raw]) => `${name}:${raw}`).join(",")}}`;
    }
    const end = await ends(context);
    if (end === null || held.text[held.at] !== '"') break;
    const name = held.text.slice(held.at, end);
    held.goTo(end);
    if (!(await moreAt(context, false)) || held.text[held.at] !== ":") break;
    held.goTo(held.at + 1);
    if (!(await moreAt(context, false))) break;
    const own = name.slice(1, -1);
    if (held.text[held.at] === "[" && LISTS.has(own) && (await isList(context, own))) {
      given = true;
      yield* list(context, members, count);
      continue;
    }
    if (held.text[held.at] === "[" && depth < DEEPEST && (await areGroups(context))) {
      given = (yield* groups(context, count, depth)) || given;
      continue;
    }
    let raw: string | null;
    if (held.text[held.at] === "{" && WRAPPERS.has(own) && depth < DEEPEST) {
      raw = yield* object(context, count, depth + 1);
      if (raw === null) {
        given = true;
        continue;
      }
    } else {
      const stop = await ends(context);
      if (stop === null) break;
      raw = held.text.slice(held.at, stop);
      held.goTo(stop);
    }
    length += name.length + raw.length;
    if (length > longest) break;
    members.set(name, raw);
  }
  const long = length > longest || held.text.length - held.at > longest;
  const shown = excerpt(decode(Buffer.from(held.text.slice(held.at, held.at + 100), "latin1")).text);
  yield long
    ? problem("record-too-long", `Expected a record of at most ${longest} bytes, got a longer one`, path)
    : problem(
        "invalid-json",
        `Expected a JSON object, got \`${shown || "the end of the file"}\``,
        `${path}:${held.line}`,
      );
  // What follows cannot be told apart.
  await toEnd(held);
  return null;
}

async function areGroups({ held }: RecordContext): Promise<boolean> {
  while (held.text.length - held.at < 500 && !held.whole) await held.more();
  return GROUPS.test(held.text.slice(held.at, held.at + 500));
}

/** Reads a list of objects that have lists of articles; true where one had. */
async function* groups(
  context: RecordContext,
  count: { value: number },
  depth: number,
): AsyncGenerator<RawRecord | Problem, boolean, undefined> {
  const { held } = context;
  let given = false;
  held.goTo(held.at + 1);
  while ((await moreAt(context, true)) && held.text[held.at] !== "]") {
    if (held.text[held.at] === "{") given = (yield* object(context, count, depth + 1)) === null || given;
    else {
      const end = await ends(context);
      if (end === null) return given;
      held.goTo(Math.max(end, held.at + 1));
    }
  }
  held.goTo(held.at + 1);
  return given;
}

async function toEnd(held: HeldText): Promise<void> {
  held.goTo(held.text.length);
  while (!held.whole) {
    await held.more();
    held.goTo(held.text.length);
  }
}

/** Whether the list that begins here is one of articles: by its name, or by what its first value is. */
async function isList(context: RecordContext, name: string): Promise<boolean> {
  const { held } = context;
  for (;;) {
    const at = afterSpace(held.text, held.at + 1);
    const end = at < held.text.length ? valueEnd(held.text, at) : null;
    if (at < held.text.length && held.text[at] !== "{") return name === "articles" && held.text[at] === "]";
    if (at < held.text.length && name === "articles") return true;
    if (end !== null) return context.isArticle(held.text.slice(at, end));
    if (held.whole || held.text.length - held.at > context.longest) return false;
    await held.more();
  }
}

/** A member's value, where it is plain words. */
export function wordsOf(around: ReadonlyMap<string, string>, name: string): string | null {
  const raw = around.get(`"${name}"`);
  const value = raw === undefined ? null : parseJson(decode(Buffer.from(raw, "latin1")).text);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
