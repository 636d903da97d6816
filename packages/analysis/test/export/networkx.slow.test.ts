import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cooccurrence, gexf, graphml, pairGraph } from "@readout/analysis";
import { expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const root = new URL("../../../../", import.meta.url).pathname;
const python = join(root, ".venv", "bin", "python");
const present = spawnSync(python, ["-c", "import networkx"]).status === 0;
const reason = present ? "" : " (skipped: no networkx in .venv)";

const READ = `
import json, sys, networkx
gexf, graphml = networkx.read_gexf(sys.argv[1], version="1.3"), networkx.read_graphml(sys.argv[2])
for graph in gexf, graphml:
    print(json.dumps([sorted(graph.nodes(data="label")), sorted((*sorted((a, b)), d) for a, b, d in graph.edges(data=True))]))
`;

test.skipIf(!present)(`networkx reads the same network from both forms${reason}`, () => {
  const facts = factsOf(
    ["2031-11-02", "2032-03-01", null].map((published) => ({
      published,
      paragraphs: [[["<&'\">", "boris"]], [["boris", "語"]]],
    })),
  );
  const rows = cooccurrence(facts, { replicates: 20 }).objects();
  const graph = pairGraph(rows, { facts });
  const folder = mkdtempSync(join(tmpdir(), "networkx-"));
  const files = [join(folder, "pairs.gexf"), join(folder, "pairs.graphml")] as const;
  writeFileSync(files[0], gexf(graph));
  writeFileSync(files[1], graphml(graph));
  const { stdout, stderr } = spawnSync(python, ["-c", READ, ...files], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe("");
  const read = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(read).toHaveLength(2);
  for (const [nodes, edges] of read) {
    expect(nodes).toEqual(graph.nodes.map(({ id, label }) => [id, label]));
    expect(edges).toHaveLength(rows.length);
    for (const [a, b, data] of edges) {
      const row = rows.find((one) => one.a === a && one.b === b);
      expect(data).toMatchObject({
        ...{ weight: row?.articles, n: row?.articles, tests: row?.tests, nullModel: "permutation", seed: 1 },
        ...{ replicates: 20, lift: row?.lift, evidence: row?.evidence.join(" ") },
      });
    }
  }
});
