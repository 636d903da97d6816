/** What a backslash may stand before where `JSON.stringify` writes the same: quotation mark, backslash, \b, \f, \n, \r, \t. */
const PLAIN: ReadonlySet<number> = new Set(Array.from('"\\bfnrt', (letter) => letter.charCodeAt(0)));

const [QUOTE, BACKSLASH, COLON, SPACE] = [34, 92, 58, 32];

/**
 * The bytes of a text as they stand in a line of JSON, quotation marks included, where `JSON.stringify` writes them just so;
 * null where it does not, or where that cannot be told at a glance. To copy them is cheaper than to write them anew.
 *
 * @param bytes one JSON object in UTF-8, which was parsed
 * @param record what it was parsed to
 * @param text the words of one of its fields
 */
export function writtenText(
  bytes: Uint8Array,
  record: Readonly<Record<string, unknown>>,
  text: string,
): Uint8Array | null {
  const name = Object.keys(record).find((each) => record[each] === text);
  if (name === undefined || Object.values(record).some(hasRecord)) return null;
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const key = keyOf(name);
  const at = line.indexOf(key);
  let open = at + key.length + 1;
  if (at < 0 || line[open - 1] !== COLON) return null;
  if (line[open] === SPACE) open += 1;
  if (line[open] !== QUOTE) return null;
  const end = plainEnd(line, open);
  if (end === null) return null;
  // The same name may stand there again, or under other letters.
  const [before, after] = [line.subarray(0, at), line.subarray(end)];
  return [before, after].some((part) => part.includes(key) || part.includes("\\u")) || before.at(-1) === BACKSLASH
    ? null
    : line.subarray(open, end);
}
const keys = new Map<string, Buffer>();

/** A name as it stands in a line. Records of one input have the same few. */
function keyOf(name: string): Buffer {
  const before = keys.get(name);
  if (before !== undefined) return before;
  const key = Buffer.from(JSON.stringify(name));
  if (keys.size < KEPT) keys.set(name, key);
  return key;
}

const KEPT = 100;

/** Whether a value has a record in it, in which any name may stand once more. */
function hasRecord(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return !Array.isArray(value) || value.some(hasRecord);
}

/** The end of the string that opens at a place; null where it has a character behind a backslash that is written otherwise. */
function plainEnd(line: Buffer, open: number): number | null {
  let quote = line.indexOf(QUOTE, open + 1);
  let slash = line.indexOf(BACKSLASH, open + 1);
  while (slash >= 0 && slash < quote) {
    if (!PLAIN.has(line[slash + 1] ?? 0)) return null;
    if (slash + 1 === quote) quote = line.indexOf(QUOTE, slash + 2);
    slash = line.indexOf(BACKSLASH, slash + 2);
  }
  return quote < 0 ? null : quote + 1;
}
