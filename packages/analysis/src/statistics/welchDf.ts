/**
 * Returns the degrees of freedom of a difference of two independent estimates, (v₁ + v₂)² / (v₁²/df₁ + v₂²/df₂), at least 1;
 * the smaller ones where neither varies.
 *
 * Welch, B. L. (1947). The generalization of "Student's" problem when several different population variances are involved.
 * Biometrika 34(1–2), 28–35.
 *
 * @example welchDf([{ variance: 1, df: 10 }, { variance: 1, df: 10 }]) // 20
 */
export function welchDf(sides: readonly { readonly variance: number; readonly df: number }[]): number {
  const sum = sides.reduce((total, { variance }) => total + variance, 0);
  const squares = sides.reduce((total, { variance, df }) => total + variance ** 2 / Math.max(1, df), 0);
  if (!(squares > 0)) return Math.max(1, Math.min(...sides.map(({ df }) => df)));
  return Math.max(1, sum ** 2 / squares);
}
