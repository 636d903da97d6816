import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

// danfojs-node as it is installed here, with stubs for some of its dependencies (pnpm-workspace.yaml).
const danfo = createRequire(import.meta.url)("danfojs-node") as typeof import("danfojs-node");

function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "readout-danfojs-")), name);
  writeFileSync(path, text);
  return path;
}

it("reads and streams CSV and JSON from the disk", async () => {
  const csv = await danfo.readCSV(file("a.csv", "who,n\nRuritania,3\nGraustark,5\n"));
  expect(csv.values).toEqual([
    ["Ruritania", 3],
    ["Graustark", 5],
  ]);
  const rows = file("a.json", '[{"n":1},{"n":2}]');
  const json = (await danfo.readJSON(rows)) as typeof csv;
  expect(json.values).toEqual([[1], [2]]);
  const streamed: unknown[] = [];
  await danfo.streamJSON(rows, (frame) => streamed.push(frame.values), {});
  expect(streamed).toEqual([[[1]], [[2]]]);
});

it("reads JSON from an address by Node's own fetch", async () => {
  const server = createServer((_, response) => response.end('[{"n":7}]')).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const frame = (await danfo.readJSON(`http://127.0.0.1:${port}/`)) as InstanceType<typeof danfo.DataFrame>;
  server.close();
  expect(frame.values).toEqual([[7]]);
});

it("says why CSV is not read, and JSON not streamed, from an address", async () => {
  const reason = "the request package is replaced by a stub";
  await expect(danfo.readCSV("https://example.org/a.csv")).rejects.toThrow(reason);
  await expect(danfo.streamJSON("https://example.org/a.json", () => undefined, {})).rejects.toThrow(reason);
});

it("says why no sheet is written", () => {
  const frame = new danfo.DataFrame([[1]], { columns: ["n"] });
  expect(() => danfo.toExcel(frame, { filePath: "a.xlsx" })).toThrow("the xlsx package is replaced by a stub");
});
