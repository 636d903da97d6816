import { createHash } from "node:crypto";
import type { Annotation, Lexicon, View } from "@readout/annotate";
import { type Article, type Problem, problemOf } from "@readout/corpus";
import { type Part, partRows, pathOf } from "@readout/store";
import { annotateIn } from "../annotateCorpus.ts";
import { type NameCount, Names } from "../names.ts";
import type { Report } from "../progress.ts";
import { seenHash } from "../seen.ts";
import type { ArticlePool } from "../workers/articlePool.ts";
import type { Month } from "./months.ts";
import { type TextRow, textRow } from "./rows.ts";
import { DIVIDED } from "./schema.ts";
import { openPart, type Place } from "./tables.ts";

interface Options {
  readonly known: Lexicon;
  readonly view: View;
  /** The threads that annotate; this one does where there are none. */
  readonly pool: ArticlePool | null;
  /** The parts of the folder that may be used. */
  readonly old: readonly Part[];
  readonly made: string;
  readonly report: Report;
}

/** A month that is kept in the tables `texts` and `names`, with the articles that have an annotation. */
export interface KeptMonth extends Month {
  readonly texts: Part;
}

interface KeptTexts {
  readonly months: readonly KeptMonth[];
  readonly parts: readonly Part[];
  /** The names of the corpus, as linking reads them. */
  readonly names: Names;
  readonly annotated: number;
  /** Articles that could not be annotated. */
  readonly problems: readonly Problem[];
}

/** Keeps articles and their annotations month by month. A month all of whose articles are as they were stays as it is. */
export async function keepTexts(all: readonly Month[], place: Place, options: Options): Promise<KeptTexts> {
  const [months, parts, problems]: [KeptMonth[], Part[], Problem[]] = [[], [], []];
  const names = new Names();
  const total = all.reduce((sum, { articles }) => sum + articles.length, 0);
  let count = 0;
  let annotated = 0;
  for (const month of all) {
    const key = keyOf(options.made, month.articles.map(textRow));
    const [texts, namesPart] = ["texts", "names"].map((table) =>
      options.old.find((part) => part.table === table && part.month === month.month && part.key === key),
    );
    if (texts !== undefined && namesPart !== undefined) {
      parts.push(texts, namesPart);
      months.push({ ...month, texts });
      for await (const name of namesIn(place, namesPart)) names.add(name);
    } else {
      const done = count;
      const report: Report = (of) => options.report({ ...of, count: done + of.count, total });
      const made = await keepMonth(month, place, { ...options, report });
      annotated += made.annotated;
      problems.push(...made.problems);
      if (made.texts !== null) {
        parts.push(made.texts, made.namesPart);
        months.push({ month: month.month, articles: made.articles, texts: made.texts });
        for (const name of made.names) names.add(name);
      }
    }
    count += month.articles.length;
    options.report({ stage: "annotate", count, total });
  }
  return { months, parts, names, annotated, problems };
}

type MadeMonth = { readonly annotated: number; readonly problems: readonly Problem[] } & (
  | { readonly texts: Part; readonly namesPart: Part; readonly articles: readonly Article[]; readonly names: Names }
  | { readonly texts: null }
);

async function keepMonth(
  { month, articles }: Month,
  place: Place,
  { known, view, pool, old, made, report }: Options,
): Promise<MadeMonth> {
  const kept = await annotationsIn(
    place,
    old.filter((part) => part.table === "texts" && part.month === month),
  );
  const fresh = articles.filter((article) => !kept.has(seenHash(article)));
  const progress = (count: number): void => report({ stage: "annotate", count });
  const { annotations, faults } = await annotateIn(pool, fresh, known, { view, progress });
  const faulty = new Set(faults.map(({ index }) => fresh[index]));
  const problems = faults.map(({ index, fault }) => problemOf(fresh[index] as Article, fault.rule, fault.reason));
  // One that has a fault may have none in the next run: it has no place in the key.
  const sound = articles.filter((article) => !faulty.has(article));
  const told = { annotated: fresh.length - faulty.size, problems };
  if (sound.length === 0) return { ...told, texts: null };
  const rows = sound.map(textRow);
  const open = { texts: await openPart(place, "texts", month), names: await openPart(place, "names", month) };
  const names = new Names();
  const places = new Map(fresh.map((article, index) => [article, index]));
  for (const [at, article] of sound.entries()) {
    const row = rows[at] as TextRow;
    const own = kept.get(row.seen) ?? JSON.stringify(annotations.at(places.get(article) ?? -1));
    names.addArticle(JSON.parse(own) as Annotation, article.text);
    open.texts.add({ ...row, annotation: own });
  }
  for (const name of names) open.names.add({ ...name });
  const key = keyOf(made, rows);
  const [texts, namesPart] = [await open.texts.close(key), await open.names.close(key)];
  return { ...told, texts, namesPart, articles: sound, names };
}

function keyOf(made: string, rows: readonly TextRow[]): string {
  const hash = createHash("sha256").update(made);
  for (const row of rows) hash.update(row.hash);
  return hash.digest("hex");
}

/** The annotations that some parts keep, as JSON, by what they were made of. */
async function annotationsIn({ folder, database }: Place, parts: readonly Part[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const paths = parts.map((part) => pathOf(folder, part));
  for await (const { seen, annotation } of partRows(database, paths, ["seen", "annotation"]))
    found.set(seen as string, annotation as string);
  return found;
}

async function* namesIn({ folder, database }: Place, part: Part): AsyncGenerator<NameCount> {
  for await (const row of partRows(database, [pathOf(folder, part)], Object.keys(DIVIDED.names)))
    yield row as unknown as NameCount;
}
