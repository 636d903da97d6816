import { reading } from "../../normalise/record.ts";
import { separated } from "../../normalise/separated.ts";
import { problem } from "../../problem.ts";
import { itemReading, miscounted } from "../archives/item.ts";
import { nexisUni, nexisUniItem } from "../archives/nexisUni.ts";
import { textReadings } from "../archives/textExport.ts";
import { type WordParagraph, wordText } from "../archives/wordParagraphs.ts";
import { withHeaderLines, wordTables } from "../archives/wordTables.ts";
import { headedReadings } from "../headedReadings.ts";
import { endsIn, type Found, type Input, type Reader, type Signs } from "../reader.ts";
import { given } from "../tables/headedRows.ts";
import { type Row, readTable } from "../tables/table.ts";
import { isOffice, isZip, opened } from "../zipArchive.ts";
import { TEXT_EXPORTS } from "./textExports.ts";

/** A Word file: the documents of an export, else the rows of a table of articles, one article, or several under headings. */
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
      // What Nexis Uni puts beside documents that are saved one by one.
      if (announced !== null && titles.length === announced) {
        yield problem("links-only", "Expected articles, got a list of their titles alone", path);
        return;
      }
      if (text === "") yield problem("empty-text", "Expected words in the Word file, got none", path);
      else yield* articlesIn(paragraphs, damage, input);
    } finally {
      archive.close();
    }
  },
};

/** The articles of a document that is no export: the rows of tables, what lines or headers set apart, or what stands under headings. */
async function* articlesIn(paragraphs: readonly WordParagraph[], damage: string | null, input: Input): Found {
  const { path } = input;
  const { tables, others } = wordTables(paragraphs, { damage }, input);
  for (const [at, { headings, rows }] of tables.entries()) {
    const behind = (): AsyncGenerator<Row> => given(rows);
    const place = at === 0 ? path : `${path}#table-${at + 1}`;
    yield* readTable({ reader: "Word table", headings, rows: behind(), again: behind }, input, place);
  }
  const rest = withHeaderLines(others.filter(({ words }) => words !== ""));
  // Beside tables of articles stands a title, or what somebody wrote about them.
  if (tables.length > 0 && !rest.some(({ words }) => isLong(words))) return;
  const text = rest.map(({ words }) => words).join("\n\n");
  const pieces = separated(text);
  if (pieces === null) yield* headedReadings(rest, { path, reader: word.name, damage });
  for (const [at, { start, end }] of (pieces ?? []).entries()) {
    const fields = { text: text.slice(start, end), readBy: { reader: word.name, text: "between separators" } };
    yield reading(fields, { path, line: at + 1 }, { damage });
  }
}

/** Words of a paragraph that is more than a title or a note. */
const LONG = 25;

const isLong = (words: string): boolean => (words.match(/\S+/g)?.length ?? 0) >= LONG;

/** Whether bytes begin a Word file, and no archive of such files, whose own parts may stand in its first bytes. */
function isWord({ head }: Signs): boolean {
  if (!isOffice(head)) return false;
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  return bytes.includes("word/document.xml") || (bytes.includes("[Content_Types].xml") && bytes.includes("word/"));
}
