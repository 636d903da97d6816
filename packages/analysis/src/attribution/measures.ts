import { isIdentified } from "./source.ts";
import type { Statement } from "./statements.ts";

/** What is measured of sourcing. */
export type Measure =
  | "direct share"
  | "anonymous share"
  | "unnamed share"
  | "unresolved share"
  | "quoted words share"
  | "attributions an article"
  | "sources an article"
  | "official share"
  | "role told share"
  | "single-source share";

/** What a measure is taken of. */
export type MeasureUnit = "attributions" | "words" | "articles" | "articles with sources";

/** How a measure is taken. */
export interface MeasureDefinition {
  readonly measure: Measure;
  readonly unit: MeasureUnit;
  /** Whether an attribution adds to the value. */
  readonly counts: (statement: Statement) => boolean;
  /** What an article's counted attributions add to the value. */
  readonly amount: (counted: readonly Statement[]) => number;
}

const number = (counted: readonly Statement[]): number => counted.length;

/** Of a joint statement one row: whoever speaks together, it is one attribution. */
const firsts = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ joint }) => joint === 0);

/** Whether the text gives a statement to anybody. */
const hasSource = ({ sourceType }: Statement): boolean => sourceType !== "unnamed";

/** Sources that are known to be different: "he", whom nothing tells, may be one that is named. */
const sourcesOf = (counted: readonly Statement[]): number =>
  new Set(counted.flatMap(({ source, sourceType }) => (sourceType === "unresolved" ? [] : source.key))).size;

/** All measures, in the order in which they are told. */
export const MEASURES: readonly MeasureDefinition[] = [
  {
    measure: "direct share",
    unit: "attributions",
    counts: ({ kind, joint }) => joint === 0 && kind === "direct",
    amount: number,
  },
  {
    measure: "anonymous share",
    unit: "attributions",
    counts: (one) => one.joint === 0 && one.sourceType === "anonymous",
    amount: number,
  },
  {
    measure: "unnamed share",
    unit: "attributions",
    counts: (one) => one.joint === 0 && one.sourceType === "unnamed",
    amount: number,
  },
  {
    measure: "unresolved share",
    unit: "attributions",
    counts: (one) => one.joint === 0 && one.sourceType === "unresolved",
    amount: number,
  },
  {
    measure: "quoted words share",
    unit: "words",
    counts: ({ quotedWords, joint }) => joint === 0 && quotedWords > 0,
    amount: (counted) => counted.reduce((sum, { quotedWords }) => sum + quotedWords, 0),
  },
  { measure: "attributions an article", unit: "articles", counts: ({ joint }) => joint === 0, amount: number },
  {
    measure: "sources an article",
    unit: "articles",
    counts: ({ source }) => isIdentified(source),
    amount: (counted) => new Set(counted.map(({ source }) => source.key)).size,
  },
  {
    measure: "official share",
    unit: "attributions",
    counts: (one) => one.joint === 0 && one.official === true,
    amount: number,
  },
  {
    measure: "role told share",
    unit: "attributions",
    counts: (one) => one.joint === 0 && one.role !== "unknown",
    amount: number,
  },
  {
    measure: "single-source share",
    unit: "articles with sources",
    counts: hasSource,
    amount: (counted) => Number(counted.length > 0 && sourcesOf(counted) <= 1),
  },
];

/** What an article adds to the n of a measure. */
export const SIZES: Readonly<Record<MeasureUnit, (statements: readonly Statement[]) => number>> = {
  attributions: (statements) => firsts(statements).length,
  words: (statements) => firsts(statements).reduce((sum, { words }) => sum + words, 0),
  articles: () => 1,
  "articles with sources": (statements) => (statements.some(hasSource) ? 1 : 0),
};
