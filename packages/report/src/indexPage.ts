// The page over all reports, without what makes one: where all are kept there is no more to make.
export { type IndexEntry, renderIndex } from "./render/indexPage.ts";
