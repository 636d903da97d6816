import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bodies, given, refused } from "../formats/given.ts";

const WORDS = Array.from({ length: 30 }, (_, at) => `The ferry left harbour ${at} at noon, its keeper said.`).join(" ");
const xml = (encoding: string, many: number, words: (at: number) => string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><articles>${Array.from(
    { length: many },
    (_, at) => `<article><title>Ferry ${at}</title><date>2015-03-09</date><text>${words(at)}</text></article>`,
  ).join("\n")}</articles>`;
const feed = (many: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Merrow Star</title>${Array.from(
    { length: many },
    (_, at) =>
      `<item><title>Ferry ${at}</title><content:encoded><![CDATA[<p>${WORDS} – ${at}</p>]]></content:encoded></item>`,
  ).join("\n")}</channel></rss>`;

describe("a text of many megabytes", () => {
  it("is read part by part: XML and feeds", async () => {
    for (const content of [xml("UTF-8", 6000, (at) => `${WORDS} – ${at}`), feed(6000)]) {
      const found = await given(content);
      expect(refused(found)).toEqual([]);
      expect(found.articles).toHaveLength(6000);
      expect(bodies(found)[5999]).toEqual([`${WORDS} – 5999`]);
    }
  }, 60_000);

  it("is told where it is cut off or has other bytes, and what came before is used", async () => {
    const whole = gzipSync(xml("UTF-8", 6000, (at) => `${WORDS} – ${at}`));
    const cut = await given(whole.subarray(0, whole.length - 1000));
    expect(cut.articles.length).toBeGreaterThan(5000);
    expect(JSON.stringify(cut.problems)).toContain("Expected more gzip data");
    const late = Buffer.from(
      xml("UTF-8", 6000, (at) => `${WORDS} caf${at === 5990 ? "\u00e9" : "e"} ${at}`),
      "latin1",
    );
    const guessed = await given(late);
    expect(guessed.articles).toHaveLength(6000);
    expect(bodies(guessed)[5990]).toEqual([`${WORDS} caf\u00e9 5990`]);
    expect(JSON.stringify(guessed.problems)).toContain("windows-1252");
  }, 60_000);

  it("is held whole where it declares another encoding", async () => {
    const found = await given(
      Buffer.from(
        xml("iso-8859-1", 6000, (at) => `${WORDS} caf\u00e9 ${at}`),
        "latin1",
      ),
    );
    expect(found.articles).toHaveLength(6000);
    expect(bodies(found)[0]).toEqual([`${WORDS} caf\u00e9 0`]);
    expect(JSON.stringify(found.problems)).not.toMatch(/utf-8|1252|8859/);
  }, 60_000);
});
