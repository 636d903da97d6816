import { Parser } from "htmlparser2";
import type { Problem } from "../../article.ts";
import { decodePage } from "../../page/charset.ts";
import { isBinary } from "../decode.ts";
import { Unreadable } from "../failure.ts";
import { endsIn, type Reader } from "../reader.ts";
import { areBelow, hasText, isHeadings, type Row, readTable, textless } from "../tables/table.ts";
import { whole } from "../whole.ts";

/** What programs call a workbook that is none: a page with one table, or Excel's XML of 2003. */
const [PAGE, XML] = [
  /^[\s\ufeff]*<(?:html|table|head|body|meta|style|!doctype)\b/i,
  /^[\s\ufeff]*<\?xml[^>]{0,200}\?>\s*<(?:\?mso-application progid="Excel\.Sheet"|(?:ss:)?Workbook\s)/i,
];

/** A table in a page or in XML that is called a workbook, as databases of the press export it. */
export const markupTable: Reader = {
  name: "table in markup",
  takes: ({ name, head, text }) => !isBinary(head) && (XML.test(text) || (endsIn(name, ["xls"]) && PAGE.test(text))),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decodePage(bytes, null);
    const rows = rowsOf(text, { encoding: doubt, damage });
    const cells = ({ cells: own }: Row): readonly string[] => own.map((cell) => String(cell).trim());
    const at = rows.slice(0, LOWEST).findIndex((row) => hasText(cells(row), input) && isHeadings(cells(row), input));
    const first = rows[at];
    if (first === undefined) {
      yield textless(rows[0] === undefined ? [] : cells(rows[0]), input);
      return;
    }
    const next = rows[at + 1];
    const isBelow = next !== undefined && areBelow(cells(next), { headings: cells(first), input });
    const headings = isBelow ? cells(next) : cells(first);
    const behind = (): AsyncGenerator<Row | Problem> => given(rows.slice(at + (isBelow ? 2 : 1)));
    yield* readTable({ reader: markupTable.name, headings, rows: behind(), again: behind }, input);
  },
};

/** Headings may stand below a title and a line of notes. */
const LOWEST = 15;

/** Elements inside one another, and cells that a row skips. */
const [DEEPEST, MOST_SKIPPED] = [200, 1000];

async function* given(rows: readonly Row[]): AsyncGenerator<Row | Problem> {
  yield* rows;
}

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
