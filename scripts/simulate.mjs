// What the statistics promise, tried on corpora of which the truth is known: `pnpm simulate STUDY FILE.jsonl…`.
//   null         how many pairs and avoidances the tests find in null corpora made of each file, beside those of the file
//   coverage     how often 95 % intervals hold what the whole file has, in corpora of a few of its articles
//   sources      how often those of diversity, roles, hands and of who speaks about whom do
//   differences  how often outlets are told apart that have their articles by chance
//   comparison   the same for comparisons, and how often an interval holds a difference that was put there
//   intervals    how often intervals of words, cues, changes of pairs and sources within an outlet hold, where groups do differ
//   mentions     the same of words in sentences that mention an actor, false findings, and whether a word put in is found
//   words        whether a word put into one of two outlets is found at the size called detectable
//   stopping     what part of words and pairs found is false where some differ, with chance drawn no longer than is told
//   networks     the same of pairs by formula, of two-mode networks and of changes of pairs; and whether an association that is
//                put into a corpus is found, with an interval that holds it
//                by null and networks also where some kinds of actors alone are counted (--kinds, as in notebook 02 without places)
//   quality      how often outlets are said to come in another form where they do not
//   errors       what correcting by articles labelled by hand does to bias and intervals; the file is labelled as PolNeAR is
//   corrected    the same of who speaks about whom, and of shares and differences of outlets
// Minutes each. Figures stand in docs/experiments.md; the same files give the same figures.
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { run, startedIn } from "./run.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    repetitions: { type: "string" },
    replicates: { type: "string", default: "30" },
    kinds: { type: "string" },
  },
});
const [what, ...files] = positionals;
const studies = {
  null: "simulateNull",
  coverage: "simulateCoverage",
  errors: "simulateErrors",
  corrected: "simulateCorrected",
  sources: "simulateSources",
  differences: "simulateDifferences",
  comparison: "simulateComparison",
  intervals: "simulateIntervals",
  mentions: "simulateMentions",
  words: "simulateWords",
  stopping: "simulateStopping",
  networks: "simulateNetworks",
  quality: "simulateQuality",
};
if (!Object.hasOwn(studies, what ?? "") || files.length === 0) {
  console.error(
    "usage: pnpm simulate null|coverage|errors|corrected|sources|differences|comparison|intervals|mentions|words|stopping|networks|quality FILE.jsonl… [--repetitions 50] [--replicates 30] [--kinds person,state]",
  );
  process.exit(2);
}
if (run("turbo", ["run", "build", "--filter=@readout/analysis", "--output-logs=errors-only"]) !== 0) process.exit(1);
const { readFacts } = await import("../packages/facts/dist/index.js");
const { study } = await import(`./${studies[what]}.mjs`);
process.chdir(startedIn);
for (const file of files) {
  const facts = await readFacts(file, { view: "said" });
  study(basename(file, ".jsonl"), facts, {
    repetitions: Number(values.repetitions ?? (what === "null" ? 50 : what === "networks" ? 100 : 300)),
    replicates: Number(values.replicates),
    file,
    ...(values.kinds !== undefined && { kinds: values.kinds.split(",") }),
  });
}
