import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { articles, file, folder, sample, shell } from "./command.ts";

const sentence = /^standard output: Expected a place that can be written, got `ENOSPC`\n$/m;

describe.runIf(process.platform === "linux")("a disk without room", () => {
  it.each([
    ["read", `$READOUT read '${sample}'`],
    ["annotate", `$READOUT annotate < '${file("articles.jsonl", articles(20))}'`],
    ["actors", `$READOUT actors '${sample}' --format csv`],
    ["--schema", "$READOUT --schema"],
    ["--help", "$READOUT --help"],
  ])("ends %s with 1 and a sentence, without a stack", async (_, line) => {
    const { code, stdout, stderr } = await shell(`${line} > /dev/full`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain("    at ");
  });

  it("is told though the last bytes that found no room were but a part of a line", async () => {
    const one = file("one.txt", "The ferry left on Monday. ".repeat(1000));
    const out = join(folder, "out.jsonl");
    const { code, stderr } = await shell(`ulimit -f 16; $READOUT read '${one}' > '${out}'`);
    expect(code).toBe(1);
    expect(stderr).toBe("standard output: Expected a place that can be written, got `EFBIG`\n");
    expect(statSync(out).size).toBe(16 * 1024);
  });
});

describe("a reader that has gone", () => {
  it("ends a filter quietly, and one whose messages nobody reads goes on", async () => {
    const { code, stdout, stderr } = await shell(
      `$READOUT read '${sample}' | head -1 | wc -l; echo \${PIPESTATUS[0]} >&2`,
    );
    expect({ code, stdout: stdout.trim(), stderr }).toEqual({ code: 0, stdout: "1", stderr: "0\n" });
    const deaf = await shell(`{ $READOUT read '${sample}' | wc -l; } 2> >(exec true)`);
    expect(Number(deaf.stdout)).toBeGreaterThan(50);
  });
});
