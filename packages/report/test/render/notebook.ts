import type { Cell, ExecutedNotebook, MimeBundle } from "@readout/report";

/** Words that would run, load or break a page that let them. */
export const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)></script><!-- ]]> "'\`__proto__\u2028\ud800`;

type Passage = Readonly<Record<string, unknown>>;

const outlets = ["Riverline Business", "Lindmar Gazette", hostile];

function passage(article: number, sentence: number): Passage {
  const speaker = article % 2 === 0 ? "Oren Halvick" : "Tessaly Brandt";
  const quote = `“The crossing reopens on day ${sentence}, and Velmora has agreed,”`;
  const text = `${quote} ${speaker} said.`;
  return {
    id: `a${article}.${sentence}`,
    title: article === 3 ? hostile : `Talks on the Dovre crossing, part ${article}`,
    outlet: outlets[article % 3] ?? null,
    published: article === 2 ? null : `2031-03-0${article + 1}`,
    url: article === 1 ? "https://gazette.example/talks" : article === 3 ? "javascript:alert(3)" : null,
    where: `articles/feed.jsonl:${article}`,
    fragments: [
      {
        text: article === 3 ? `${text} ${hostile}` : text,
        marks: [
          { start: 0, end: quote.length, role: "content", key: "speaker" },
          { start: quote.indexOf("Velmora"), end: quote.indexOf("Velmora") + 7, role: "actor", key: "velmora" },
          { start: quote.length + 1, end: quote.length + 1 + speaker.length, role: "source", key: "speaker" },
          { start: text.length - 5, end: text.length - 1, role: "cue", key: null },
        ],
      },
    ],
  };
}

const passages = Object.fromEntries(
  [0, 1, 2, 3].flatMap((article) => [1, 2].map((sentence) => [`a${article}.${sentence}`, passage(article, sentence)])),
);

function group(
  title: string,
  ids: readonly string[],
  focus: readonly string[] = [],
  total: number = ids.length,
): Passage {
  return { title, total, ids, focus };
}

const columns = [
  { name: "source", label: "Source", type: "text" },
  { name: "n", label: "Statements", type: "integer" },
  { name: "share", label: "Share", type: "percent" },
];

/** A bar chart; the second bar's key is a name that every object has. */
export function bars(): MimeBundle {
  const groups = Object.fromEntries([
    ["bar1", group("Oren Halvick: 4 statements", ["a0.1", "a0.2", "a2.1", "a2.2"], ["velmora"])],
    ["__proto__", group("Tessaly Brandt: 1,234 statements", ["a1.1", "a1.2", "a3.1", "a3.2"], [], 1234)],
  ]);
  const rows = [
    ["Oren Halvick", 4, 0.4],
    ["Tessaly Brandt", 1234, 0.6],
  ];
  const table = { id: "sources", caption: "Sources.", columns, rows, keys: ["bar1", "__proto__"], evidence: {} };
  return {
    "application/vnd.plotly.v1+json": {
      data: [
        {
          type: "bar",
          orientation: "h",
          x: [4, 1234],
          y: ["Oren Halvick", "Tessaly Brandt"],
          customdata: ["bar1", "__proto__"],
          marker: { color: "#0072B2" },
        },
      ],
      layout: {
        height: 240,
        font: { color: "#767676" },
        xaxis: { type: "log", automargin: true, title: { text: "Statements" } },
        yaxis: { automargin: true },
        margin: { l: 12, r: 16, t: 16, b: 44 },
      },
    },
    "application/vnd.readout.figure+json": {
      id: "sources",
      caption: "Two people carry the story; Tessaly Brandt says most of it.",
      table,
      evidence: { groups, passages },
    },
    "text/plain": "Sources",
  };
}

/** Two nodes, their edge, and the marker in its middle that can be hit. */
export function network(): MimeBundle {
  const groups = { edge1: group("Oren Halvick and Velmora: 2 sentences", ["a0.1", "a2.1"], ["velmora"]) };
  const table = {
    id: "network",
    caption: "Pairs.",
    columns: columns.slice(0, 2),
    rows: [[hostile, 2]],
    keys: ["edge1"],
    evidence: {},
  };
  return {
    "application/vnd.plotly.v1+json": {
      data: [
        {
          type: "scatter",
          mode: "lines",
          x: [0, 1],
          y: [0, 0],
          line: { color: "#999999", width: 3 },
          hoverinfo: "skip",
        },
        {
          type: "scatter",
          mode: "markers",
          x: [0.5],
          y: [0],
          customdata: ["edge1"],
          marker: { size: 22, opacity: 0 },
          hovertext: ["Oren Halvick and Velmora"],
          hoverinfo: "text",
        },
        {
          type: "scatter",
          mode: "markers+text",
          x: [0, 1],
          y: [0, 0],
          text: ["Oren Halvick", "Velmora"],
          textposition: "bottom center",
          textfont: { color: "#767676" },
          customdata: ["", ""],
          marker: { size: 26, color: ["#0072B2", "#009E73"] },
        },
      ],
      layout: {
        height: 280,
        font: { color: "#767676" },
        showlegend: false,
        hovermode: "closest",
        margin: { l: 12, r: 12, t: 12, b: 12 },
        xaxis: { visible: false, range: [-0.4, 1.4] },
        yaxis: { visible: false },
      },
    },
    "application/vnd.readout.figure+json": {
      id: "network",
      caption: `Halvick and Velmora meet most often. ${hostile}`,
      table,
      evidence: { groups, passages },
    },
  };
}

/** A matrix of keys. Its `bar1` is another group than that of the bars. */
export function heatmap(): MimeBundle {
  const groups = { bar1: group("Lindmar and Velmora: 1 sentence", ["a1.1"], ["velmora"]) };
  const table = {
    id: "heat",
    caption: "Cells.",
    columns: columns.slice(0, 2),
    rows: [["Lindmar", 1]],
    keys: ["bar1"],
    evidence: {},
  };
  return {
    "application/vnd.plotly.v1+json": {
      data: [
        {
          type: "heatmap",
          z: [
            [1, 0],
            [0, 1],
          ],
          x: ["Lindmar", "Velmora"],
          y: ["Velmora", "Lindmar"],
          customdata: [
            ["bar1", ""],
            ["", "bar1"],
          ],
        },
      ],
      layout: { height: 260, margin: { l: 80, r: 16, t: 16, b: 44 } },
    },
    "application/vnd.readout.figure+json": {
      id: "heat",
      caption: "Lindmar and Velmora.",
      table,
      evidence: { groups, passages },
    },
  };
}

/** Thirty rows, with a formula and equal values in it. */
export function longTable(): MimeBundle {
  const rows = Array.from({ length: 30 }, (_, index) => [
    index === 0 ? '=cmd("x")' : `Outlet ${index}`,
    index === 4 ? null : index % 10,
    index / 100,
  ]);
  const keys = rows.map((_, index) => (index === 1 ? "row" : null));
  const groups = { row: group("Outlet 1: 2 statements", ["a1.1", "a1.2"]) };
  const table = { id: "outlets", caption: "Statements by outlet.", columns, rows, keys, evidence: groups };
  return { "application/vnd.readout.table+json": { table, evidence: { groups, passages } }, "text/plain": "table" };
}

/** Returns a cell that ran. */
export function code(source: string, outputs: readonly MimeBundle[], tags: readonly string[] = []): Cell {
  return { kind: "code", source, tags, status: "ok", outputs: outputs.map((data) => ({ kind: "display", data })) };
}

/** Returns a cell of prose. */
export function prose(source: string): Cell {
  return { kind: "markdown", source, tags: [] };
}

/** Returns a notebook that ran to its end. */
export function executed(cells: readonly Cell[], more: Partial<ExecutedNotebook> = {}): ExecutedNotebook {
  return {
    name: "03-attribution",
    title: "Who says what",
    cells,
    parameters: { window: "sentence", top: 20 },
    ok: true,
    ...more,
  };
}

/** An answer of two sentences, of which one leads to its passages, and the other to some rows of the page if they are given. */
export function answer(rows: object | null = null): MimeBundle {
  const groups = { finding1: group("Oren Halvick: 2 statements", ["a0.1", "a2.1"], ["velmora"]) };
  const findings = [
    { text: "Oren Halvick says 60 % [41, 77] of it.", key: "finding1" },
    { text: hostile, key: null, rows },
  ];
  const about = { scope: "3 outlets, 2031-03-01 to 2031-03-04", notice: "All is invented.", sure: "How sure: quite." };
  return {
    "application/vnd.readout.answer+json": { ...about, findings, evidence: { groups, passages } },
    "text/plain": "Oren Halvick says 60 % [41, 77] of it.",
  };
}

/** A table of two rows: the article of one is there whole. */
export function whole(): MimeBundle {
  const text = "Rain fell. “It is late,” Oren Halvick said. She left.\n\nVelmora denied <b>it</b> & all.";
  const words = "“It is late,” Oren Halvick said.";
  const start = text.indexOf(words);
  const at = { title: "Late", outlet: "The Gazette", published: "2031-05-01", url: "https://gazette.example/late" };
  const source = { start: text.indexOf("Oren"), end: text.indexOf(" said"), role: "source", key: "speaker" };
  const velmora = { start: text.indexOf("Velmora"), end: text.indexOf(" denied"), role: "actor", key: "velmora" };
  const own = [{ ...source, start: source.start - start, end: source.end - start }];
  const found = {
    "a0.0": { id: "a0.0", article: 0, ...at, where: "late.txt", fragments: [{ text: words, start, marks: own }] },
    "s1.0": { ...passage(0, 1), id: "s1.0", article: 1, fragments: [{ text: "Velmora is far.", start: 0, marks: [] }] },
  };
  const paragraphs = [
    [0, text.indexOf("\n")],
    [text.indexOf("Velmora"), text.length],
  ];
  const table = {
    id: "late",
    caption: "Late.",
    columns: columns.slice(0, 2),
    rows: [
      ["Oren Halvick", 1],
      ["Velmora", 1],
    ],
    keys: ["one", "two"],
    evidence: {},
  };
  const groups = { one: group("Oren Halvick: 1 statement", ["a0.0"]), two: group("Velmora: 1 sentence", ["s1.0"]) };
  const articles = { "0": { text, paragraphs, marks: [source, velmora] } };
  return { "application/vnd.readout.table+json": { table, evidence: { groups, passages: found, articles } } };
}

/** A notebook that asks, answers and draws. */
export function answered(): ExecutedNotebook {
  const note = { "text/markdown": "**2 inputs could not be used.**", "text/plain": "2 inputs could not be used." };
  return executed(
    [
      prose("# On whose word\n\nWhom do they quote?\n\nA definition of many words."),
      code("answer(facts, found, words)", [note, answer(), bars()]),
      prose("## More"),
      code("show(map)", [heatmap()]),
    ],
    { parameters: { top: 3 } },
  );
}

/** A notebook with everything in it. */
export function everything(): ExecutedNotebook {
  return executed([
    prose(
      "# On whose word\n\nHalf of what the five outlets report about the Dovre crossing comes from **two officials**, and most of it is quoted directly.\n\nOne article in nine names no source at all.",
    ),
    code("let window = 'sentence';\nlet top = 20;", [], ["parameters"]),
    prose(
      "## Who is quoted\n\nThe two officials differ in how they are quoted. [The method](https://method.example/) is described elsewhere; `code` too.",
    ),
    code(
      "import { rankedSources } from '@readout/charts';\n\n// Sources, most quoted first\nconst figure = rankedSources(sources, { top: 10 });\nshow(figure, passages(facts));",
      [bars()],
    ),
    code("tell(sentence)", [{ "text/markdown": "Of **1,238** statements, 8 are shown here with their sentences." }]),
    prose(
      "## Who appears with whom\n\n### As a network\n\nThe closer two actors stand, the more often one sentence names both.",
    ),
    code("show(network)", [network()]),
    prose("### As a matrix"),
    code("show(heatmap)", [heatmap()]),
    prose("## Outlets\n\n> The table counts statements, not articles.\n\n- first\n- second"),
    code("showTable(table)", [longTable()]),
    {
      kind: "code",
      source: "console.log(1)",
      tags: [],
      status: "ok",
      outputs: [
        { kind: "stream", name: "stdout", text: "\u001b[32mread 41 articles\u001b[0m\n" },
        { kind: "stream", name: "stderr", text: "1 article was skipped\n" },
      ],
    },
    code("html", [
      {
        "text/html": `<p onclick="alert(4)">kept <b>bold</b></p><script>alert(5)</script><img src="http://x.example/y.png"><table style="color:red"><tr><td>cell</td></tr></table>`,
      },
    ]),
    prose(`## ${hostile}\n\n${hostile} [bad](javascript:alert(6)) ![far](https://x.example/z.png)`),
  ]);
}
