export { type Article, isProblem, type Problem, type Removed, type Source } from "./article.ts";
export { type Span, slice } from "./span.ts";
export type { Table } from "./table.ts";
