import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gunzip } from "../../src/read/gunzip.ts";

/** What comes out of packed bytes that come in chunks of one size, and the rule of the fault at the end. */
async function unpacked(
  bytes: Uint8Array,
  size = bytes.length,
  most?: number,
): Promise<{ readonly text: string; readonly rule: string | null }> {
  const parts: Uint8Array[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let rule: string | null = null;
  try {
    for await (const part of gunzip(chunks(), most)) parts.push(part);
  } catch (error) {
    rule = (error as { rule: string }).rule;
  }
  return { text: Buffer.concat(parts).toString(), rule };
}

const words = Array.from({ length: 40_000 }, (_, i) => `line ${(i * 7919) % 10_007}\n`).join("");
const packed = gzipSync(words);

describe("gunzip", () => {
  it("unpacks one member and several, and passes over zero bytes behind the last", async () => {
    expect(await unpacked(packed)).toEqual({ text: words, rule: null });
    expect(await unpacked(Buffer.concat([packed, packed]))).toEqual({ text: words + words, rule: null });
    expect(await unpacked(Buffer.concat([packed, Buffer.alloc(100_000)]))).toEqual({ text: words, rule: null });
  });

  it("reads a header with name, comment, extra field and checksum", async () => {
    const header = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 3, 0, 7, 7, 7]),
      Buffer.from("name.txt\0a comment\0"),
      Buffer.from([1, 2]),
    ]);
    expect(await unpacked(Buffer.concat([header, packed.subarray(10)]))).toEqual({ text: words, rule: null });
  });

  it.each([
    ["other bytes behind it", Buffer.concat([packed, Buffer.from("xyz")]), "trailing-bytes"],
    ["a member behind it that is none", Buffer.concat([packed, Buffer.from([0x1f, 0x8b, 9, 9])]), "truncated-gzip"],
    ["its checksum cut off", packed.subarray(0, -4), "truncated-gzip"],
    [
      "another checksum",
      Buffer.concat([packed.subarray(0, -8), Buffer.alloc(4, 1), packed.subarray(-4)]),
      "broken-gzip",
    ],
  ])("gives all of it with %s, and then the fault", async (_, bytes, rule) => {
    expect(await unpacked(bytes)).toEqual({ text: words, rule });
  });

  it("gives what stands before the place where it breaks off", async () => {
    const { text, rule } = await unpacked(packed.subarray(0, packed.length / 2));
    expect(rule).toBe("truncated-gzip");
    expect(words.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(words.length / 3);
  });

  it("stops at the most that it may unpack to", async () => {
    const { text, rule } = await unpacked(gzipSync(Buffer.alloc(50_000_000, "a\n")), undefined, 1_000_000);
    expect(rule).toBe("archive-too-large");
    expect(text.length).toBeLessThanOrEqual(1_000_000);
  });

  it("gives the same whatever the chunks, also of damaged data", async () => {
    const damage = fc.record({ at: fc.nat(packed.length - 1), byte: fc.nat(255), cut: fc.nat(packed.length) });
    const sizes = fc.constantFrom(1000, 4096, 65_535, 65_537, 1_000_000);
    await fc.assert(
      fc.asyncProperty(damage, sizes, async ({ at, byte, cut }, size) => {
        const bytes = Buffer.from(packed.subarray(0, packed.length - Math.floor(cut / 3)));
        if (at < bytes.length) bytes[at] = byte;
        const [whole, parts] = [await unpacked(bytes), await unpacked(bytes, size)];
        expect(parts.rule).toBe(whole.rule);
        expect(parts.text === whole.text).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
