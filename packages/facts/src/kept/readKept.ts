import { tmpdir } from "node:os";
import { type ActorEntry, lexicon, type Metonyms, readActors } from "@readout/annotate";
import { type Article, counter, type Problem, pathListener } from "@readout/corpus";
import { type Database, openDatabase, partRows, pathOf } from "@readout/store";
import type { Facts } from "../facts.ts";
import { PackedAnnotations } from "../packedAnnotations.ts";
import type { Report } from "../progress.ts";
import type { ReadFactsOptions } from "../readOptions.ts";
import { tabulate } from "../tabulate.ts";
import { type KeptList, keptList, partsOf } from "./list.ts";
import { packageHashes, unlike } from "./made.ts";
import { textOf } from "./rows.ts";

/**
 * Reads the facts that `keepFacts` has kept in a folder: those that `readFacts` gives of the corpus.
 *
 * @throws where they were made in another way than is asked for
 */
export async function readKept(folder: string, options: ReadFactsOptions, report: Report): Promise<Facts> {
  const listener = pathListener();
  listener.given(folder);
  const list = await keptList(folder);
  if (list === null) throw new Error(`${listener.shown(folder)}: Expected kept facts, got none`);
  const { made, title, notice } = list;
  const wanted = {
    ...made,
    packages: await packageHashes(),
    view: options.view ?? made.view,
    metonyms: options.metonyms ?? made.metonyms,
    surnameShare: options.surnameShare ?? made.surnameShare,
    actors: await entriesOf(options.actors, made.actors),
  };
  const reason = unlike(made, wanted);
  if (reason !== null) throw new Error(`${listener.shown(folder)}: Expected ${reason}: run \`readout facts\` again`);
  const known = lexicon(made.actors, { metonyms: made.metonyms as Metonyms });
  const database = await openDatabase({ spill: tmpdir() });
  try {
    const { articles, annotations } = await textsIn(folder, list, database, report);
    const problems = await problemsIn(folder, list, database);
    const count = counter();
    for (const one of [...articles, ...problems]) count.add(one);
    report({ stage: "read", count: articles.length, total: articles.length, tally: count.tally() });
    return tabulate(articles, annotations, known, {
      title,
      notice,
      problems,
      surnameShare: made.surnameShare ?? undefined,
    });
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
