import { mkdir } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { VIEWS } from "@readout/annotate";
import type { Problem, RunStore } from "@readout/corpus";
import {
  finish,
  lock,
  openDatabase,
  type Part,
  replace,
  SPILL,
  type SpillFile,
  spillFile,
  withRoom,
} from "@readout/store";
import { poolOf } from "../annotateCorpus.ts";
import { articlesIn } from "../articleStore.ts";
import { settler } from "../chosen.ts";
import { linkActors, linkingOf } from "../link.ts";
import { listener, type Report } from "../progress.ts";
import { type Corpus, readCorpus } from "../readCorpus.ts";
import type { ReadFactsOptions } from "../readOptions.ts";
import { workerCount } from "../workers/pool.ts";
import { keepLinked } from "./keepLinked.ts";
import { keepTexts } from "./keepTexts.ts";
import { FORM, type KeptList, keptList } from "./list.ts";
import { type Made, madeHash, packageHashes, unlike } from "./made.ts";
import { monthsOf } from "./months.ts";
import { SCHEMA } from "./schema.ts";
import type { Place } from "./tables.ts";

/** What became of the articles since facts were last kept in the folder. */
export interface Kept {
  readonly articles: number;
  /** How many of them were annotated: new ones and those that have changed. */
  readonly annotated: number;
  readonly problems: readonly Problem[];
  /** Why all were annotated anew though there were facts, in words; null where that is not so. */
  readonly anew: string | null;
  /** What the folder holds now; null where no article could be used: then it is left as it was. */
  readonly list: KeptList | null;
}

/**
 * Reads a corpus as `readFacts` does, and keeps its facts in a folder: tables as Parquet, divided by month, and `facts.json`,
 * which lists them. Of a folder that has facts only what is new or has changed is annotated, parts that would be the same
 * stay as they are, and what the corpus has no more goes. The folder holds the old facts or the new ones, whatever happens on the way.
 *
 * @throws as `readFacts` does, where the folder cannot be written, and where another process writes into it
 */
export async function keepFacts(
  paths: string | readonly string[],
  folder: string,
  options: ReadFactsOptions = {},
): Promise<Kept> {
  const { view = "said", progress: report = listener() } = options;
  if (!VIEWS.includes(view)) throw new RangeError(`unknown view: ${view}`);
  const list = typeof paths === "string" ? [paths] : paths;
  checkApart(list, folder);
  await mkdir(folder, { recursive: true });
  const release = lock(folder);
  try {
    const before = await keptList(folder);
    const clear = (): Promise<void> => finish(folder, before ?? { parts: [] });
    await clear();
    try {
      const kept = await readAndKeep(list, folder, { options, view, before, report });
      if (kept.list === null) await clear();
      return kept;
    } catch (error) {
      await clear();
      throw error;
    }
  } finally {
    release();
  }
}

/** Reads the corpus into files beside the parts, so that memory need not hold it, and keeps its facts. */
async function readAndKeep(paths: readonly string[], folder: string, keeping: Keeping): Promise<Kept> {
  const spilled = (name: string): SpillFile => spillFile(join(folder, SPILL, name));
  const [articles, runs] = [spilled("articles"), spilled("runs")];
  try {
    const stores = { articles: articlesIn(articles), runs: runsIn(runs) };
    const corpus = await readCorpus(paths, keeping.options, keeping.report, stores);
    if (corpus.articles.length > 0) return await withRoom(() => keep(corpus, folder, keeping));
    return { articles: 0, annotated: 0, problems: corpus.problems, anew: null, list: null };
  } finally {
    articles.close();
    runs.close();
  }
}

/** Keeps runs of words in a file. */
function runsIn(file: SpillFile): RunStore {
  return {
    add({ buffer, byteOffset, byteLength }) {
      file.add(new Uint8Array(buffer, byteOffset, byteLength));
    },
    at(place) {
      const { buffer, byteOffset, byteLength } = file.at(place);
      return new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
    },
  };
}

/** Parquet files are a corpus as well: what is kept inside one would be read as its articles. */
function checkApart(paths: readonly string[], folder: string): void {
  const own = resolve(folder);
  for (const path of paths) {
    if (path === "-") continue;
    if (`${own}${sep}`.startsWith(`${resolve(path)}${sep}`))
      throw new Error(`${folder}: Expected a folder outside the corpus, got one in \`${path}\``);
  }
}

/** How articles that were read are kept. */
interface Keeping {
  readonly view: Made["view"];
  readonly options: ReadFactsOptions;
  /** What the folder holds. */
  readonly before: KeptList | null;
  readonly report: Report;
}

/**
 * The most memory for the rows of a month, in MiB: those of a larger one go to disk until they are written. A text and its
 * annotation must fit into it several times.
 */
function memoryFor(longest: number): number {
  return Math.max(256, Math.ceil((24 * longest) / 2 ** 20));
}

async function keep(corpus: Corpus, folder: string, { options, view, before, report }: Keeping): Promise<Kept> {
  const { title, notice, known } = corpus;
  const { surnameShare } = options;
  const made: Made = {
    schema: SCHEMA,
    packages: await packageHashes(),
    view,
    metonyms: known.metonyms,
    surnameShare: surnameShare ?? null,
    actors: corpus.entries,
  };
  const anew = before === null ? null : unlike(before.made, made);
  const database = await openDatabase({ spill: join(folder, SPILL), memoryMb: memoryFor(corpus.longest) });
  const place: Place = {
    folder,
    database,
    notes: { readout: JSON.stringify({ schema: SCHEMA, made: madeHash(made) }) },
  };
  const threads = workerCount(options.workers ?? 0);
  const pool = poolOf(corpus, options, { view, threads });
  try {
    const old = before !== null && anew === null ? before.parts : [];
    const texts = await keepTexts(corpus.articles, monthsOf(corpus.articles), place, {
      known,
      view,
      pool,
      old,
      made: madeHash(made),
      report,
    });
    const link = linkActors(texts.names, linkingOf(known, surnameShare));
    const settle = settler(texts.names, known.choices, link);
    texts.names.clear();
    const problems = [...corpus.problems, ...texts.problems];
    const linked = await keepLinked(texts.months, place, { settle, known, problems });
    const parts: readonly Part[] = [...texts.parts, ...linked];
    const list: KeptList = { form: FORM, title, notice, made, rows: rowsOf(parts), parts };
    await replace(folder, list);
    const articles = list.rows["texts"] ?? 0;
    return { articles, annotated: texts.annotated, problems, anew, list };
  } finally {
    await pool?.close();
    database.close();
  }
}

function rowsOf(parts: readonly Part[]): Readonly<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const part of parts) rows[part.table] = (rows[part.table] ?? 0) + part.rows;
  return rows;
}
