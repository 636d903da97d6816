import type { AttributionRow, SourceType } from "@readout/facts";

/** Whom an attribution is counted for. */
export interface Counted {
  /**
   * The actor's id, `name:` and a name that is no actor, `type:` and the type of a source without a name, with another colon
   * and the words that describe it where there are any (`type:anonymous:senior aide`), or `type:hidden`.
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

/** What readers are told each role of sources is. */
export const ROLE_LABELS: Readonly<Record<AttributionRow["role"], string>> = {
  politician: "politicians, parties and campaigns",
  official: "officials and public bodies",
  spokesperson: "spokespeople",
  expert: "experts and scholars",
  business: "business",
  lawyer: "lawyers",
  activist: "activists and advocacy groups",
  clergy: "clergy",
  artist: "writers and artists",
  athlete: "athletes and coaches",
  citizen: "ordinary people",
  witness: "witnesses",
  victim: "victims",
  document: "documents",
  outlet: "news outlets and journalists",
  unknown: "role not told",
};

/** Types whose label says by itself that nobody is identified. */
const NAMELESS: ReadonlySet<SourceType> = new Set(["anonymous", "unnamed", "unresolved"]);

/** What readers are told behind the words that describe a source without a name. */
const WITHOUT_NAME: Readonly<Partial<Record<SourceType, string>>> = {
  group: "group",
  anonymous: "anonymous",
  unresolved: "unresolved",
};

/** What tells whom an attribution is counted for. */
type Source = Pick<AttributionRow, "sourceType" | "actor" | "speaker" | "hidden" | "described">;

/**
 * Returns the source to count an attribution for: the actor it resolves to, else the name it gives. Sources without a
 * name are never merged with named ones, nor with each other across types: an anonymous official is somebody, a passive
 * ("it was reported") is nobody, "the report" is a document that the text does not identify, and "he" is somebody whom
 * Readout cannot tell. They are counted by the words that describe them, which gathers whoever is described so, different
 * people among them. Sources that the user's actor file hides are one without a name, so that shares still add up.
 */
export function sourceOf(
  { sourceType, actor, speaker, hidden, described }: Source,
  names: ReadonlyMap<string, string>,
): Counted {
  if (hidden) return { key: "type:hidden", label: "sources you hide" };
  if (sourceType !== "anonymous") {
    if (actor !== null) return { key: actor, label: names.get(actor) ?? speaker ?? actor };
    if (speaker !== null) return { key: `name:${speaker}`, label: speaker };
  }
  if (described)
    return {
      key: `type:${sourceType}:${described.toLowerCase()}`,
      label: `${described} (${WITHOUT_NAME[sourceType] ?? "not identified"})`,
    };
  const label = SOURCE_TYPE_LABELS[sourceType];
  return { key: `type:${sourceType}`, label: NAMELESS.has(sourceType) ? label : `${label} not identified` };
}

/**
 * Returns what readers are told a key of `sourceOf` is, of which the rows are not at hand.
 *
 * @param names of actors, by their ids
 */
export function sourceLabel(key: string, names: ReadonlyMap<string, string>): string {
  if (key === "type:hidden") return "sources you hide";
  const [, sourceType, described] = /^type:([a-z]+)(?::(.*))?$/su.exec(key) ?? [];
  if (sourceType !== undefined)
    return sourceOf(
      { sourceType: sourceType as SourceType, actor: null, speaker: null, hidden: false, described: described ?? null },
      names,
    ).label;
  return key.startsWith("name:") ? key.slice("name:".length) : (names.get(key) ?? key);
}

/** Whether a source has an identity, so that two of its attributions are known to be one source's. */
export function isIdentified({ key }: Counted): boolean {
  return !key.startsWith("type:");
}
