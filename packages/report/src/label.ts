// The page on which people label articles by hand, without what renders notebooks.
export { labellingPage, type SheetData } from "./label/labellingPage.ts";
