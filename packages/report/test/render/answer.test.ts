import { renderReport } from "@readout/report";
import { describe, expect, test } from "vitest";
import { answer, answered, bars, code, executed, heatmap, longTable, prose } from "./notebook.ts";
import { visible } from "./pageParts.ts";

describe("the first screen", () => {
  const page = visible(renderReport(answered(), { subject: { kind: "Corpus", name: "news", detail: "84 articles" } }));
  const at = (words: string): number => {
    expect(page, words).toContain(words);
    return page.indexOf(words);
  };

  test("has title, question, corpus, answer and chart, then notes, definition, the rest, and parameters at the end", () => {
    const order = [
      ...["All is invented.", "<h1>On whose word</h1>", "Whom do they quote?"],
      ...['84 articles; 3 outlets, <span class="whole">2031-03-01', "60\u00a0% [41,\u00a077]", "How sure: quite."],
      'id="figure-sources"',
      ...[
        "2 inputs could not be used.",
        "A definition of many words.",
        'id="more"',
        'id="figure-heat"',
        "<dt>top</dt>",
      ],
    ].map(at);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(page.split("Whom do they quote?")).toHaveLength(2);
    expect(page.split('id="figure-sources"')).toHaveLength(2);
  });

  test("has the first figure that has something to show, and none where none has", () => {
    const bundle = bars();
    const figure = bundle["application/vnd.readout.figure+json"] as object;
    const none = { columns: [], rows: [], keys: [], evidence: {} };
    const empty = {
      "application/vnd.plotly.v1+json": { data: [], layout: {} },
      "application/vnd.readout.figure+json": {
        ...figure,
        id: "dates",
        caption: "No article has a date.",
        table: { id: "dates", caption: "", ...none },
        evidence: { groups: {}, passages: {} },
      },
    };
    const shown = (...figures: (typeof bundle)[]): string =>
      visible(renderReport(executed([prose("# Q"), code("a", [answer(), ...figures])])));
    const hero = /<div class="hero-chart"><figure class="exhibit figure" id="(?<id>[^"]+)"/u;
    expect(hero.exec(shown(empty, bundle))?.groups?.["id"]).toBe("figure-sources");
    expect(shown(empty, bundle)).toContain("Figure 1</a> No article has a date.");
    expect(shown(empty)).not.toContain("hero-chart");
    expect(shown(empty)).toContain("Figure 1</a> No article has a date.");
  });

  test("leads from a sentence to the table, or the figure, whose rows it tells of, where the page has one", () => {
    const told = (of: string): string =>
      visible(renderReport(executed([prose("# Q"), code("a", [answer({ of }), bars(), heatmap(), longTable()])])));
    expect(told("outlets")).toContain('<a class="to-rows" href="#table-outlets">See Table 1</a>');
    expect(told("heat")).toContain('<a class="to-rows" href="#figure-heat">See Figure 2</a>');
    expect(told("nothing")).not.toContain("to-rows");
  });

  test("tells a finding whose evidence does not hold", () => {
    const notebook = answered();
    const text = JSON.stringify(notebook).replace('"total":2,"ids":["a0.1","a2.1"]', '"total":2,"ids":["a0.1","a9.9"]');
    expect(visible(renderReport(JSON.parse(text)))).toContain("The answer: “Oren Halvick: 2 statements”");
  });
});
