// The page over all reports, without what makes one: where all are kept there is no more to make.
export { type IndexEntry, renderIndex, type TablesFile } from "./render/indexPage.ts";
