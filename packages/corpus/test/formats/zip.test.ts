import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { type Collected, collect, type ReadOptions, read } from "@readout/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-zip-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = "The ferry left the harbour at noon. It came back at night.";

interface Member {
  readonly name: string | Buffer;
  readonly data: string | Buffer;
  readonly flags?: number;
  /** Whether its sizes stand behind its bytes and not before them, and whether a signature stands before those. */
  readonly behind?: "signed" | "plain";
}

/** A zip archive of these files. */
function zipOf(members: readonly Member[]): Buffer {
  const files: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const { name, data, flags = 0x800, behind } of members) {
    const [own, bytes] = [Buffer.from(name), Buffer.from(data)];
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(own.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const descriptor = behind === undefined ? Buffer.alloc(0) : head.subarray(10, 22);
    const signature = Buffer.from(behind === "signed" ? "PK\x07\x08" : "");
    const local = Buffer.from(head);
    if (behind !== undefined) local.writeUInt16LE(flags | 8, 2);
    if (behind !== undefined) local.fill(0, 10, 22);
    files.push(Buffer.from("PK\x03\x04"), local, own, packed, signature, Buffer.from(descriptor));
    index.push(Buffer.from("PK\x01\x02\x14\x00"), head, tail, own);
    offset += 30 + own.length + packed.length + signature.length + descriptor.length;
  }
  const size = index.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...index, Buffer.from("PK\x05\x06"), end]);
}

async function archive(bytes: Buffer, options?: ReadOptions): Promise<Collected> {
  const path = join(folder, "a.zip");
  writeFileSync(path, bytes);
  return collect(read(path, options));
}

const told = ({ problems }: Collected): string[] =>
  problems.map(({ problem: { rule, where } }) => `${rule} ${where.slice(folder.length + 1)}`);

describe("a zip archive", () => {
  it("gives one problem for each name that is none, and reads the rest", async () => {
    const names = ["../a.txt", "b/../../c.txt", "/d.txt", "C:\\e.txt", "f\ng.txt", "h\u0000.txt", "..\\i.txt"];
    const found = await archive(
      zipOf([
        ...names.map((name) => ({ name, data: TEXT })),
        { name: "README.md", data: TEXT },
        { name: "dir\\wölfe.txt", data: TEXT },
      ]),
    );
    expect(found.articles.map(({ source }) => source.path.slice(folder.length + 1))).toEqual(["a.zip/dir/wölfe.txt"]);
    expect(told(found)).toHaveLength(names.length);
    expect(told(found)).toContain("unsafe-name a.zip/../a.txt");
    expect(told(found)).toContain("unsafe-name a.zip/f\\u000ag.txt");
    expect(told(found).join("")).not.toMatch(/\p{Cc}/u);
  });

  it("has names in UTF-8 or as DOS wrote them, and broken ones are told", async () => {
    const dos = { name: Buffer.from([0x77, 0x94, 0x6c, 0x66, 0x2e, 0x74, 0x78, 0x74]), data: TEXT, flags: 0 };
    const found = await archive(zipOf([dos, { name: "é.txt", data: `${TEXT} It rained.`, flags: 0 }]));
    expect(found.articles.map(({ source }) => source.path.slice(folder.length + 1))).toEqual([
      "a.zip/wölf.txt",
      "a.zip/é.txt",
    ]);
    const broken = { name: Buffer.from([0x61, 0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74]), data: TEXT };
    expect(told(await archive(zipOf([broken])))).toEqual([expect.stringMatching(/^unsafe-name a\.zip\/a/)]);
  });

  it("is read up to a member that unpacks to far more than text does", async () => {
    const bomb = { name: "bomb.txt", data: Buffer.alloc(100 * 1024 ** 2, 10) };
    const lines = { name: "bomb.csv", data: Buffer.alloc(100 * 1024 ** 2, 10) };
    const before = process.cpuUsage();
    const found = await archive(
      zipOf([{ name: "a.txt", data: TEXT }, bomb, lines, { name: "z.txt", data: `${TEXT} It rained.` }]),
    );
    expect(found.articles).toHaveLength(2);
    expect(told(found)).toEqual([
      expect.stringMatching(/a\.zip\/bomb\.txt/),
      expect.stringMatching(/unpacks-too-much a\.zip\/bomb\.csv/),
    ]);
    // Of the processor, which other work does not slow down.
    expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
  }, 40_000);

  it("has a limit for all that is inside it, at any depth", async () => {
    const inner = (count: number): Buffer =>
      zipOf(Array.from({ length: count }, (_, at) => ({ name: `${at}.txt`, data: `${at} ${TEXT.repeat(200)}` })));
    const nested = zipOf(Array.from({ length: 20 }, (_, at) => ({ name: `${at}.zip`, data: inner(20) })));
    const found = await archive(nested, { unpacked: 1_000_000 });
    expect(found.articles.length).toBeGreaterThan(20);
    expect(found.articles.length).toBeLessThan(100);
    expect(told(found).at(-1)).toBe("unpacks-too-much a.zip");
  });

  it("tells which members are encrypted", async () => {
    const whole = zipOf([
      { name: "a.txt", data: TEXT },
      { name: "b.txt", data: TEXT, flags: 0x801 },
    ]);
    expect(told(await archive(whole))).toEqual(["encrypted a.zip/b.txt"]);
  });

  it.each([undefined, "signed", "plain"] as const)(
    "that is cut off anywhere gives the members that are whole, and one problem (sizes behind: %s)",
    async (behind) => {
      const texts = ["A ferry", "B ferry", "C ferry"].map((words) => `${words} left the harbour. It came back.`);
      const member = (data: string, at: number): Member => ({ name: `${at}.txt`, data, ...(behind && { behind }) });
      const bytes = zipOf(texts.map(member));
      // Where each member's packed bytes end: the index of the archive of the members up to it begins there.
      const ends = texts.map((_, at) =>
        zipOf(texts.slice(0, at + 1).map(member)).readUInt32LE(zipOf(texts.slice(0, at + 1).map(member)).length - 6),
      );
      const tail = { signed: 16, plain: 12, none: 0 }[behind ?? "none"];
      for (let cut = 31; cut < bytes.length; cut += 1) {
        const found = await archive(bytes.subarray(0, cut));
        const count = ends.filter((end) => end - tail <= cut).length;
        expect(found.articles.map(({ text }) => text)).toEqual(texts.slice(0, count));
        expect(told(found)).toEqual(["broken-archive a.zip"]);
      }
    },
  );

  it("that is cut off is read in the same way from a pipe, in gzip and in another archive", async () => {
    const cut = zipOf([
      { name: "a.txt", data: TEXT, behind: "signed" },
      { name: "b.txt", data: `${TEXT} It rained.` },
    ]).subarray(0, -130);
    const ways = [
      collect(read("-", { input: Readable.from([cut]) })),
      archive(gzipSync(cut)),
      archive(zipOf([{ name: "inner.zip", data: cut }])),
    ];
    for (const found of await Promise.all(ways)) {
      expect(found.articles.map(({ text }) => text)).toEqual([TEXT]);
      expect(found.problems.map(({ problem: { rule } }) => rule)).toEqual(["broken-archive"]);
    }
  });

  it("without an index keeps its limits and its rules for names", async () => {
    const bomb = Buffer.alloc(100 * 1024 ** 2, 10);
    const cut = (members: readonly Member[]): Promise<Collected> => archive(zipOf(members).subarray(0, -22));
    const before = process.cpuUsage();
    const found = await cut([
      { name: "a.txt", data: TEXT },
      { name: "../b.txt", data: TEXT },
      { name: "bomb.csv", data: bomb, behind: "signed" },
      { name: "c.csv", data: bomb, behind: "plain" },
      { name: "d.csv", data: bomb, behind: "plain" },
      { name: "z.txt", data: `${TEXT} It rained.` },
    ]);
    expect(found.articles.map(({ text }) => text)).toEqual([TEXT]);
    expect(told(found)).toEqual([
      ...["unsafe-name a.zip/../b.txt", expect.stringMatching(/unpacks-too-much a\.zip\/bomb\.csv/)],
      ...[expect.stringMatching(/unpacks-too-much a\.zip/), "broken-archive a.zip"],
    ]);
    expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
    const broken = zipOf([
      { name: "a.txt", data: TEXT },
      { name: "b.txt", data: TEXT, behind: "plain" },
    ]);
    broken.fill(0xff, broken.indexOf("b.txt") + 5, broken.length - 150);
    const kept = await archive(broken.subarray(0, -22));
    expect(kept.articles).toHaveLength(1);
    expect(told(kept)).toEqual(["broken-archive a.zip"]);
  }, 40_000);

  it("may be packed itself, and nested four deep", async () => {
    let bytes = zipOf([{ name: "a.txt.gz", data: gzipSync(TEXT) }]);
    const path = join(folder, "b.zip.gz");
    writeFileSync(path, gzipSync(bytes));
    expect((await collect(read(path))).articles).toHaveLength(1);
    for (let depth = 0; depth < 5; depth += 1) bytes = zipOf([{ name: "b.zip", data: bytes }]);
    expect(told(await archive(bytes))).toEqual([expect.stringContaining("too-deep")]);
  });

  it("may be a workbook that is broken", async () => {
    const parts = [
      { name: "xl/workbook.xml", data: '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>' },
    ];
    expect(told(await archive(zipOf(parts)))).toEqual(["broken-archive a.zip"]);
    const sheet = (xml: string): Buffer => zipOf([...parts, { name: "xl/worksheets/sheet1.xml", data: xml }]);
    expect(told(await archive(sheet("<worksheet>")))).toEqual(["empty-text a.zip"]);
    expect(told(await archive(sheet("<a>".repeat(100_000))))).toEqual(["too-deep a.zip"]);
    const rows = `<worksheet><sheetData><row r="1"><c r="B1" t="inlineStr"><is><t>text</t></is></c></row>
      <row r="3"><c r="B3" t="inlineStr"><is><t>${TEXT}_x000D_ It rained.</t></is></c><c r="ZZZ3"><v>1</v></c></row></sheetData></worksheet>`;
    expect((await archive(sheet(rows))).articles).toMatchObject([
      { text: `${TEXT}\r It rained.`, source: { line: 3 } },
    ]);
  });
});
