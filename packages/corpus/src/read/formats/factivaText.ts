import { factivaTextItems, isFactivaText } from "../archives/factivaText.ts";
import type { TextExport } from "../archives/textExport.ts";

/** A text that Factiva exports: codes before the fields of each document, or its fields in order, and its number at the end. */
export const factivaText: TextExport = {
  name: "Factiva text",
  takes: (text) => !/^[\s\ufeff]*[{[]/.test(text) && isFactivaText(text),
  documents: (text) => ({ items: factivaTextItems(text), announced: null }),
};
