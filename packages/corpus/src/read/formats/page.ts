import { headed, type Part } from "../../normalise/headed.ts";
import { reading } from "../../normalise/record.ts";
import { decodePage } from "../../page/charset.ts";
import { pageArticle } from "../../page/page.ts";
import { isBinary } from "../decode.ts";
import { headedReadings } from "../headedReadings.ts";
import { htmlText } from "../htmlText.ts";
import { endsIn, type Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** A web page, as a browser or a crawler saves it: one article; or what somebody wrote in a word processor, of which it may be several. */
export const page: Reader = {
  name: "web page",
  takes: ({ name, head, text }) => !isBinary(head) && (isPage(text) || endsIn(name, ["html", "htm", "xhtml"])),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decodePage(bytes, null);
    const parts = isWritten(text) ? partsOf(text) : [];
    if (headed(parts).pieces.length > 1) {
      yield* headedReadings(parts, { path: input.path, reader: page.name, encoding: doubt, damage });
      return;
    }
    const found = pageArticle(text, input.path);
    yield !("fields" in found)
      ? found
      : reading(found.fields, { path: input.path, line: null }, { encoding: doubt, damage });
  },
};

/** What word processors put into the head of what they save as a page. */
const WRITTEN =
  /<meta[^>]{0,40}\bname=["']?generator["']?[^>]{0,40}\b(?:Microsoft Word|LibreOffice|OpenOffice|pandoc)|xmlns:w="urn:schemas-microsoft-com:office:word"|<body[^>]{0,40}\bclass="[^"]{0,80}\bdoc-content\b/i;

/** Letters of a page's head; Google's styles are long. */
const HEAD = 200_000;

function isWritten(text: string): boolean {
  return WRITTEN.test(text.slice(0, HEAD));
}

function partsOf(text: string): readonly Part[] {
  return htmlText(text).map(({ words, level = null }) => ({ words: words.replace(/\s+/g, " "), level }));
}

/** Whether a text begins as a page does: with its type, its comments or its first elements. */
export function isPage(text: string): boolean {
  return /^(?:\s|<\?xml[^>]{0,200}\?>|<!--(?:[^-]|-(?!->)){0,4000}-->)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    text,
  );
}
