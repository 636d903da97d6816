// What works on one article at a time, without files and tables: a filter that reads standard input starts with these.
export {
  ARTICLE,
  type Article,
  type ArticleValues,
  CORRECTION,
  isProblem,
  type Problem,
  REMOVED,
  SOURCE,
} from "./article.ts";
export { otherLanguage } from "./examine/language.ts";
export { type Fields, recordSchema, type Schema } from "./fields.ts";
export { beyondLongest } from "./longestArticle.ts";
export { article, type Reading, reading } from "./normalise/record.ts";
export { excerpt, problem } from "./problem.ts";
export { isExhausted } from "./read/failure.ts";
export type { ByteLine } from "./read/lines.ts";
export { pathListener } from "./read/listener.ts";
export { lineRecord, readByteLines, readLines } from "./read/readLines.ts";
export { readWords, type Words } from "./read/readWords.ts";
export { segment } from "./segment/segment.ts";
export type { Span } from "./span.ts";
export { type Counter, counter, type Tally } from "./tally.ts";
export { type Readable, textSpans } from "./textSpans.ts";
