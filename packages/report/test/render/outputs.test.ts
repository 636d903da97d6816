import { renderReport } from "@readout/report";
import { describe, expect, test } from "vitest";
import { code, executed, prose } from "./notebook.ts";
import { data, visible } from "./pageParts.ts";

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
