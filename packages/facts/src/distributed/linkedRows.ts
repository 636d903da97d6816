import type { Lexicon } from "@readout/annotate";
import type { Row } from "@readout/store";
import { ActorCounts } from "../actorCounts.ts";
import { articleRows } from "../articleRows.ts";
import { settler } from "../chosen.ts";
import { linkedRows, textOf } from "../kept/rows.ts";
import { linkActors, linkingOf } from "../link.ts";
import type { NameCount } from "../names.ts";
import { reusedSentences } from "../reusedSentences.ts";
import { isStateOf } from "../states.ts";

/** The rows of one article once the names of all are known: the second step in which a cluster makes facts. */
export type LinkedTables = Readonly<
  Record<"articles" | "sentences" | "mentions" | "attributions" | "actors", readonly Row[]>
>;

/**
 * Returns what lays out an article, of its row of the table `texts`, with its actors linked. The rows of `actors` count those of
 * the one article, with the length of their names, of which the longest counts.
 *
 * @param names those of the corpus, in the order in which they come first, or of them all that share keys with the article's
 *   (`nameKeys`), and so on
 */
export function rowLinker(
  names: readonly NameCount[],
  known: Lexicon,
  surnameShare?: number,
): (texts: Row) => LinkedTables {
  const link = linkActors(names, linkingOf(known, surnameShare));
  const settle = settler(names, known.choices, link);
  const roles = { roles: known.sourceRoles, isState: isStateOf(known.choices) };
  return (texts) => {
    const { article, annotation } = textOf(texts);
    const reused = reusedSentences([article], () => annotation.sentences).get(0);
    const rows = articleRows(Number(texts["place"]), article, settle(annotation, article.text), { ...roles, reused });
    const actors = new ActorCounts();
    for (const mention of rows.mentions) actors.add(mention, 0);
    const counted = actors
      .rows(known.choices.sides)
      .map((row) => ({ ...row, length: row.name.length }) as unknown as Row);
    return { ...linkedRows(article, rows), actors: counted };
  };
}
