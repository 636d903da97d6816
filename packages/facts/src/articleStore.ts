import type { Article } from "@readout/corpus";
import type { SpillFile } from "@readout/store";

/** Keeps articles until all are read: in memory, or in a file. */
export interface ArticleStore {
  /** Takes an article; the first has the place 0, the next 1. */
  readonly add: (article: Article) => void;
  readonly at: (place: number) => Article;
}

/** Keeps articles in memory. */
export function articlesInMemory(): ArticleStore {
  const articles: Article[] = [];
  return {
    add(article) {
      articles.push(article);
    },
    at: (place) => articles[place] as Article,
  };
}

/** Keeps articles in a file, as JSON, which writes halves of surrogate pairs as what they are. */
export function articlesIn(file: SpillFile): ArticleStore {
  return {
    add(article) {
      file.add(Buffer.from(JSON.stringify(article)));
    },
    at: (place) => JSON.parse(file.at(place).toString()) as Article,
  };
}
