import { checkLevel, type Interval } from "./interval.ts";
import { normalQuantile } from "./normal.ts";

/** A share as a machine sees it, and how often it is right about units of which people know the class. */
export interface Classified {
  /** The share of the class among `n` units, as the machine sees it. */
  readonly apparent: number;
  readonly n: number;
  /** The share of the class's own units that it takes for it, of so many. */
  readonly sensitivity: number;
  readonly nSensitivity: number;
  /** The share of all other units that it takes for others, of so many. */
  readonly specificity: number;
  readonly nSpecificity: number;
}

/** The share corrected, with the interval of Lang and Reiczigel. */
export interface RoganGladen extends Interval {
  readonly value: number;
}

/**
 * Estimates the true share of a class from its apparent share, (apparent + specificity − 1) / (sensitivity +
 * specificity − 1), kept inside 0 to 1. For where the units are given and only their class is in doubt, such as the
 * type of the source of attributions that are right: of what was never found it knows nothing, which `ppiRatio` does.
 * The units are taken as independent, as those of one article are not. Null where the machine does no better than
 * chance.
 *
 * Rogan, W. J. & Gladen, B. (1978). Estimating prevalence from the results of a screening test. American Journal of
 * Epidemiology 107(1), 71–76. Lang, Z. & Reiczigel, J. (2014). Confidence limits for prevalence of disease adjusted for
 * estimated sensitivity and specificity. Preventive Veterinary Medicine 113(1), 13–22.
 *
 * @throws RangeError for shares outside 0 to 1, counts that are not positive, or a level that is not between 0 and 1.
 */
export function roganGladen(given: Classified, level = 0.95): RoganGladen | null {
  checkLevel(level);
  const { apparent, n, sensitivity, nSensitivity, specificity, nSpecificity } = given;
  for (const share of [apparent, sensitivity, specificity])
    if (!(share >= 0 && share <= 1)) throw new RangeError(`not a share: ${share}`);
  for (const count of [n, nSensitivity, nSpecificity])
    if (!(count > 0 && Number.isFinite(count))) throw new RangeError(`not a count: ${count}`);
  const skill = sensitivity + specificity - 1;
  if (!(skill > 0)) return null;
  const z = normalQuantile((1 + level) / 2);
  // A few successes and failures are added, as in the interval of Agresti and Coull.
  const a = (n * apparent + z ** 2 / 2) / (n + z ** 2);
  const s = (nSensitivity * sensitivity + 1) / (nSensitivity + 2);
  const p = (nSpecificity * specificity + 1) / (nSpecificity + 2);
  const adjusted = (a + p - 1) / (s + p - 1);
  const [ofS, ofP] = [(s * (1 - s)) / (nSensitivity + 2), (p * (1 - p)) / (nSpecificity + 2)];
  const shift = 2 * z ** 2 * (adjusted * ofS - (1 - adjusted) * ofP);
  const variance = (a * (1 - a)) / (n + z ** 2) + adjusted ** 2 * ofS + (1 - adjusted) ** 2 * ofP;
  const reach = (z * Math.sqrt(variance)) / (s + p - 1);
  return {
    value: inside((apparent + specificity - 1) / skill),
    low: inside(adjusted + shift - reach),
    high: inside(adjusted + shift + reach),
  };
}

function inside(share: number): number {
  return Math.min(1, Math.max(0, share));
}
