import {
  aboutGraph,
  cooccurrence,
  type Graph,
  gexf,
  graphml,
  pairGraph,
  speaksAbout,
  twoMode,
  twoModeGraph,
} from "@readout/analysis";
import { describe, expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const FACTS = factsOf(
  ["2031-11-02", "2031-12-24", "2032-01-05", "2032-03-01", null].map((published) => ({
    ...{ published, outlet: "Gazette", paragraphs: [[["anna", "boris"]]] },
    attributions: [{ actor: "anna", speaker: "Anna" }],
  })),
);

const odd: Graph = {
  directed: false,
  description: 'a <b> & "c"',
  nodes: [
    { id: "<&\"'>", label: "one\u0001\ud800\n", attributes: { known: true, n: null } },
    { id: "__proto__", label: "zwei ü 語", attributes: { known: false, n: 1.5 } },
  ],
  edges: [{ source: "<&\"'>", target: "__proto__", weight: 2, attributes: {} }],
};

describe("A network of pairs", () => {
  const graph = pairGraph(cooccurrence(FACTS).objects(), { facts: FACTS });

  test("has counts, q, null model and evidence on its edges, and their months", () => {
    expect(graph.edges).toMatchObject([
      {
        ...{ source: "anna", target: "boris", weight: 5, months: ["2031-11", "2031-12", "2032-01", "2032-03"] },
        attributes: { n: 5, nullModel: "permutation", replicates: 200, seed: 1, evidence: "s0.0 s1.0 s2.0 s3.0 s4.0" },
      },
    ]);
    expect(graph.nodes[0]).toMatchObject({ id: "anna", label: "Anna", attributes: { kind: "person", articles: 5 } });
  });

  test("is written as GEXF with a spell for months that follow each other", () => {
    expect(gexf(graph).match(/<spell .*\/>/g)).toEqual([
      '<spell start="2031-11-01" end="2032-01-31"/>',
      '<spell start="2032-03-01" end="2032-03-31"/>',
    ]);
    expect(gexf(pairGraph(cooccurrence(FACTS).objects()))).toContain('mode="static"');
  });
});

describe("Other networks", () => {
  test("are directed where sources speak about actors", () => {
    const graph = aboutGraph(speaksAbout(FACTS).objects());
    expect(graph.directed).toBe(true);
    expect(graph.edges[0]).toMatchObject({ source: "anna", target: "boris", weight: 5, attributes: { n: 5 } });
    const [row] = speaksAbout(FACTS).objects();
    const { within, allAttributions, allArticles, share, low, high } = row ?? {};
    expect(graph.edges[0]?.attributes).toMatchObject({ within, allAttributions, allArticles, share, low, high });
    expect(share).toBe(1);
  });

  test("have both modes where they are of two", () => {
    const graph = twoModeGraph(twoMode(FACTS, { columns: "outlet" }).objects());
    expect(graph.nodes.map(({ id, attributes }) => [id, attributes["mode"]])).toEqual([
      ["anna", "row"],
      ["boris", "row"],
      ["outlet:Gazette", "outlet"],
    ]);
  });
});

test("Signs of markup are escaped, what XML cannot hold is replaced, and what is not known is left out.", () => {
  for (const text of [gexf(odd), graphml(odd)]) {
    expect(text).toContain("&lt;&amp;&quot;&apos;&gt;");
    expect(text).toContain("one\ufffd\ufffd&#10;");
    expect(text).not.toContain("null");
  }
});

test("A network that no program could read is refused.", () => {
  const twice = { ...odd, nodes: [...odd.nodes, ...odd.nodes.slice(1)] };
  const loose = { ...odd, nodes: odd.nodes.slice(1) };
  const mixed = { ...odd, nodes: odd.nodes.map((node, i) => ({ ...node, attributes: { x: i === 0 ? "a" : 1 } })) };
  for (const write of [gexf, graphml]) {
    expect(() => write(twice)).toThrow("two nodes with the id __proto__");
    expect(() => write(loose)).toThrow("an edge without the node <&");
    expect(() => write(mixed)).toThrow("two types of x: string and double");
  }
});
