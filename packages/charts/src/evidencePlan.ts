/** How much of what stands behind numbers a notebook's outputs bring; lengths of text are in UTF-16 code units. */
export interface EvidencePlan {
  /** The most text of articles to read whole. Of a larger corpus the articles that are cited first are there, and of the others the passages. */
  readonly text: number;
  /** Below so much text of whole articles, and none loose, groups list what they have: passages are places in it, and readers expect all that a number counts. */
  readonly little: number;
  /** How many passages a group may list once so much text stands in passages of articles that are not there whole. */
  readonly steps: readonly (readonly [loose: number, passages: number])[];
  /** How many it may list beyond. */
  readonly least: number;
}

/**
 * In one page: some 900 articles whole, and what opens within seconds. Beside it, in files that are opened one by one: four times
 * as much text, and passages for as much as a notebook may tell. As a sample: a few of each.
 */
const plans: Readonly<Record<"inline" | "beside" | "sample", EvidencePlan>> = {
  inline: {
    text: 4_500_000,
    little: 1_000_000,
    steps: [
      [500_000, 200],
      [1_000_000, 50],
      [1_500_000, 10],
    ],
    least: 3,
  },
  beside: {
    text: 18_000_000,
    little: 1_000_000,
    steps: [
      [12_000_000, 200],
      [18_000_000, 50],
      [24_000_000, 10],
    ],
    least: 3,
  },
  sample: { text: 0, little: 0, steps: [], least: 5 },
};

/** The plan that whoever runs the notebook has chosen (`Symbol.for("readout.evidence")`); that of one page where nobody has. */
export function evidencePlan(): EvidencePlan {
  const chosen = (globalThis as Record<symbol, unknown>)[Symbol.for("readout.evidence")];
  return chosen === "beside" || chosen === "sample" ? plans[chosen] : plans.inline;
}

/** How many passages a group lists at most where nobody says. */
export const LISTED = 1000;

/** How many passages a group may list where so much text is there whole, and so much loose. */
export function allowedBy(
  { little, steps, least }: EvidencePlan,
  { text, loose }: Readonly<Record<"text" | "loose", number>>,
): number {
  if (loose === 0 && text < little) return Number.POSITIVE_INFINITY;
  return steps.find(([most]) => loose < most)?.[1] ?? least;
}
