import { problem } from "../../problem.ts";
import { endsIn, type Reader, type Signs } from "../reader.ts";

/** Files that hold articles as they are printed and not as text, so that they would be read wrong: what to ask for in their place. */
export const refused: Reader = {
  name: "refused",
  takes: (signs) => kindOf(signs) !== null,
  async *read(input) {
    const kind = kindOf(input);
    const advice = `export it as DOCX, HTML or plain text${kind === "PDF" ? "" : ", or save it as DOCX in Word"}`;
    yield problem("unknown-format", `Expected text, a page or a table, got a file in ${kind}: ${advice}`, input.path);
  },
};

function kindOf({ head, name }: Signs): string | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1024)).toString("latin1");
  if (/^\s{0,20}%PDF-/.test(start)) return "PDF";
  if (/^(?:\xef\xbb\xbf)?\s{0,20}\{\\rtf/.test(start)) return "RTF";
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") && !endsIn(name, ["xls"])) return "the old form of Word";
  return null;
}
