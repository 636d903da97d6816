/** A labelled example: the rows of its features and the number of its class. */
export interface Example {
  readonly features: Int32Array;
  /** Features that are left out of some of the rounds. */
  readonly lexical: Uint8Array;
  readonly kind: number;
  /** What it weighs beside others. */
  readonly weight: number;
}

export interface MaxentOptions {
  readonly rows: number;
  readonly classes: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the L2 penalty, an example. */
  readonly decay: number;
  /** What an example of the first class weighs: news names more than the sets do. */
  readonly none: number;
  readonly seed: number;
  /** How many in a hundred examples lose their lexical features in a round. */
  readonly drop: number;
}

/**
 * Trains a multinomial logistic regression (maximum entropy; Berger et al. 1996) by AdaGrad (Duchi et al. 2011), in a fixed
 * pseudo-random order. Returns the weights, a row of `classes` numbers a feature.
 */
export function trainMaxent(
  examples: readonly Example[],
  { rows, classes, epochs, rate, decay, drop, none, seed }: MaxentOptions,
  order: (count: number, seed: number) => Int32Array,
): Float64Array {
  const weights = new Float64Array(rows * classes);
  const squares = new Float64Array(rows * classes).fill(1e-6);
  const scores = new Float64Array(classes);
  let state = seed + 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const e of order(examples.length, seed * epochs + epoch + 1)) {
      const { features, lexical, kind, weight } = examples[e] as Example;
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      const dropped = (state >>> 16) % 100 < drop;
      scores.fill(0);
      for (let f = 0; f < features.length; f++) {
        if (dropped && lexical[f]) continue;
        const row = (features[f] as number) * classes;
        for (let k = 0; k < classes; k++) scores[k] = (scores[k] as number) + (weights[row + k] as number);
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < classes; k++) most = Math.max(most, scores[k] as number);
      let sum = 0;
      for (let k = 0; k < classes; k++) sum += scores[k] = Math.exp((scores[k] as number) - most);
      for (let k = 0; k < classes; k++)
        scores[k] = ((scores[k] as number) / sum - (k === kind ? 1 : 0)) * (kind === 0 ? none : 1) * weight;
      for (let f = 0; f < features.length; f++) {
        if (dropped && lexical[f]) continue;
        const row = (features[f] as number) * classes;
        for (let k = 0; k < classes; k++) {
          const w = weights[row + k] as number;
          const gradient = (scores[k] as number) + decay * w;
          squares[row + k] = (squares[row + k] as number) + gradient * gradient;
          weights[row + k] = w - (rate * gradient) / Math.sqrt(squares[row + k] as number);
        }
      }
    }
  }
  return weights;
}
