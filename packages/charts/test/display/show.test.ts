import { figureBundle, media, show, tell } from "@readout/charts";
import { afterEach, expect, it, vi } from "vitest";
import { passages } from "../fixtures.ts";
import { figureOf } from "../gallery.ts";

const figure = figureOf("sources");

const host = globalThis as Record<symbol, unknown>;
const display = Symbol.for("readout.display");

afterEach(() => {
  vi.restoreAllMocks();
  delete host[display];
});

it("prints the plain text where no notebook runs", () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  tell("3 of 4");
  expect(show(figure, passages)).toBeUndefined();
  expect(log.mock.calls).toEqual([["3 of 4"], [figureBundle(figure, passages)[media.plain]]]);
});

it("gives one bundle a call to whoever runs the notebook", () => {
  const shown: unknown[] = [];
  host[display] = (bundle: unknown) => shown.push(bundle);
  show(figure, passages);
  tell("3 of 4");
  expect(shown).toEqual([figureBundle(figure, passages), { [media.markdown]: "3 of 4", [media.plain]: "3 of 4" }]);
});
