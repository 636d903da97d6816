import { checkBundle } from "@readout/charts";
import { type Cell, renderReport } from "@readout/report";
import { renderIndex } from "@readout/report/indexPage";
import { type Found, stepsOf, summaryOf, withSiblings } from "@readout/report/run";
import { describe, expect, it } from "vitest";
import { answered, code, executed, hostile, prose } from "./notebook.ts";

describe("the summary in a page", () => {
  it("holds title, question, findings, corpus and notice", () => {
    const page = renderReport(answered(), { subject: { kind: "Corpus", name: "news", detail: "84 articles" } });
    const found = summaryOf(page);
    expect(found?.title).not.toBe("");
    expect(found?.findings.length).toBeGreaterThan(0);
    expect(found?.subject).toMatch(/^Corpus news: 84 articles/u);
    expect(found?.failure).toBeNull();
  });

  it("names the first cell that failed", () => {
    const error = { kind: "error", name: "Error", message: "no\nice", trace: [], line: 1 } as const;
    const failed: Cell = { kind: "code", source: "throw 1", tags: [], status: "failed", outputs: [error] };
    const page = renderReport(executed([prose("# Ferries"), failed], { ok: false }));
    expect(summaryOf(page)?.failure).toBe("cell 1: Error: no");
  });

  it("names a check that failed where every cell ran", () => {
    const page = renderReport(executed([code("a", [checkBundle("each has articles", false)])]));
    expect(summaryOf(page)?.failure).toBe("cell 1: check each has articles (1 of 1 checks failed)");
  });

  it("is null where a page has none, or one that is no summary", () => {
    expect(summaryOf("<!doctype html>")).toBeNull();
    expect(summaryOf('<script type="application/json" id="report-summary">{"title":1}</script>')).toBeNull();
    expect(summaryOf('<script type="application/json" id="report-summary">{</script>')).toBeNull();
  });
});

describe("links between the reports of a folder", () => {
  const page = renderReport(executed([prose(`# ${hostile}`)]));
  const all = [
    { file: "a b.html", title: hostile },
    { file: "c.html", title: "C" },
  ];

  it("stand in each page, this one without a link, and are replaced when the folder changes", () => {
    const linked = withSiblings(page, "c.html", all);
    expect(linked).toContain('<a href="index.html">All reports</a>');
    expect(linked).toContain('<a href="a%20b.html">&lt;script&gt;');
    expect(linked).toContain('<b aria-current="page">C</b>');
    expect(withSiblings(linked, "c.html", all)).toBe(linked);
    expect(withSiblings(linked, "c.html", all.slice(1))).toBe(page);
  });
});

describe("the index", () => {
  const summary = { title: "", question: "", findings: [], subject: "", notice: null, failure: null, corpus: null };

  it("lists what each report asks and found, and says which failed", () => {
    const markup = renderIndex([
      {
        ...{ file: "a b.html", title: hostile, bytes: 1_234_567 },
        summary: { ...summary, question: "Who?", findings: [`Ann ${hostile}`], subject: "Corpus news: 3 articles" },
      },
      { file: "c.html", title: "C", bytes: 999, summary: { ...summary, failure: "cell 2: Error: no ice" } },
    ]);
    expect(markup).not.toMatch(/<script|<img/u);
    expect(markup).toContain('<a href="a%20b.html">&lt;script&gt;');
    expect(markup).toContain("2 reports, of which 1 failed");
    expect(markup).toContain("<strong>Failed.</strong> cell 2: Error: no ice");
    expect(markup).toContain("Corpus news: 3 articles");
    expect(markup).toContain("1.2 MB");
  });

  it("tells what earlier runs found, by their corpora and by no clock, the last three changes of them", () => {
    const found = (articles: number, ...texts: readonly string[]): Found => ({
      corpus: `${articles}bcdef0123456`,
      subject: `Corpus news: ${articles} articles; 2024-03-01 to 2024-03-0${articles}`,
      findings: texts.map((text) => ({ text, passages: articles })),
      published: [{ name: "ferries", value: articles, unit: "ships", passages: null }],
    });
    const runs = [found(1, "A"), found(2, "A"), found(3, "A"), found(4, "B"), found(5, `C ${hostile}`, "New one")];
    const pages = [{ file: "a.html", title: "A", bytes: 9, summary, history: stepsOf(runs) }];
    const markup = renderIndex(pages);
    const text = markup.replace(/<[^>]+>/gu, "").replaceAll("\u00a0", " ");
    expect(text).toContain("Since the run before: 2 findings and 1 published number changed");
    expect(markup).not.toMatch(/<script|<img/u);
    expect(text).toContain(
      "From Corpus news: 4 articles; 2024-03-01 to 2024-03-04 (4bcdef01) to Corpus news: 5 articles",
    );
    expect(text).toContain("Was: BIs: C &lt;script&gt;");
    expect(text).toContain("New: New one");
    expect(text).toContain("ferriesWas: 4 shipsIs: 5 ships");
    expect(text).toContain("The same, of 3 passages, before 2: A");
    expect(text).toContain("1 earlier change in index.history.json.");
    expect(text).not.toContain("of 2 passages, before 1");

    const same = [found(3, "A"), { ...found(3, "A"), corpus: "other" }];
    expect(renderIndex([{ file: "a.html", title: "A", bytes: 9, summary, history: stepsOf(same) }])).toContain(
      "Since the run before: the same findings, of other articles",
    );
    const failed = { ...summary, failure: "cell 1: Error: no ice" };
    expect(renderIndex([{ file: "a.html", title: "A", bytes: 9, summary: failed, history: stepsOf(runs) }])).toContain(
      "What earlier runs found",
    );
    expect(renderIndex([{ file: "a.html", title: "A", bytes: 9, summary, history: [] }])).not.toContain('history"');
  });
});
