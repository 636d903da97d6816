/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { labellingPage, type SheetData } from "@readout/report/label";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executable, type Reader, startReader, titled } from "./browser.ts";

const text =
  "“We are ready,” Edda Tolm said. The port is old, an official told Bram Hoel.\nNobody knows <script>alert(1)</script> more.";
const at = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const attributions = [
  {
    number: 1,
    kind: "direct",
    content: [at("“We are ready,”")],
    cue: [at("said")],
    source: [at("Edda Tolm")],
    speaker: "Edda Tolm",
    also: [],
    sourceType: "person",
  },
  {
    number: 2,
    kind: "indirect",
    content: [at("The port is old")],
    cue: [at("told")],
    source: [at("an official")],
    speaker: null,
    also: [],
    sourceType: "anonymous",
  },
];
const hostile = `<img src=x onerror=alert(2)>"';--><script>alert(3)</script>`;
const article = {
  ...{
    id: "a",
    hash: "h0a",
    title: "A port",
    outlet: "The Gazette",
    published: "2031-03-01",
    text,
    attributions,
    view: "said",
  },
  ...{
    paragraphs: [
      [0, text.indexOf("\n")],
      [text.indexOf("\n") + 1, text.length],
    ] as const,
    names: ["Edda Tolm", "Bram Hoel", hostile],
  },
};
const sheet: SheetData = {
  ...{ title: "Two towns", notice: "All of it is invented.", seed: 1, of: 9, kinds: ["direct", "indirect", "mixed"] },
  sourceTypes: ["person", "organisation", "anonymous", "unnamed"],
  articles: [article, { ...article, id: hostile, hash: "h0b", title: hostile, outlet: hostile, attributions: [] }],
};

/** What the page says that was found, of an attribution of the article. */
function foundAs(place: number) {
  const { kind, speaker, sourceType } = attributions[place] as (typeof attributions)[number];
  return { kind, speaker, sourceType };
}

/** What the page saves, line by line. */
async function saved(page: Page): Promise<readonly Record<string, unknown>[]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("labels.jsonl");
  const lines = readFileSync(await download.path(), "utf8")
    .split("\n")
    .filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Selects words of the article with the mouse. */
async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const walk = document.createTreeWalker(document.querySelector("#article") as Node, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const from = (node.textContent ?? "").indexOf(wanted);
      if (from < 0) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    throw new Error(`no such words: ${wanted}`);
  }, words);
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right, box.y, { steps: 4 });
  await page.mouse.up();
}

describe.skipIf(executable === null)(titled("the labelling page"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  const card = (page: Page, number: number) => page.locator(`#attribution-${number}`);

  test("is labelled with the mouse, and saved as JSON lines", async () => {
    const { page, offences } = await reader.visit(labellingPage(sheet));
    expect(await page.locator(".count").textContent()).toBe("0 of 2 articles");
    await card(page, 1).getByRole("button", { name: "Right" }).click();
    await card(page, 2).getByLabel("Other speaker").fill("Bram Hoel");
    await card(page, 2).getByLabel("Other speaker").press("Tab");
    await card(page, 2).getByLabel("Other type").selectOption("person");
    await selectWords(page, "Nobody knows");
    await page.locator("select[name=missing-type]").selectOption("unnamed");
    await page.getByRole("button", { name: "Add" }).click();
    expect(await page.locator("#article mark.missing").allTextContents()).toEqual(["Nobody knows"]);
    await page.getByRole("checkbox").check();
    expect(await page.locator(".count").textContent()).toBe("1 of 2 articles");
    expect(await saved(page)).toEqual([
      {
        ...{ article: "a", hash: "h0a", view: "said", done: true },
        attributions: [
          { number: 1, content: [at("“We are ready,”")], found: foundAs(0), verdict: "right" },
          {
            number: 2,
            content: [at("The port is old")],
            found: foundAs(1),
            verdict: "right",
            speaker: "Bram Hoel",
            sourceType: "person",
          },
        ],
        missing: [{ content: [at("Nobody knows")], kind: "indirect", speaker: null, sourceType: "unnamed" }],
      },
    ]);
    expect(offences).toEqual([]);
  });

  test("is labelled with the keyboard alone", async () => {
    const { page } = await reader.visit(labellingPage(sheet));
    await page.keyboard.press("r");
    await page.keyboard.press("s");
    await page.keyboard.type("-");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await page.keyboard.press("m");
    await page.keyboard.type("Nobody … more.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Bram Hoel");
    for (const _ of [1, 2, 3]) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#article").focus();
    await page.keyboard.press("d");
    await page.keyboard.press("n");
    await page.keyboard.press("d");
    expect(await page.locator(".count").textContent()).toBe("2 of 2 articles");
    expect(await saved(page)).toMatchObject([
      {
        done: true,
        attributions: [{ verdict: "right" }, { verdict: "right", speaker: null }],
        missing: [{ content: [[text.indexOf("Nobody"), text.length]], speaker: "Bram Hoel", sourceType: "person" }],
      },
      { article: hostile, done: true, attributions: [], missing: [] },
    ]);
    await page.keyboard.press("p");
    await page.keyboard.press("k");
    await page.keyboard.press("w");
    expect((await saved(page))[0]).toMatchObject({ attributions: [{ verdict: "wrong" }, { verdict: "right" }] });
  });

  test("does not call an article done that is not, nor adds words that are not in it", async () => {
    const { page } = await reader.visit(labellingPage(sheet));
    await page.getByRole("checkbox").click();
    expect(await page.getByRole("status").textContent()).toBe("Not done yet: attribution 1 has no verdict.");
    expect(await page.getByRole("checkbox").isChecked()).toBe(false);
    await page.getByLabel("What is said").fill("no such words");
    await page.getByRole("button", { name: "Add" }).click();
    expect(await page.getByRole("status").textContent()).toBe("Expected words of this article, as they stand in it.");
    expect(await page.locator("ul.added li").count()).toBe(0);
  });

  test("keeps labels when it is opened again, takes back what is undone, and opens saved labels", async () => {
    const { page } = await reader.visit(labellingPage(sheet));
    await card(page, 1).getByRole("button", { name: "Right" }).click();
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    const right = card(page, 1).getByRole("button", { name: "Right" });
    expect(await right.getAttribute("aria-pressed")).toBe("true");
    await right.click();
    expect(await right.getAttribute("aria-pressed")).toBe("false");
    const line = {
      ...{
        article: "a",
        hash: "h0a",
        done: true,
        missing: [{ content: [at("Nobody")], kind: "mixed", speaker: null, sourceType: "unnamed" }, { content: "x" }],
      },
      attributions: [{ number: 1, verdict: "right" }, { number: 2, verdict: "wrong" }, { number: 7 }, null],
    };
    const lines = [JSON.stringify(line), '{"hash":"h9"}', "{", "[]", "null"].join("\n");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "l.jsonl", mimeType: "text/plain", buffer: Buffer.from(lines) });
    await expect
      .poll(() => page.getByRole("status").textContent())
      .toBe("Labels of 1 articles opened; 4 lines are of other articles.");
    expect(await page.locator(".count").textContent()).toBe("1 of 2 articles");
    expect((await saved(page))[0]).toMatchObject({
      attributions: [{ verdict: "right" }, { verdict: "wrong" }],
      missing: [{ kind: "mixed" }],
    });
    await page.getByRole("button", { name: "Remove" }).click();
    expect((await saved(page))[0]).toMatchObject({ missing: [] });
  });

  test("shows what articles, titles and names say, and runs none of it", async () => {
    const { page, offences } = await reader.visit(labellingPage(sheet));
    expect(await page.locator("#article").textContent()).toContain("<script>alert(1)</script>");
    await page.getByRole("button", { name: "Next" }).click();
    expect(await page.locator("#article h2").textContent()).toBe(hostile);
    expect(await page.locator("img, #article script").count()).toBe(0);
    expect(await page.locator("#names option").last().getAttribute("value")).toBe(hostile);
    expect(offences).toEqual([]);
  });

  test("says so where there is nothing to label", async () => {
    const { page, offences } = await reader.visit(labellingPage({ ...sheet, articles: [] }));
    expect(await page.getByRole("status").textContent()).toBe("There are no articles to label.");
    expect(offences).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "has no fault that axe finds, on wide and small screens, %s",
    async (colorScheme) => {
      const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 800 },
      ]) {
        const { page } = await reader.visit(labellingPage(sheet), { colorScheme, viewport, bypassCSP: true });
        await card(page, 1).getByRole("button", { name: "Right" }).click();
        await page.locator(".guide summary").click();
        await page.addScriptTag({ content: axe });
        const faults = await page.evaluate(async () => {
          const { violations } = await (
            window as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(faults).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
    },
  );
});

test("the page is the same bytes for the same sheet, and no text of an article ends a block of it", () => {
  const page = labellingPage(sheet);
  expect(labellingPage(sheet)).toBe(page);
  expect(page).not.toContain("<script>alert");
  expect(page).toMatch(/content="default-src (?:'|&#39;)none/);
});
