import type { SourceType } from "@readout/facts";
import type { Least } from "../attribution/proportion.ts";
import { SOURCE_TYPE_LABELS } from "../attribution/source.ts";
import type { Counted } from "./actual.ts";

/** What shares are corrected by. */
export type CorrectedBy = "sourceType" | "kind" | "measure";

/** Something that is counted in each article, of statements that were found or that a person marked. */
export interface Quantity<One = Counted> {
  readonly key: string;
  readonly label: string;
  /** How many an article adds to the value. */
  readonly above: (statements: readonly One[]) => number;
  /** What an article adds to what the value is taken of. */
  readonly below: (statements: readonly One[]) => number;
  /** A share of a whole, or a number an article. */
  readonly unit: "share" | "number";
  /** As in `CorrectedHow`. */
  readonly least?: Least;
}

const KINDS: readonly Counted["kind"][] = ["direct", "indirect", "mixed"];

const TYPES = Object.keys(SOURCE_TYPE_LABELS) as readonly SourceType[];

/** A joint statement once, whoever speaks. */
const firsts = (statements: readonly Counted[]): number => statements.filter(({ joint }) => joint === 0).length;

const ofKind =
  (kind: Counted["kind"]) =>
  (statements: readonly Counted[]): number =>
    statements.filter((one) => one.joint === 0 && one.kind === kind).length;

/** A joint statement once for each type that its speakers have, as shares by type count it. */
const ofTypes =
  (...types: readonly SourceType[]) =>
  (statements: readonly Counted[]): number =>
    new Set(
      statements
        .filter(({ sourceType }) => types.includes(sourceType))
        .map(({ attribution, sourceType }) => `${attribution} ${sourceType}`),
    ).size;

const firstsOfType =
  (type: SourceType) =>
  (statements: readonly Counted[]): number =>
    statements.filter((one) => one.joint === 0 && one.sourceType === type).length;

/** What is corrected, by what it is divided by; measures are those of `attributionMeasures` that labels tell of. */
export const QUANTITIES: Readonly<Record<CorrectedBy, readonly Quantity[]>> = {
  sourceType: TYPES.map((type) => ({
    ...{ key: type, label: SOURCE_TYPE_LABELS[type], unit: "share" },
    ...{ above: ofTypes(type), below: ofTypes(...TYPES) },
  })),
  kind: KINDS.map((kind) => ({ key: kind, label: kind, above: ofKind(kind), below: firsts, unit: "share" })),
  measure: [
    { ...measure("direct share"), above: ofKind("direct"), below: firsts, unit: "share" },
    { ...measure("anonymous share"), above: firstsOfType("anonymous"), below: firsts, unit: "share" },
    { ...measure("unnamed share"), above: firstsOfType("unnamed"), below: firsts, unit: "share" },
    { ...measure("unresolved share"), above: firstsOfType("unresolved"), below: firsts, unit: "share" },
    { ...measure("attributions an article"), above: firsts, below: () => 1, unit: "number" },
  ],
};

function measure(name: string): Pick<Quantity, "key" | "label"> {
  return { key: name, label: name };
}
