import type { ActorKind, SourceType } from "@readout/annotate";
import { column } from "@readout/corpus";
import { audit } from "./audit/audit.ts";
import { articlePlace } from "./evidence.ts";
import type { Facts } from "./facts.ts";
import type { ArticlePlace } from "./passage.ts";

/**
 * Some sentences or attributions: `"12.5 13.0"` are number 5 of article 12 and number 0 of article 13. One text and no
 * list, as a corpus has a hundred thousand of them.
 */
export type References = string;

/** An actor of the corpus, and where it stands. */
export interface IndexedActor {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Of a person, the title that the text gives most often, and whom it is held in: `president, France`. */
  readonly title: string | null;
  /** The actor that its mentions count for by the user's actor file. */
  readonly group: string | null;
  readonly mentions: number;
  readonly articles: number;
  /** Each form that stands for it, by which rule, how often, and in which sentences; the most frequent first. */
  readonly forms: readonly (readonly [form: string, rule: string, times: number, sentences: References])[];
  /** Attributions of which it is the source, or one of the sources; who is told by whose it is ("her office") may have these alone. */
  readonly said: References;
}

/** An article as its passages are cut from it. */
export interface IndexedArticle extends ArticlePlace {
  /** Where each sentence starts and ends in the text, in UTF-16 code units: `[start, end, start, end, …]`. */
  readonly sentences: readonly number[];
  /** The sentences that are lists of names: who stands in one is not in company. */
  readonly lists: readonly number[];
  /** The parts of each attribution: `[role, start, end, …]`, the role 1 for content, 2 for cue, 3 for source. */
  readonly attributions: readonly (readonly number[])[];
}

/** Every actor of a corpus, with all that is needed to show where it stands. */
export interface ActorIndex {
  /** The most mentioned first, as in an audit. */
  readonly actors: readonly IndexedActor[];
  /** By their index in the corpus. */
  readonly articles: readonly IndexedArticle[];
}

/**
 * Returns every actor with its forms and its attributions, in all articles, copies included, and how each article falls
 * into sentences and attributions. Sources that the user's actor file hides, and those without a name, are nobody's.
 *
 * @example actorIndex(await readFacts("corpora/sample")).actors[0]?.name
 */
export function actorIndex(facts: Facts): ActorIndex {
  const said = saidBy(facts);
  const actors = new Map<string, IndexedActor & { readonly forms: IndexedActor["forms"][number][] }>();
  for (const row of audit(facts).objects()) {
    const { actor, name, kind, group, mentions, articles } = row;
    const title = [row.title, row.affiliation].filter((part) => part !== null).join(", ") || null;
    const own = { actor, name, kind, title, group, mentions, articles, said: (said.get(actor) ?? []).join(" ") };
    const one = actors.get(actor) ?? { ...own, forms: [] };
    actors.set(actor, one);
    one.forms.push([row.form, row.rule, row.times, row.evidence.map((id) => id.slice(1)).join(" ")]);
  }
  for (const one of onlySpeaking(facts, said, actors)) actors.set(one.actor, { ...one, forms: [] });
  const lists = listsOf(facts);
  return {
    actors: [...actors.values()],
    articles: facts.texts.map(({ article, annotation }, i): IndexedArticle => {
      const attributions = annotation.attributions.map(({ content, cue, source }) =>
        [content, cue, source].flatMap((spans, role) => spans.flatMap(([start, end]) => [role + 1, start, end])),
      );
      return {
        ...articlePlace(article),
        sentences: annotation.sentences.flat(),
        lists: [...(lists.get(i) ?? [])],
        attributions,
      };
    }),
  };
}

function saidBy({ attributions }: Facts): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const { article, attribution, actor, hidden, sourceType } of attributions.objects()) {
    if (actor === null || actor === undefined || hidden || sourceType === "anonymous") continue;
    const own = said.get(actor) ?? [];
    said.set(actor, own);
    own.push(`${article}.${attribution}`);
  }
  return said;
}

/** Sources that no mention stands for: bodies that are called by whose they are. The most quoted first. */
function onlySpeaking(
  { attributions }: Facts,
  said: ReadonlyMap<string, readonly string[]>,
  mentioned: ReadonlyMap<string, unknown>,
): IndexedActor[] {
  const found = new Map<string, IndexedActor>();
  for (const { actor, speaker, sourceType } of attributions.objects()) {
    const own = said.get(actor ?? "");
    if (actor === null || own === undefined || mentioned.has(actor) || found.has(actor)) continue;
    const articles = new Set(own.map((reference) => reference.split(".")[0])).size;
    const silent = { title: null, group: null, mentions: 0, forms: [] };
    found.set(actor, {
      actor,
      name: speaker ?? actor,
      kind: kindOf(sourceType),
      ...silent,
      articles,
      said: own.join(" "),
    });
  }
  const quoted = ({ actor }: IndexedActor): number => said.get(actor)?.length ?? 0;
  return [...found.values()].sort((x, y) => quoted(y) - quoted(x) || (x.actor < y.actor ? -1 : 1));
}

function kindOf(sourceType: SourceType): ActorKind {
  return sourceType === "person" || sourceType === "state" || sourceType === "group" ? sourceType : "organisation";
}

function listsOf({ mentions }: Facts): Map<number, Set<number>> {
  const lists = new Map<number, Set<number>>();
  const [article, sentence] = [column(mentions, "article"), column(mentions, "sentence")];
  for (const [row, isListed] of column(mentions, "listed").entries()) {
    if (!isListed) continue;
    const own = lists.get(article[row] ?? -1) ?? new Set();
    lists.set(article[row] ?? -1, own);
    own.add(sentence[row] ?? -1);
  }
  return lists;
}
