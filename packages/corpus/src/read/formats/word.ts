import { reading } from "../../normalise/record.ts";
import { problem } from "../../problem.ts";
import { itemReading, miscounted } from "../archives/item.ts";
import { nexisUni, nexisUniItem } from "../archives/nexisUni.ts";
import { wordParagraphs } from "../archives/wordParagraphs.ts";
import { endsIn, type Reader, type Signs } from "../reader.ts";
import { isZip, opened } from "./zip.ts";

/** A Word file: the documents of an export of Nexis Uni, else one article. */
export const word: Reader = {
  name: "Word file",
  takes: (signs) => isZip(signs.head) && (endsIn(signs.name, ["docx"]) || isWord(signs)),
  async *read(input) {
    const archive = await opened(input);
    const { path } = input;
    try {
      const paragraphs = await wordParagraphs(archive, input.limits);
      const { documents, titles, announced } = nexisUni(paragraphs);
      for (const [at, parts] of documents.entries())
        yield itemReading(nexisUniItem(parts, titles[at]), at + 1, { path, reader: "Nexis Uni" });
      const wrong = miscounted(announced, documents.length, path);
      if (documents.length > 0 && wrong !== null) yield wrong;
      if (documents.length > 0) return;
      const text = paragraphs.flatMap(({ words }) => (words === "" ? [] : [words])).join("\n\n");
      if (text === "") yield problem("empty-text", "Expected words in the Word file, got none", path);
      else yield reading({ text, readBy: { reader: word.name, text: "paragraphs" } }, { path, line: null });
    } finally {
      archive.close();
    }
  },
};

function isWord({ head }: Signs): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  return bytes.includes("word/document.xml") || (bytes.includes("[Content_Types].xml") && bytes.includes("word/"));
}
