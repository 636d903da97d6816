import { Parser } from "htmlparser2";
import type { ZipFile } from "yauzl";
import { Unreadable } from "../failure.ts";
import { entries, entryBytes } from "../formats/zip.ts";
import type { Limits } from "../reader.ts";

/** A paragraph of a Word file. */
export interface WordParagraph {
  readonly words: string;
  /** The names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[];
  /** Whether a section ends with it. */
  readonly ends: boolean;
}

/** The part of a Word file that has its text. */
const MAIN = "word/document.xml";

/** Bytes of XML to one of text, at most. */
const MARKUP = 16;

/** Elements open at once in the text of any Word file that a program wrote. */
const DEEPEST = 2000;

/**
 * The paragraphs of a Word file in their order; empty ones only where they bear a bookmark or end a section. What its XML
 * declares as entities is not expanded.
 *
 * @throws Unreadable where there is no text, or more of it than the limit
 */
export async function wordParagraphs(archive: ZipFile, { longest, unpacked }: Limits): Promise<WordParagraph[]> {
  for await (const entry of entries(archive)) {
    if (entry.fileName !== MAIN) continue;
    const reading = paragraphReader(longest);
    const decoder = new TextDecoder();
    for await (const bytes of entryBytes(archive, entry, Math.min(unpacked, longest * MARKUP)))
      reading.parser.write(decoder.decode(bytes, { stream: true }));
    reading.parser.end();
    return reading.found;
  }
  throw new Unreadable("missing-text", `Expected \`${MAIN}\` in the Word file, got none`);
}

function paragraphReader(longest: number): { readonly parser: Parser; readonly found: WordParagraph[] } {
  const found: WordParagraph[] = [];
  let parts: string[] = [];
  let bookmarks: string[] = [];
  let ends = false;
  let isText = false;
  let fallback = 0;
  let depth = 0;
  let length = 0;
  const flush = (): void => {
    const words = parts.join("").trim();
    length += words.length + 1;
    if (length > longest)
      throw new Unreadable("file-too-long", `Expected a text of at most ${longest} bytes, got a longer one`);
    if (words !== "" || bookmarks.length > 0 || ends) found.push({ words, bookmarks, ends });
    parts = [];
    bookmarks = [];
    ends = false;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST)
          throw new Unreadable("too-deep", `Expected at most ${DEEPEST} elements inside one another, got more`);
        if (name === "w:p") flush();
        else if (name === "w:t") isText = true;
        else if (name === "w:bookmarkStart") bookmarks.push(attributes["w:name"] ?? "");
        else if (name === "w:sectPr") ends = true;
        else if (name === "w:br" || name === "w:cr") parts.push("\n");
        else if (name === "w:tab") parts.push(" ");
        // The same words once more, for programs that cannot show the first form.
        else if (name === "mc:Fallback") fallback += 1;
      },
      onclosetag(name) {
        depth -= 1;
        if (name === "w:p") flush();
        else if (name === "w:t") isText = false;
        else if (name === "mc:Fallback") fallback -= 1;
      },
      ontext(text) {
        if (isText && fallback === 0) parts.push(text);
      },
      onend: flush,
    },
    { xmlMode: true },
  );
  return { parser, found };
}
