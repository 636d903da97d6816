import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aboutGraph, cooccurrence, gexf, graphml, pairGraph, speaksAbout } from "@readout/analysis";
import { expect, test } from "vitest";
import type { Graph } from "../../src/export/gexf.ts";
import { factsOf } from "../facts.ts";

const root = new URL("../../../../", import.meta.url).pathname;
const python = join(root, ".venv", "bin", "python");
const present = spawnSync(python, ["-c", "import networkx"]).status === 0;
const reason = present ? "" : " (skipped: no networkx in .venv)";

const READ = `
import json, sys, networkx
gexf, graphml = networkx.read_gexf(sys.argv[1], version="1.3"), networkx.read_graphml(sys.argv[2])
for graph in gexf, graphml:
    ends = (lambda a, b: (a, b)) if graph.is_directed() else (lambda a, b: sorted((a, b)))
    edges = sorted(((*ends(a, b), d) for a, b, d in graph.edges(data=True)), key=lambda edge: edge[:2])
    print(json.dumps([graph.is_directed(), sorted(graph.nodes(data="label")), edges]))
`;

type Read = [directed: boolean, nodes: [string, string][], edges: [string, string, Record<string, unknown>][]];

/** What networkx reads of a network written in both forms. */
function readBack(graph: Graph): Read[] {
  const folder = mkdtempSync(join(tmpdir(), "networkx-"));
  const files = [join(folder, "one.gexf"), join(folder, "one.graphml")] as const;
  writeFileSync(files[0], gexf(graph));
  writeFileSync(files[1], graphml(graph));
  const { stdout, stderr } = spawnSync(python, ["-c", READ, ...files], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe("");
  const read = stdout
    .trim()
    .split("\n")
    .map((line): Read => JSON.parse(line));
  expect(read).toHaveLength(2);
  return read;
}

test.skipIf(!present)(`networkx reads the same network from both forms${reason}`, () => {
  const facts = factsOf(
    ["2031-11-02", "2032-03-01", null].map((published) => ({
      published,
      paragraphs: [[["<&'\">", "boris"]], [["boris", "語"]]],
    })),
  );
  const rows = cooccurrence(facts, { replicates: 20 }).objects();
  const graph = pairGraph(rows, { facts });
  for (const [directed, nodes, edges] of readBack(graph)) {
    expect(directed).toBe(false);
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

test.skipIf(!present)(`networkx reads who speaks about whom with its direction${reason}`, () => {
  const facts = factsOf(
    ["2031-11-02", "2032-03-01", null].map((published) => ({
      published,
      paragraphs: [[["<&'\">", "boris"], ["語"]]],
      attributions: [
        { actor: "<&'\">", speaker: "<&'\">", sentence: 0 },
        { actor: "boris", speaker: "boris", sentence: 0 },
        { actor: "boris", speaker: "boris", sentence: 1 },
      ],
    })),
  );
  const rows = speaksAbout(facts).objects();
  expect(rows.map(({ source, about }) => `${source} ${about}`).sort()).toEqual([
    "<&'\"> boris",
    "boris <&'\">",
    "boris 語",
  ]);
  const graph = aboutGraph(rows, { facts });
  for (const [directed, nodes, edges] of readBack(graph)) {
    expect(directed).toBe(true);
    expect(nodes).toEqual(graph.nodes.map(({ id, label }) => [id, label]));
    expect(edges).toHaveLength(rows.length);
    for (const [from, to, data] of edges) {
      const row = rows.find(({ source, about }) => source === from && about === to);
      expect(data).toMatchObject({
        ...{ weight: row?.attributions, n: row?.articles, allAttributions: row?.allAttributions, share: row?.share },
        evidence: row?.evidence.join(" "),
      });
    }
  }
});
