import { annotate, type Lexicon, type View, viewed } from "@readout/annotate";
import type { Article } from "@readout/corpus";
import { PackedAnnotations } from "./packedAnnotations.ts";

/** How articles are annotated for tables. */
export interface AnnotateArticlesOptions {
  /**
   * `said`, if not given: what newsrooms count as quotation and statement, that is speech, assertions with a clause, what is
   * told "according to" somebody or a paper, what is written, and promises, orders and denials. `all` counts beliefs, plans and other
   * acts as well.
   */
  readonly view?: View;
  /** Is told before each article how many there are with it. */
  readonly progress?: (count: number) => void;
}

/**
 * Annotates articles one by one. Each depends on itself and the lexicon alone, so a corpus may be dealt out to threads in
 * any way: a thread makes its own `lexicon` of the user's actor entries and `metonyms` (one is not sent), gives `packed()` of what this
 * returns back, and `joined(batches.map((batch) => new PackedAnnotations(batch)))` is what one thread
 * would have made. Counted is what stands in the body of an article; its headline, which says the same again, is not.
 * No article that was read is refused here, so there are no problems to give back.
 */
export function annotateArticles(
  articles: Iterable<Article>,
  known: Lexicon,
  { view = "said", progress = () => {} }: AnnotateArticlesOptions = {},
): PackedAnnotations {
  const annotations = new PackedAnnotations();
  for (const article of articles) {
    progress(annotations.length + 1);
    const annotation = annotate(article, known, { headline: false });
    annotations.push(viewed(annotation, view));
  }
  return annotations;
}
