import type { Article } from "@readout/corpus";
import { paragraphsOf } from "./annotated.ts";

/** An article of that text, with each field that is not given as `readout read` leaves it. */
export function article(text: string, fields: Partial<Article> = {}): Article {
  return {
    id: "a",
    text,
    title: null,
    outlet: null,
    url: null,
    language: "en",
    published: null,
    publishedBy: null,
    byline: [],
    agency: null,
    dateline: null,
    paragraphs: paragraphsOf(text),
    removed: [],
    group: null,
    source: { path: "a.txt", line: null },
    ...fields,
  };
}
