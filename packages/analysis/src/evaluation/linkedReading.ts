import { column, type Span } from "@readout/corpus";
import type { Facts, SourceType } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import { aboutsOf, mentionsByArticle, NOBODY, namedIn, speakersOf } from "../attribution/abouts.ts";
import { statementColumns } from "../attribution/statementColumns.ts";
import type { Reading } from "./actual.ts";

/** A statement, who is named as its source, and whom it is about. */
export interface LinkedStatement {
  readonly attribution: number;
  readonly joint: number;
  readonly sourceType: SourceType;
  /** The source's actor; `name:` and a name that is no actor's; null where it has none. */
  readonly source: string | null;
  /** Actors that the content mentions, the source left out; none where the source has no name. */
  readonly abouts: readonly string[];
}

/** Types of sources that have no name, whatever a person wrote beside them. */
const NAMELESS: ReadonlySet<SourceType> = new Set(["anonymous", "unnamed", "unresolved"]);

/**
 * Returns the statements of the chosen articles with whom they are about, as `speaksAbout` counts them, and what labels
 * make of them. Who a person says speaks is looked up among the actors of the article, by name. Whom a content mentions
 * is as it was found, in contents that a person marked as well: nobody labels mentions.
 */
export function linkedReading(facts: Facts, chosen: Chosen): Reading<LinkedStatement> {
  const rows = statementColumns(facts, chosen);
  const speakers = speakersOf(rows, null);
  const mentions = mentionsByArticle(facts, true);
  const abouts = aboutsOf(facts, rows, speakers, mentions);
  const sourceType = rows.column("sourceType");
  const actorNamed = actorsByName(facts);
  const mentionedIn = (article: number, content: readonly Span[], source: string | null): readonly string[] => {
    const places = mentions.get(article);
    return source === null || places === undefined ? NOBODY : namedIn(content, places, source);
  };
  const sourceOf = (article: number, speaker: string | null, type: SourceType): string | null =>
    speaker === null || NAMELESS.has(type) ? null : actorNamed(article, speaker);
  return {
    statements: Array.from(chosen.article, (_, position) => {
      const from = rows.from[position] ?? 0;
      return Array.from({ length: (rows.from[position + 1] ?? from) - from }, (_, i): LinkedStatement => {
        const row = from + i;
        return {
          ...{ attribution: rows.attribution[row] ?? 0, joint: rows.joint[row] ?? 0 },
          ...{ sourceType: sourceType[row] ?? "unnamed", source: speakers[row] ?? null, abouts: abouts[row] ?? NOBODY },
        };
      });
    }),
    kept: (one, { speaker, sourceType: type = one.sourceType }, article) => {
      if (one.joint > 0 || (speaker === undefined && type === one.sourceType)) return one;
      const source =
        speaker === undefined ? (NAMELESS.has(type) ? null : one.source) : sourceOf(article, speaker, type);
      const content = facts.texts[article]?.annotation.attributions[one.attribution]?.content ?? [];
      return { ...one, sourceType: type, source, abouts: mentionedIn(article, content, source) };
    },
    added: ({ content, speaker, sourceType: type }, attribution, article) => {
      const source = sourceOf(article, speaker, type);
      return { attribution, joint: 0, sourceType: type, source, abouts: mentionedIn(article, content, source) };
    },
  };
}

/**
 * Returns who a name is in an article: the actor so called there, else the only one whose name ends with it ("Clinton"),
 * else nobody that is known.
 */
function actorsByName({ mentions, attributions, actors }: Facts): (article: number, name: string) => string {
  const nameOf = new Map<string, string>();
  const names = column(actors, "name");
  for (const [i, actor] of column(actors, "actor").entries()) nameOf.set(actor, (names[i] ?? actor).toLowerCase());
  const inArticle = new Map<number, Map<string, Set<string>>>();
  const add = (article: number, name: string | null, actor: string | null): void => {
    if (name === null || actor === null) return;
    const own = inArticle.get(article) ?? new Map<string, Set<string>>();
    inArticle.set(article, own);
    for (const form of new Set([name.toLowerCase(), nameOf.get(actor) ?? ""]))
      own.set(form, (own.get(form) ?? new Set()).add(actor));
  };
  const [article, name, actor] = [column(mentions, "article"), column(mentions, "name"), column(mentions, "actor")];
  for (let row = 0; row < article.length; row++) add(article[row] ?? -1, name[row] ?? null, actor[row] ?? null);
  const [speaks, speaker] = [column(attributions, "actor"), column(attributions, "speaker")];
  const hidden = column(attributions, "hidden");
  for (const [row, at] of column(attributions, "article").entries())
    if (hidden[row] !== true) add(at, speaker[row] ?? null, speaks[row] ?? null);
  return (at, written) => {
    const wanted = written.trim().toLowerCase();
    const own = inArticle.get(at) ?? new Map<string, Set<string>>();
    const same =
      own.get(wanted) ?? new Set([...own].flatMap(([form, who]) => (form.endsWith(` ${wanted}`) ? [...who] : [])));
    const [first] = same;
    return same.size === 1 && first !== undefined ? first : `name:${wanted}`;
  };
}
