import type { BaseIssue, GenericSchema, InferOutput } from "valibot";
import { excerpt } from "./excerpt.ts";
import { valibot, yaml } from "./libraries.ts";

/** Where in a YAML file a value stands: `["actors", 2, "merge", 0]`. */
export type Path = readonly (string | number)[];

/** A YAML file that has the form it should have. */
export interface Checked<T> {
  readonly content: T;
  /** The line on which the value at a path stands, or the first one of what holds it. */
  readonly lineOf: (path: Path) => number;
  /** Throws an error that names file, line and field. */
  readonly refuse: (path: Path, message: string) => never;
}

/**
 * Reads a YAML file of a form.
 *
 * @param where the file's name, for messages
 * @throws an Error that names the file, the line and the field where it is no YAML or has another form
 */
export function checkedYaml<Schema extends GenericSchema>(
  text: string,
  where: string,
  schema: Schema,
): Checked<InferOutput<Schema>> {
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
  const { success, output, issues } = valibot().safeParse(
    schema,
    bounded(() => document.toJS()),
  );
  if (success) return { content: output, lineOf, refuse };
  const [issue] = issues;
  return refuse(
    (issue.path ?? []).map((item) => item.key as string | number),
    reason(issue),
  );
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
