import { describe, expect, test } from "vitest";
import { pictureOf } from "../../src/render/picture/picture.ts";
import { hostile } from "./notebook.ts";

type Trace = Readonly<Record<string, unknown>>;

const picture = (data: readonly Trace[], layout: Trace = {}): string => String(pictureOf({ data, layout }, "Chart"));

/** A number of each element of a kind. */
function numbers(markup: string, element: string, attribute: string): number[] {
  return [...markup.matchAll(new RegExp(`<${element}[^>]* ${attribute}="(-?[\\d.]+)"`, "gu"))].map(([, n]) =>
    Number(n),
  );
}

const bars: Trace = {
  type: "bar",
  orientation: "h",
  x: [40, 20, 10],
  y: [0, 1, 2],
  width: 0.6,
  marker: { color: "#0072B2" },
  error_x: { array: [10, "none", 5], arrayminus: [10, "none", 5], color: "#8C8C8C", width: 4 },
};
const names = {
  tickvals: [0, 1, 2],
  ticktext: ["Velmora", "Karsand", `Halvick &amp; ${hostile.replaceAll("<", "&lt;")}`],
};

describe("a chart as a picture", () => {
  test("has bars as long as their values, from the top down, with the intervals that are given and no other", () => {
    const markup = picture([bars], { height: 300, xaxis: { range: [0, 80] }, yaxis: { ...names, range: [2.6, -0.6] } });
    const [first = 0, second = 0, third = 0] = numbers(markup, "rect", "width");
    expect([second / first, third / first]).toEqual([expect.closeTo(0.5, 2), expect.closeTo(0.25, 2)]);
    const tops = numbers(markup, "rect", "y");
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(markup.match(/stroke-width="1.5"/gu)).toHaveLength(2);
    expect(markup).toContain(">Velmora</tspan>");
  });

  test("shows hostile names to the letter, and takes no colour that leads anywhere", () => {
    const markup = picture([{ ...bars, marker: { color: "url(https://evil.example/)" } }], { yaxis: names });
    expect(markup).not.toMatch(/<script|<img|url\(/u);
    expect(markup).toContain("&lt;script&gt;alert(1)");
    expect(markup).toContain("Halvick &amp; ");
  });

  test("stacks bars where the chart does", () => {
    const [one, other] = [
      { ...bars, x: [30, 30, 30] },
      { ...bars, x: [70, 70, 70] },
    ];
    const markup = picture([one, other], { barmode: "stack", xaxis: { range: [0, 100] } });
    const [lefts, widths] = [numbers(markup, "rect", "x"), numbers(markup, "rect", "width")];
    expect(lefts[3]).toBeCloseTo((lefts[0] ?? 0) + (widths[0] ?? 0), 0);
  });

  test("places points on a logarithmic axis by their logarithms, and breaks a line where there is no value", () => {
    const line = {
      type: "scatter",
      mode: "lines+markers",
      x: [0, 1, 2, 3],
      y: [1, 10, null, 100],
      marker: { size: 8 },
    };
    const markup = picture([line], { yaxis: { type: "log" } });
    const [low = 0, middle = 0, high = 0] = numbers(markup, "circle", "cy");
    expect(low - middle).toBeCloseTo(middle - high, 0);
    expect(markup).toMatch(/<path d="M[\d. ]+L[\d. ]+M[\d. ]+" fill="none"/u);
  });

  test("writes the numbers of a heatmap on their cells, in a colour that can be read on them", () => {
    const heat = {
      type: "heatmap",
      z: [
        [1, null],
        [5, 9],
      ],
      text: [
        ["1", ""],
        ["5", "9"],
      ],
      colorscale: [
        [0, "#ffffff"],
        [1, "#000000"],
      ],
    };
    const markup = picture([heat], { xaxis: { tickvals: [0, 1], ticktext: ["A", "B"] } });
    expect(numbers(markup, "rect", "width")).toHaveLength(3);
    expect(markup).toMatch(/fill="#ffffff"><tspan[^>]*>9</u);
    expect(markup).toMatch(/fill="#1c1c1c"><tspan[^>]*>1</u);
  });

  test("is none for kinds of chart that it does not know, for no data and for thousands of marks", () => {
    const many = Array.from({ length: 5000 }, (_, i) => i);
    expect(pictureOf({ data: [{ type: "violin", x: [1, 2] }], layout: {} }, "")).toBeNull();
    expect(pictureOf({ data: [], layout: {} }, "")).toBeNull();
    expect(pictureOf({ data: [{ type: "scatter", x: many, y: many }], layout: {} }, "")).toBeNull();
  });

  test("stands whatever a notebook gives", () => {
    const odd = [
      { type: "scatter", x: ["a", Number.NaN, null, {}], y: [1e308, -1e308, Number.POSITIVE_INFINITY, []], error_y: 3 },
      { type: "bar", x: [], y: "no list", marker: null },
      { type: "heatmap", z: [1, "two", [Number.NaN]], colorscale: "Viridis" },
    ];
    const markup = picture(odd, {
      xaxis: null,
      yaxis: { range: ["x", 1], tickvals: [{}] },
      shapes: 1,
      annotations: [null],
    });
    expect(markup).not.toMatch(/NaN|Infinity|undefined/u);
  });
});
