// What the five notebooks compute of a corpus with their default parameters, each timed in CPU seconds of this process;
// `benchCorpus.mjs` prints it of the corpus that it has made.
const analysis = await import("../packages/analysis/dist/index.js");
const { audit } = await import("../packages/facts/dist/index.js");

/** Returns the CPU seconds of each statistic, with the notebook that has it. */
export function statisticsTimes(all) {
  const { cooccurrence, speaksAbout } = analysis;
  const measures = /** @type {const} */ (["direct share", "anonymous share", "unresolved share", "sources an article"]);
  const compared = { replicates: 999, seed: 1 };
  /** @type {[notebook: string, what: string, run: (facts: typeof all) => unknown][]} */
  const steps = [
    ["01", "inputCounts", (facts) => analysis.inputCounts(facts)],
    ["01", "actorCounts", (facts) => analysis.actorCounts(facts)],
    ["01", "timeline", (facts) => analysis.timeline(facts, { by: "week", top: 0, wire: "all" })],
    ["01", "outletQuality", (facts) => analysis.outletQuality(facts)],
    ["01", "gaps", (facts) => analysis.gaps(facts)],
    ["01", "templateChanges", (facts) => analysis.templateChanges(facts, { seed: 1 })],
    ["01", "audit", (facts) => audit(facts)],
    ["01", "avoidances", (facts) => analysis.avoidances(facts, { replicates: 200, seed: 1 }).objects()],
    ["02", "cooccurrence", (facts) => cooccurrence(facts, { replicates: 200, seed: 1 }).objects()],
    ["02", "cooccurrence, pairs of one article", (facts) => cooccurrence(facts, { articles: "single", minimum: 1 })],
    ["03", "attributionShares by source", (facts) => analysis.attributionShares(facts, { by: "source" })],
    ["03", "attributionMeasures", (facts) => analysis.attributionMeasures(facts)],
    ["03", "measureDifferences", (facts) => analysis.measureDifferences(facts, { measures, ...compared })],
    [
      "03",
      "attributionShares by type",
      (facts) => analysis.attributionShares(facts, { by: "sourceType", within: "outlet" }),
    ],
    ["03", "timeline", (facts) => analysis.timeline(facts, { by: "month", top: 5 })],
    ["04", "speaksAbout, reciprocity", (facts) => analysis.reciprocity(speaksAbout(facts))],
    ["04", "keyness by an actor", (facts) => near(facts)],
    ["04", "hands", (facts) => analysis.hands(facts)],
    ["04", "chains", (facts) => analysis.chains(facts)],
    [
      "04",
      "attributionShares by source",
      (facts) => analysis.attributionShares(facts, { by: "source", within: "outlet" }),
    ],
    ["04", "quotedBy", (facts) => analysis.quotedBy(facts)],
    ["04", "attributionShares by role", (facts) => analysis.attributionShares(facts, { by: "role", within: "outlet" })],
    ["04", "attributionMeasures", (facts) => analysis.attributionMeasures(facts, { by: "outlet" })],
    ["04", "sourceDiversity", (facts) => analysis.sourceDiversity(facts, { by: "outlet", replicates: 200, seed: 1 })],
    ["04", "balance", (facts) => analysis.balance(facts, { by: "outlet" })],
    [
      "05",
      "shareDifferences, types",
      (facts) => drawn(analysis.shareDifferences(facts, { of: "sourceType", ...compared })),
    ],
    [
      "05",
      "shareDifferences, sources",
      (facts) => drawn(analysis.shareDifferences(facts, { of: "source", ...compared })),
    ],
    [
      "05",
      "shareDifferences, measures",
      (facts) => drawn(analysis.shareDifferences(facts, { of: measures, ...compared })),
    ],
    ["05", "divergence", (facts) => analysis.divergence(facts, { of: "sourceType", ...compared })],
    ["05", "cueChoice", (facts) => analysis.cueChoice(facts, compared)],
    [
      "05",
      "keyness",
      (facts) => shown(analysis.keyness(facts, { names: false, replicates: 199, seed: 1 }).slice(0, 200)),
    ],
  ];
  // Each notebook is a run of its own: what one prepares of facts is not there for the next.
  const own = new Map(steps.map(([notebook]) => [notebook, { ...all }]));
  return steps.map(([notebook, what, run]) => {
    const from = process.cpuUsage();
    run(own.get(notebook));
    const { user, system } = process.cpuUsage(from);
    return { notebook, what, seconds: (user + system) / 1e6 };
  });
}

/** The words of sentences that mention the actor in most of them. */
function near(facts) {
  const mentioning = analysis.actorCounts(facts).get("actor", 0);
  return shown(analysis.keyness(facts, { mentioning, names: false }).slice(0, 100));
}

/** The rows that a chart draws, with the passages of both sides. */
function drawn(table) {
  return table.objects({ limit: 25 }).map(({ evidence, otherEvidence }) => [evidence, otherEvidence]);
}

/** Rows with their passages, as a notebook's table shows them: those of the other side, which no table shows, are not made. */
function shown(table) {
  return table.objects().map(({ evidence }) => evidence);
}
