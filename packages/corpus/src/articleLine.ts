import type { Article } from "./article.ts";
import type { LinePart } from "./lineParts.ts";

/** What `JSON.stringify` writes in another way than as it is or behind a backslash, or checks: control characters, halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNUSUAL = /[\u0000-\t\v-\u001f\ud800-\udfff]/;

/** A text as `JSON.stringify` writes it, in half the time where it has none but usual characters. */
function quoted(text: string): string {
  if (UNUSUAL.test(text)) return JSON.stringify(text);
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

/**
 * An article as `JSON.stringify` writes it, in parts. Its text is most of it, and is a part by itself.
 *
 * @param written the text as such a line has it, where it is at hand
 */
export function articleLine(article: Article, written: Uint8Array | null = null): readonly LinePart[] {
  const [first, second] = Object.keys(article);
  // A field whose name is a number comes before all others.
  if (first !== "id" || second !== "text") return [JSON.stringify(article)];
  const { id, text, ...rest } = article;
  return [`{"id":${JSON.stringify(id)},"text":`, written ?? quoted(text), `,${JSON.stringify(rest).slice(1)}`];
}
