import { isSpace } from "./characters.ts";

const BULLETS = "•⁃‣◦▪●·∙";

/** The mark of the item after this one: `2.)` after `1.)`, `b.` after `a.`; null if there is none. */
function following(mark: string): string | null {
  const [, open = "", label = "", close = ""] = /^(\(?)(\d{1,3}|[a-y])([.)]+)$/.exec(mark) ?? [];
  if (label === "") return null;
  const next = /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
  return open + next + close;
}

/**
 * Where the items of a list that runs on in one paragraph begin: `1) The first item 2) The second item`. The paragraph
 * must open with the list's first mark (a bullet, a number or a letter), and each item with the mark that follows.
 */
export function listItems(text: string, from: number, to: number): number[] {
  const first = text.charAt(from);
  const items = [from];
  const paragraph = text.slice(from, to);
  if (BULLETS.includes(first) && first !== "") {
    for (let at = paragraph.indexOf(first, 1); at > 0; at = paragraph.indexOf(first, at + 1)) {
      if (isSpace(paragraph.charCodeAt(at - 1))) items.push(from + at);
    }
    return items;
  }
  let mark = following(/^\(?(?:\d{1,3}|[a-y])[.)]+(?=\s)/.exec(paragraph.slice(0, 8))?.[0] ?? "");
  for (let at = 0; mark !== null; mark = following(mark)) {
    at = paragraph.indexOf(` ${mark} `, at);
    if (at < 0) break;
    items.push(from + at + 1);
    at += 1;
  }
  return items;
}
