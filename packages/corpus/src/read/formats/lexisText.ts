import type { Removed } from "../../article.ts";
import { withoutDateline } from "../../normalise/layout.ts";
import { type Line, textLines } from "../../normalise/lines.ts";
import type { Span } from "../../span.ts";
import type { Item } from "../archives/item.ts";
import { counter, isBodyLabel, labelled } from "../archives/labels.ts";
import { countedTo, fieldsOf, type LexisPart, lexisRoles } from "../archives/lexis.ts";
import type { TextExport } from "../archives/textExport.ts";

/** A text that LexisNexis exports: a cover, then one document after the other, each behind its counter. */
export const lexisText: TextExport = {
  name: "LexisNexis text",
  takes: isExport,
  documents(text) {
    const found = documents(text);
    return { items: found.map(({ start, end }) => itemOf(text.slice(start, end))), announced: announced(text, found) };
  },
};

/** Whether a text has a counter of documents, and a label in capitals on a line behind it. */
function isExport(text: string): boolean {
  const lines = text.split(/\r\n|[\r\n]/);
  const first = lines.findIndex((line) => counter(line) !== null);
  return first >= 0 && lines.slice(first).some((line) => labelled(line) !== null);
}

interface Document extends Range {
  readonly number: number;
  readonly all: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where each document stands: from behind its counter to the next one. */
function documents(text: string): Document[] {
  const marks = [...text.matchAll(/^[^\S\r\n]*[^\r\n]{0,40}\d[^\r\n]{0,60}$/gm)]
    .map((match) => ({ at: match.index, end: match.index + match[0].length, count: counter(match[0]) }))
    .flatMap(({ at, end, count }) => (count === null ? [] : [{ at, end, ...count }]));
  return marks.map(({ end, number, all }, index) => {
    const behind = /^(?:\r\n|[\r\n])*/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
    return { start: end + behind, end: marks[index + 1]?.at ?? text.length, number, all };
  });
}

/** How many documents the cover announces, else the counters. A later part of a large export counts on from the earlier. */
function announced(text: string, found: readonly Document[]): number | null {
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  const cover = text.slice(0, Math.min(first.start, 20_000)).split(/\r\n|[\r\n]/);
  const items = cover.map((line) => /:\s*(\d+(?:\s*[-–]\s*\d+)?(?:\s*,\s*\d+(?:\s*[-–]\s*\d+)?)*)\s*$/.exec(line)?.[1]);
  const ranges = items.find((item, at) => item !== undefined && /[-–]/.test(item) && at < 20)?.split(",");
  if (ranges !== undefined) {
    const counts = ranges.map((range) => range.split(/[-–]/).map(Number));
    return counts.reduce((sum, [from = 0, to = from]) => sum + Math.max(0, to - from + 1), 0);
  }
  return countedTo(first, last);
}

interface TextPart extends LexisPart {
  readonly span: Span;
}

function itemOf(text: string): Item {
  const parts = textParts(text, textLines(text));
  const roles = lexisRoles(parts);
  const body: Span[] = [];
  const removed: Removed[] = [];
  for (const [at, { span }] of parts.entries()) {
    const is = roles[at]?.is ?? "body";
    if (is === "body") body.push(span);
    else removed.push({ start: span[0], end: span[1], rule: is });
  }
  const behind = withoutDateline(text, body);
  return {
    ...fieldsOf(roles),
    notice: text.trim().slice(0, 200),
    body: {
      text,
      paragraphs: behind.paragraphs,
      removed: [...removed, ...behind.removed].sort((a, b) => a.start - b.start),
      ...(behind.dateline === null ? {} : { dateline: behind.dateline }),
      ...(behind.stated.agency === undefined ? {} : { agency: behind.stated.agency }),
    },
  };
}

/** The lines of the head, each by itself, then the paragraphs. Lines that are set in stand in the middle. */
function textParts(text: string, lines: readonly Line[]): TextPart[] {
  const parts: TextPart[] = [];
  const isIndented = ({ start }: Line): boolean => /[ \t]{2}$/.test(text.slice(Math.max(0, start - 2), start));
  const centres = lines[0] !== undefined && isIndented(lines[0]);
  let head = true;
  let wasCentred = false;
  for (const line of lines) {
    const last = parts.at(-1);
    const centred = isIndented(line);
    head &&= centres ? centred : parts.length < 6 && labelled(text.slice(line.start, line.end)) === null;
    // A line that is set in begins a paragraph, where the line before it is not.
    const goesOn = !line.gap && !head && (!centred || wasCentred) && !isBodyLabel(last?.words ?? "");
    wasCentred = centred;
    if (last !== undefined && goesOn && !isBodyLabel(text.slice(line.start, line.end))) {
      const span: Span = [last.span[0], line.end];
      parts[parts.length - 1] = { ...last, span, words: text.slice(...span), centred: last.centred && centred };
    } else {
      const words = text.slice(line.start, line.end);
      parts.push({ words, centred, joined: !line.gap, span: [line.start, line.end] });
    }
  }
  return parts;
}
