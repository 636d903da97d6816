import { reading } from "../../normalise/record.ts";
import { decodePage } from "../../page/charset.ts";
import { pageFields } from "../../page/page.ts";
import { problem } from "../../problem.ts";
import { isBinary } from "../decode.ts";
import { endsIn, type Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** A web page, as a browser or a crawler saves it: one article. */
export const page: Reader = {
  name: "web page",
  takes: ({ name, head, text }) => !isBinary(head) && (isPage(text) || endsIn(name, ["html", "htm", "xhtml"])),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decodePage(bytes, null);
    const fields = pageFields(text);
    yield fields["text"] === ""
      ? problem("empty-text", "Expected a page with an article, got one without paragraphs", input.path)
      : reading(fields, { path: input.path, line: null }, { encoding: doubt, damage });
  },
};

/** Whether a text begins as a page does: with its type, its comments or its first elements. */
export function isPage(text: string): boolean {
  return /^(?:\s|<\?xml[^>]{0,200}\?>|<!--(?:[^-]|-(?!->)){0,4000}-->)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    text,
  );
}
