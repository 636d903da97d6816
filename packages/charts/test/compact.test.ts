import { expect, it } from "vitest";
import { compactBars } from "../src/compact.ts";

const bar = (name: string, value: number) => ({
  ...{ name, written: String(value), value, low: null, high: null, key: name, hover: name },
});

/** The middle of each bar, and how far above it the next bar ends: the room of its name. */
function rooms({ layout }: ReturnType<typeof compactBars>): number[] {
  const middles = (layout.annotations ?? []).filter((_, i) => i % 2 === 0).map(({ y }) => Number(y));
  return middles.map((middle, i) => middle - (middles[i - 1] ?? -14) - 14);
}

it("gives a name of two lines more room, and no other", () => {
  const long = "Abdulla Shahid of the Maldives – United Nations General Assembly";
  const drawn = compactBars([bar("Russia – Ukraine", 9), bar(long, 2), bar("Iran – Tehran", 2)]);
  expect(rooms(drawn)).toEqual([20, 40, 26]);
  expect(drawn.data[0]).toMatchObject({ y: [20, 74, 114], width: 14 });
});

it("draws the first eight, and tells how high a chart of fewer is", () => {
  const drawn = compactBars(Array.from({ length: 17 }, (_, i) => bar(`Actor ${i}`, 17 - i)));
  expect([drawn.shows, drawn.of]).toEqual([8, 17]);
  expect(drawn.cuts?.slice(0, 2)).toEqual([
    [60, 40],
    [100, 80],
  ]);
  expect(drawn.cuts?.at(-1)).toEqual([drawn.layout.height, 320]);
  expect(drawn.layout.yaxis?.range).toEqual([320, -4]);
});
