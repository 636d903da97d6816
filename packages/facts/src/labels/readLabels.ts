import { readFile } from "node:fs/promises";
import { delimitedRows, type Problem, pathListener, readLines } from "@readout/corpus";
import type { Facts } from "../facts.ts";
import { csvDrafts } from "./csvDrafts.ts";
import type { Draft } from "./draft.ts";
import { jsonDraft } from "./jsonDrafts.ts";
import { type Labels, settleLabels } from "./settleLabels.ts";

/**
 * Reads a file of labels: JSON lines as the labelling page saves them, or the table that `sheetCsv` wrote, as a
 * spreadsheet saved it (any of comma, semicolon and tab; UTF-8, UTF-16 or windows-1252; ids rewritten). Articles that
 * are not finished are left out and named; so are those with a problem: an article that is not in the corpus or has
 * changed, attributions that are no longer the same, a verdict, type or kind that is none.
 *
 * @throws where the file cannot be read
 */
export async function readLabels(path: string, facts: Facts): Promise<Labels> {
  const listener = pathListener();
  listener.given(path);
  const bytes = await readFile(path);
  const where = listener.shown(path);
  const { drafts, problems } = isJson(bytes) ? await jsonDrafts(bytes, where) : csvDrafts(delimitedRows(bytes), where);
  const settled = settleLabels(drafts, facts);
  return { ...settled, problems: [...problems, ...settled.problems] };
}

/** The first character that is no space or mark tells: a line of JSON begins with a brace. */
function isJson(bytes: Uint8Array): boolean {
  return /^[\s\ufeff\0\ufffd]*\{/u.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

async function jsonDrafts(
  bytes: Uint8Array,
  path: string,
): Promise<{ readonly drafts: readonly Draft[]; readonly problems: readonly Problem[] }> {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for await (const found of readLines(chunks(bytes), path)) {
    if ("problem" in found) problems.push(found);
    else drafts.push(jsonDraft(found.value, `${path}:${found.line}`));
  }
  return { drafts, problems };
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
