// The time of annotation by stage, which `pnpm bench` prints. A round takes all articles through one stage after the other,
// each on what the one before it made in that round, and each stage's best round counts.

import { document } from "../packages/annotate/dist/annotate.js";
import { attribute } from "../packages/annotate/dist/attribute/attribute.js";
import { findHedges } from "../packages/annotate/dist/attribute/hedges.js";
import { findNames } from "../packages/annotate/dist/recognise/names.js";
import { resolveMentions } from "../packages/annotate/dist/resolve/mentions.js";
import { tag } from "../packages/annotate/dist/tagger/tagger.js";
import { tokenise } from "../packages/annotate/dist/words/tokens.js";
import { segment, textSpans } from "../packages/corpus/dist/text.js";
import { best } from "./scoring/best.mjs";

/** By the clock, short stages would fare better beside other work than long ones, which are more often put off. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The stages that are parts of the document, which has more that are not timed by themselves. */
const PARTS = ["sentences", "tokens", "tags"];

/**
 * Milliseconds of the processor that each stage takes for all articles, in the order of annotation.
 *
 * @param {readonly import("../packages/corpus/dist/index.js").Article[]} articles
 * @param {import("../packages/annotate/dist/index.js").Lexicon} known
 * @param {number} rounds
 * @returns {ReadonlyMap<string, number>}
 */
export function stageTimes(articles, known, rounds) {
  /** @type {{ [stage: string]: any[] }} What each stage made in this round, by article. */
  const made = {};
  /** @type {(stage: string, of: (k: number) => unknown) => [string, () => void]} */
  const stage = (name, of) => [
    name,
    () => {
      made[name] = articles.map((_, k) => of(k));
    },
  ];
  const spans = articles.map((one) => textSpans(one));
  const text = (/** @type {number} */ k) => articles[k].text;
  const works = new Map([
    stage("sentences", (k) => segment(text(k), spans[k])),
    stage("tokens", (k) =>
      tokenise(
        text(k),
        made.sentences[k].map(({ start, end }) => [start, end]),
      ),
    ),
    stage("tags", (k) => tag(made.tokens[k], known.tagger)),
    stage("document", (k) => document(text(k), spans[k], known)),
    stage("names", (k) => findNames(made.document[k], known)),
    stage("resolution", (k) =>
      resolveMentions(made.document[k], made.names[k], known, articles[k].published?.slice(0, 10) ?? null),
    ),
    stage("attribution", (k) => attribute(made.document[k], known, made.resolution[k], articles[k].byline)),
    stage("hedges", (k) => findHedges(made.document[k], known.cues, made.attribution[k])),
    stage("output", (k) =>
      JSON.stringify({
        id: articles[k].id,
        sentences: made.document[k].sentences,
        mentions: made.resolution[k].mentions,
        attributions: made.attribution[k],
        hedges: made.hedges[k],
      }),
    ),
  ]);
  const times = best(works, () => rounds, processorTime);
  const parts = PARTS.reduce((sum, name) => sum + (times.get(name) ?? 0), 0);
  return new Map(
    [...times].map(([name, ms]) =>
      name === "document" ? ["rest of the document", Math.max(0, ms - parts)] : [name, ms],
    ),
  );
}
