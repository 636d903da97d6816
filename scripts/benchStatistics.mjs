// What the five notebooks compute of a corpus with their default parameters, each timed in CPU seconds of this process;
// `benchCorpus.mjs` prints it of the corpus that it has made.
const analysis = await import("../packages/analysis/dist/index.js");
const { audit } = await import("../packages/facts/dist/index.js");

/** Returns the CPU seconds of each statistic, with the notebook that has it. */
export function statisticsTimes(facts) {
  const { cooccurrence, speaksAbout } = analysis;
  const measures = /** @type {const} */ (["direct share", "anonymous share", "unresolved share", "sources an article"]);
  const compared = { replicates: 999, seed: 1 };
  /** @type {[notebook: string, what: string, run: () => unknown][]} */
  const steps = [
    ["01", "inputCounts", () => analysis.inputCounts(facts)],
    ["01", "actorCounts", () => analysis.actorCounts(facts)],
    ["01", "timeline", () => analysis.timeline(facts, { by: "week", top: 0, wire: "all" })],
    ["01", "outletQuality", () => analysis.outletQuality(facts)],
    ["01", "gaps", () => analysis.gaps(facts)],
    ["01", "templateChanges", () => analysis.templateChanges(facts, { seed: 1 })],
    ["01", "audit", () => audit(facts)],
    ["01", "avoidances", () => analysis.avoidances(facts, { replicates: 200, seed: 1 }).objects()],
    ["02", "cooccurrence", () => cooccurrence(facts, { replicates: 200, seed: 1 }).objects()],
    ["02", "cooccurrence, pairs of one article", () => cooccurrence(facts, { articles: "single", minimum: 1 })],
    ["03", "attributionShares by source", () => analysis.attributionShares(facts, { by: "source" })],
    ["03", "attributionMeasures", () => analysis.attributionMeasures(facts)],
    ["03", "measureDifferences", () => analysis.measureDifferences(facts, { measures, ...compared })],
    [
      "03",
      "attributionShares by type",
      () => analysis.attributionShares(facts, { by: "sourceType", within: "outlet" }),
    ],
    ["03", "timeline", () => analysis.timeline(facts, { by: "month", top: 5 })],
    ["04", "speaksAbout, reciprocity", () => analysis.reciprocity(speaksAbout(facts))],
    ["04", "keyness by an actor", () => near(facts)],
    ["04", "hands", () => analysis.hands(facts)],
    ["04", "chains", () => analysis.chains(facts)],
    ["04", "attributionShares by source", () => analysis.attributionShares(facts, { by: "source", within: "outlet" })],
    ["04", "quotedBy", () => analysis.quotedBy(facts)],
    ["04", "attributionShares by role", () => analysis.attributionShares(facts, { by: "role", within: "outlet" })],
    ["04", "attributionMeasures", () => analysis.attributionMeasures(facts, { by: "outlet" })],
    ["04", "sourceDiversity", () => analysis.sourceDiversity(facts, { by: "outlet", replicates: 200, seed: 1 })],
    ["04", "balance", () => analysis.balance(facts, { by: "outlet" })],
    ["05", "shareDifferences, types", () => analysis.shareDifferences(facts, { of: "sourceType", ...compared })],
    ["05", "shareDifferences, sources", () => analysis.shareDifferences(facts, { of: "source", ...compared })],
    ["05", "shareDifferences, measures", () => analysis.shareDifferences(facts, { of: measures, ...compared })],
    ["05", "divergence", () => analysis.divergence(facts, { of: "sourceType", ...compared })],
    ["05", "cueChoice", () => analysis.cueChoice(facts, compared)],
    [
      "05",
      "keyness",
      () => analysis.keyness(facts, { names: false, replicates: 199, seed: 1 }).slice(0, 200).objects(),
    ],
  ];
  return steps.map(([notebook, what, run]) => {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    return { notebook, what, seconds: (user + system) / 1e6 };
  });
}

/** The words of sentences that mention the actor in most of them. */
function near(facts) {
  const mentioning = analysis.actorCounts(facts).get("actor", 0);
  return analysis.keyness(facts, { mentioning, names: false }).slice(0, 100).objects();
}
