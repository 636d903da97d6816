/** The thread that annotates articles for `articlePool`. */
import { annotate, type Lexicon, lexicon, viewed } from "@readout/annotate/text";
import { PackedAnnotations, type PackedBatch } from "../packedAnnotations.ts";
import type { ArticleItem, ArticleWork } from "./articlePool.ts";
import { serve, type Work } from "./serve.ts";

function prepare({ entries, metonyms, view }: ArticleWork): Work<ArticleItem, PackedBatch> {
  const known: Lexicon = lexicon(entries, { metonyms });
  let annotations = new PackedAnnotations();
  return {
    add(article) {
      annotations.push(viewed(annotate(article, known, { headline: false }), view));
    },
    take() {
      const answer = annotations.packed();
      annotations = new PackedAnnotations();
      return answer;
    },
  };
}

await serve(prepare);
