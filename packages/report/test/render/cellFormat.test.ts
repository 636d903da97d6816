import { expect, test } from "vitest";
import { inForm } from "../../src/client/shared.ts";
import { cellFormat } from "../../src/render/cellFormat.ts";

test("numbers of a column have the same decimals, and none in the thousands, in the page and in its scripts", () => {
  const values = [49.77, 999.46, 999.5, 2165.04, -1443.3, 0.0002, null];
  const write = cellFormat({ name: "lift", label: "Lift", type: "number" }, values);
  expect(values.map(write)).toEqual(["49.8", "999.5", "1,000", "2,165", "−1,443", "2×10⁻⁴", "–"]);
  expect(values.slice(0, 5).map((value) => inForm(value ?? 0, "n1"))).toEqual(values.slice(0, 5).map(write));
});
