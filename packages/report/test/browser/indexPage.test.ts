import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { renderIndex } from "@readout/report/indexPage";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostile } from "../render/notebook.ts";
import { executable, type Reader, startReader } from "./browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const markup = renderIndex([
  {
    ...{ file: "a.html", title: `Who said it ${hostile}`, bytes: 2_000_000 },
    summary: {
      ...{ title: "Who said it", question: "Who?", findings: [`Ann, ${"x".repeat(300)}`], notice: "All is invented." },
      ...{ subject: "Corpus news: 3 articles", failure: null },
    },
  },
  {
    ...{ file: "b.html", title: "B", bytes: 10 },
    summary: { title: "B", question: "", findings: [], subject: "", notice: null, failure: "cell 1: Error: no ice" },
  },
]);

describe.skipIf(executable === null)("the index in a browser", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 320],
    ["dark", 320],
  ] as const)("is accessible in %s colours, %i pixels wide, and runs nothing", async (colorScheme, width) => {
    const { page, offences } = await reader.visit(markup, {
      ...{ colorScheme, viewport: { width, height: 640 }, javaScriptEnabled: false },
    });
    const result: { violations: { id: string }[] } = await page.evaluate(`${axe}; axe.run()`);
    expect(result.violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBe(width);
    expect(offences).toEqual([]);
  });
});
