import { type DataTable, figureBundle, media, tableBundle, textBundle } from "@readout/charts";
import { describe, expect, it } from "vitest";
import { passages } from "../fixtures.ts";
import { emptyGallery, figureOf } from "../gallery.ts";

const long: DataTable = {
  id: "t",
  caption: 'Who <b>speaks</b> & "when"',
  columns: [
    { name: "a", label: "Actor", type: "text" },
    { name: "n", label: "Count", type: "integer" },
  ],
  rows: Array.from({ length: 1234 }, (_, i) => [`<script>alert(${i})</script>`, i]),
  keys: Array.from({ length: 1234 }, (_, i) => (i === 0 ? "row1" : null)),
  evidence: { row1: { title: "t", total: 1, ids: ["s1.1"], focus: [] } },
};

describe("the bundle of a figure", () => {
  const figure = figureOf("network-hostile");
  const bundle = figureBundle(figure, passages);

  it("has a form for Plotly, for reports and JupyterLab, and for terminals", () => {
    expect(Object.keys(bundle)).toEqual([media.plotly, media.figure, media.plain]);
  });

  it("forbids Plotly its upload button, its logo and TeX", () => {
    expect(bundle[media.plotly]).toEqual({
      data: figure.data,
      layout: figure.layout,
      config: { displaylogo: false, showSendToCloud: false, responsive: true, typesetMath: false },
    });
  });

  it("carries every group and each passage once", () => {
    const { evidence, table } = bundle[media.figure] as {
      evidence: ReturnType<typeof import("@readout/charts").gather>;
      table: DataTable;
    };
    expect(Object.keys(evidence.groups)).toEqual(Object.keys(figure.evidence));
    expect(table.evidence).toEqual({});
    const listed = Object.values(evidence.groups).flatMap(({ ids }) => ids);
    expect(new Set(listed)).toEqual(new Set(Object.keys(evidence.passages)));
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
  });
});

it("shows an empty figure as its sentence alone", () => {
  const { network: figure } = emptyGallery();
  if (figure === undefined) throw new Error("no figure");
  const bundle = figureBundle(figure, passages);
  expect(bundle[media.plain]).toBe("No two actors meet in more than one article.");
});

describe("the bundle of a table", () => {
  const bundle = tableBundle(long, passages);

  it("says how many rows it does not show", () => {
    expect(bundle[media.plain]).toMatch(/\nShowing 50 of 1,234 rows\.$/u);
  });

  it("carries all rows and what stands behind them for a report", () => {
    const { table, evidence } = bundle[media.table] as { table: DataTable; evidence: { groups: object } };
    expect(table.rows).toHaveLength(1234);
    expect(Object.keys(evidence.groups)).toEqual(["row1"]);
  });

  it("aligns its plain text", () => {
    const small = {
      ...long,
      rows: [
        ["Karsand", 1200],
        ["Osk", 3],
      ],
      keys: [null, null],
    } as DataTable;
    expect(tableBundle(small, passages)[media.plain]).toBe(
      ['Who <b>speaks</b> & "when"', "", "Actor    Count", "-------  -----", "Karsand  1,200", "Osk          3"].join(
        "\n",
      ),
    );
  });
});

it("bundles a sentence as Markdown and as text", () => {
  expect(textBundle("**3** of 4")).toEqual({ [media.markdown]: "**3** of 4", [media.plain]: "**3** of 4" });
});
