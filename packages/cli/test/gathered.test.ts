import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { gathered } from "../src/gathered.ts";

/** An output that takes its time, and remembers what it was given. */
function slowOutput(): { readonly output: Writable; readonly text: () => string } {
  const parts: Buffer[] = [];
  const output = new Writable({
    highWaterMark: 1024,
    write(chunk: Buffer, _, done) {
      // The bytes are looked at only once they are written: a block that is used again too early would show.
      setTimeout(() => {
        parts.push(Buffer.from(chunk));
        done();
      }, 1);
    },
  });
  return { output, text: () => Buffer.concat(parts).toString() };
}

describe("gathered", () => {
  it("writes each line whole and in order, of words and bytes, short or longer than a block", async () => {
    const { output, text } = slowOutput();
    const lines = gathered(output);
    const expected: string[] = [];
    for (let i = 0; i < 3000; i += 1) {
      const words = `line ${i} “${"é".repeat((i * 7919) % 700)}”`;
      const long = i % 1000 === 500 ? "—".repeat(300_000) : "";
      const slower = lines.add([words, Buffer.from(long), "."]);
      if (slower !== null) await slower;
      expected.push(`${words}${long}.\n`);
    }
    await lines.end();
    await new Promise<void>((resolve) => output.end(() => resolve()));
    expect(text()).toBe(expected.join(""));
  });

  it("writes a line as soon as nothing else is to be done", async () => {
    const { output, text } = slowOutput();
    await gathered(output).add(["alone"]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(text()).toBe("alone\n");
  });
});
