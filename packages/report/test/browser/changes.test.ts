/// <reference lib="dom" />
import { publishedBundle } from "@readout/charts";
import { renderReport } from "@readout/report";
import { type PageRecord, recordIn } from "@readout/report/run";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { code, executed, longTable, prose } from "../render/notebook.ts";
import { executable, type Reader, startReader, titled, violations } from "./browser.ts";

/** A page that publishes how many of these sentences there are, and says what changed. */
function pageOf(sentences: readonly string[], since?: PageRecord): string {
  const evidence = sentences.map((_, i) => `s0.${i}`);
  const passages = (id: string) => ({
    ...{ id, article: 0, title: "Rain", outlet: null, published: null, url: null, where: "t" },
    fragments: [{ text: sentences[Number(id.slice(3))] ?? "", start: 0, marks: [] }],
  });
  const bundle = publishedBundle("rain", sentences.length, { evidence, passages: passages as never });
  const notebook = executed([prose("# Rain\n\nHow much?"), code("a", [bundle, longTable()])]);
  return renderReport(notebook, since === undefined ? {} : { since });
}

describe.skipIf(executable === null)(titled("what changed since an earlier report"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  test("stands in a table that leads to the new passages alone, and breaks no rule", async () => {
    const since = recordIn(pageOf(["It rained."])) as PageRecord;
    const { page, offences } = await reader.visit(pageOf(["It rained.", "It snowed."], since));
    const line = page.locator(".masthead .since");
    expect(await line.textContent()).toBe("Changed since the earlier report: 1 published number.");
    expect((await line.boundingBox())?.y).toBeLessThan(400);
    await line.getByRole("link").click();
    expect(await page.locator(":target").textContent()).toBe("Changed since the earlier report");
    await page.getByRole("button", { name: "Read the new one" }).click();
    await page.waitForSelector("dialog.evidence[open]");
    expect(await page.locator("dialog.evidence h2").textContent()).toBe("New since the earlier report: rain");
    expect(await page.locator("dialog.evidence blockquote").allTextContents()).toEqual(["It snowed."]);
    await page.keyboard.press("Escape");
    expect(await violations(page)).toEqual([]);
    expect(offences).toEqual([]);
  });
});
