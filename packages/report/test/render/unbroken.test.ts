import { expect, test } from "vitest";
import { unbroken, wholeDates } from "../../src/render/unbroken.ts";

test("a line does not end inside of a number with its sign, a comparison or an interval", () => {
  expect(unbroken("12 % [7, 21] of all (q ≤ 0.05), as in [a, b] and 1, 2")).toBe(
    "12\u00a0% [7,\u00a021] of all (q\u00a0≤\u00a00.05), as in [a, b] and 1, 2",
  );
  expect(unbroken("4.28 [−2.99, 5.99]")).toBe("4.28 [−2.99,\u00a05.99]");
});

test("nor inside of a date, which is copied as it was", () => {
  expect(wholeDates("7 outlets, 2016-09-08 to 2016-10 & more").toString()).toBe(
    '7 outlets, <span class="whole">2016-09-08</span> to <span class="whole">2016-10</span> &amp; more',
  );
});
