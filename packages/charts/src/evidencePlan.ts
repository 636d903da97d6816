/** How much of what stands behind numbers a notebook's outputs bring; lengths of text are in UTF-16 code units. */
export interface EvidencePlan {
  /** The most text of articles to read whole. Of a larger corpus the articles that are cited first are there, and of the others the passages. */
  readonly text: number;
  /** Of a corpus with so much text at most, which is then there whole, groups list all that a number counts. */
  readonly complete: number;
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
    complete: 4_500_000,
    steps: [
      [500_000, 200],
      [1_000_000, 50],
      [1_500_000, 10],
    ],
    least: 3,
  },
  beside: {
    text: 18_000_000,
    complete: 1_000_000,
    steps: [
      [12_000_000, 200],
      [18_000_000, 50],
      [24_000_000, 10],
    ],
    least: 3,
  },
  sample: { text: 0, complete: 0, steps: [], least: 5 },
};

/** The plan that whoever runs the notebook has chosen (`Symbol.for("readout.evidence")`); that of one page where nobody has. */
export function evidencePlan(): EvidencePlan {
  const chosen = (globalThis as Record<symbol, unknown>)[Symbol.for("readout.evidence")];
  return chosen === "beside" || chosen === "sample" ? plans[chosen] : plans.inline;
}

/**
 * How many passages a group may list: all that a number counts where the corpus is there whole, as passages are then places in its
 * articles; else by how much text stands loose.
 *
 * @param corpus how much text the corpus has, where that is known
 */
export function allowedBy(
  { complete, steps, least }: EvidencePlan,
  { corpus = Number.POSITIVE_INFINITY, loose }: { readonly corpus: number | undefined; readonly loose: number },
): number {
  if (corpus <= complete) return Number.POSITIVE_INFINITY;
  return steps.find(([most]) => loose < most)?.[1] ?? least;
}
