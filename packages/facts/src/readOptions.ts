import type { Metonyms } from "@readout/annotate";
import type { CollectOptions, CopyOptions, ReadOptions } from "@readout/corpus";
import type { AnnotateArticlesOptions } from "./annotateArticles.ts";
import type { Report } from "./progress.ts";
import type { Workers } from "./workers/pool.ts";

/** How the articles of a corpus are read. */
export interface ReadCorpusOptions {
  /** The user's own actor file, or several, the first before the others; it wins over the corpus's own and over what ships with Readout. */
  readonly actors?: string | readonly string[];
  /** When a capital or a seat of power counts as its state: see `Metonyms`. Where it acts if not given. */
  readonly metonyms?: Metonyms;
  /** `any` keeps articles in other languages than English, which nothing here can read well. `en` if not given. */
  readonly language?: ReadOptions["language"];
  /** `any` follows links that lead out of the folder in which they are. `inside` if not given. */
  readonly links?: ReadOptions["links"];
  /** The user's corrections of what is read: see `ReadOptions`. */
  readonly corrections?: ReadOptions["corrections"];
  /** A folder that keeps what was read of files: see `ReadOptions`. */
  readonly cache?: string;
  /** What counts as a copy of an article, and which copy stands for a story: see `CopyOptions`. */
  readonly copies?: CopyOptions;
  /**
   * `mark` takes paragraphs that an outlet repeats in many of its stories out of the body (`markRepeated`); `keep` leaves
   * them in it. `mark` if not given.
   */
  readonly repeated?: CollectOptions["repeated"];
  /** The most characters of an article; a longer one is a problem. No limit if not given. */
  readonly maxArticle?: number;
}

/** How a corpus is read. */
export interface ReadFactsOptions extends ReadCorpusOptions {
  /** What is counted: see `AnnotateArticlesOptions`. */
  readonly view?: AnnotateArticlesOptions["view"];
  /**
   * How much of the mentions of all who bear a surname one of them must have to be meant where an article gives the surname
   * alone, from 0 to 1; .8 if not given.
   */
  readonly surnameShare?: number;
  /**
   * How many threads annotate; `auto` is one a core. With 0, which is taken if not given, this one does: an article that takes
   * for ever then takes the reading along, where in a worker it costs a problem. The facts are the same.
   */
  readonly workers?: Workers;
  /** With workers: the most processor time for one article, in milliseconds; a minute if not given. */
  readonly timeoutMs?: number;
  /** With workers: the largest heap of each, in MiB; 2048 if not given. */
  readonly memoryMb?: number;
  /** Is told how far it has come. If not given, whoever runs the notebook is (`Symbol.for("readout.progress")`). */
  readonly progress?: Report;
}
