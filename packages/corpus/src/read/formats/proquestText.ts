import { labelName } from "../archives/labels.ts";
import { isProquestLabel, isTextLabel, proquestDocuments } from "../archives/proquest.ts";
import type { TextExport } from "../archives/textExport.ts";

/** A line between documents. */
const RULE = /^[ \t]*_{20,}[ \t]*$/m;

/** A text that ProQuest exports: documents between lines of underscores, each a title, labels, its text, and more labels. */
export const proquestText: TextExport = {
  name: "ProQuest text",
  takes: (text) =>
    RULE.test(text) && text.split(/[\r\n]+/).some((line) => labelOf(line) !== null && isTextLabel(labelOf(line) ?? "")),
  documents: (text) => ({
    items: text
      .split(/^[ \t]*_{20,}[ \t]*$/m)
      .map((part) =>
        part
          .split(/\r\n|[\r\n]/)
          .map((line) => line.trim().replace(/https?:\S+/g, (address) => address.replaceAll("&amp;", "&")))
          .filter((line) => line !== ""),
      )
      // A list of the documents, and words about the export, have no labels.
      .filter((lines) => lines.filter((line) => isKnown(line)).length >= LEAST_LABELS)
      .map(itemOf),
    announced: null,
  }),
};

/** A document has its outlet or its date, and its text or its number. */
const LEAST_LABELS = 2;

/** The label that a line begins with, with its colon; null where it begins with none. */
function labelOf(line: string): string | null {
  return /^[\s\ufeff]*(\p{L}[\p{L}\p{M} /-]{1,40}:)(?:\s|$)/u.exec(line)?.[1] ?? null;
}

function isKnown(line: string): boolean {
  const label = labelOf(line);
  return label !== null && isProquestLabel(labelName(label.slice(0, -1)));
}

/** Lines that say which document begins, and no more. */
const COUNTER = /^do[ck]ument\s+\d+\s+(?:of|de|sur|von)\s+\d+$/i;

/** So many lines with labels, one after the other, end a text: one alone may stand in it. */
const ENDING = 3;

function itemOf(lines: readonly string[]): ReturnType<typeof proquestDocuments>["items"][number] {
  const collector = proquestDocuments();
  collector.open?.("a", { name: "DocID_" });
  const text = lines.findIndex((line) => isTextLabel(labelOf(line) ?? ""));
  const ended = lines.findIndex(
    (line, at) => at > text && isKnown(line) && lines.slice(at, at + ENDING).every((next) => labelOf(next) !== null),
  );
  for (const [at, words] of lines.entries()) {
    if (at === 0 && COUNTER.test(words)) continue;
    const isInside = text >= 0 && at > text && (at < ended || ended < 0);
    const label = isInside ? null : labelOf(words);
    collector.piece({ words, first: label !== null && isKnown(words) ? label : null, border: null });
  }
  collector.end();
  return collector.items[0] ?? { body: [] };
}
