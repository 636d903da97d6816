import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isProblem } from "../../src/article.ts";
import { articleLine } from "../../src/articleLine.ts";
import { distinctLines } from "../../src/read/distinctLines.ts";
import { ELSEWHERE, portionReader, type ReadLines } from "../../src/read/portionReader.ts";
import { linesOf, type Portion, portions, wholePortion } from "../../src/read/portions.ts";
import { readSome } from "../../src/read/read.ts";
import { givenIds } from "../../src/read/uniqueIds.ts";
import type { Written } from "../../src/read/written.ts";

const files = fileURLToPath(new URL("../formats/files", import.meta.url));

function lineOf({ found, written = null }: Written): string {
  const parts = isProblem(found) ? [JSON.stringify(found)] : articleLine(found, written);
  return parts.map((part) => (typeof part === "string" ? part : Buffer.from(part).toString())).join("");
}

async function linesRead(all: AsyncIterable<readonly Written[]>): Promise<string[]> {
  const lines: string[] = [];
  for await (const some of all) lines.push(...some.map(lineOf));
  return lines;
}

/** What two readers make of portions in turn, with the ids that were given. */
async function inPortions(
  paths: readonly string[],
  divided: (portion: Portion) => readonly Portion[],
): Promise<string[]> {
  const ids = givenIds();
  const readers = [portionReader("en"), portionReader("en")] as const;
  const lines: string[] = [];
  let turn = 0;
  const add = (read: ReadLines): void => {
    const { parts } = distinctLines(read, ids);
    const words = Buffer.concat(parts.map((part) => Buffer.from(part))).toString();
    lines.push(...words.split("\n").slice(0, -1));
  };
  for await (const next of portions(paths, { links: "inside", language: "en" })) {
    if ("read" in next) lines.push(...(await linesRead(next.read(ids))));
    else
      for (const portion of divided(next)) {
        const reader = readers[turn++ % 2] as (typeof readers)[0];
        try {
          await reader.add(portion);
          add(reader.take());
        } catch {
          add(reader.take());
          lines.push(...(await linesRead(wholePortion(portion, "en").read(ids))));
        }
      }
  }
  return lines;
}

describe("portions", () => {
  it("give what read gives, file by file, also where the files are read twice", async () => {
    const expected = await linesRead(readSome([files, `${files}/articles.jsonl`]));
    expect(expected.length).toBeGreaterThan(100);
    expect(await inPortions([files, `${files}/articles.jsonl`], (portion) => [portion])).toEqual(expected);
  });

  it("of lines can be divided into lines", async () => {
    const bytes = Buffer.from("abcde");
    const own = new Uint8Array(bytes);
    const portion = {
      path: "a.jsonl",
      columns: null,
      bytes: own,
      lines: [
        [1, 2],
        [4, 2],
        [5, 5],
      ],
    } as const;
    expect(linesOf(portion).map(({ bytes: each, lines }) => [Buffer.from(each).toString(), lines])).toEqual([
      ["ab", [[1, 2]]],
      ["", [[4, 0]]],
      ["cde", [[5, 3]]],
    ]);
  });

  it("leave a packed file of which much comes to another, and nothing of it is kept", async () => {
    const folder = await mkdtemp(join(tmpdir(), "portions-"));
    const path = join(folder, "much.jsonl.gz");
    // What an earlier command refused is passed on as it is.
    const reason = "Expected little, got much. ".repeat(50_000);
    const line = `${JSON.stringify({ problem: { rule: "much", reason, where: "a" } })}\n`;
    await writeFile(path, gzipSync(line.repeat(52)));
    const reader = portionReader("any");
    const words = "Edda Tolm said that the ferry had left the harbour of the town in the morning.";
    const bytes = new Uint8Array(Buffer.from(JSON.stringify({ text: words })));
    reader.add({ path: "a", columns: null, bytes, lines: [[1, bytes.length]] });
    const size = (await stat(path)).size;
    await expect(reader.add({ path, size })).rejects.toThrow(ELSEWHERE);
    const taken = reader.take();
    expect(Buffer.from(taken.bytes).toString().split("\n")).toHaveLength(2);
    expect(taken.articles.subarray(0, 2)).toEqual(Uint32Array.of(0, taken.bytes.length));
    expect(taken.tally).toEqual({ articles: 1, refused: {}, doubts: 0 });
    await rm(folder, { recursive: true });
  });
});
