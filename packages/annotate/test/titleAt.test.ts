import fc from "fast-check";
import { expect, it } from "vitest";
import { titleAt } from "../src/titleAt.ts";

/** The words before a title as an expression has them: it says the rule, and takes the square of the time. */
const BEFORE = /(?:[\p{L}\p{N}.'’&-]+[ ]){1,3}$/u;

it("a title that leads has three words before it at most, up to the nearest mark", () => {
  const text = "On Friday, the former World Rowing president Edda Tolm spoke.";
  const start = text.indexOf("president");
  expect(titleAt(text, [start, start + 9], null, true)).toMatchObject({
    before: "former World Rowing ",
    attached: true,
  });
  expect(titleAt(text, [start, start + 9], null, false).before).toBe("");
});

it("the words before a title are those of the expression, whatever stands there", () => {
  const part = fc.constantFrom(
    " ",
    " ",
    "a",
    "Ö",
    "7",
    ".",
    "'",
    "’",
    "&",
    "-",
    ",",
    "(",
    "\n",
    "𝐀",
    "\u{1F600}",
    "\ud835",
    "\udc00",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 90 }), (parts) => {
      const text = parts.join("");
      const { before } = titleAt(text, [text.length, text.length], null, true);
      expect(before).toBe(BEFORE.exec(text.slice(Math.max(0, text.length - 60)))?.[0] ?? "");
    }),
    { numRuns: 2000, seed: 1 },
  );
});
