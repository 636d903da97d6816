/** The most levels of lists and objects in a record: further ones could be read and not be written again. */
export const DEEPEST = 256;

/** What a number in JSON that may not survive as one looks like: many digits, or a large exponent. */
const SUSPECT = /\d[\d.]{15}|\d[eE][+-]?\d{3}/;

/**
 * Reads JSON; undefined where it is none. A number of more digits than a JavaScript number holds, such as an id of twenty
 * digits, becomes a string of its digits.
 */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return hasNumber(value) && SUSPECT.test(text) ? JSON.parse(withExactNumbers(text)) : value;
  } catch {
    return undefined;
  }
}

/** Whether there is a number anywhere in a value. The records of most corpora have none, and need no search of their text. */
function hasNumber(value: unknown): boolean {
  const left = [value];
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    if (typeof each === "number") return true;
    if (typeof each === "object" && each !== null) for (const inner of Object.values(each)) left.push(inner);
  }
  return false;
}

/** Puts the numbers of valid JSON that would lose digits into quotation marks. */
function withExactNumbers(text: string): string {
  const parts: string[] = [];
  const token = /["\d-]/g;
  let from = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const at = found.index;
    if (found[0] === '"') token.lastIndex = stringEnd(text, at);
    else {
      const end = numberEnd(text, at);
      const literal = text.slice(at, end);
      token.lastIndex = end;
      if (survives(literal)) continue;
      parts.push(text.slice(from, at), '"', literal, '"');
      from = end;
    }
  }
  parts.push(text.slice(from));
  return parts.join("");
}

/** The end of the string that opens at a place of valid JSON. */
function stringEnd(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); ; at = text.indexOf('"', at + 1)) {
    let back = at;
    while (text[back - 1] === "\\") back -= 1;
    if ((at - back) % 2 === 0) return at + 1;
  }
}

function numberEnd(text: string, start: number): number {
  const rest = /[^\d.eE+-]/g;
  rest.lastIndex = start;
  return rest.exec(text)?.index ?? text.length;
}

/** Whether a literal is the same number after it was read: fifteen digits always fit. */
function survives(literal: string): boolean {
  const value = Number(literal);
  const digits = literal.replace(/[eE].*/, "").replace(/^[-0.]+|\./g, "");
  if (digits.length <= 15) return Number.isFinite(value) && (value !== 0 || digits === "");
  return String(value) === literal;
}

/** Whether a value has more levels of lists and objects than are read. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    const next: unknown[] = [];
    for (const each of level) {
      for (const inner of Object.values(each as object)) {
        if (typeof inner === "object" && inner !== null) next.push(inner);
      }
    }
    level = next;
  }
  return false;
}
