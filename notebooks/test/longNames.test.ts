import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executable, type Reader, startReader, titled } from "../../packages/report/test/browser/browser.ts";
import { cutOff } from "./page.ts";
import { errors, type Made, makeAllTogether, type Name, notebooks, of, tables } from "./report.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-long-"));
const people = [
  "Krungthepmahanakhonamonrattanakosin Phra-Nakhon-Si",
  "Llanfairpwllgwyngyllgogerychwyrndrobwll Abernathy",
];
const bodies = [
  "Ministry of Grain, Inland Waterways, Harbours and Remote Territories",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk Association",
];

/** Invented articles without dates, some without outlets, in which two of these names always meet; as many again that name one. */
function article(i: number): object {
  const [person, body] = [people[i % 2], bodies[i % 2]];
  const met = `${person} met officials of the ${body} on pier ${i}. “Boat ${i * 7} will sail,” ${person} said. The ${body} said that lock ${i * 3} was full of ice.`;
  const alone = `${i % 4 === 0 ? person : `The ${body}`} said that weather of kind ${i} kept ${i * 11} boats in harbour ${i}.`;
  return {
    id: `${"very-long-name-of-a-file-".repeat(3)}${i}`,
    title: `Pier ${i}`,
    text: i < 60 ? met : alone,
    ...(i % 3 === 0
      ? {}
      : {
          outlet:
            i % 3 === 1
              ? "TheUnabridgedSouthernHarbourmastersQuarterlyGazette"
              : "Die Abendnachrichten für Grenzgebiete",
        }),
  };
}

let made: ReadonlyMap<Name, Made>;
beforeAll(async () => {
  writeFileSync(
    join(folder, "news.jsonl"),
    Array.from({ length: 120 }, (_, i) => JSON.stringify(article(i))).join("\n"),
  );
  made = await makeAllTogether({ corpus: folder });
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(executable === null)(titled("the reports on articles with long names and without dates"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  it.each(notebooks)("%s has no table that is cut off at 1280 pixels", async (name) => {
    expect(errors(of(made, name).executed)).toEqual([]);
    const { page, offences } = await reader.visit(of(made, name).html, { viewport: { width: 1280, height: 800 } });
    expect(await cutOff(page)).toEqual([]);
    expect(offences).toEqual([]);
  });

  it("01-corpus shows on its first screen whom they are about, as there is nothing to show of their dates", async () => {
    expect(tables(of(made, "02-cooccurrence").executed).get("pairs")?.table.rows.length).toBeGreaterThan(1);
    const { page } = await reader.visit(of(made, "01-corpus").html, { viewport: { width: 1280, height: 800 } });
    expect(await page.locator(".hero .exhibit").getAttribute("id")).toBe("figure-actors");
    const box = await page.locator(".hero .chart").boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(800);
    expect(await page.locator("#figure-timeline .chart").count()).toBe(0);
    expect(await page.locator("#figure-timeline").textContent()).toContain("No article has a date.");
  });
});
