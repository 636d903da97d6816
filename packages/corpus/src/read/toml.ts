/** A table of TOML: its values by their keys. */
type Table = Record<string, unknown>;

const SPACE = /(?:[ \t\r\n]|#[^\n]*)*/y;
const INLINE_SPACE = /[ \t]*/y;
const KEY = /([\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*/y;
const HEADER = /\[{1,2}[ \t]*([^\]\n]{1,200}?)[ \t]*\]{1,2}[ \t]*(?=\r?\n|#|$)/y;
const LONG = /"""\r?\n?([\s\S]*?)"""|'''\r?\n?([\s\S]*?)'''/y;
const STRING = /("(?:[^"\\\n]|\\.)*")|'([^'\n]*)'/y;
/** A number, a truth value or a date, which stays as it is written. */
const PLAIN = /[\w+.:-]+(?: \d{2}:[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?/y;

/** Lists inside one another. */
const DEEPEST = 20;

/**
 * Reads the TOML that sites put before their texts: keys with strings, dates, numbers, truth values, lists and tables. Dates and
 * numbers are given as they are written.
 *
 * @returns null where it is something else
 */
export function parseToml(text: string): Readonly<Table> | null {
  const root: Table = {};
  let table = root;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found;
  };
  const value = (depth: number): unknown => {
    const long = take(LONG);
    if (long !== null) return long[1] ?? long[2];
    const string = take(STRING);
    if (string !== null) return string[1] === undefined ? string[2] : unescaped(string[1]);
    if (text[at] !== "[" || depth === DEEPEST) {
      const plain = take(PLAIN)?.[0];
      return plain === undefined ? undefined : plain === "true" ? true : plain === "false" ? false : plain;
    }
    const list: unknown[] = [];
    for (at += 1; ; ) {
      take(SPACE);
      if (text[at] === "]") break;
      const own = value(depth + 1);
      if (own === undefined) return undefined;
      list.push(own);
      take(SPACE);
      if (text[at] === ",") at += 1;
      else if (text[at] !== "]") return undefined;
    }
    at += 1;
    return list;
  };
  for (take(SPACE); at < text.length; take(SPACE)) {
    const header = take(HEADER)?.[1];
    if (header !== undefined) {
      table = {};
      put(root, header, table);
      continue;
    }
    const key = take(KEY)?.[1];
    if (key === undefined || text[at] !== "=") return null;
    at += 1;
    take(INLINE_SPACE);
    const own = value(0);
    if (own === undefined) return null;
    put(table, /^["']/.test(key) ? key.slice(1, -1) : key, own);
    take(INLINE_SPACE);
    if (at < text.length && !/[\r\n#]/.test(text[at] ?? "")) return null;
  }
  return root;
}

/** A key that is given twice keeps what it had first; none reaches what all objects have. */
function put(table: Table, key: string, value: unknown): void {
  if (!Object.hasOwn(table, key)) Object.defineProperty(table, key, { value, enumerable: true });
}

function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted.slice(1, -1);
  }
}
