import { createHash, type Hash } from "node:crypto";
import { join } from "node:path";
import type { Lexicon, View } from "@readout/annotate";
import { type Problem, problemOf } from "@readout/corpus";
import { type Part, partRows, pathOf, SPILL, spillFile } from "@readout/store";
import { annotatedInTurn, type Wanted } from "../annotatedInTurn.ts";
import { type NameCount, Names } from "../names.ts";
import type { Report } from "../progress.ts";
import type { ArticleList } from "../readCorpus.ts";
import { seenHash } from "../seen.ts";
import type { ArticlePool } from "../workers/articlePool.ts";
import type { Month } from "./months.ts";
import { textRow } from "./rows.ts";
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

/** A month that is kept in the tables `texts` and `names`. */
export interface KeptMonth {
  readonly month: string | null;
  readonly texts: Part;
  /** Whether some of its articles have copies. */
  readonly copies: boolean;
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
export async function keepTexts(
  articles: ArticleList,
  all: readonly Month[],
  place: Place,
  options: Options,
): Promise<KeptTexts> {
  const [months, parts, problems]: [KeptMonth[], Part[], Problem[]] = [[], [], []];
  const names = new Names();
  let annotated = 0;
  for (const month of all) {
    const made = keptMonth(articles, month, options) ?? (await keepMonth(articles, month, place, options));
    annotated += made.annotated;
    problems.push(...made.problems);
    if (made.texts !== null) {
      parts.push(made.texts, made.namesPart);
      months.push({ month: month.month, texts: made.texts, copies: made.copies });
      for await (const name of namesIn(place, made.namesPart)) names.add(name);
    }
    options.report({ stage: "annotate", count: month.to, total: articles.length });
  }
  return { months, parts, names, annotated, problems };
}

type MadeMonth = { readonly annotated: number; readonly problems: readonly Problem[] } & (
  | { readonly texts: Part; readonly namesPart: Part; readonly copies: boolean }
  | { readonly texts: null }
);

/** What is kept of a month all of whose articles are as they were; null where it is another. */
function keptMonth(articles: ArticleList, { month, from, to }: Month, { old, made }: Options): MadeMonth | null {
  const own = old.filter((part) => part.month === month && part.key !== undefined);
  if (own.length === 0) return null;
  const key = keyHash(made);
  let copies = false;
  for (let index = from; index < to; index++) {
    const article = articles.at(index);
    key.update(textRow(article, index - from).hash);
    copies ||= article.group !== null;
  }
  const digest = key.digest("hex");
  const [texts, namesPart] = ["texts", "names"].map((table) =>
    own.find((part) => part.table === table && part.key === digest),
  );
  if (texts === undefined || namesPart === undefined) return null;
  return { annotated: 0, problems: [], texts, namesPart, copies };
}

async function keepMonth(
  articles: ArticleList,
  { month, from, to }: Month,
  place: Place,
  { known, view, pool, old, made, report }: Options,
): Promise<MadeMonth> {
  const kept = await annotationsIn(
    place,
    old.filter((part) => part.table === "texts" && part.month === month),
  );
  const open = { texts: await openPart(place, "texts", month), names: await openPart(place, "names", month) };
  const names = new Names();
  const problems: Problem[] = [];
  const key = keyHash(made);
  let [count, annotated, copies, own] = [0, 0, false, 0];
  try {
    for await (const told of annotatedInTurn(wantedIn(articles, { from, to }, kept.at), { pool, known, view })) {
      const { wanted, fresh, annotation } = told;
      const { article, seen } = wanted;
      report({ stage: "annotate", count: from + ++count, total: articles.length });
      if (annotation === null) {
        // One that has a fault may have none in the next run: it has no place in the key.
        problems.push(problemOf(article, told.fault.rule, told.fault.reason));
        continue;
      }
      if (fresh) annotated++;
      copies ||= article.group !== null;
      const row = textRow(article, own++, seen);
      key.update(row.hash);
      names.addArticle(annotation, article.text);
      open.texts.add({ ...row, annotation: told.json });
    }
  } finally {
    kept.close();
  }
  if (own === 0) return { annotated, problems, texts: null };
  for (const name of names) open.names.add({ ...name });
  const digest = key.digest("hex");
  const [texts, namesPart] = [await open.texts.close(digest), await open.names.close(digest)];
  return { annotated, problems, texts, namesPart, copies };
}

function* wantedIn(
  articles: ArticleList,
  { from, to }: Pick<Month, "from" | "to">,
  keptOf: (seen: string) => string | null,
): Generator<Wanted & { readonly seen: string }> {
  for (let index = from; index < to; index++) {
    const article = articles.at(index);
    const seen = seenHash(article);
    yield { article, seen, kept: keptOf(seen) };
  }
}

function keyHash(made: string): Hash {
  return createHash("sha256").update(made);
}

/** Annotations that were kept, as JSON, by what they were made of. */
interface KeptAnnotations {
  readonly at: (seen: string) => string | null;
  readonly close: () => void;
}

/** The annotations that some parts keep. Memory holds where they are. */
async function annotationsIn({ folder, database }: Place, parts: readonly Part[]): Promise<KeptAnnotations> {
  if (parts.length === 0) return { at: () => null, close() {} };
  const file = spillFile(join(folder, SPILL, "annotations"));
  const places = new Map<string, number>();
  const paths = parts.map((part) => pathOf(folder, part));
  for await (const { seen, annotation } of partRows(database, paths, ["seen", "annotation"]))
    places.set(seen as string, file.add(Buffer.from(annotation as string)));
  return {
    at(seen) {
      const place = places.get(seen);
      return place === undefined ? null : file.at(place).toString();
    },
    close: file.close,
  };
}

async function* namesIn({ folder, database }: Place, part: Part): AsyncGenerator<NameCount> {
  for await (const row of partRows(database, [pathOf(folder, part)], Object.keys(DIVIDED.names)))
    yield row as unknown as NameCount;
}
