import { seal, sealOf } from "@readout/report";
import { describe, expect, test } from "vitest";

const page = "<!doctype html>\n<h1>Ferries</h1>\n</html>\n";

describe("a seal", () => {
  test("is one more line of the page, and is read back", () => {
    const sealed = seal(page, { fingerprint: "0123abcd" });
    expect(sealed.startsWith(page)).toBe(true);
    expect(sealed.slice(page.length)).toMatch(/^<!-- readout fingerprint=0123abcd page=[0-9a-f]{64} -->\n$/u);
    expect(sealOf(sealed)).toEqual({ fingerprint: "0123abcd" });
  });

  test("may have no fingerprint, a reason, and a note of any words", () => {
    const note = 'a --> b: "2" of\n3 \\ inputs -- <ü>';
    const sealed = seal(page, { fingerprint: null, because: "nothing-read", note });
    expect(sealed.slice(page.length).match(/--/gu)).toHaveLength(2);
    expect(sealOf(sealed)).toEqual({ fingerprint: null, because: "nothing-read", note });
  });

  test.each([
    ["has none", () => page],
    ["is empty", () => ""],
    ["was cut at its end", (sealed: string) => sealed.slice(0, -1)],
    ["was cut before its seal", (sealed: string) => sealed.replace("</html>\n", "")],
    ["was cut in its middle", (sealed: string) => sealed.replace("<h1>", "")],
    ["was edited", (sealed: string) => sealed.replace("Ferries", "Bridges")],
    ["was written over by half", (sealed: string) => sealed + sealed.slice(0, 20)],
  ])("is not there where the page %s", (_, change: (sealed: string) => string) => {
    expect(sealOf(change(seal(page, { fingerprint: "0123abcd" })))).toBeNull();
  });
});
