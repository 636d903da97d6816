import type { Problem } from "../../article.ts";
import type { Reading } from "../../normalise/record.ts";
import { problem } from "../../problem.ts";
import { decode, isBinary } from "../decode.ts";
import type { Found, Input, Reader } from "../reader.ts";
import { whole } from "../whole.ts";
import { type Item, itemReading, miscounted, type Place } from "./item.ts";

/** What an export as text holds. */
interface Documents {
  readonly items: readonly Item[];
  /** How many documents it announces; null where it does not say. */
  readonly announced: number | null;
}

/** A form in which an archive exports documents as text. */
export interface TextExport {
  readonly name: string;
  readonly takes: (text: string) => boolean;
  readonly documents: (text: string) => Documents;
}

/** The reader of texts in such a form. */
export function textReader(form: TextExport): Reader {
  return {
    name: form.name,
    takes: ({ head, text }) => !isBinary(head) && !/^[\s\ufeff]*</.test(text) && form.takes(text),
    async *read(input: Input): Found {
      const { bytes, damage } = await whole(input);
      const { text, doubt } = decode(bytes);
      yield* textReadings(form, text, { path: input.path, reader: form.name, encoding: doubt, damage });
    },
  };
}

/** The articles of a text in such a form, wherever it was found. */
export function* textReadings(form: TextExport, text: string, place: Place): Generator<Reading | Problem> {
  const { items, announced } = form.documents(text);
  for (const [at, item] of items.entries()) yield itemReading(item, at + 1, place);
  const wrong = miscounted(announced, items.length, place.path);
  if (wrong !== null) yield wrong;
  if (items.length === 0) yield problem("missing-text", "Expected articles in the export, got none", place.path);
}
