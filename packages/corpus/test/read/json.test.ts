import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTooDeep, parseJson } from "../../src/read/json.ts";

describe("parseJson", () => {
  it("keeps the digits of numbers that a number does not hold", () => {
    expect(parseJson('{"id":12345678901234567891,"x":[-12345678901234567892,0.1234567890123456789]}')).toEqual({
      id: "12345678901234567891",
      x: ["-12345678901234567892", "0.1234567890123456789"],
    });
    expect(parseJson("[1e400, 1e-400, -1E+999]")).toEqual(["1e400", "1e-400", "-1E+999"]);
  });

  it("leaves all others what they are", () => {
    const text = "[0.30000000000000004, 9007199254740991, 1e300, 1.5e+300, 0e999, 0.000000000000000000001, -0, 1.50]";
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it("touches no digits in words, whatever marks stand around them", () => {
    const hard = ["12345678901234567891", 'a"12345678901234567891', "\\", "\\\\", '\\"', "1e400", "-1", ""];
    const text = JSON.stringify([...hard, ...hard.map((key) => ({ [key]: key })), 12]);
    expect(parseJson(text)).toEqual(JSON.parse(text));
    expect(parseJson(text.replace(/12\]$/, "12345678901234567891]"))).toEqual(
      JSON.parse(text.replace(/12\]$/, '"12345678901234567891"]')),
    );
  });

  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const found = parseJson(`[${text},12345678901234567891]`);
        expect(JSON.stringify(found)).toBe(JSON.stringify([JSON.parse(text), "12345678901234567891"]));
      }),
    );
    expect(parseJson("{")).toBeUndefined();
    expect(parseJson("12345678901234567891,")).toBeUndefined();
  });

  it("takes linear time", () => {
    const time = (count: number): number => {
      const text = `["${"\\\\".repeat(count)}\\"1", ${"12345678901234567891, ".repeat(count)}1]`;
      const start = performance.now();
      expect(parseJson(text)).toHaveLength(count + 2);
      return performance.now() - start;
    };
    time(1000);
    expect(time(200_000)).toBeLessThan(Math.max(50, time(20_000)) * 40);
  });
});

describe("isTooDeep", () => {
  const nested = (levels: number): unknown => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);

  it("allows 256 levels inside a record and no more, also where the stack would not hold them", () => {
    expect(isTooDeep({ x: nested(256) })).toBe(false);
    expect(isTooDeep({ x: nested(257) })).toBe(true);
    expect(isTooDeep({ x: nested(1_000_000) })).toBe(true);
  });
});
