import { isExhausted } from "@readout/corpus/text";

/** The message of an error, which need not be one. */
export function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Words on one line of a terminal, without what would move its cursor. */
export function onOneLine(words: string): string {
  return words.replace(/\p{Cc}+/gu, " ");
}

/**
 * Says what is wrong with the arguments, or with a file that they name.
 *
 * @returns the exit code of wrong arguments
 * @throws the error itself where the machine ran out of descriptors or memory: no argument is to blame
 */
export function wrongArgument(error: unknown): number {
  if (isExhausted(error)) throw error;
  process.stderr.write(`${sentence(error)}\n`);
  return 2;
}
