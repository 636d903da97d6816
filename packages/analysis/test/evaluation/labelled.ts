import type { AttributionRow, LabelledArticle } from "@readout/facts";
import { random, shuffle } from "../../src/statistics/random.ts";
import type { Sketch } from "../facts.ts";

const draw = random(7);

/** The labelled articles in random order: the first of them are a random sample. */
export function shuffled(truth: readonly LabelledArticle[], seed = 1): readonly LabelledArticle[] {
  const order = Int32Array.from(truth, (_, i) => i);
  shuffle(order, random(seed));
  return Array.from(order, (i) => truth[i] as LabelledArticle);
}

/**
 * Articles of which the truth is known. In each: people are found well, half of what nobody is named for is missed, and
 * now and then an attribution is made up.
 */
export function erring(articles: number): { readonly sketches: Sketch[]; readonly truth: LabelledArticle[] } {
  const sketches: Sketch[] = [];
  const truth: LabelledArticle[] = [];
  for (let article = 0; article < articles; article++) {
    const people = 2 + draw(4);
    const found = draw(3);
    const attributions: Partial<AttributionRow>[] = [
      ...Array.from(
        { length: people },
        () => ({ sourceType: "person", actor: "anna", speaker: "Anna", kind: "direct" }) as const,
      ),
      ...Array.from({ length: found }, () => ({ sourceType: "anonymous", kind: "indirect" }) as const),
      ...(draw(3) === 0 ? [{ sourceType: "person", kind: "indirect" } as const] : []),
    ];
    sketches.push({ attributions, outlet: article % 3 === 0 ? "Gazette" : "Courier" });
    truth.push({
      ...{ article, id: `id${article}` },
      judged: attributions.map((_, attribution) => ({
        attribution,
        verdict: attribution < people + found ? "right" : "wrong",
      })),
      missing: Array.from({ length: found + draw(2) }, () => ({
        ...({ content: [[0, 5]] as const, kind: "indirect", speaker: null, sourceType: "anonymous" } as const),
      })),
    });
  }
  return { sketches, truth };
}
