import { readMarkup } from "../archives/markup.ts";
import { proquestDocuments } from "../archives/proquest.ts";
import { isBinary } from "../decode.ts";
import type { Reader } from "../reader.ts";

/** A page that ProQuest exports, whole or only its inner part. */
export const proquest: Reader = {
  name: "ProQuest page",
  takes: ({ head, text }) => !isBinary(head) && isProquest(text),
  read: (input) => readMarkup(input, proquest.name, proquestDocuments),
};

/** Whether markup has ProQuest's documents. */
export function isProquest(text: string): boolean {
  return (
    /^[\s\ufeff]*</.test(text) && (/<a\s[^>]{0,60}\bname=["']?DocID_/i.test(text) || /<title>\s*ProQuest\b/i.test(text))
  );
}
