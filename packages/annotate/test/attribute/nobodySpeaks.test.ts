import { describe, expect, it } from "vitest";
import { whoSpeaks } from "../annotated.ts";

// Every text is invented.

describe("nobody is a source", () => {
  it.each([
    "The Latest: Norvia votes on Sunday.",
    "Country after country flouts that treaty, and the council has done little.",
    "If your child earns that much, you pay nothing.",
    "It shook the land and state election offices in Arva.",
  ])("%s", (text) => expect(whoSpeaks(text)).toEqual([]));

  it("but who says that something is so, in as few words", () => {
    expect(whoSpeaks("Edda Tolm said that inflation, at 3 %, was high.")).toEqual(["person: Edda Tolm"]);
    expect(whoSpeaks("Edda Tolm said that much, if not all, was lost.")).toEqual(["person: Edda Tolm"]);
    expect(whoSpeaks("Officials state that prices rose.")).toEqual(["anonymous: null"]);
  });
});
