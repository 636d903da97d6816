/** What ends a value that is no string, list or object. */
const PLAIN_END = /[\s,\]}]/g;
const STRUCTURE = /["[\]{}]/g;

/** The end of the JSON value that begins at a place; null where the text ends before it. Brackets of either kind pair. */
export function valueEnd(text: string, from: number): number | null {
  const first = text[from];
  if (first === '"') return stringEnd(text, from);
  if (first !== "[" && first !== "{") {
    PLAIN_END.lastIndex = from;
    return PLAIN_END.exec(text)?.index ?? null;
  }
  let depth = 0;
  for (let at = from; ; ) {
    STRUCTURE.lastIndex = at;
    const found = STRUCTURE.exec(text);
    if (found === null) return null;
    if (found[0] === '"') {
      const end = stringEnd(text, found.index);
      if (end === null) return null;
      at = end;
      continue;
    }
    depth += found[0] === "[" || found[0] === "{" ? 1 : -1;
    at = found.index + 1;
    if (depth === 0) return at;
  }
}

/** The end of a string; null where it does not close. */
export function stringEnd(text: string, open: number): number | null {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let back = at;
    while (text[back - 1] === "\\") back -= 1;
    if ((at - back) % 2 === 0) return at + 1;
  }
  return null;
}

/** Where the next letter stands that is no white space, from a place on; the text's length where none does. */
export function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}
