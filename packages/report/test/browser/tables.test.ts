/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { renderReport } from "@readout/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bars, code, everything, executed, hostile, longTable, network, prose } from "../render/notebook.ts";
import { column, executable, type Reader, startReader, titled } from "./browser.ts";
import { unzipped } from "./unzipped.ts";

/** A table of 1,300 rows, whose last but one is hostile. */
function veryLong() {
  const rows = Array.from({ length: 1300 }, (_, i) => [i === 1298 ? hostile : `Actor ${i}`, i, i / 1300]);
  const columns = [
    { name: "a", label: "Actor", type: "text" },
    { name: "n", label: "Statements", type: "integer", counts: true },
    { name: "share", label: "Share", type: "percent" },
  ];
  const keys = rows.map((_, i) => (i === 1299 ? "last" : null));
  const groups = { last: { title: "Actor 1299: 1 statement", total: 1, ids: ["a1"], focus: [] } };
  const at = { title: "T", outlet: null, published: null, url: null, where: "t.txt" };
  const passages = { a1: { id: "a1", article: 1, ...at, fragments: [{ text: "She left.", start: 0, marks: [] }] } };
  const table = { id: "long", caption: "All.", columns, rows, keys, evidence: {} };
  return { "application/vnd.readout.table+json": { table, evidence: { groups, passages } } };
}

describe.skipIf(executable === null)(titled("tables of a page"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  const report = renderReport(everything());
  const markup = renderReport(executed([prose("# Who"), code("x", [longTable(), veryLong(), bars(), network()])]));
  const table = "#table-long";
  const outlets = "#table-outlets";

  test("are sorted by a click or a key: numbers as numbers, equal rows in their order, missing ones last", async () => {
    const { page } = await reader.visit(report);
    const head = page.locator(`${outlets} thead th`).nth(1);
    await page.getByRole("button", { name: "Show all 30 rows" }).click();
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect((await column(page, outlets, 0)).slice(0, 4)).toEqual(["Outlet 9", "Outlet 19", "Outlet 29", "Outlet 8"]);
    expect((await column(page, outlets, 1)).at(-1)).toBe("–");
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect((await column(page, outlets, 0)).slice(0, 3)).toEqual(['=cmd("x")', "Outlet 10", "Outlet 20"]);
    expect((await column(page, outlets, 1)).at(-1)).toBe("–");
    await page.locator(`${outlets} thead button`).first().click();
    expect((await column(page, outlets, 0)).slice(1, 4)).toEqual(["Outlet 1", "Outlet 2", "Outlet 3"]);
  });

  test("show twenty rows of thirty until asked for all, and filter", async () => {
    const { page } = await reader.visit(report);
    expect(await column(page, outlets, 0)).toHaveLength(20);
    expect(await page.locator(`${outlets} [role=status]`).textContent()).toBe("20 of 30 rows");
    await page.getByRole("searchbox", { name: "Filter rows" }).fill("outlet 2");
    expect(await column(page, outlets, 0)).toHaveLength(11);
    expect(await page.locator(`${outlets} [role=status]`).textContent()).toBe("11 of 30 rows shown, 11 match");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(outlets).getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(
      readFileSync(await file.path(), "utf8")
        .trim()
        .split("\r\n"),
    ).toHaveLength(12);
  });

  test("are CSV that a spreadsheet does not run", async () => {
    const { page } = await reader.visit(report);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(outlets).getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("outlets.csv");
    const lines = readFileSync(await file.path(), "utf8").split("\r\n");
    expect(lines.slice(0, 3)).toEqual(["\uFEFFSource,Statements,Share", `"'=cmd(""x"")",0,0`, "Outlet 1,1,0.01"]);
    expect(lines[5]).toBe("Outlet 4,,0.04");
    expect(lines).toHaveLength(32);
  });

  test("are copied, as far as they match, for a spreadsheet, which does not run them", async () => {
    const { page } = await reader.visit(report, { permissions: ["clipboard-read", "clipboard-write"] });
    const short = page.locator(outlets);
    await short.getByRole("button", { name: "Copy", exact: true }).click();
    await expect.poll(() => short.locator("[role=status]").textContent()).toMatch(/^30 rows copied/u);
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
    expect(lines.slice(0, 3)).toEqual(["Source\tStatements\tShare", `'=cmd("x")\t0\t0`, "Outlet 1\t1\t0.01"]);
  });

  test("have their first rows in markup and all of them for the script, which sorts, filters and opens evidence", async () => {
    expect(markup.match(/<th scope="row">Actor/gu)).toHaveLength(200);
    const { page, offences } = await reader.visit(markup);
    const status = page.locator(`${table} [role=status]`);
    expect(await status.textContent()).toBe("20 of 1,300 rows");
    expect(await page.locator(`${table} tbody tr`).count()).toBe(25);
    await page.locator(`${table} thead button`).nth(1).click();
    const names = () => page.locator(`${table} tbody tr:visible th`).allTextContents();
    await expect.poll(async () => (await names())[0]).toBe("Actor 1299");
    expect((await names())[1]).toContain("<script>alert(1)</script>");
    await page.getByRole("button", { name: "Actor 1299" }).click();
    await page.waitForSelector("dialog.evidence[open]");
    expect(await page.locator("dialog.evidence blockquote").textContent()).toBe("She left.");
    await page.keyboard.press("Escape");
    await page.locator(table).getByRole("searchbox").fill("actor 12");
    await expect.poll(() => status.textContent()).toBe("20 of 1,300 rows shown, 110 match");
    await page.locator(table).getByRole("searchbox").fill("");
    await expect.poll(() => status.textContent()).toBe("20 of 1,300 rows");
    await page.getByRole("button", { name: "Show 500 more rows" }).click();
    await expect.poll(async () => (await names()).length).toBe(520);
    expect(offences).toEqual([]);
  });

  test("are one zip of CSV with a list of their columns, the same bytes each time", async () => {
    const { page } = await reader.visit(markup);
    const save = async () => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "All tables" }).click(),
      ]);
      expect(file.suggestedFilename()).toBe("03-attribution-tables.zip");
      return readFileSync(await file.path());
    };
    const archive = await save();
    expect((await save()).equals(archive)).toBe(true);
    const files = unzipped(archive);
    expect([...files.keys()]).toEqual(["dictionary.csv", "outlets.csv", "long.csv", "sources.csv", "network.csv"]);
    expect(files.get("long.csv")?.split("\r\n")).toHaveLength(1302);
    expect(files.get("long.csv")?.split("\r\n")[2]).toBe("Actor 1,1,0.0007692307692307692");
    const dictionary = files.get("dictionary.csv")?.split("\r\n") ?? [];
    expect(dictionary[0]).toBe("\uFEFFfile,label,caption,rows,column,type,meaning,counts");
    expect(dictionary.slice(4, 7)).toEqual([
      "long.csv,Table 2,All.,1300,Actor,text,,",
      "long.csv,Table 2,All.,1300,Statements,whole number,,passages",
      'long.csv,Table 2,All.,1300,Share,"share, 0 to 1",,',
    ]);
  });

  test("show as many rows as markup has where no script runs, and say so", async () => {
    const { page } = await reader.visit(markup, { javaScriptEnabled: false });
    expect(await page.locator(`${table} tbody tr`).count()).toBe(200);
    expect(await page.getByText("The first 200 of 1,300 rows; a script shows the others.").isVisible()).toBe(true);
  });
});

test.skipIf(executable === null)(
  titled("a figure's files for other programs are saved as they were given"),
  async () => {
    const reader = await startReader();
    const bundle = structuredClone(network());
    const text = '<?xml version="1.0"?><gexf>“</gexf>';
    Object.assign(bundle["application/vnd.readout.figure+json"] as object, {
      files: [{ label: "GEXF", ending: "gexf", type: "application/gexf+xml", text }],
    });
    const { page, offences } = await reader.visit(renderReport(executed([prose("# N"), code("x", [bundle])])));
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save GEXF" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("figure-network.gexf");
    expect(readFileSync(await file.path(), "utf8")).toBe(text);
    expect(offences).toEqual([]);
    await reader.close();
  },
);
