import { Parser } from "htmlparser2";
import { Unreadable } from "../failure.ts";

/** What is told of an XML document on the way through it. Names come without their prefix. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (words: string) => void;
  readonly close?: (name: string) => void;
}

/** Elements inside one another; those of a workbook are a dozen deep. */
const DEEPEST = 1000;

/** Reads XML as it comes; entities that a document declares for itself stay unread. Between chunks the caller may act. */
export function xmlReader({ open, text, close }: XmlEvents): {
  readonly write: (chunk: Uint8Array) => void;
  readonly end: () => void;
} {
  const decoder = new TextDecoder();
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        // The parser takes time by the square of the depth.
        if (depth > DEEPEST) throw new Unreadable("too-deep", "Expected a table, got elements deep inside one another");
        open?.(bare(name), attributes);
      },
      ontext: (words) => text?.(words),
      onclosetag(name) {
        depth -= 1;
        close?.(bare(name));
      },
    },
    { xmlMode: true },
  );
  return {
    write: (chunk) => parser.write(decoder.decode(chunk, { stream: true })),
    end: () => {
      parser.write(decoder.decode());
      parser.end();
    },
  };
}

/** Reads a whole part of an archive. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, events: XmlEvents): Promise<void> {
  const reader = xmlReader(events);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
