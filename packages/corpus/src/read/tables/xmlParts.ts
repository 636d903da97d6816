import { Parser } from "htmlparser2";

/** What is told of an XML document on the way through it. Names come without their prefix. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (words: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML as it comes; entities that a document declares for itself stay unread. Between chunks the caller may act. */
export function xmlReader({ open, text, close }: XmlEvents): {
  readonly write: (chunk: Uint8Array) => void;
  readonly end: () => void;
} {
  const decoder = new TextDecoder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(bare(name), attributes),
      ontext: (words) => text?.(words),
      onclosetag: (name) => close?.(bare(name)),
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
