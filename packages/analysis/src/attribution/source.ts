import type { AttributionRow, SourceType } from "@readout/facts";

/** Whom an attribution is counted for. */
export interface Counted {
  /**
   * The actor's id, `name:` and a name that is no actor, `type:` and the type of a source without a name, or `type:hidden`.
   */
  readonly key: string;
  /** For readers. */
  readonly label: string;
}

/** What readers are told each type of source is. */
export const SOURCE_TYPE_LABELS: Readonly<Record<SourceType, string>> = {
  person: "people",
  organisation: "organisations",
  state: "states",
  outlet: "news outlets",
  document: "documents",
  group: "groups",
  anonymous: "anonymous sources",
  unnamed: "no source named",
  unresolved: "unresolved sources",
};

/** Types whose label says by itself that nobody is identified. */
const NAMELESS: ReadonlySet<SourceType> = new Set(["unnamed", "unresolved"]);

/**
 * Returns the source to count an attribution for: the actor it resolves to, else the name it gives. Sources without a
 * name are never merged with named ones, nor with each other across types: an anonymous official is somebody, a passive
 * ("it was reported") is nobody, "the report" is a document that the text does not identify, and "he" is somebody whom Readout cannot tell. Sources that the user's
 * actor file hides are one without a name, so that shares still add up.
 */
export function sourceOf(
  { sourceType, actor, speaker, hidden }: Pick<AttributionRow, "sourceType" | "actor" | "speaker" | "hidden">,
  names: ReadonlyMap<string, string>,
): Counted {
  const label = SOURCE_TYPE_LABELS[sourceType];
  if (hidden) return { key: "type:hidden", label: "sources you hide" };
  if (sourceType === "anonymous") return { key: "type:anonymous", label };
  if (actor !== null) return { key: actor, label: names.get(actor) ?? speaker ?? actor };
  if (speaker !== null) return { key: `name:${speaker}`, label: speaker };
  return { key: `type:${sourceType}`, label: NAMELESS.has(sourceType) ? label : `${label} not identified` };
}

/** Whether a source has an identity, so that two of its attributions are known to be one source's. */
export function isIdentified({ key }: Counted): boolean {
  return !key.startsWith("type:");
}
