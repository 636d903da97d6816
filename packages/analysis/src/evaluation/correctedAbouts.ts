import { column, type Table, table } from "@readout/corpus";
import type { ActorKind, Facts, LabelledArticle, SourceType } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import type { Division } from "../articles/divide.ts";
import { actorNames } from "../attribution/actorNames.ts";
import type { Least } from "../attribution/proportion.ts";
import { checkLevel } from "../statistics/interval.ts";
import { readArticles } from "./actual.ts";
import { LEAST_LABELLED } from "./correctedEstimate.ts";
import { type CorrectedRow, correctedRow, labelledParts, stands } from "./correctedRow.ts";
import { type LinkedStatement, linkedReading } from "./linkedReading.ts";
import type { Quantity } from "./quantities.ts";

/** A share of who speaks about whom, as counted and corrected. */
export interface CorrectedAboutRow extends CorrectedRow {
  /**
   * What it is a share of: all attributions; links, which are a source with a name and an actor that a statement of it
   * mentions, each once a statement; or the attributions of one source.
   */
  readonly of: "attributions" | "links" | "source";
  /** Actor ids, where it is of one source. */
  readonly source: string | null;
  readonly about: string | null;
}

/** Which are corrected, and how. */
export interface CorrectedAboutOptions {
  /** Pairs to correct one by one, such as the first rows of `speaksAbout`; none if not given. */
  readonly pairs?: readonly { readonly source: string; readonly about: string }[];
  readonly within?: Division;
  /** How sure intervals are; 0.95 if not given. */
  readonly level?: number;
  readonly wire?: Wire;
}

/** A pair needs so many labelled articles in which its source speaks, and so many in which it speaks about the actor. */
export const LEAST_OF_PAIRS: Least = { whole: LEAST_LABELLED, own: 3 };

const COLUMNS: readonly (keyof CorrectedAboutRow)[] = [
  ...(["of", "key", "label", "source", "about", "within", "raw", "rawLow", "rawHigh", "corrected", "low"] as const),
  ...(["high", "articles", "labelled", "lambda", "reason"] as const),
];

/** Who speaks and whom it is about, by kinds as coarse as few labelled articles bear: of finer ones most links would be too rare. */
const SPEAKS: readonly { readonly key: string; readonly label: string; readonly is: (type: SourceType) => boolean }[] =
  [
    { key: "people", label: "people", is: (type) => type === "person" },
    { key: "bodies", label: "organisations, states and other bodies", is: (type) => type !== "person" },
  ];
const ABOUT: readonly { readonly key: string; readonly label: string; readonly kinds: readonly ActorKind[] }[] = [
  { key: "people", label: "people", kinds: ["person"] },
  { key: "organisations", label: "organisations and groups", kinds: ["organisation", "group"] },
  { key: "states", label: "states and places", kinds: ["state", "place"] },
];

/**
 * Returns shares of who speaks about whom as they were counted, and corrected by articles that a person labelled whole:
 * how many of all attributions are of a source with a name about another actor; of all such links, how many are of
 * people about states, of bodies about people and so on; and of what one source says, how much is about an actor,
 * for the `pairs` asked. Corrected values are prediction-powered, as those of `correctedShares`, and have the same
 * conditions. A pair needs 15 labelled articles in which its source speaks.
 *
 * Corrected is what labels tell: statements made up and missed, another speaker, another type of source. Whom a content
 * mentions is read as it was found, so names that were missed or taken for somebody else in contents are in no interval.
 *
 * @throws RangeError for an unknown `within` or `wire`, or a level that is not between 0 and 1.
 * @example correctedAbouts(facts, [], { pairs: speaksAbout(facts).objects({ limit: 10 }) }).objects()
 */
export function correctedAbouts(
  facts: Facts,
  labels: readonly LabelledArticle[],
  { pairs = [], within, level = 0.95, wire = "once" }: CorrectedAboutOptions = {},
): Table<CorrectedAboutRow> {
  checkLevel(level);
  const chosen = chooseArticles(facts, wire);
  const reading = linkedReading(facts, chosen);
  const read = readArticles(labels, { facts, chosen, reading });
  const names = actorNames(facts);
  const kinds = kindsOf(facts);
  const rows = labelledParts<LinkedStatement>(chosen, within, { statements: reading.statements, read }).flatMap(
    (part): readonly CorrectedAboutRow[] => [
      { of: "attributions", source: null, about: null, ...correctedRow(SPOKEN_ABOUT, part, level) },
      ...kindLinks(kinds)
        .filter((quantity) => stands(quantity, part))
        .map((quantity) => ({
          ...({ of: "links", source: null, about: null } as const),
          ...correctedRow(quantity, part, level),
        })),
      ...pairs.map(({ source, about }) => ({
        ...({ of: "source", source, about } as const),
        ...correctedRow(pairOf(source, about, names), part, level),
      })),
    ],
  );
  return table<CorrectedAboutRow>(rows, COLUMNS);
}

const firsts = (statements: readonly LinkedStatement[]): number => statements.filter(({ joint }) => joint === 0).length;

/** Statements about another actor: a joint one once. */
export const SPOKEN_ABOUT: Quantity<LinkedStatement> = {
  ...{ key: "about", label: "a source with a name about another actor", unit: "share" },
  above: (statements) =>
    new Set(statements.filter(({ abouts }) => abouts.length > 0).map(({ attribution }) => attribution)).size,
  below: firsts,
};

/** Links of each kind of source to each kind of actor, of all links. */
export function kindLinks(kinds: ReadonlyMap<string, ActorKind>): readonly Quantity<LinkedStatement>[] {
  const links = (statements: readonly LinkedStatement[]): number =>
    statements.reduce((sum, { abouts }) => sum + abouts.length, 0);
  return SPEAKS.flatMap((speaks) =>
    ABOUT.map((about): Quantity<LinkedStatement> => {
      const isAbout = (actor: string): boolean => about.kinds.some((kind) => kinds.get(actor) === kind);
      return {
        ...{ key: `${speaks.key} ${about.key}`, label: `${speaks.label} about ${about.label}`, unit: "share" },
        above: (statements) =>
          statements
            .filter(({ sourceType }) => speaks.is(sourceType))
            .reduce((sum, { abouts }) => sum + abouts.filter(isAbout).length, 0),
        below: links,
      };
    }),
  );
}

/** What of a source's attributions is about an actor. */
export function pairOf(source: string, about: string, names: ReadonlyMap<string, string>): Quantity<LinkedStatement> {
  const said = (statements: readonly LinkedStatement[]): readonly LinkedStatement[] =>
    statements.filter((one) => one.source === source);
  return {
    ...{ key: `${source} ${about}`, label: `${names.get(source) ?? source} about ${names.get(about) ?? about}` },
    unit: "share",
    above: (statements) => said(statements).filter(({ abouts }) => abouts.includes(about)).length,
    below: (statements) => said(statements).length,
    least: LEAST_OF_PAIRS,
  };
}

function kindsOf({ actors }: Facts): ReadonlyMap<string, ActorKind> {
  const kind = column(actors, "kind");
  return new Map(column(actors, "actor").map((id, i) => [id, kind[i] ?? "person"]));
}
