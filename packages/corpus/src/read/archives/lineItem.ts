import type { Removed } from "../../article.ts";
import { withoutDateline } from "../../normalise/layout.ts";
import type { Line } from "../../normalise/lines.ts";
import { paragraphs } from "../../normalise/paragraphs.ts";
import type { Item } from "./item.ts";

/** A line of a document that is no body, by the rule that says so, or one of its body. */
export type LineRole = string | "body";

/** The fields that lines state. */
export type LineFields = Omit<Item, "body" | "notice">;

/**
 * The document that some lines of a text are, where it stays as it stands in the file: from the first line to the last, with
 * the role of each.
 */
export function lineItem(text: string, lines: readonly Line[], roles: readonly LineRole[], fields: LineFields): Item {
  const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0];
  const own = text.slice(start, end);
  const moved = lines.map((line) => ({ ...line, start: line.start - start, end: line.end - start }));
  const body = withoutDateline(
    own,
    paragraphs(
      own,
      moved.filter((_, at) => roles[at] === "body"),
    ),
  );
  const removed: Removed[] = moved.flatMap(({ start: from, end: to }, at) =>
    roles[at] === "body" ? [] : [{ start: from, end: to, rule: roles[at] ?? "label" }],
  );
  const stated = body.stated.published;
  return {
    ...fields,
    ...(fields.date === undefined && stated !== undefined ? { date: stated } : {}),
    notice: own.trim().slice(0, 200),
    body: {
      text: own,
      paragraphs: body.paragraphs,
      removed: [...removed, ...body.removed].sort((a, b) => a.start - b.start),
      ...(body.dateline === null ? {} : { dateline: body.dateline }),
      ...(body.stated.agency === undefined ? {} : { agency: body.stated.agency }),
    },
  };
}
