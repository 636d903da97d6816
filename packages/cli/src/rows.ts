import { createReadStream } from "node:fs";
import type { Writable } from "node:stream";
import { type ActorEntry, type Lexicon, lexicon, type Metonyms, readActors, type View } from "@readout/annotate";
import { type Problem, problem, readByteLines, readLines } from "@readout/corpus";
import {
  DIVIDED,
  FORM,
  foundRows,
  type Made,
  madeHash,
  type NameCount,
  packageHashes,
  rowLinker,
  SCHEMA,
  WHOLE,
} from "@readout/facts/distributed";
import { thrown } from "@readout/facts/workers";
import { openOutput, writeLine } from "./lines.ts";
import { wrongArgument } from "./sentence.ts";

/** Options of `readout rows`. */
export interface RowsCommandOptions {
  readonly actors: readonly string[];
  readonly metonyms: Metonyms;
  readonly language: "en" | "any";
  readonly view: View;
  readonly maxArticle?: number;
  readonly names?: string;
  readonly surnameShare?: number;
}

/**
 * `readout rows STEP`: one step of making facts on many machines. Each line that is not blank gives one line, in order, so that
 * whoever feeds a process that dies knows which line it died over.
 */
export async function rowsCommand(step: "schema" | "found" | "linked", options: RowsCommandOptions): Promise<number> {
  const output = openOutput();
  let entries: readonly ActorEntry[];
  let known: Lexicon;
  let answer: (line: string) => unknown;
  try {
    entries = (await Promise.all(options.actors.map(readActors))).flat();
    known = lexicon(entries, { metonyms: options.metonyms });
    if (step === "schema") {
      await writeLine(output, await schemaOf(entries, options));
      return 0;
    }
    answer = step === "found" ? finder(known, options) : await linker(known, options);
  } catch (error) {
    return wrongArgument(error);
  }
  return await answerLines(output, answer);
}

async function schemaOf(
  actors: readonly ActorEntry[],
  { metonyms, view, surnameShare = null }: { metonyms: Metonyms; view: View; surnameShare?: number | null },
): Promise<object> {
  const made: Made = { schema: SCHEMA, packages: await packageHashes(), view, metonyms, surnameShare, actors };
  return { form: FORM, made, hash: madeHash(made), divided: DIVIDED, whole: WHOLE };
}

function finder(known: Lexicon, { view, language, maxArticle }: RowsCommandOptions): (line: string) => unknown {
  const options = { known, view, language, maxArticle: maxArticle ?? Number.POSITIVE_INFINITY };
  return (line) => {
    const tab = line.indexOf("\t");
    const path = line.slice(0, Math.max(0, tab));
    return (
      foundRows(line.slice(tab + 1), path, options) ??
      problem("empty-text", "Expected an article, got a blank line", path)
    );
  };
}

async function linker(
  known: Lexicon,
  { names: file, surnameShare }: RowsCommandOptions,
): Promise<(line: string) => unknown> {
  if (file === undefined) throw new Error("Expected --names FILE");
  const names: NameCount[] = [];
  for await (const found of readLines(createReadStream(file), file)) {
    if ("problem" in found) throw new Error(`${found.problem.where}: ${found.problem.reason}`);
    names.push(found.value as unknown as NameCount);
  }
  const link = rowLinker(names, known, surnameShare);
  return (line) => link(JSON.parse(line));
}

async function answerLines(output: Writable, answer: (line: string) => unknown): Promise<number> {
  for await (const found of readByteLines(process.stdin, "-")) {
    const line = "problem" in found || found.bytes === null ? null : Buffer.from(found.bytes).toString();
    const place = "problem" in found ? "-" : `-:${found.line}`;
    await writeLine(output, line === null ? unread(found, place) : answered(line, place, answer));
  }
  return 0;
}

function answered(line: string, place: string, answer: (line: string) => unknown): unknown {
  try {
    return answer(line);
  } catch (error) {
    const { rule, reason } = thrown(error);
    return problem(rule, reason, place);
  }
}

function unread(found: object, place: string): Problem {
  return "problem" in found
    ? (found as Problem)
    : problem("line-too-long", "Expected a line that is read, got a longer one", place);
}
