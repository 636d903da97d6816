import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { taggerKernel } from "../../src/tagger/kernel.ts";
import { tag } from "../../src/tagger/tagger.ts";
import { tokenise } from "../../src/words/tokens.ts";
import { plain } from "../annotated.ts";

const BUILT = fileURLToPath(new URL("../../dist/tagger.wasm", import.meta.url));
const REAL = new URL("../labelled/real/anonymous.jsonl", import.meta.url);

/** Tokens of a text as one sentence, or as sentences of so many letters. */
function tokensOf(text: string, letters: number = text.length) {
  const starts = Array.from({ length: Math.ceil(text.length / letters) }, (_, k) => k * letters);
  return tokenise(
    text,
    starts.map((start) => [start, Math.min(text.length, start + letters)]),
  );
}

describe.skipIf(!existsSync(BUILT))("the tagger in WebAssembly (where it is built)", () => {
  const { rows, words, forms } = plain.tagger;
  const kernel = taggerKernel(rows, existsSync(BUILT) ? readFileSync(BUILT) : null);
  const both = (tokens: ReturnType<typeof tokensOf>) => [
    [...(kernel?.tag(tokens, words, forms) ?? [])],
    [...tag(tokens, { ...plain.tagger, kernel: null })],
  ];

  it("gives the same tags, whatever the sentences are", () => {
    const text = readFileSync(REAL, "utf8");
    for (const letters of [1, 7, 60, 400]) {
      const [own, expected] = both(tokensOf(text, letters));
      expect(expected?.length).toBeGreaterThan(1000);
      expect(own).toEqual(expected);
    }
  });

  it("makes room for a text longer than all before, and tags a short one behind it as if it were the first", () => {
    const short = tokensOf("The minister told reporters that talks would resume.");
    const [first] = both(short);
    const [own, expected] = both(tokensOf("They swore that it rained, said Tolm. ".repeat(3000)));
    expect(own).toEqual(expected);
    expect(both(short)).toEqual([first, first]);
  });

  it("detaches no buffer for it: V8 would throw away all code that reads typed arrays", () => {
    const memory: object = Reflect.get(globalThis, "WebAssembly").Memory.prototype;
    const grow = vi.spyOn(memory as { grow: (pages: number) => number }, "grow");
    const own = taggerKernel(rows, readFileSync(BUILT));
    for (const count of [10, 5000, 20_000]) {
      const tokens = tokensOf("talks ".repeat(count));
      expect(own?.tag(tokens, words, forms)).toHaveLength(count);
    }
    expect(grow).not.toHaveBeenCalled();
    grow.mockRestore();
  });

  it("tags nothing of a text without words", () => {
    expect(both(tokensOf("", 1))).toEqual([[], []]);
  });
});

describe("an engine that cannot run it", () => {
  it("tags the plain way", () => {
    expect(taggerKernel(plain.tagger.rows, Uint8Array.of(0, 97, 115, 109, 9, 0, 0, 0))).toBeNull();
    expect(taggerKernel(plain.tagger.rows, null)).toBeNull();
  });
});
