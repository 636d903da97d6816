import { createHash } from "node:crypto";
import { Script } from "node:vm";
import { inflateRawSync } from "node:zlib";
import { renderReport } from "@readout/report";
import { describe, expect, test } from "vitest";
import type { EvidenceData } from "../../src/client/pageData.ts";
import { unpackEvidence } from "../../src/client/shared.ts";
import {
  answer,
  answered,
  bars,
  code,
  everything,
  executed,
  heatmap,
  hostile,
  longTable,
  network,
  prose,
  whole,
} from "./notebook.ts";

/** Returns what a page holds outside its scripts, styles and data. */
function visible(page: string): string {
  return page.replace(/<(script|style)\b[\s\S]*?<\/\1>/gu, "");
}

function blocks(page: string, tag: "script" | "style"): { readonly attributes: string; readonly content: string }[] {
  const found = page.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, "gu"));
  return [...found].map(([, attributes = "", content = ""]) => ({ attributes, content }));
}

function data(page: string, id: string): unknown {
  return JSON.parse(
    blocks(page, "script").find(({ attributes }) => attributes.includes(`id="${id}"`))?.content ?? "null",
  );
}

/** What stands behind a page's numbers, unpacked. */
function evidence(page: string): unknown {
  const block = blocks(page, "script").find(({ attributes }) => attributes.includes('id="evidence-data"'));
  return unpackEvidence(JSON.parse(inflateRawSync(Buffer.from(block?.content ?? "", "base64")).toString()));
}

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

  test("tells a finding whose evidence does not hold", () => {
    const notebook = answered();
    const text = JSON.stringify(notebook).replace('"total":2,"ids":["a0.1","a2.1"]', '"total":2,"ids":["a0.1","a9.9"]');
    expect(visible(renderReport(JSON.parse(text)))).toContain("The answer: “Oren Halvick: 2 statements”");
  });
});

describe("a page", () => {
  test("is the same, byte for byte, when it is made again", () => {
    expect(renderReport(everything())).toBe(renderReport(everything()));
  });

  test("colours code, but none of which a word costs its length squared", () => {
    const page = (source: string): string => visible(renderReport(executed([code(source, [])])));
    expect(page("const x = 1;")).toContain("hljs-");
    for (const word of ["__proto__".repeat(20_000), " ".repeat(100_000), "const x = 1;\n".repeat(10_000)]) {
      const made = page(`${word} = 1`);
      expect(made).not.toContain("hljs-");
      expect(made).toContain(word.trim());
    }
  });

  test("states its language, title, notice, parameters, fingerprint and command", () => {
    const page = visible(
      renderReport(everything(), { notice: "All invented.", fingerprint: "abc123", command: "pnpm report" }),
    );
    expect(page).toContain('<html lang="en"');
    expect(page).toContain("<title>On whose word</title>");
    expect(page).toMatch(/<h1>On whose word<\/h1>/u);
    for (const text of [
      "All invented.",
      "<dt>window</dt><dd>sentence</dd>",
      "abc123",
      "pnpm report",
      "03-attribution.ipynb",
    ]) {
      expect(page).toContain(text);
    }
  });

  test("takes a title given to it over the notebook's own", () => {
    expect(renderReport(everything(), { title: "Sources in March" })).toContain("<h1>Sources in March</h1>");
  });

  test("takes the notebook's title where it does not open with a heading", () => {
    expect(renderReport(executed([code("1", [])]))).toContain("<h1>Who says what</h1>");
  });

  test("puts the opening prose before all code", () => {
    const page = visible(renderReport(everything()));
    expect(page.indexOf("two officials")).toBeLessThan(page.indexOf('class="code"'));
  });

  test("names nothing that a browser would load", () => {
    const page = visible(renderReport(everything()));
    expect(page).not.toMatch(/<link|<iframe|<object|<embed|\ssrc="(?!data:)|url\(/u);
  });

  test("links to its headings from a table of contents, each by an anchor of its own", () => {
    const page = visible(
      renderReport(executed([prose("# T"), prose("## Again"), prose("## Again\n\n### Ünïcode & <b>")])),
    );
    expect(page).toContain('<a href="#again">Again</a>');
    expect(page).toContain('<a href="#again-2">Again</a>');
    expect(page).toContain('<h3 id="unicode-b">Ünïcode &amp; &lt;b&gt;</h3>');
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("shows markup in prose as text and refuses links that run", () => {
    const page = visible(
      renderReport(
        executed([
          prose("a <b onclick=x>b</b> [run](javascript:alert(1)) [data](data:text/html,x) [ok](02-cooccurrence.html)"),
        ]),
      ),
    );
    expect(page).toContain("&lt;b onclick=x&gt;");
    expect(page).not.toMatch(/href="(?:javascript|data):/u);
    expect(page).toContain('<a href="02-cooccurrence.html">ok</a>');
  });

  test("makes a link of an image that it would have to fetch", () => {
    const page = visible(renderReport(executed([prose("![a map](https://maps.example/x.png)")])));
    expect(page).toContain('<a href="https://maps.example/x.png" rel="noreferrer noopener">a map</a>');
  });
});

describe("the content policy", () => {
  const page = renderReport(everything());
  const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1]?.replaceAll("&#39;", "'") ?? "";
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

  test("names each script that runs and each style by its hash, and nothing else", () => {
    const scripts = blocks(page, "script").filter(({ attributes }) => !attributes.includes("application/"));
    const wanted = scripts.map(({ content }) => hash(content));
    expect(wanted).toHaveLength(3);
    expect(policy.split("; ")).toContain(`script-src ${wanted.join(" ")}`);
    const styles = blocks(page, "style").map(({ content }) => hash(content));
    expect(policy.split("; ")).toContain(`style-src ${[...styles, hash("")].join(" ")}`);
  });

  test("lets nothing be loaded or sent", () => {
    expect(policy).toMatch(/^default-src 'none'; /u);
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
  });

  test("leaves no style or handler in an attribute", () => {
    expect(visible(page)).not.toMatch(/<[^>]+\s(?:style|on\w+)="/u);
  });

  test("covers scripts that are well formed", () => {
    for (const { attributes, content } of blocks(page, "script")) {
      if (attributes === "") expect(() => new Script(content)).not.toThrow();
      // In a block of strict code a name declared twice is an error, as in a module.
      if (attributes.includes("module")) expect(() => new Script(`"use strict";{${content}}`)).not.toThrow();
    }
  });
});

describe("hostile text", () => {
  const page = renderReport(everything());

  test("cannot end a data block, whatever it says", () => {
    expect(page.match(/<\/script>/gu)).toHaveLength(blocks(page, "script").length);
    for (const { attributes, content } of blocks(page, "script")) {
      if (!attributes.includes("application/json")) continue;
      expect(content).not.toMatch(/[<>\u2028\u2029\ud800-\udfff]/u);
      expect(() => JSON.parse(content)).not.toThrow();
    }
  });

  test("comes back from the data as it was", () => {
    expect(JSON.stringify(evidence(page))).toContain(JSON.stringify(hostile).slice(1, -1));
  });

  test("is escaped in captions, headings, tables and the contents", () => {
    expect(visible(page)).not.toContain("<script>alert");
    expect(visible(page)).not.toMatch(/<img[^>]*onerror/u);
    expect(visible(page).split("&lt;script&gt;alert(1)").length).toBeGreaterThan(4);
  });

  test("does not turn an article's address into a link that runs", () => {
    expect(page + JSON.stringify(evidence(page))).not.toContain("javascript:alert(3)");
    expect(JSON.stringify(evidence(page))).toContain("https://gazette.example/talks");
  });

  test("may be a name that every object has", () => {
    expect(data(page, "plot-data")).toMatchObject([
      {
        groups: [
          ["bar1", 0],
          ["__proto__", 1],
        ],
      },
      {},
      {},
    ]);
  });
});

describe("figures and tables", () => {
  test("are numbered apart, with an anchor from their name", () => {
    const page = visible(renderReport(executed([code("a", [bars(), longTable()]), code("b", [bars(), heatmap()])])));
    for (const [anchor, label] of [
      ["figure-sources", "Figure 1"],
      ["figure-sources-2", "Figure 2"],
      ["figure-heat", "Figure 3"],
      ["table-outlets", "Table 1"],
    ]) {
      expect(page).toContain(`<a class="label" href="#${anchor}">${label}</a>`);
    }
  });

  test("keep the same key of two figures apart", () => {
    const plots = data(renderReport(executed([code("a", [bars(), heatmap()])])), "plot-data");
    expect(plots).toMatchObject([
      {
        groups: [
          ["bar1", 0],
          ["__proto__", 1],
        ],
      },
      { groups: [["bar1", 2]] },
    ]);
  });

  test("share their passages: each is in the page once", () => {
    const page = renderReport(executed([code("a", [bars(), bars(), network()])]));
    expect(evidence(page)).toMatchObject({ passages: { length: 8 }, groups: { length: 3 } });
  });

  test("bring whole articles, whose words are in the page once", () => {
    const page = renderReport(executed([code("a", [whole()]), code("b", [whole()])]));
    const { wholes, passages, articles } = evidence(page) as EvidenceData;
    expect(articles).toHaveLength(2);
    expect(wholes.map((one) => one?.[1].length ?? 0)).toEqual([2, 0]);
    const [words, marks] = passages[0]?.[1][0] ?? ["", []];
    expect(Array.isArray(words) && wholes[0]?.[0].slice(...words)).toBe("“It is late,” Oren Halvick said.");
    expect(marks).toHaveLength(1);
    // The other article is not there whole.
    expect(passages[1]?.[1][0]?.[0]).toBe("Velmora is far.");
  });

  test("show their numbers without scripts, and name each chart", () => {
    const page = visible(renderReport(executed([code("a", [bars()])])));
    expect(page).toContain('role="img" aria-label="Chart of Figure 1. The table after it holds the same numbers');
    expect(page).toMatch(/<details class="behind" open>[\s\S]*<th scope="row"[^>]*>Oren Halvick<\/th>/u);
    expect(page).toContain('<th scope="col" data-type="integer" class="number">Statements</th>');
    expect(page).toContain('<td class="number" data-value="1234">1,234</td>');
    expect(page).toContain('<td class="number" data-value="0.4">40 %</td>');
  });

  test("of no data are their captions alone: no empty chart, no table without rows, no charting code", () => {
    const none = { columns: [], rows: [], keys: [], evidence: {} };
    const evidence = { groups: {}, passages: {} };
    const figure = {
      id: "none",
      caption: "No article has a date.",
      table: { id: "n", caption: "", ...none },
      evidence,
    };
    const table = { table: { id: "empty", caption: "0 actors.", ...none }, evidence };
    const page = renderReport(
      executed([
        code("a", [
          { "application/vnd.plotly.v1+json": { data: [], layout: {} }, "application/vnd.readout.figure+json": figure },
          { "application/vnd.readout.table+json": table },
        ]),
      ]),
    );
    expect(visible(page)).toMatch(/Figure 1<\/a> No article has a date\.<\/figcaption>\n<\/figure>/u);
    expect(visible(page)).toMatch(/Table 1<\/a> 0 actors\.<\/figcaption>\n<\/figure>/u);
    expect(data(page, "plot-data")).toEqual([]);
    expect(page).not.toContain("Plotly, Inc.");
  });

  test("are drawn by the smallest bundle that can", () => {
    expect(renderReport(executed([code("a", [bars(), network()])]))).toContain("plotly.js (basic - minified)");
    expect(renderReport(executed([code("a", [heatmap()])]))).toContain("plotly.js (cartesian - minified)");
    expect(renderReport(executed([code("a", [longTable()])]))).not.toContain("Plotly, Inc.");
  });

  test("write tiny numbers as powers of ten, and a column with one number of decimals", () => {
    const columns = [
      { name: "a", label: "Pair", type: "text" },
      { name: "q", label: "q", type: "number" },
    ];
    const table = {
      id: "q",
      caption: "q.",
      columns,
      rows: [
        ["a", 0.25],
        ["b", 3e-8],
        ["c", -1],
        ["d", null],
      ],
      keys: [null, null, null, null],
      evidence: {},
    };
    const page = visible(
      renderReport(
        executed([
          code("a", [{ "application/vnd.readout.table+json": { table, evidence: { groups: {}, passages: {} } } }]),
        ]),
      ),
    );
    const cells = [...page.matchAll(/<td class="number"[^>]*>(.*?)<\/td>/gu)].map(([, cell]) => cell);
    expect(cells).toEqual(["0.25", "3×10⁻⁸", "−1.00", '<span class="quiet">–</span>']);
  });
});

describe("outputs", () => {
  const show = (bundle: Record<string, unknown>): string => visible(renderReport(executed([code("x", [bundle])])));

  test("of markup keep their words and lose what runs, loads, styles or sends", () => {
    const page = show({
      "text/html": `<h1>H</h1><p onclick="x()" style="color:red" class="c" id="main">kept</p><script>bad()</script><style>*{}</style><iframe src="x"></iframe><form action="x"><input></form><img src="http://x.example/y"><img src="data:image/png;base64,AA=="><a href="javascript:x()">a</a>`,
    });
    const output = /<div class="markup[^>]*>([\s\S]*?)<\/div>/u.exec(page)?.[1];
    expect(output).toBe(
      '<h2>H</h2><p>kept</p><img src="data:image/png;base64,AA==" /><a rel="noreferrer noopener">a</a>',
    );
  });

  // Parsers differ in where such elements hold text and not markup, and where they end; sanitize-html was more than once
  // got past by that.
  test.each("xmp textarea option title style noscript noembed noframes plaintext template svg math".split(" "))(
    "of markup let nothing run that <%s> hides, within others and by odd ends",
    (name) => {
      const run = "<img src=x onerror=bad()>";
      const hidden = ["svg", "math", "textarea", "xmp", "style"].flatMap((other) => [
        `<${other}><${name}>${run}</${name}></${other}>`,
        `<${name}><${other}></${name}/>${run}</${other}></${name}>`,
        `<${name}><${other} title="</${name}>${run}">`,
        `<${name}><!--</${name}/>${run}--></${name} x>`,
        `<${name}>${run.replaceAll("<", "&lt;")}</${name}/>`,
      ]);
      for (const html of hidden) expect(show({ "text/html": html })).not.toMatch(/<[^>]*onerror/u);
    },
  );

  test("of SVG become an image, where no script in it can run", () => {
    const page = show({
      "image/svg+xml": "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
      "text/plain": "svg",
    });
    expect(page).toContain('<img src="data:image/svg+xml;base64,');
    expect(page).not.toContain("alert(1)");
  });

  test("are shown in their richest form", () => {
    expect(show({ "text/plain": "plain", "text/markdown": "**rich**" })).toContain("<strong>rich</strong>");
    expect(show({ "text/plain": "plain", "text/html": "<i>html</i>" })).not.toContain("plain</pre>");
    expect(show({ "text/plain": "plain <b>" })).toContain("plain &lt;b&gt;");
  });

  test("of Plotly alone become a figure without evidence", () => {
    const page = renderReport(
      executed([
        code("x", [
          { "application/vnd.plotly.v1+json": { data: [{ y: [1, 2] }], layout: { title: { text: "Two" } } } },
        ]),
      ]),
    );
    expect(visible(page)).toContain('href="#figure-1">Figure 1</a> Two');
    expect(data(page, "plot-data")).toMatchObject([{ element: "figure-1-chart", groups: [] }]);
  });

  test("that are not what they say fall back to the next form", () => {
    expect(
      show({
        "application/vnd.readout.table+json": { table: 3 },
        "application/vnd.plotly.v1+json": [],
        "text/plain": "fallback",
      }),
    ).toContain("fallback");
  });

  test("printed in pieces are one block, without terminal colours, and long ones are cut with a note", () => {
    const pieces = Array.from({ length: 300 }, (_, line) => ({
      kind: "stream" as const,
      name: "stdout" as const,
      text: `\u001b[31mline ${line}\u001b[0m\n`,
    }));
    const page = visible(
      renderReport(executed([{ kind: "code", source: "x", tags: [], status: "ok", outputs: pieces }])),
    );
    expect(page.match(/class="stream stdout"/gu)).toHaveLength(1);
    expect(page).toContain("line 199");
    expect(page).not.toContain("line 200");
    expect(page).toContain("100 more lines not shown.");
    expect(page).not.toContain("\u001b");
  });

  test("of a progress line are shown in their last state", () => {
    const output = { kind: "stream", name: "stderr", text: "read 1\rread 2\rread 3\n" } as const;
    const page = visible(
      renderReport(executed([{ kind: "code", source: "x", tags: [], status: "ok", outputs: [output] }])),
    );
    expect(page).toMatch(/>read 3<\/pre>/u);
  });
});

describe("cell tags", () => {
  const page = (tag: string): string =>
    visible(renderReport(executed([code("const secret = 1;", [{ "text/markdown": "answer" }], [tag])])));

  test.each(["remove-input", "remove_input"])("%s leaves the code out", (tag) => {
    expect(page(tag)).not.toContain("secret");
    expect(page(tag)).toContain("answer");
  });

  test.each(["remove-output", "remove_output"])("%s leaves the output out", (tag) => {
    expect(page(tag)).toContain("secret");
    expect(page(tag)).not.toContain("answer");
  });

  test.each(["remove-cell", "remove_cell"])("%s leaves both out", (tag) => {
    expect(page(tag)).not.toMatch(/secret|answer/u);
  });

  test.each(["hide-output", "hide_output"])("%s folds the output", (tag) => {
    expect(page(tag)).toMatch(/<details class="output"><summary>Show output<\/summary><div class="prose"><p>answer/u);
  });

  test.each(["hide-input", "hide_input", "parameters"])("%s folds the code, as for every cell", (tag) => {
    expect(page(tag)).toMatch(/<details class="code"><summary>/u);
  });
});

describe("a failed run", () => {
  const failed = executed(
    [
      prose("# T"),
      code("let top = 20;", []),
      {
        kind: "code",
        source: "const a = 1;\nfail(a);",
        tags: ["remove-cell"],
        status: "failed",
        outputs: [
          {
            kind: "error",
            name: "TypeError",
            message: "fail is not <a> function",
            trace: ["at cell 2, line 2"],
            line: 2,
          },
        ],
      },
      { kind: "code", source: "later()", tags: [], status: "skipped", outputs: [] },
    ],
    { ok: false },
  );
  const page = visible(renderReport(failed));

  test("has a banner that links to the cell and gives its error", () => {
    expect(page).toMatch(
      /This report is incomplete[\s\S]*<a href="#cell-2">Cell 2<\/a> <span>TypeError: fail is not &lt;a&gt; function/u,
    );
    expect(page).toContain('id="cell-2"');
    expect(page).toContain("1 later cell was not run.");
  });

  test("shows the failed cell's code unfolded, with the line and the trace", () => {
    expect(page).toMatch(/<details class="code" open>/u);
    expect(page).toContain("Line 2: <code>fail(a);</code>");
    expect(page).toContain("at cell 2, line 2");
  });

  test("says of later cells that they were not run", () => {
    expect(page).toContain("This cell was not run.");
  });

  test("does not accuse a cell that may fail, or count one that is never run", () => {
    const error = { kind: "error", name: "Error", message: "no", trace: [], line: null } as const;
    const cells = [
      { kind: "code", source: "a()", tags: ["raises-exception"], status: "ok", outputs: [error] },
      { kind: "code", source: "b()", tags: [], status: "failed", outputs: [error] },
      { kind: "code", source: "c()", tags: ["skip-execution"], status: "skipped", outputs: [] },
    ] as const;
    const shown = visible(renderReport(executed(cells, { ok: false })));
    expect(shown).toContain("This cell may fail, and did");
    expect(shown).not.toContain('<a href="#cell-1">Cell 1');
    expect(shown).not.toMatch(/later cells? (?:was|were) not run/u);
  });
});
