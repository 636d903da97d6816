import { inflateRawSync } from "node:zlib";
import { renderReport } from "@readout/report";
import { isTablesZip, tablesZip } from "@readout/report/run";
import { expect, test } from "vitest";
import { code, everything, executed, longTable, prose } from "../render/notebook.ts";

/** The files of a zip archive, by its local headers. */
function unzipped(archive: Uint8Array): ReadonlyMap<string, string> {
  const data = Buffer.from(archive);
  const files = new Map<string, string>();
  for (let at = 0; data.readUInt32LE(at) === 0x04_03_4b_50; ) {
    const [packed, name] = [data.readUInt32LE(at + 18), data.readUInt16LE(at + 26)];
    const start = at + 30 + name + data.readUInt16LE(at + 28);
    files.set(
      data.toString("utf8", at + 30, at + 30 + name),
      inflateRawSync(data.subarray(start, start + packed)).toString(),
    );
    at = start + packed;
  }
  return files;
}

const first = { name: "01-first", page: renderReport(everything()) };
const second = { name: "02 & more", page: renderReport(executed([prose("# Long"), code("rows", [longTable()])])) };

test("all tables of some reports are CSV files of one archive, with a list of what their columns hold", async () => {
  const archive = (await tablesZip([first, second])) as Uint8Array;
  const files = unzipped(archive);
  expect([...files.keys()].filter((name) => name.startsWith("02"))).toEqual(["02 & more/outlets.csv"]);
  expect([...files.keys()][0]).toBe("dictionary.csv");
  const dictionary = files.get("dictionary.csv")?.split("\r\n") ?? [];
  expect(dictionary[0]).toBe("\uFEFFreport,file,label,caption,rows,column,type,meaning,counts");
  expect(dictionary.find((line) => line.startsWith("02 & more,02 & more/outlets.csv,Table 1,"))).toMatch(/,30,/u);
  for (const [name, text] of files) if (name !== "dictionary.csv") expect(text.startsWith("\uFEFF")).toBe(true);
  // As many rows as the table has, and a formula is none.
  const rows = files.get("02 & more/outlets.csv")?.trimEnd().split("\r\n") ?? [];
  expect(rows).toHaveLength(31);
  expect(rows.some((row) => /(?:^|,)[=+@]/u.test(row))).toBe(false);
});

test("the same pages give the same archive, pages without tables none, and a file of another kind is no archive", async () => {
  expect(await tablesZip([first, second])).toEqual(await tablesZip([first, second]));
  expect(isTablesZip((await tablesZip([first])) as Uint8Array)).toBe(true);
  expect(isTablesZip(Buffer.from("PK\u0003\u0004 somebody's own archive, of more bytes"))).toBe(false);
  expect(await tablesZip([{ name: "none", page: renderReport(executed([prose("# Nothing")])) }])).toBeNull();
  expect(
    await tablesZip([{ name: "odd", page: '<script type="application/octet-stream" id="table-data">AAAA</script>' }]),
  ).toBeNull();
});
