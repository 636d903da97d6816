import { excerpt, isExhausted, pathListener, readWords } from "@readout/corpus/text";
import type { BaseIssue } from "valibot";
import { valibot, yaml } from "../libraries.ts";
import type { ActorEntry } from "./actor.ts";
import { contradiction, type Path } from "./contradiction.ts";

/** Checks the fields of an actor file. */
function check(content: unknown) {
  const v = valibot();
  const words = v.pipe(
    v.string(),
    v.nonEmpty("Expected words, got nothing"),
    v.check(isName, ({ input }) => `Expected words, got \`${excerpt(input)}\``),
  );
  const names = v.optional(v.array(words));
  const id = v.pipe(
    v.string(),
    v.regex(/^(?!.*[\p{Lu}\p{Lt}])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, "Expected lower-case words joined by hyphens"),
  );
  const day = v.pipe(
    v.string(),
    v.check(isDay, ({ input }) => `Expected a date such as 2019-05-20, got \`${excerpt(input)}\``),
  );
  const actor = v.strictObject({
    id: v.optional(id),
    name: v.optional(words),
    kind: v.optional(v.picklist(["person", "organisation", "state", "place", "group"])),
    aliases: names,
    demonyms: names,
    capital: v.optional(words),
    seats: names,
    title: v.optional(words),
    affiliation: v.optional(words),
    since: v.optional(day),
    until: v.optional(day),
    merge: names,
    hide: v.optional(v.boolean()),
    group: v.optional(words),
  });
  return v.safeParse(v.object({ actors: v.array(actor) }), content);
}

/**
 * Reads an actor file (YAML).
 *
 * @param where the file's name, for messages
 * @throws an Error that names the file, the line and the field where the file is wrong or contradicts itself
 */
export function parseActors(text: string, where: string): ActorEntry[] {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  /** YAML that is nested too deep for its parser, or grows without end by its aliases. */
  const bounded = <T>(make: () => T): T => {
    try {
      return make();
    } catch (error) {
      throw new Error(`${where}:1: Expected YAML, got \`${(error as Error).message}\``);
    }
  };
  const document = bounded(() => parseDocument(text, { lineCounter: lines, logLevel: "error" }));
  const [error] = document.errors;
  if (error) throw new Error(`${where}:${error.linePos?.[0].line ?? 1}: ${error.message.split("\n")[0]}`);
  const lineOf = (path: Path): number => {
    const node = document.getIn(path, true) ?? document.getIn(path.slice(0, -1), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    return range ? lines.linePos(range[0]).line : 1;
  };
  const refuse = (path: Path, message: string): never => {
    throw new Error(
      `${where}:${lineOf(path)}: ${path.map((key) => excerpt(String(key))).join(".") || "file"}: ${message}`,
    );
  };
  const result = check(bounded(() => document.toJS()));
  if (!result.success) {
    const [issue] = result.issues;
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return refuse(path, reason(issue));
  }
  const { actors } = result.output;
  const wrong = contradiction(actors, (path) => `line ${lineOf(path)}`);
  return wrong === null ? actors : refuse(wrong.path, wrong.message);
}

/** Whether words can be a name: they have a letter or a digit. */
export function isName(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

/** Whether words are a day of the calendar. */
function isDay(words: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(words) ? Date.parse(`${words}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(words);
}

/** What was expected of a value and what it is, in the form of all messages; a message of our own as it is. */
function reason({ kind, message, expected, received }: BaseIssue<unknown>): string {
  if (kind === "validation") return message;
  if (expected === "never") return "Expected a known field";
  const wanted = PLAIN.get(expected ?? "") ?? expected?.replace(/[()"]/gu, "").replaceAll(" |", ",");
  return received === "undefined"
    ? "Expected a value, got nothing"
    : `Expected ${wanted}, got \`${excerpt(received ?? "")}\``;
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ["Array", "a list"],
  ["Object", "named fields"],
  ["string", "text"],
  ["boolean", "true or false"],
]);

/**
 * Reads an actor file (YAML, see actors/README.md).
 *
 * @throws an Error that names file, line and field where it is wrong, or that it cannot be read
 */
export async function readActors(path: string): Promise<ActorEntry[]> {
  const listener = pathListener();
  listener.given(path);
  const shown = listener.shown(path);
  const { text, line } = await readWords(path).catch((error: NodeJS.ErrnoException) => {
    if (isExhausted(error)) throw error;
    throw new Error(`${shown}: Expected an actor file that can be read, got \`${error.code ?? error.message}\``);
  });
  if (line !== null) throw new Error(`${shown}:${line}: Expected text in UTF-8, got broken bytes`);
  return parseActors(text, shown);
}
