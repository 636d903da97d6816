import { type Portion, type Problem, problem } from "@readout/corpus/files";
import type { Fault } from "@readout/facts/workers";

/** Whether the machine is to blame, which ran out of descriptors or memory: then nothing is wrong with the input. */
export function isOfMachine({ reason }: Fault): boolean {
  return /\b(?:EMFILE|ENFILE|ENOMEM)\b/.test(reason);
}

/** The problem of a file, or of the first of some lines, over which a thread died that may take so much memory. */
export function faultOf(portion: Portion, { rule, reason }: Fault, memoryMb: number): Problem {
  const where = "lines" in portion ? `${portion.path}:${portion.lines[0]?.[0]}` : portion.path;
  if (rule === "too-much-memory")
    return problem(rule, `Expected an input that is read in ${memoryMb} MiB of heap, got one that needs more`, where);
  const got = /`(.*)`$/s.exec(reason)?.[1] ?? reason;
  return problem("unreadable", `Expected an input that can be read, got the error \`${got}\``, where);
}
