import { column, type Span } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import type { Division } from "../articles/divide.ts";
import { statementsOf } from "../attribution/statements.ts";
import { comparedGroups } from "./groups.ts";

/** A run of an article's text whose words count, and what it is the evidence of. */
interface Run {
  readonly span: Span;
  readonly evidence: EvidenceId;
}

/** What is dealt out or drawn as a whole, as `Unit`, with the words still in the text. */
interface WordUnit {
  readonly group: number;
  readonly position: number;
  /** The index of its article in the corpus. */
  readonly article: number;
  readonly runs: readonly Run[];
}

/** The groups whose words are compared, and their units. */
export interface WordUnits {
  readonly labels: readonly string[];
  readonly units: readonly WordUnit[];
}

/** Returns the articles of the groups as units, with their sentences. */
export function wordsOfGroups(
  facts: Facts,
  chosen: Chosen,
  { by, asked }: { readonly by: Division; readonly asked: readonly string[] | undefined },
): WordUnits {
  const groups = comparedGroups(chosen, by, asked);
  const sentences = sentencesOf(facts, chosen);
  const units = groups.flatMap(({ positions }, group) =>
    positions.map((position): WordUnit => {
      const article = chosen.article[position] ?? -1;
      return { group, position, article, runs: sentences.get(position) ?? [] };
    }),
  );
  return { labels: groups.map(({ label }) => label), units };
}

/** Returns what each source is said to say in an article as a unit: the actor's beside all others'. */
export function wordsOfActor(facts: Facts, chosen: Chosen, actor: string): WordUnits {
  const name = nameOf(facts, actor);
  const units = statementsOf(facts, chosen).flatMap((statements, position) => {
    const bySource = new Map<string, Run[]>();
    for (const { article, attribution, source, evidence } of statements) {
      const runs = bySource.get(source.key) ?? [];
      bySource.set(source.key, runs);
      for (const span of facts.texts[article]?.annotation.attributions[attribution]?.content ?? [])
        runs.push({ span, evidence });
    }
    const article = chosen.article[position] ?? -1;
    return [...bySource].map(([key, runs]): WordUnit => ({ group: key === actor ? 0 : -1, position, article, runs }));
  });
  return units.some(({ group }) => group === 0) ? { labels: [name], units } : NONE;
}

/**
 * Returns sentences as units, article after article: those that mention the actor, by name or otherwise, and the others of the
 * same articles. An article in which all do, or none, has nothing to set side by side, and is left out.
 */
export function wordsAbout(facts: Facts, chosen: Chosen, actor: string): WordUnits {
  const name = nameOf(facts, actor);
  const mentioning = new Set<EvidenceId>();
  const article = column(facts.mentions, "article");
  const sentence = column(facts.mentions, "sentence");
  const actors = column(facts.mentions, "actor");
  for (let row = 0; row < actors.length; row++)
    if (actors[row] === actor) mentioning.add(`s${article[row]}.${sentence[row]}`);
  const units = [...sentencesOf(facts, chosen)]
    .sort(([a], [b]) => a - b)
    .flatMap(([position, sentences]) => {
      const own = sentences.filter(({ evidence }) => mentioning.has(evidence)).length;
      if (own === 0 || own === sentences.length) return [];
      return sentences.map((run): WordUnit => {
        const group = mentioning.has(run.evidence) ? 0 : 1;
        return { group, position, article: chosen.article[position] ?? -1, runs: [run] };
      });
    });
  return units.length > 0 ? { labels: [name, "other sentences"], units } : NONE;
}

const NONE: WordUnits = { labels: [], units: [] };

function nameOf(facts: Facts, actor: string): string {
  const name = column(facts.actors, "name")[column(facts.actors, "actor").indexOf(actor)];
  if (name === undefined) throw new RangeError(`unknown actor: ${actor}`);
  return name;
}

/** The sentences that count, by the position of their article. */
function sentencesOf(facts: Facts, chosen: Chosen): ReadonlyMap<number, readonly Run[]> {
  const sentences = new Map<number, Run[]>();
  const sentence = column(facts.sentences, "sentence");
  const start = column(facts.sentences, "start");
  const end = column(facts.sentences, "end");
  const articles = column(facts.sentences, "article");
  for (let row = 0; row < articles.length; row++) {
    const article = articles[row] ?? -1;
    const number = sentence[row] ?? -1;
    const position = chosen.position[article] ?? -1;
    if (position < 0 || !chosen.counts(article, number)) continue;
    const own = sentences.get(position) ?? [];
    sentences.set(position, own);
    own.push({ span: [start[row] ?? 0, end[row] ?? 0], evidence: `s${article}.${number}` });
  }
  return sentences;
}
