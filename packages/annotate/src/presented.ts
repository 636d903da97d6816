import type { Annotation, Presentation } from "./annotation.ts";

/**
 * Returns the annotation with the attributions of these presentations alone; null stands for those whose words do not tell,
 * as in "according to". A link whose carrier is left out stands alone, and a hedge in a content that is left out is the
 * outlet's.
 */
export function presented(annotation: Annotation, wanted: readonly (Presentation | null)[]): Annotation {
  const kept = new Map<number, number>();
  annotation.attributions.forEach(({ presentation }, i) => {
    if (wanted.includes(presentation)) kept.set(i, kept.size);
  });
  const moved = (index: number | null): number | null => (index === null ? null : (kept.get(index) ?? null));
  return {
    ...annotation,
    attributions: annotation.attributions
      .filter((_, i) => kept.has(i))
      .map((one) => ({ ...one, within: moved(one.within) })),
    hedges: annotation.hedges.map((hedge) => ({ ...hedge, by: moved(hedge.by) })),
  };
}
