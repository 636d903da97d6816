/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { renderReport } from "@readout/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actors, actorsOutput } from "../render/actors.ts";
import { code, executed, prose } from "../render/notebook.ts";
import { executable, type Reader, startReader, titled, violations } from "./browser.ts";
import { unzipped } from "./unzipped.ts";

const panel = "dialog.evidence";

describe.skipIf(executable === null)(titled("the pages of actors"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  const markup = renderReport(
    executed([prose("# Who\n\nA line."), code("showActors(facts, words)", [actorsOutput()]), prose("## After")]),
  );

  test("are reached from a list that can be searched by name and form, and by kind", async () => {
    const { page, offences } = await reader.visit(markup);
    const names = () => page.locator("table.actors tbody th").allTextContents();
    const status = page.locator("#table-all-actors [role=status]");
    expect(await names()).toHaveLength(3);
    expect(await status.textContent()).toBe("3 of 3 actors");
    await page.getByRole("searchbox", { name: "Search actors by name or form" }).fill("halv");
    await expect.poll(names).toEqual(["Oren Halvick"]);
    expect(await status.textContent()).toBe("1 of 3 actors, 1 match");
    await page.getByRole("searchbox").fill("");
    await page.getByLabel("Kind of actor").selectOption("state");
    await expect.poll(names).toEqual(["Velmora"]);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#table-all-actors").getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(readFileSync(await file.path(), "utf8")).toBe(
      '\uFEFFid,name,kind,title,mentions,articles,attributions,forms\r\nvelmora,Velmora,state,,3,2,0,"Velmora (exact, 3)"\r\n',
    );
    expect(offences).toEqual([]);
  });

  test("are a file of the page's tables, with the meaning of its columns", async () => {
    const { page } = await reader.visit(markup);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "All tables" }).click(),
    ]);
    const files = unzipped(readFileSync(await file.path()));
    expect([...files.keys()]).toEqual(["dictionary.csv", "all-actors.csv"]);
    const actors = files.get("all-actors.csv")?.split("\r\n") ?? [];
    expect(actors[0]).toBe("\uFEFFid,name,kind,title,mentions,articles,attributions,forms");
    expect(actors).toHaveLength(5);
    expect(actors).toContain('velmora,Velmora,state,,3,2,0,"Velmora (exact, 3)"');
    expect(files.get("dictionary.csv")).toMatch(
      /\r\nall-actors\.csv,Table 1,[^\r]+,3,mentions,whole number,How often articles mention it,\r\n/,
    );
  });

  test("say of who is known by its statements alone in how many articles these are", async () => {
    const data = actors();
    const office = { ...data.actors[1], actor: "office", name: "Halvick’s office", kind: "organisation", title: null };
    const all = [...data.actors, { ...office, mentions: 0, forms: [], alike: [], line: null }] as typeof data.actors;
    const own = renderReport(executed([prose("# Who"), code("x", [actorsOutput({ ...data, actors: all })])]));
    const { page, offences } = await reader.visit(own);
    await page.getByRole("link", { name: "Halvick’s office", exact: true }).click();
    expect(await page.locator("#actor .subject").textContent()).toBe(
      "organisation: known by its statements alone, in 1 article.",
    );
    expect(await page.locator("#actor h2").allTextContents()).toEqual(["What Halvick’s office says", "Quoted by"]);
    expect(offences).toEqual([]);
  });

  test("show forms, partners, quotations and months, each with its sentences, by keyboard and by address", async () => {
    const { page, offences } = await reader.visit(markup);
    await page.getByRole("link", { name: "Oren Halvick", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#actor:not([hidden])");
    expect(new URL(page.url()).hash).toBe("#actor=oren-halvick");
    expect(await page.title()).toContain("Oren Halvick");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("actor-name");
    expect(await page.getByRole("heading", { name: "Who" }).isVisible()).toBe(false);
    expect(await page.locator("#actor .subject").textContent()).toBe(
      "person, minister: 2 mentions in 1 article. 2 sentences",
    );
    expect(await page.locator("#actor h2").allTextContents()).toEqual([
      ...["Perhaps the same", "What Oren Halvick says", "Forms", "Appears with", "Quoted by", "Months"],
    ]);
    expect(await page.locator("#actor blockquote").allTextContents()).toEqual(["“It is late,” Halvick said."]);
    const marks = () => page.locator("#actor blockquote mark").evaluateAll((all) => all.map((one) => one.className));
    expect(await marks()).toEqual(["content", "source", "cue"]);
    await page.getByRole("button", { name: "with Velmora: 1 sentence" }).press("Enter");
    await page.waitForSelector(`${panel}[open]`);
    expect(await page.locator(`${panel} h2`).textContent()).toBe("Oren Halvick, with Velmora: 1 sentence");
    expect(await page.locator(`${panel} blockquote`).allTextContents()).toEqual(["Oren Halvick met Velmora."]);
    expect(await page.locator(`${panel} blockquote mark.actor`).allTextContents()).toEqual(["Oren Halvick"]);
    expect(new URL(page.url()).hash).toBe("#actor=oren-halvick&evidence=with-velmora");
    await page.reload();
    await page.waitForSelector(`${panel}[open]`);
    expect(await page.locator(`${panel} h2`).textContent()).toBe("Oren Halvick, with Velmora: 1 sentence");
    await page.keyboard.press("Escape");
    await expect.poll(() => new URL(page.url()).hash).toBe("#actor=oren-halvick");
    await page.getByRole("link", { name: "Back to the report" }).click();
    await page.waitForSelector("#actor", { state: "hidden" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Oren Halvick");
    expect(offences).toEqual([]);
  });

  test("lead on to other actors and back as the browser does, and say which sentences the page does not hold", async () => {
    const { page } = await reader.visit(markup);
    await page.goto(page.url().replace(/#.*|$/u, "#actor=velmora"));
    await page.waitForSelector("#actor:not([hidden])");
    await page.locator("#actor .subject button").click();
    expect(await page.locator(`${panel} .count`).first().textContent()).toBe(
      "Showing 2 of 3 passages, these from 1 article",
    );
    await page.getByRole("link", { name: "Oren Halvick" }).first().click();
    await expect.poll(() => page.locator("#actor h1").textContent()).toBe("Oren Halvick");
    expect(await page.locator(panel).isVisible()).toBe(false);
    await page.goBack();
    await expect.poll(() => page.locator("#actor h1").textContent()).toBe("Velmora");
    await page.goto(page.url().replace(/#.*/u, "#actor=%E0%A4%A"));
    await page.goto(page.url().replace(/#.*/u, "#actor=nobody"));
  });

  test("give the line that makes two actors one, and show a hostile name to the letter", async () => {
    const { page, offences } = await reader.visit(markup, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(page.url().replace(/#.*|$/u, "#actor=x"));
    await page.waitForSelector("#actor:not([hidden])");
    expect(await page.locator("#actor h1").textContent()).toContain("<script>alert(1)</script>");
    await page.getByRole("button", { name: "Copy the line" }).click();
    await expect.poll(() => page.locator("#actor [role=status]").textContent()).toBe("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("- { id: oren-halvick, merge: [x] }");
    expect(offences).toEqual([]);
  });

  test.each([
    [1280, "light"],
    [320, "light"],
    [640, "dark"],
  ] as const)("are accessible and fit at %i pixels in %s colours", async (width, colorScheme) => {
    const { page } = await reader.visit(markup, { viewport: { width, height: 800 }, colorScheme });
    expect(await violations(page)).toEqual([]);
    for (const one of ["oren-halvick", "x"]) {
      await page.goto(page.url().replace(/#.*|$/u, `#actor=${one}`));
      await page.waitForSelector(`#actor[data-actor="${one}"]:not([hidden])`);
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(width);
      expect(await violations(page)).toEqual([]);
    }
  });

  test("list the most mentioned actors where no script runs", async () => {
    const { page } = await reader.visit(markup, { javaScriptEnabled: false });
    expect(await page.locator("table.actors tbody th").allTextContents()).toHaveLength(3);
  });
});
