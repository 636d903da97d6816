import { datedHeading, headed, type Part } from "../normalise/headed.ts";
import { reading } from "../normalise/record.ts";
import type { Item } from "./reader.ts";

/** Where a document is from, and what was wrong with it. */
export interface DocumentOptions {
  readonly path: string;
  readonly reader: string;
  readonly encoding?: string | null;
  readonly damage: string | null;
}

/** The articles of a document as people write them together: one, or one under each heading of a level. */
export function headedReadings(
  parts: readonly Part[],
  { path, reader, encoding = null, damage }: DocumentOptions,
): readonly Item[] {
  const { pieces, doubt } = headed(parts);
  return pieces.map(({ from, to, chapter }, at) => {
    const own = parts.slice(from, to);
    const text = own.map(({ words }) => words).join("\n\n");
    const isDivided = pieces.length > 1;
    const [first] = own;
    const heading = isDivided && first !== undefined && first.level !== null ? first.words : null;
    const stated = {
      ...(heading === null ? {} : (datedHeading(heading) ?? { title: heading })),
      ...(chapter !== null && { section: chapter }),
    };
    const readBy = {
      reader,
      text: isDivided ? "under a heading" : "paragraphs",
      ...(heading !== null && { title: "heading" }),
    };
    return reading(
      { text, ...stated, readBy },
      { path, line: isDivided ? at + 1 : null },
      { encoding, damage, several: doubt },
    );
  });
}
