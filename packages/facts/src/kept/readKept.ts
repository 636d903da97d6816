import { tmpdir } from "node:os";
import { type ActorEntry, lexicon, type Metonyms, readActors } from "@readout/annotate";
import { type Article, counter, type Problem, pathListener } from "@readout/corpus";
import { type Database, openDatabase, partRows, pathOf } from "@readout/store";
import type { Facts } from "../facts.ts";
import { PackedAnnotations } from "../packedAnnotations.ts";
import type { Report } from "../progress.ts";
import type { MemoryCorpus } from "../readCorpus.ts";
import type { ReadFactsOptions } from "../readOptions.ts";
import { tabulate } from "../tabulate.ts";
import { type KeptList, keptList, partsOf } from "./list.ts";
import { otherProgram, packageHashes, unlike } from "./made.ts";
import { textOf } from "./rows.ts";

/** What was kept of a corpus: its facts, or, where they were made with other options than are asked for, its articles. */
export type FromKept = { readonly facts: Facts } | { readonly corpus: MemoryCorpus };

/**
 * Reads the facts that `keepFacts` has kept in a folder: those that `readFacts` gives of the corpus. Where other actor files,
 * another view or other metonyms are asked for, it reads the articles, which are annotated again.
 *
 * @throws where another version of Readout has made them
 */
export async function readKept(folder: string, options: ReadFactsOptions, report: Report): Promise<FromKept> {
  const listener = pathListener();
  listener.given(folder);
  const list = await keptList(folder);
  if (list === null) throw new Error(`${listener.shown(folder)}: Expected kept facts, got none`);
  const { made, title, notice } = list;
  const reason = otherProgram(made, await packageHashes());
  if (reason !== null) throw new Error(`${listener.shown(folder)}: Expected ${reason}: run \`readout facts\` again`);
  const {
    view = made.view,
    metonyms = made.metonyms as Metonyms,
    surnameShare = made.surnameShare ?? undefined,
  } = options;
  const entries = await entriesOf(options.actors, made.actors);
  const known = lexicon(entries, { metonyms });
  const isAsked = unlike(made, { ...made, view, metonyms, actors: entries }) === null;
  const database = await openDatabase({ spill: tmpdir() });
  try {
    const { articles, annotations } = await textsIn(folder, list, database, report);
    const problems = await problemsIn(folder, list, database);
    const count = counter();
    for (const one of [...articles, ...problems]) count.add(one);
    report({ stage: "read", count: articles.length, total: articles.length, tally: count.tally() });
    if (!isAsked) return { corpus: { articles, problems, title, notice, entries, known } };
    return { facts: tabulate(articles, annotations, known, { title, notice, problems, surnameShare }) };
  } finally {
    database.close();
  }
}

/** The entries of the actor files that are asked for; those of the kept facts where none is. */
async function entriesOf(
  actors: ReadFactsOptions["actors"],
  kept: readonly ActorEntry[],
): Promise<readonly ActorEntry[]> {
  const files = actors === undefined ? [] : [actors].flat();
  if (files.length === 0) return kept;
  const own = (await Promise.all(files.map(readActors))).flat();
  // The corpus's own file came behind the user's.
  const rest = kept.slice(own.length);
  return [...own, ...rest];
}

async function textsIn(
  folder: string,
  list: KeptList,
  database: Database,
  report: Report,
): Promise<{ articles: Article[]; annotations: PackedAnnotations }> {
  const articles: Article[] = [];
  const annotations = new PackedAnnotations();
  const paths = partsOf(list, "texts").map((part) => pathOf(folder, part));
  for await (const row of partRows(database, paths, ["text", "article", "annotation"])) {
    const { article, annotation } = textOf(row);
    articles.push(article);
    annotations.push(annotation);
    report({ stage: "read", count: articles.length });
  }
  return { articles, annotations };
}

async function problemsIn(folder: string, list: KeptList, database: Database): Promise<Problem[]> {
  const problems: Problem[] = [];
  const paths = partsOf(list, "problems").map((part) => pathOf(folder, part));
  for await (const row of partRows(database, paths, ["id", "rule", "reason", "where"])) {
    const { id, rule, reason, where } = row as { id: string | null; rule: string; reason: string; where: string };
    problems.push({ id, problem: { rule, reason, where } });
  }
  return problems;
}
