/** Of each byte, what it adds to a checksum (CRC-32 as in PKZIP's APPNOTE, reflected polynomial EDB88320). */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xed_b8_83_20 : rest >>> 1;
  return rest;
});

/**
 * Packs files into a zip archive, deflated, all of 1 January 1980, so that the same files give the same bytes in one browser.
 *
 * @param {readonly { readonly name: string, readonly text: string }[]} files
 * @returns {Promise<Blob>}
 */
export async function zip(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let at = 0;
  for (const { name, text } of files) {
    const [path, plain] = [encoder.encode(name), encoder.encode(text)];
    const packed = await deflated(plain);
    // Version, names in UTF-8, deflate, time and date, checksum, sizes, length of the name.
    const common = [
      [20, 2],
      [0x0800, 2],
      [8, 2],
      [0, 2],
      [0x21, 2],
      [crc(plain), 4],
      [packed.length, 4],
      [plain.length, 4],
      [path.length, 2],
      [0, 2],
    ];
    const head = bytes([[0x04_03_4b_50, 4], ...common]);
    directory.push(bytes([[0x02_01_4b_50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), path);
    parts.push(head, path, packed);
    at += head.length + path.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = bytes([
    [0x06_05_4b_50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [size, 4],
    [at, 4],
    [0, 2],
  ]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

/**
 * @param {Uint8Array<ArrayBuffer>} plain
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function deflated(plain) {
  const packed = new Blob([plain]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * @param {Uint8Array} data
 * @returns {number}
 */
function crc(data) {
  let sum = 0xff_ff_ff_ff;
  for (const byte of data) sum = (sum >>> 8) ^ /** @type {number} */ (crcTable[(sum ^ byte) & 0xff]);
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}

/**
 * Writes numbers in so many bytes each, the lowest byte first.
 *
 * @param {readonly (readonly number[])[]} numbers
 * @returns {Uint8Array<ArrayBuffer>}
 */
function bytes(numbers) {
  return Uint8Array.from(
    numbers.flatMap(([value = 0, size = 0]) => Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 0xff)),
  );
}
