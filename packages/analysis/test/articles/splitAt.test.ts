import { splitAt } from "@readout/analysis";
import { expect, it } from "vitest";

it("a day parts what was before it from what was since", () => {
  expect(splitAt("2024-03-01")).toEqual({ before: ["0001-01-01", "2024-02-29"], since: ["2024-03-01", "9999-12-31"] });
  for (const wrong of ["tomorrow", "2024-02-30", "2024-3-1", "01.03.2024", "2024-03-01T10:00", ""])
    expect(() => splitAt(wrong)).toThrow(`not a day such as 2024-07-01: ${wrong}`);
});
