import { problem } from "../../problem.ts";
import { itemReading, miscounted } from "../archives/item.ts";
import { nexisUni, nexisUniItem } from "../archives/nexisUni.ts";
import { textReadings } from "../archives/textExport.ts";
import { wordText } from "../archives/wordParagraphs.ts";
import { headedReadings } from "../headedReadings.ts";
import { endsIn, type Reader, type Signs } from "../reader.ts";
import { isZip, opened } from "../zipArchive.ts";
import { TEXT_EXPORTS } from "./textExports.ts";

/** A Word file: the documents of an export, else one article, or several under headings. */
export const word: Reader = {
  name: "Word file",
  takes: (signs) => isZip(signs.head) && (endsIn(signs.name, ["docx"]) || isWord(signs)),
  async *read(input) {
    const archive = await opened(input);
    const { path } = input;
    try {
      const { paragraphs, damage } = await wordText(archive, input.limits);
      const text = paragraphs.flatMap(({ words }) => (words === "" ? [] : [words])).join("\n\n");
      // An export as RTF, or as text, that Word was made to save.
      const form = TEXT_EXPORTS.find((each) => each.takes(text));
      if (form !== undefined) {
        yield* textReadings(form, text, { path, reader: form.name, damage });
        return;
      }
      const { documents, titles, announced } = nexisUni(paragraphs);
      for (const [at, parts] of documents.entries())
        yield itemReading(nexisUniItem(parts, titles[at]), at + 1, { path, reader: "Nexis Uni", damage });
      const wrong = miscounted(announced, documents.length, path);
      if (documents.length > 0 && wrong !== null) yield wrong;
      if (documents.length > 0) return;
      if (text === "") yield problem("empty-text", "Expected words in the Word file, got none", path);
      else
        yield* headedReadings(
          paragraphs.filter(({ words }) => words !== ""),
          { path, reader: word.name, damage },
        );
    } finally {
      archive.close();
    }
  },
};

function isWord({ head }: Signs): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  return bytes.includes("word/document.xml") || (bytes.includes("[Content_Types].xml") && bytes.includes("word/"));
}
