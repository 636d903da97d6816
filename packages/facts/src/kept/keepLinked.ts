import type { Annotation, Lexicon } from "@readout/annotate";
import type { Article, Problem, Reuse } from "@readout/corpus";
import { type Part, partRows, pathOf } from "@readout/store";
import { ActorCounts } from "../actorCounts.ts";
import { articleRows } from "../articleRows.ts";
import { reusedSentences } from "../reusedSentences.ts";
import { isStateOf } from "../states.ts";
import type { KeptMonth } from "./keepTexts.ts";
import { linkedRows, textOf } from "./rows.ts";
import { openPart, type Place } from "./tables.ts";

interface Options {
  readonly settle: (annotation: Annotation, text: string) => Annotation;
  readonly known: Lexicon;
  readonly problems: readonly Problem[];
}

const TABLES = ["articles", "sentences", "mentions", "attributions"] as const;

/** Keeps the tables in which actors are linked, and those of the whole corpus. */
export async function keepLinked(
  months: readonly KeptMonth[],
  place: Place,
  { settle, known, problems }: Options,
): Promise<readonly Part[]> {
  const roles = { roles: known.sourceRoles, isState: isStateOf(known.choices) };
  const actors = new ActorCounts();
  const parts: Part[] = [];
  const reused = await reusedIn(months, place);
  let number = 0;
  for (const { month, texts } of months) {
    const open = await Promise.all(TABLES.map((table) => openPart(place, table, month)));
    let own = 0;
    for await (const { article, annotation } of textsIn(place, texts)) {
      const rows = articleRows(own++, article, settle(annotation, article.text), {
        ...roles,
        reused: article.group === null ? alone(article, annotation) : reused.get(number),
      });
      for (const row of rows.mentions) actors.add(row, number);
      const all = linkedRows(article, rows);
      for (const [table, name] of TABLES.entries()) for (const row of all[name]) open[table]?.add(row);
      number++;
    }
    for (const one of open) parts.push(await one.close());
  }
  const whole = { actors: await openPart(place, "actors"), problems: await openPart(place, "problems") };
  for (const row of actors.rows(known.choices.sides)) whole.actors.add({ ...row });
  for (const { id, problem } of problems) whole.problems.add({ id, ...problem });
  return [...parts, await whole.actors.close(), await whole.problems.close()];
}

/** Where the sentences of an article that has no copies stand before. */
function alone(article: Article, { sentences }: Annotation): readonly (Reuse | null)[] | undefined {
  return reusedSentences([article], () => sentences).get(0);
}

async function* textsIn(
  { folder, database }: Place,
  part: Part,
): AsyncGenerator<{ article: Article; annotation: Annotation }> {
  for await (const row of partRows(database, [pathOf(folder, part)], ["text", "article", "annotation"]))
    yield textOf(row);
}

/**
 * Where the sentences of articles that have copies stand before, by the articles' numbers in the corpus. Only these are held:
 * most articles are nobody's copy.
 */
async function reusedIn(
  months: readonly KeptMonth[],
  place: Place,
): Promise<ReadonlyMap<number, readonly (Reuse | null)[]>> {
  const numbers: number[] = [];
  const copies: Article[] = [];
  const sentences: Annotation["sentences"][] = [];
  let first = 0;
  for (const { articles, texts } of months) {
    let number = first;
    first += articles.length;
    if (articles.every(({ group }) => group === null)) continue;
    for await (const { article, annotation } of textsIn(place, texts)) {
      if (article.group !== null) {
        numbers.push(number);
        copies.push(article);
        sentences.push(annotation.sentences);
      }
      number++;
    }
  }
  const told = reusedSentences(copies, (index) => sentences[index] ?? []);
  return new Map([...told].map(([index, reused]) => [numbers[index] ?? -1, reused]));
}
