import { join } from "node:path";
import type { Annotation, Lexicon } from "@readout/annotate";
import type { Article, Problem, Reuse, Said } from "@readout/corpus";
import { type Part, partRows, pathOf, SPILL, type SpillFile, spillFile } from "@readout/store";
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
        reused: article.group === null ? alone(article, annotation) : reused.at(number),
      });
      for (const row of rows.mentions) actors.add(row, number);
      const all = linkedRows(article, rows);
      for (const [table, name] of TABLES.entries()) for (const row of all[name]) open[table]?.add(row);
      number++;
    }
    if (own !== texts.rows) throw new Error(`${texts.path}: Expected ${texts.rows} articles, got ${own}`);
    for (const one of open) parts.push(await one.close());
  }
  reused.close();
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

/** Tells of an article by its number in the corpus where its sentences stand before. */
interface Reused {
  readonly at: (number: number) => readonly (Reuse | null)[] | undefined;
  readonly close: () => void;
}

/** A group of copies: of each article its number, its id and its place in the file. */
type Group = { readonly number: number; readonly id: string; readonly place: number }[];

/**
 * Where the sentences of articles that have copies stand before. Their texts go to a file, and one group is held at a time.
 */
async function reusedIn(months: readonly KeptMonth[], place: Place): Promise<Reused> {
  if (months.every(({ copies }) => !copies)) return { at: () => undefined, close() {} };
  const file = spillFile(join(place.folder, SPILL, "copies"));
  const groups = new Map<string, Group>();
  let number = 0;
  for (const { texts, copies } of months) {
    if (copies)
      for await (const { article, annotation } of textsIn(place, texts)) {
        const { id, group, text } = article;
        if (group !== null) {
          const own: Group = groups.get(group) ?? [];
          groups.set(group, own);
          own.push({ number, id, place: addJson(file, { text, sentences: annotation.sentences } satisfies Said) });
        }
        number++;
      }
    else number += texts.rows;
  }
  const told = new Map<number, number>();
  for (const [group, own] of groups) {
    const said = own.map((one) => ({ ...one, group, ...(jsonAt(file, one.place) as Said) }));
    for (const [index, reused] of reusedSentences(said, (at) => said[at]?.sentences ?? []))
      told.set(own[index]?.number ?? -1, addJson(file, reused));
  }
  return {
    at(index) {
      const found = told.get(index);
      return found === undefined ? undefined : (jsonAt(file, found) as readonly (Reuse | null)[]);
    },
    close: file.close,
  };
}

function addJson(file: SpillFile, value: unknown): number {
  return file.add(Buffer.from(JSON.stringify(value)));
}

function jsonAt(file: SpillFile, place: number): unknown {
  return JSON.parse(file.at(place).toString());
}
