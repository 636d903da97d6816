import { Parser } from "htmlparser2";
import { decodePage } from "../../page/charset.ts";
import { isBinary } from "../decode.ts";
import { Unreadable } from "../failure.ts";
import { endsIn, type Reader } from "../reader.ts";
import { given, headedRows } from "../tables/headedRows.ts";
import { type Row, readTable, textless } from "../tables/table.ts";
import { whole } from "../whole.ts";

/** What programs call a workbook that is none: a page with one table, or Excel's XML of 2003. */
const [PAGE, XML] = [
  /^[\s\ufeff]*<(?:html|table|head|body|meta|style|!doctype)\b/i,
  /^[\s\ufeff]*<\?xml[^>]{0,200}\?>\s*<(?:\?mso-application progid="Excel\.Sheet"|(?:ss:)?Workbook\s)/i,
];

/** What Google Sheets and Excel write into the pages that they save a table as, whatever these are called. */
const SAVED =
  /<table\b[^>]{0,200}\bclass="waffle\b|<html\b[^>]{0,400}urn:schemas-microsoft-com:office:excel|<meta\b[^>]{0,100}\bExcel\.Sheet\b/i;

/**
 * A table in a page or in XML that is called a workbook, as databases of the press export it, or that a program for tables has
 * saved as a page.
 */
export const markupTable: Reader = {
  name: "table in markup",
  takes: ({ name, head, text }) =>
    !isBinary(head) &&
    (XML.test(text) || (PAGE.test(text) && (endsIn(name, ["xls"]) || SAVED.test(text.slice(0, SIGNED))))),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decodePage(bytes, null);
    const rows = rowsOf(text, { encoding: doubt, damage });
    const headed = headedRows(rows, input);
    if (headed === null) {
      yield textless(rows[0]?.cells.map((cell) => String(cell).trim()) ?? [], input);
      return;
    }
    const { headings } = headed;
    const behind = (): AsyncGenerator<Row> => given(headed.rows);
    yield* readTable({ reader: markupTable.name, headings, rows: behind(), again: behind }, input);
  },
};

/** Letters of a page in which the program that has saved it says so. */
const SIGNED = 4000;

/** Elements inside one another, and cells that a row skips. */
const [DEEPEST, MOST_SKIPPED] = [200, 1000];

function rowsOf(text: string, about: Pick<Row, "encoding" | "damage">): readonly Row[] {
  const rows: Row[] = [];
  let cells: string[] | null = null;
  let words: string | null = null;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        if (depth > DEEPEST)
          throw new Unreadable("too-deep", `Expected at most ${DEEPEST} elements inside one another, got more`);
        const name = tag.toLowerCase();
        if (name === "tr" || name === "row") cells = [];
        else if (name === "td" || name === "th" || name === "cell") {
          words = "";
          // A cell that says which it is: those before it are empty.
          const skipped = Math.min(MOST_SKIPPED, Number(attributes["ss:Index"] ?? 0) - 1 - (cells?.length ?? 0));
          for (let each = 0; each < skipped; each += 1) cells?.push("");
        } else if (words !== null && (name === "br" || name === "p")) words += "\n";
      },
      ontext(part) {
        if (words !== null) words += part;
      },
      onclosetag(tag) {
        depth -= 1;
        const name = tag.toLowerCase();
        if (words !== null && (name === "td" || name === "th" || name === "cell")) {
          cells?.push(words.trim());
          words = null;
        } else if ((name === "tr" || name === "row") && cells !== null) {
          if (cells.some((cell) => cell !== "")) rows.push({ line: rows.length + 1, cells, ...about });
          cells = null;
        } else if (words !== null && name === "p") words += "\n";
      },
    },
    { xmlMode: /^[\s\ufeff]*<\?xml/.test(text), lowerCaseAttributeNames: false, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return rows;
}
