import type { Annotation, Attribution, Presentation } from "./annotation.ts";
import { rulesWith } from "./attribute/rules.ts";

/** The annotation with the attributions that `isWanted` keeps; a link whose carrier is left out stands alone. */
function kept(annotation: Annotation, isWanted: (one: Attribution) => boolean): Annotation {
  const places = new Map<number, number>();
  annotation.attributions.forEach((one, i) => {
    if (isWanted(one)) places.set(i, places.size);
  });
  const moved = (index: number | null): number | null => (index === null ? null : (places.get(index) ?? null));
  return {
    ...annotation,
    attributions: annotation.attributions
      .filter((_, i) => places.has(i))
      .map((one) => ({ ...one, within: moved(one.within) })),
    hedges: annotation.hedges.map((hedge) => ({ ...hedge, by: moved(hedge.by) })),
  };
}

/**
 * Returns the annotation with the attributions of these presentations alone; null stands for those whose words do not tell,
 * as in "according to". A link whose carrier is left out stands alone, and a hedge in a content that is left out is the
 * outlet's.
 */
export function presented(annotation: Annotation, wanted: readonly (Presentation | null)[]): Annotation {
  return kept(annotation, ({ presentation }) => wanted.includes(presentation));
}

/** What of an annotation is looked at: what was said, or all that is attributed. */
export const VIEWS = ["said", "all"] as const;
export type View = (typeof VIEWS)[number];

const ASSERTING: ReadonlySet<string> = rulesWith("asserting");
const ASKING: ReadonlySet<string> = rulesWith("asking");
const TOLD: ReadonlySet<string> = rulesWith("told");
const WORDED: ReadonlySet<string> = rulesWith("worded");

/**
 * Whether newsrooms count an attribution as a quotation or a statement: speech, what a person writes, what is told "according
 * to" somebody, acts that assert a clause ("argued that", "warned that") and acts of telling, be it with an infinitive or a
 * noun ("promised to", "told them to", "denied having", "his claim that"). Papers, polls and figures are sources of the words
 * and clauses that stand in them ("the report says that", "according to the poll"). Beliefs, plans, other acts, what a paper
 * does ("the letter calls for talks") and questions without an asker are none.
 */
function isSaid({ presentation, rule, sourceType, stance }: Attribution): boolean {
  // "Asked whether C": a question that nobody is named to ask is no statement.
  if (ASKING.has(rule)) return false;
  // "The poll shows her ahead": what is found out by a paper is told, with a clause or without.
  if (sourceType === "document")
    return ASSERTING.has(rule) || WORDED.has(rule) || (rule === "object" && stance === "confirm");
  if (presentation === "thought") return false;
  return presentation !== "act" || ASSERTING.has(rule) || TOLD.has(rule);
}

/** Returns the annotation with what a view keeps; a link whose carrier is left out stands alone, its hedges are the outlet's. */
export function viewed(annotation: Annotation, view: View): Annotation {
  return view === "all" ? annotation : kept(annotation, isSaid);
}

/**
 * Returns the annotation with an attribution for each span of its contents, as tools count that give each quoted span a row
 * (the Gender Gap Tracker, the ATAP Quotation Tool). What was in one content is carried by the first of its spans.
 */
export function perSpan(annotation: Annotation): Annotation {
  const places: number[] = [];
  let count = 0;
  for (const { content } of annotation.attributions) {
    places.push(count);
    count += content.length;
  }
  const moved = (index: number | null): number | null => (index === null ? null : (places[index] ?? null));
  return {
    ...annotation,
    attributions: annotation.attributions.flatMap((one) =>
      one.content.map((span) => ({ ...one, content: [span], within: moved(one.within) })),
    ),
    hedges: annotation.hedges.map((hedge) => ({ ...hedge, by: moved(hedge.by) })),
  };
}
