import { inspect } from "node:util";
import { mostFrames, ownFrames, type Whereabouts } from "./frame.ts";
import { most } from "./limits.ts";
import type { Failure } from "./message.ts";
import { remedyOf, typeRemedyOf } from "./remedy.ts";
import type { TypeProblem } from "./tslab.ts";

/** The most of a message, and of a line of a trace, in UTF-16 code units. */
const longestMessage = 10_000;
const longestLine = 1000;

/** A thrown value, which may be anything, as a failure. `label` replaces its name and puts it into the message. */
export function thrownFailure(value: unknown, where: Whereabouts, label?: string): Failure {
  const dissected = dissect(value);
  const { name, stack, cause } = dissected;
  const message = withRemedy(withoutRequired(dissected.message), remedyOf(dissected, where));
  const frames = ownFrames(stack, where);
  const trace = frames.map(({ text }) => text);
  if (cause !== undefined) {
    const inner = dissect(cause);
    trace.push(`caused by ${inner.name}: ${inner.message}`, ...ownFrames(inner.stack, where).map(({ text }) => text));
  }
  return {
    kind: "error",
    name: (label ?? name).slice(0, most.name),
    message: shorten(withoutPath(label === undefined ? message : `${name}: ${message}`, where)),
    trace: trace.map((line) => shorten(withoutPath(line, where), longestLine)),
    line: frames.find((frame) => frame.cell === where.number)?.line ?? null,
  };
}

/** Type errors and syntax errors as one failure. */
export function typeFailure(problems: readonly TypeProblem[], where: Whereabouts): Failure {
  const [first] = problems;
  const distinct = new Set(problems.map(({ file, line, column }) => `${file} ${line} ${column}`)).size;
  const more = distinct > 1 ? ` (and ${distinct - 1} more)` : "";
  const remedy = first === undefined ? null : typeRemedyOf(first.code, first.text);
  return {
    kind: "error",
    name: "TypeScript error",
    message: shorten(withoutPath(withRemedy(`${first?.text ?? ""}${more}`, remedy), where)),
    trace: problems
      .slice(0, mostFrames)
      .map(({ file, line, column, code, text }) =>
        shorten(
          withoutPath(`${file ?? `cell ${where.number}`}, line ${line}:${column} - ${text} (TS${code})`, where),
          longestLine,
        ),
      ),
    line: first?.file === null ? first.line : null,
  };
}

/** A failure that has no place in the code, such as a time-out. */
export function plainFailure(name: string, message: string): Failure {
  return { kind: "error", name, message, trace: [], line: null };
}

/** Folders whose paths differ from machine to machine. */
export interface Folders {
  readonly root: string;
  readonly from: string | null;
}

/** A text without the paths of the folder from which files are told and of the root folder. */
export function withoutPath(text: string, { root, from }: Folders): string {
  const cut = (words: string, folder: string): string =>
    words.replaceAll(`file://${folder}/`, "").replaceAll(`${folder}/`, "");
  return cut(from === null ? text : cut(text, from), root);
}

/** Node's list of the files that asked for a module, which are all its own or tslab's. */
function withoutRequired(message: string): string {
  return message.replace(/\nRequire stack:\n(?:- .*(?:\n|$))*/u, "");
}

function withRemedy(message: string, remedy: string | null): string {
  return remedy === null ? message : `${message.replace(/([^.!?])$/u, "$1.")} ${remedy}`;
}

interface Dissected {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly cause: unknown;
}

/** Every property is taken with care: a thrown object may lie, or throw when it is looked at. */
function dissect(value: unknown): Dissected {
  try {
    if (value instanceof Error) {
      const name = typeof value.name === "string" && value.name !== "" ? value.name : "Error";
      const message = typeof value.message === "string" ? value.message : inspect(value.message);
      return { name, message, stack: typeof value.stack === "string" ? value.stack : "", cause: value.cause };
    }
    return {
      name: "Thrown value",
      message: typeof value === "string" ? value : inspect(value),
      stack: "",
      cause: undefined,
    };
  } catch {
    return { name: "Thrown value", message: "a value that cannot be shown", stack: "", cause: undefined };
  }
}

function shorten(text: string, longest: number = longestMessage): string {
  const rest = text.length - longest;
  return rest > 0 ? `${text.slice(0, longest)}… ${rest} more characters` : text;
}
