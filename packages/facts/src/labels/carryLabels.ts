import { type Attribution, CONTENT_KINDS, SOURCE_TYPES } from "@readout/annotate";
import type { Span } from "@readout/corpus";
import { contentKey, type DraftFound } from "./draft.ts";
import type { JudgedAttribution, MissingAttribution } from "./labels.ts";

/** An attribution that a person judged, where it stood and what it was when it was labelled. */
export interface LabelledThen {
  readonly content: readonly Span[];
  /** Null where the file does not say. */
  readonly found: DraftFound | null;
  readonly judged: JudgedAttribution;
}

/** A statement that stands in the article, or that was wrongly found there. */
interface Stated {
  readonly content: readonly Span[];
  readonly isRight: boolean;
  /** What the person says that it is; null where neither the person nor the file does. */
  readonly is: Omit<MissingAttribution, "content"> | null;
  /** What the person said otherwise than it was found. */
  readonly label: Omit<JudgedAttribution, "attribution" | "verdict">;
}

/** Contents that share half of what either has are of one statement. */
const LEAST_SHARED = 0.5;

/**
 * Returns what labels say of the attributions that are found now, where others were found when the article was labelled:
 * by another version, or with other options. All of the article was labelled, so it is known what stands in it. What is
 * found now and lies where a statement stands is right, with the speaker and type that the statement has; everything else
 * is wrong; statements where none is found now are missing. Null where the file does not say what a statement is of which
 * the same words are found no more.
 */
export function carryLabels(
  then: readonly LabelledThen[],
  missing: readonly MissingAttribution[],
  now: readonly Attribution[],
): { readonly judged: readonly JudgedAttribution[]; readonly missing: readonly MissingAttribution[] } | null {
  const stated = [...then.map(statedOf), ...missing.map(added)];
  const places = paired(stated, now);
  const judged = now.map((one, attribution): JudgedAttribution => {
    const own = stated[places.get(attribution) ?? -1];
    if (own === undefined || !own.isRight) return { attribution, verdict: "wrong" };
    return { attribution, verdict: "right", ...otherwise(own, one) };
  });
  const isUnknown = ([attribution, place]: readonly [number, number]): boolean => {
    const own = stated[place];
    const same = own !== undefined && contentKey(own.content) === contentKey(now[attribution]?.content ?? []);
    return own?.isRight === true && own.is === null && !same;
  };
  if ([...places].some(isUnknown)) return null;
  const seen = new Set(places.values());
  const left = stated.filter(({ isRight }, i) => isRight && !seen.has(i));
  const lost = left.flatMap(({ content, is }): readonly MissingAttribution[] =>
    is === null ? [] : [{ content, ...is }],
  );
  return lost.length < left.length ? null : { judged, missing: lost };
}

/** What a statement is, where it is something else than is found now. */
export function otherwise(
  { is, label }: Pick<Stated, "is" | "label">,
  { speaker, sourceType }: Attribution,
): Omit<JudgedAttribution, "attribution" | "verdict"> {
  if (is === null) return label;
  return {
    ...(is.speaker === speaker ? {} : { speaker: is.speaker }),
    ...(is.sourceType === sourceType ? {} : { sourceType: is.sourceType }),
  };
}

/** A judged attribution as a statement. */
export function statedOf({ content, found, judged: { verdict, attribution: _, ...label } }: LabelledThen): Stated {
  const kind = CONTENT_KINDS.find((one) => one === found?.kind);
  const sourceType = label.sourceType ?? SOURCE_TYPES.find((one) => one === found?.sourceType);
  const speaker = label.speaker === undefined ? (found?.speaker ?? null) : label.speaker;
  const isKnown = found !== null && kind !== undefined && sourceType !== undefined;
  return { content, isRight: verdict === "right", label, is: isKnown ? { kind, sourceType, speaker } : null };
}

function added({ content, ...is }: MissingAttribution): Stated {
  return { content, isRight: true, is, label: {} };
}

/** The statement of each attribution found now, each once: those that share most first, the same content before all. */
function paired(stated: readonly Stated[], now: readonly Attribution[]): ReadonlyMap<number, number> {
  const pairs = now.flatMap(({ content }, attribution) =>
    stated.map((one, statement) => ({ attribution, statement, shared: sharedPart(content, one.content) })),
  );
  const inOrder = pairs
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared || a.attribution - b.attribution || a.statement - b.statement);
  const places = new Map<number, number>();
  const taken = new Set<number>();
  for (const { attribution, statement } of inOrder) {
    if (places.has(attribution) || taken.has(statement)) continue;
    places.set(attribution, statement);
    taken.add(statement);
  }
  return places;
}

/** How much of what either content has both have: 1 where they are the same, 0 where they lie apart. */
function sharedPart(one: readonly Span[], other: readonly Span[]): number {
  if (contentKey(one) === contentKey(other)) return 1;
  let both = 0;
  for (const [from, to] of one)
    for (const [start, end] of other) both += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return both / (lengthOf(one) + lengthOf(other) - both || 1);
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
