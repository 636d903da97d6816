import { singleSpaced } from "../../normalise/singleSpaced.ts";
import { findDate } from "../../normalise/writtenDate.ts";

/** What a page of an export says at its head or foot: `Page 2 of 3`, `Seite 2 von 3`, `Page 2 sur 3`. */
const MARK = /^(?:page|seite|p[áa]gina)\s\d{1,5}(?:\s?(?:of|von|de|sur|di|\/)\s?\d{1,5})?(?!\p{L})/iu;

/** The longest that is one, and the fewest letters by which the beginning of a title is told. */
const [LONGEST, SHORTEST] = [400, 15];

/** What pages repeat of their document. */
export interface Repeated {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
}

/**
 * Which paragraphs are heads of pages, that a text has where it was made of printed pages: a page's number, and beside it
 * the title, the outlet or the date of the document once more, on the same line or the next.
 */
export function pageHeads(paragraphs: readonly string[], document: Repeated): readonly boolean[] {
  const told = paragraphs.map((words) => {
    const own = words.length > LONGEST ? "" : singleSpaced(words);
    const mark = MARK.exec(own)?.[0] ?? "";
    return mark !== "" && isRepeated(own.slice(mark.length), document);
  });
  return paragraphs.map(
    (words, at) =>
      told[at] === true ||
      ((told[at - 1] === true || told[at + 1] === true) &&
        words.length <= LONGEST &&
        isRepeated(singleSpaced(words), document)),
  );
}

/** Whether words say nothing but what pages repeat. */
function isRepeated(words: string, { title, outlet }: Repeated): boolean {
  const date = findDate(words);
  let rest = plain(date === null ? words : `${words.slice(0, date.start)} ${words.slice(date.end)}`);
  for (const each of [title, outlet])
    if (each !== undefined && plain(each) !== "") rest = rest.replace(plain(each), " ").trim();
  // A long title is cut off.
  return rest === "" || (rest.length >= SHORTEST && plain(title ?? "").startsWith(rest));
}

/** Words in small letters without their marks. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
