import { checkBundle, publishedBundle } from "@readout/charts";
import { renderReport } from "@readout/report";
import { expect, test } from "vitest";
import { code, executed, hostile, prose } from "./notebook.ts";

test("a page names the checks that failed in a banner, each with a link to its cell, and says of all how they ended", () => {
  const page = renderReport(
    executed([
      prose("# Title"),
      code("a", [checkBundle("each has articles", true)]),
      code("b", [checkBundle(hostile, false, "least: 0")]),
    ]),
  );
  expect(page).toContain("<strong>1 of 2 checks failed.</strong>");
  expect(page).toMatch(/<li><a href="#cell-2">Cell 2<\/a> <span>&lt;script&gt;.*: least: 0<\/span><\/li>/su);
  expect(page).toContain("<b>Check passed:</b> each has articles");
  expect(page).toContain("<b>Check failed:</b> &lt;script&gt;");
});

test("a page whose checks hold has no banner, and one without published values no table of them", () => {
  const page = renderReport(executed([code("a", [checkBundle("holds", true)])]));
  expect(page).not.toContain("Failed checks");
  expect(page).not.toContain("Published numbers");
});

test("a check in a cell that the page leaves out counts, without a link", () => {
  const page = renderReport(executed([code("a", [checkBundle("hidden", false)], ["remove-cell"])]));
  expect(page).toContain("<strong>1 of 1 check failed.</strong>");
  expect(page).toContain("<li>Cell 1 <span>hidden</span></li>");
});

test("a page lists published values near its end: words, numbers, units and what they were counted from", () => {
  const words = Object.assign((id: string) => ({
    ...{ id, article: 0, title: "T", outlet: null, published: null, url: null, where: "t" },
    fragments: [{ text: "Rain.", start: 0, marks: [] }],
  }));
  const page = renderReport(
    executed([
      code("a", [
        publishedBundle("statements", 1234, { unit: "sentences", evidence: ["s0.0"], passages: words }),
        publishedBundle(hostile, null),
      ]),
    ]),
  );
  const table = page.slice(page.indexOf('data-name="published"'));
  expect(table).toContain(
    '<tr data-group="0"><th scope="row">statements</th><td class="number" data-value="1234">1,234</td><td>sentences</td><td class="number" data-value="1">1</td></tr>',
  );
  expect(table).toMatch(/<tr><th scope="row">&lt;script&gt;/u);
  expect(page.indexOf("Published numbers</h2>")).toBeLessThan(page.indexOf('class="provenance"'));
});
