import type { Span } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import type { Division } from "../articles/divide.ts";
import { statementsOf } from "../attribution/statements.ts";
import { comparedGroups } from "./groups.ts";
import type { Found, Unit } from "./tally.ts";
import { wordsIn } from "./words.ts";

/** The groups whose words are compared, and their units. */
export interface WordUnits {
  readonly labels: readonly string[];
  readonly units: readonly Unit[];
}

/** Adds the words of a run of an article's text to those found, and returns how many they are. */
export type WordCounter = (article: number, span: Span, found: Map<string, Found>, evidence: EvidenceId) => number;

/** Prepares the counting of words: with those inside the names of actors, or without. */
export function wordCounter(facts: Facts, names: boolean): WordCounter {
  const named = new Map<number, { start: number; end: number }[]>();
  if (!names)
    for (const { article, start, end, indirect } of facts.mentions.objects()) {
      if (indirect) continue;
      const own = named.get(article);
      if (own) own.push({ start, end });
      else named.set(article, [{ start, end }]);
    }
  return (article, span, found, evidence) => {
    const text = facts.texts[article]?.article.text ?? "";
    const inside = (named.get(article) ?? []).filter(({ start, end }) => start < span[1] && span[0] < end);
    let count = 0;
    for (const { word, start } of wordsIn(text, span)) {
      if (inside.some((name) => name.start <= start && start < name.end)) continue;
      count++;
      const own = found.get(word);
      if (own === undefined) found.set(word, { label: word, count: 1, evidence: [evidence] });
      else {
        own.count++;
        if (own.evidence.at(-1) !== evidence) own.evidence.push(evidence);
      }
    }
    return count;
  };
}

/** Returns the articles of the groups as units, with the words of their sentences. */
export function wordsOfGroups(
  facts: Facts,
  chosen: Chosen,
  { by, asked, counter }: { by: Division; asked: readonly string[] | undefined; counter: WordCounter },
): WordUnits {
  const groups = comparedGroups(chosen, by, asked);
  const sentences = sentencesOf(facts, chosen);
  const units = groups.flatMap(({ positions }, group) =>
    positions.map((position): Unit => {
      const found = new Map<string, Found>();
      const article = chosen.article[position] ?? -1;
      let size = 0;
      for (const { id, span } of sentences.get(position) ?? []) size += counter(article, span, found, id);
      return { group, position, size, found };
    }),
  );
  return { labels: groups.map(({ label }) => label), units };
}

/** Returns what each source is said to say in an article as a unit, with its words: the actor's beside all others'. */
export function wordsOfActor(facts: Facts, chosen: Chosen, actor: string, counter: WordCounter): WordUnits {
  const name = nameOf(facts, actor);
  const units = statementsOf(facts, chosen).flatMap((statements, position) => {
    const bySource = new Map<string, { group: number; size: number; found: Map<string, Found> }>();
    for (const { article, attribution, source, evidence } of statements) {
      const own = bySource.get(source.key) ?? { group: source.key === actor ? 0 : -1, size: 0, found: new Map() };
      bySource.set(source.key, own);
      const content = facts.texts[article]?.annotation.attributions[attribution]?.content ?? [];
      for (const span of content) own.size += counter(article, span, own.found, evidence);
    }
    return [...bySource.values()].map((unit): Unit => ({ ...unit, position }));
  });
  return units.some(({ group }) => group === 0) ? { labels: [name], units } : NONE;
}

/**
 * Returns sentences as units, with their words, article after article: those that mention the actor, by name or otherwise,
 * and the others of the same articles. An article in which all do, or none, has nothing to set side by side, and is left out.
 */
export function wordsAbout(facts: Facts, chosen: Chosen, actor: string, counter: WordCounter): WordUnits {
  const name = nameOf(facts, actor);
  const mentioning = new Set<EvidenceId>();
  for (const one of facts.mentions.objects())
    if (one.actor === actor) mentioning.add(`s${one.article}.${one.sentence}`);
  const units = [...sentencesOf(facts, chosen)]
    .sort(([a], [b]) => a - b)
    .flatMap(([position, sentences]) => {
      const own = sentences.filter(({ id }) => mentioning.has(id)).length;
      if (own === 0 || own === sentences.length) return [];
      return sentences.map(({ id, span }): Unit => {
        const found = new Map<string, Found>();
        const size = counter(chosen.article[position] ?? -1, span, found, id);
        return { group: mentioning.has(id) ? 0 : 1, position, size, found };
      });
    });
  return units.length > 0 ? { labels: [name, "other sentences"], units } : NONE;
}

const NONE: WordUnits = { labels: [], units: [] };

function nameOf(facts: Facts, actor: string): string {
  const known = facts.actors.objects().find((one) => one.actor === actor);
  if (known === undefined) throw new RangeError(`unknown actor: ${actor}`);
  return known.name;
}

interface Sentence {
  readonly id: EvidenceId;
  readonly span: Span;
}

/** The sentences that count, by the position of their article. */
function sentencesOf(facts: Facts, chosen: Chosen): ReadonlyMap<number, readonly Sentence[]> {
  const sentences = new Map<number, Sentence[]>();
  for (const { article, sentence, start, end } of facts.sentences.objects()) {
    const position = chosen.position[article] ?? -1;
    if (position < 0 || !chosen.counts(article, sentence)) continue;
    const own = sentences.get(position) ?? [];
    sentences.set(position, own);
    own.push({ id: `s${article}.${sentence}`, span: [start, end] });
  }
  return sentences;
}
