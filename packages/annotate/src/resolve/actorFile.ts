import { readFile } from "node:fs/promises";
import type { BaseIssue } from "valibot";
import type { ActorKind } from "../annotation.ts";
import { valibot, yaml } from "../lexicon/libraries.ts";

/** An actor as an actor file describes it; actors/README.md explains the fields. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases?: readonly string[] | undefined;
  readonly demonyms?: readonly string[] | undefined;
  readonly capital?: string | undefined;
  readonly seats?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly affiliation?: string | undefined;
}

/** Checks the fields of an actor file. */
function check(content: unknown) {
  const v = valibot();
  const words = v.pipe(v.string(), v.nonEmpty("Expected words, got nothing"));
  const names = v.optional(v.array(words));
  const actor = v.strictObject({
    id: v.pipe(
      v.string(),
      v.regex(/^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u, "Expected lower-case words joined by hyphens"),
    ),
    name: words,
    kind: v.picklist(["person", "organisation", "state", "place", "group"]),
    aliases: names,
    demonyms: names,
    capital: v.optional(v.string()),
    seats: names,
    title: v.optional(v.string()),
    affiliation: v.optional(v.string()),
  });
  return v.safeParse(v.object({ actors: v.array(actor) }), content);
}

/**
 * Reads an actor file (YAML).
 *
 * @param where the file's name, for messages
 * @throws an Error that names the file, the line and the field where the file is wrong
 */
export function parseActors(text: string, where: string): Actor[] {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new Error(`${where}:${error.linePos?.[0].line ?? 1}: ${error.message.split("\n")[0]}`);
  const result = check(document.toJS());
  if (result.success) return result.output.actors;
  const issue = result.issues[0];
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const node = document.getIn(path, true) ?? document.getIn(path.slice(0, -1), true);
  const range = (node as { range?: [number, number, number] } | undefined)?.range;
  const line = range ? lines.linePos(range[0]).line : 1;
  throw new Error(`${where}:${line}: ${path.join(".") || "file"}: ${reason(issue)}`);
}

/** What was expected of a value and what it is, in the form of all messages; a message of our own as it is. */
function reason({ kind, message, expected, received }: BaseIssue<unknown>): string {
  if (kind === "validation") return message;
  if (expected === "never") return "Expected a known field";
  const wanted = PLAIN.get(expected ?? "") ?? expected?.replace(/[()"]/gu, "").replaceAll(" |", ",");
  return received === "undefined" ? "Expected a value, got nothing" : `Expected ${wanted}, got \`${received}\``;
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ["Array", "a list"],
  ["Object", "named fields"],
  ["string", "text"],
]);

/**
 * Reads an actor file (YAML, see actors/README.md).
 *
 * @throws an Error that names file, line and field where it is wrong, or that it cannot be read
 */
export async function readActors(path: string): Promise<Actor[]> {
  return parseActors(await readFile(path, "utf8"), path);
}
