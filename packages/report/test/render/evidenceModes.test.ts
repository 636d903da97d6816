import { inflateRawSync } from "node:zlib";
import { type EvidenceMode, renderReport, renderWithEvidence } from "@readout/report";
import { describe, expect, test } from "vitest";
import type { EvidenceData } from "../../src/client/pageData.ts";
import { unpackEvidence } from "../../src/client/shared.ts";
import { answered, bars, code, executed, whole } from "./notebook.ts";

/** What stands behind a page's numbers, as the page holds it. */
function evidence(page: string): EvidenceData {
  const packed = /id="evidence-data">([^<]*)</u.exec(page)?.[1] ?? "";
  return unpackEvidence(JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString()));
}

/** The words of markup, as a reader sees them. */
function plain(markup: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return markup.replace(/<[^>]*>/gu, "").replace(/&(\w+|#39);/gu, (_, name: string) => entities[name] ?? "");
}

const made = (mode: EvidenceMode) => renderWithEvidence(answered(), { evidence: mode, name: "03 & more" });
const all = evidence(renderReport(answered()));

describe("evidence as a sample", () => {
  const { page, beside } = made("sample");

  test("is at most five passages of each number, with its total, and no whole article; the page says so", () => {
    const some = evidence(page);
    expect(beside).toEqual([]);
    expect(some.elsewhere).toBe("sample");
    expect(some.wholes.every((one) => one === null)).toBe(true);
    expect(some.groups.map(([title, total]) => [title, total])).toEqual(
      all.groups.map(([title, total]) => [title, total]),
    );
    expect(Math.max(...some.groups.map(([, , ids]) => ids.length))).toBeLessThanOrEqual(5);
    expect(
      page.match(/This page holds a sample: at most 5 passages of each number, and no whole article\./gu),
    ).toHaveLength(2);
    expect(page).not.toContain("This page is one file.");
  });
});

describe("evidence beside the page", () => {
  const { page, beside } = made("beside");
  const anchors = new Set(
    beside.flatMap(({ name, text }) => [...text.matchAll(/ id="([an]\d+)"/gu)].map(([, id]) => `${name}#${id}`)),
  );

  test("has every passage of every number under its anchor, word for word", () => {
    const words = beside.map(({ text }) => plain(text)).join("\n");
    for (const [title, , ids] of all.groups) {
      expect(words).toContain(title);
      for (const id of ids)
        for (const [text] of all.passages[id]?.[1] ?? []) if (typeof text === "string") expect(words).toContain(text);
    }
    expect([...anchors].filter((one) => one.includes("#n"))).toHaveLength(all.groups.length);
  });

  test("is reached by links of the page that need no script, and each leads somewhere", () => {
    const folder = encodeURIComponent("03 & more.evidence");
    const links = [...page.matchAll(/href="([^"]*\.evidence\/[^"]*)"/gu)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.startsWith(`${folder}/`)).toBe(true);
      expect(anchors).toContain(link.slice(folder.length + 1));
    }
    expect(page).toContain("<code>03 &amp; more.evidence</code> beside it: keep the two together.");
    expect(evidence(page).groups.every(([, , ids]) => ids.length <= 3)).toBe(true);
  });

  test("asks for nothing, runs nothing and is the same when it is made again", () => {
    for (const { text } of beside) {
      expect(text).toContain("default-src &#39;none&#39;; script-src ;");
      expect(text).not.toMatch(/<script|<img|<[^>]*\son\w+=/iu);
      for (const [, link = ""] of text.matchAll(/href="([^"]*)"/gu))
        expect(link).toMatch(/^(?:https?:\/\/|\.\.\/03%20%26%20more\.html$|(?:passages|articles)-\d+\.html)/u);
    }
    expect(made("beside")).toEqual({ page, beside });
  });

  test("shows hostile words to the letter", () => {
    const { beside: files } = renderWithEvidence(executed([code("show()", [bars()])]), { evidence: "beside" });
    expect(files.length).toBeGreaterThan(0);
    for (const { text } of files) expect(text).not.toMatch(/<script|<img|<svg|<[^>]*\son\w+=|href="javascript:/iu);
  });

  test("has articles that can be read whole in files of their own, marked", () => {
    const { page: lean, beside: files } = renderWithEvidence(executed([code("show()", [whole()])]), {
      evidence: "beside",
    });
    const article = files.find(({ name }) => name === "articles-1.html");
    expect(article?.text).toMatch(/<article id="a\d+"><h2>/u);
    expect(article?.text).toContain("<mark class=");
    expect(evidence(lean).wholes.every((one) => one === null)).toBe(true);
  });
});
