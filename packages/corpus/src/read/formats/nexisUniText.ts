import { textLines } from "../../normalise/lines.ts";
import { findDate } from "../../normalise/writtenDate.ts";
import { labelled } from "../archives/labels.ts";
import { BODY, END, nexisUni, nexisUniItem } from "../archives/nexisUni.ts";
import type { TextExport } from "../archives/textExport.ts";
import type { WordParagraph } from "../archives/wordParagraphs.ts";

/** An export of Nexis Uni that was made a text: its Word file, RTF or PDF, saved or converted. */
export const nexisUniText: TextExport = {
  name: "Nexis Uni text",
  takes: isExport,
  documents(text) {
    const { documents, titles, announced } = nexisUni(paragraphsOf(text));
    return { items: documents.map((parts, at) => nexisUniItem(parts, titles[at])), announced };
  },
};

/** Whether a text has a line that ends a document, one that begins a body, and one that says how long it is or when it was loaded. */
function isExport(text: string): boolean {
  const lines = textLines(text).map(({ start, end }) => (end - start > LABEL ? "" : text.slice(start, end)));
  return (
    lines.some((line) => END.test(line)) && lines.some((line) => BODY.test(line)) && lines.some((line) => isOwn(line))
  );
}

/** The longest line that is looked at for a label. */
const LABEL = 80;

function isOwn(line: string): boolean {
  const label = labelled(line, { capitals: false });
  if (label === null) return false;
  return label.field === "length"
    ? /^\d/.test(label.value)
    : label.field === "loadDate" && findDate(label.value) !== null;
}

/** The longest line of a text whose lines are broken. */
const BROKEN = 110;

/** The paragraphs: each line is one, but for lines of a body that were broken where its page ended. */
function paragraphsOf(text: string): WordParagraph[] {
  const found: { words: string; readonly isBody: boolean }[] = [];
  let inBody = false;
  let isBroken = false;
  const lines = textLines(text);
  for (const [at, { start, end, gap }] of lines.entries()) {
    const words = text.slice(start, end);
    const isEnd = END.test(words) || isOwn(words);
    if (isEnd) inBody = false;
    const last = found.at(-1);
    if (inBody && isBroken && !gap && last?.isBody === true) last.words += ` ${words}`;
    else found.push({ words, isBody: inBody });
    if (!isEnd && BODY.test(words)) {
      inBody = true;
      const until = lines.findIndex((line, next) => next > at && END.test(text.slice(line.start, line.end)));
      const body = lines.slice(at + 1, until < 0 ? lines.length : until);
      isBroken = body.slice(1).some((line) => line.gap) && body.every((line) => line.end - line.start <= BROKEN);
    }
  }
  const cover = coverEnd(found.map(({ words }) => words));
  return found.map(({ words }, at) => ({ words, bookmarks: [], ends: at === cover, level: null, cell: null }));
}

/** The last line of the cover: the one before the first title that it lists stands by itself; -1 where there is none. */
function coverEnd(lines: readonly string[]): number {
  const first = lines.findIndex((words) => /^1\.\s/.test(words));
  const title = lines[first]?.replace(/^1\.\s+/, "");
  const isEarly = first >= 0 && lines.slice(0, first).every((words) => !END.test(words) && !BODY.test(words));
  return isEarly ? lines.findIndex((words, at) => at > first && words === title) - 1 : -1;
}
