import { annotate } from "@readout/annotate";
import type { Article } from "@readout/corpus";
import { type Facts, PackedAnnotations, tabulate } from "@readout/facts";
import { plain } from "../annotated.ts";
import { article } from "../article.ts";

const TEXTS = [
  "Edda Tolm said the ferry would sail.\n“We are ready,” Bram Hoel said. The port is old.",
  "The ferry is late. Officials said it was the wind.",
  "Nobody spoke in the hall.",
];

/** Articles of ours as tables: three, or as given. */
export function corpusOf(articles: readonly Article[] = texts()): Facts {
  const annotations = new PackedAnnotations();
  for (const one of articles) annotations.push(annotate(one, plain));
  return tabulate(articles, annotations, plain);
}

/** Three articles; ids are what spreadsheets rewrite. */
export function texts(): Article[] {
  const ids = ["2016-05-01", "00012", '=HYPERLINK("x")'];
  return TEXTS.map((text, i) => article(text, { id: ids[i] ?? "", published: "2016-05-01", outlet: "The Gazette" }));
}
