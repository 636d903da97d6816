import { type Contingency, observedCells } from "./contingency.ts";

/** Which end of a distribution a probability is taken of: of so many or more, or of so many or fewer. */
export type Tail = "upper" | "lower";

/**
 * Returns the probability that two things share `together` units or more (`upper`) or fewer (`lower`), if each had its
 * units by chance: the one-sided Fisher test. 1 where a margin is empty or full. A probability below 1e-308 is 0.
 *
 * P(X ≥ t) of X ~ Hypergeometric(units, withA, withB). As `phyper(t - 1, withA, units - withA, withB, lower.tail = FALSE)`
 * in R, and `scipy.stats.hypergeom.sf(t - 1, units, withA, withB)`.
 *
 * @throws RangeError on impossible counts.
 * @example hypergeometricTail({ together: 2, withA: 2, withB: 2, units: 832 }, "upper") // 2.893e-6
 */
export function hypergeometricTail(counts: Contingency, tail: Tail): number {
  observedCells(counts);
  return Math.exp(hypergeometricTails(counts.units, tail)(counts.together, counts.withA, counts.withB));
}

/** Tables are kept for actors of so many articles; above, a tail is computed each time. */
const KEPT = 64;

/**
 * Returns a function that gives the logarithm of a tail over so many units. It keeps what it computed, as a corpus has a
 * million pairs and few different counts, and gives the same number for (a, b) and (b, a). Counts are not checked.
 */
export function hypergeometricTails(
  units: number,
  tail: Tail,
): (together: number, withA: number, withB: number) => number {
  const logFactorial = logFactorials(units);
  const logTail = tail === "upper" ? logUpper : logLower;
  const known = new Map<number, Float64Array>();
  return (together, withA, withB) => {
    const few = Math.min(withA, withB);
    const many = Math.max(withA, withB);
    if (few > KEPT) return logTail(together, { few, many, units, logFactorial });
    const key = few * (units + 1) + many;
    let tails = known.get(key);
    if (tails === undefined) {
      tails = new Float64Array(few + 1).fill(Number.NaN);
      known.set(key, tails);
    }
    let value = tails[together] ?? Number.NaN;
    if (Number.isNaN(value)) {
      value = logTail(together, { few, many, units, logFactorial });
      tails[together] = value;
    }
    return value;
  };
}

/** The numbers that a distribution of shared units depends on, and ln 0! … ln units!. */
interface Margins {
  readonly few: number;
  readonly many: number;
  readonly units: number;
  readonly logFactorial: Float64Array;
}

/** ln P(X ≥ t). Below the mode by the other tail, which is then the one that falls. */
function logUpper(t: number, margins: Margins): number {
  const { few, many, units } = margins;
  if (t <= Math.max(0, few + many - units)) return 0;
  if (t <= modeOf(margins)) return Math.log1p(-Math.exp(falling(t - 1, -1, margins)));
  return falling(t, 1, margins);
}

/** ln P(X ≤ t). */
function logLower(t: number, margins: Margins): number {
  if (t >= margins.few) return 0;
  if (t >= modeOf(margins)) return Math.log1p(-Math.exp(falling(t + 1, 1, margins)));
  return falling(t, -1, margins);
}

function modeOf({ few, many, units }: Margins): number {
  return Math.floor(((few + 1) * (many + 1)) / (units + 2));
}

/** The logarithm of the sum from `t` outwards, where each probability is smaller than the one before it. */
function falling(t: number, direction: 1 | -1, { few, many, units, logFactorial }: Margins): number {
  const choose = (n: number, k: number): number =>
    (logFactorial[n] ?? 0) - (logFactorial[k] ?? 0) - (logFactorial[n - k] ?? 0);
  const first = choose(many, t) + choose(units - many, few - t) - choose(units, few);
  const end = direction === 1 ? few : Math.max(0, few + many - units);
  let term = 1;
  let sum = 1;
  for (let k = t; k !== end && term > sum * 1e-18; k += direction) {
    const low = direction === 1 ? k : k - 1;
    const ratioUp = ((few - low) * (many - low)) / ((low + 1) * (units - few - many + low + 1));
    term *= direction === 1 ? ratioUp : 1 / ratioUp;
    sum += term;
  }
  return first + Math.log(sum);
}

/** ln 0! … ln n!, added up with a correction for what each addition loses (Kahan 1965). */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  let sum = 0;
  let lost = 0;
  for (let i = 2; i <= n; i++) {
    const term = Math.log(i) - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
    logs[i] = sum;
  }
  return logs;
}
