import { LOGIT } from "../knowledge/joiner.ts";
import { JoinTemplate, LEXICAL_JOINS } from "../knowledge/joinTemplates.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { featuresOf, type Join, joinAt, joinFeatures } from "../recognise/joins.ts";
import type { Document } from "../words/document.ts";
import { type Entity, LABELS, type LabelledText } from "./entities.ts";
import { type Example, trainMaxent } from "./maxent.ts";
import { shuffled } from "./tagger.ts";

const ROWS = 1 << 14;
const ORDERS = 3;

/** Whether people have labelled one name from the last word before the small words to the first behind them; null where neither is labelled. */
function labelOf({ tokens }: Document, { name, first }: Join, entities: readonly Entity[]): number | null {
  const start = tokens.start[name.last - 1] as number;
  const end = tokens.end[first] as number;
  const beside = entities.filter((entity) => entity.type in LABELS && entity.start < end && start < entity.end);
  if (beside.length === 0) return null;
  return beside.some((entity) => entity.start <= start && entity.end >= end) ? 1 : 0;
}

/** Trains the weights by which names go on over small words, where labels tell of either side. */
export function trainJoiner(
  texts: readonly (LabelledText & { readonly weight: number })[],
  lexicon: Lexicon,
): Int8Array {
  const room = joinFeatures(ROWS - 1);
  const examples: Example[] = [];
  for (const { doc, names, entities, weight } of texts)
    for (let k = 0; k < names.length; k++) {
      const join = joinAt(doc, lexicon, names, k);
      const kind = join && labelOf(doc, join, entities);
      if (!join || kind === null) continue;
      featuresOf(doc, lexicon, join, room);
      const lexical = Uint8Array.from(room.templates.subarray(0, room.count), (one) =>
        LEXICAL_JOINS.has(one) ? 1 : 0,
      );
      examples.push({ features: room.rows.slice(0, room.count), lexical, kind, weight });
    }
  const logits = new Float64Array(ROWS);
  const options = { rows: ROWS, classes: 2, epochs: 4, rate: 0.05, decay: 0.002, drop: 50, none: 1 };
  for (let seed = 0; seed < ORDERS; seed++) {
    const weights = trainMaxent(examples, { ...options, seed }, shuffled);
    for (let row = 0; row < ROWS; row++)
      logits[row] =
        (logits[row] as number) + ((weights[row * 2 + 1] as number) - (weights[row * 2] as number)) / ORDERS;
  }
  const joined = examples.filter(({ kind }) => kind === 1).length;
  console.log(`joiner: ${examples.length} joins, ${joined} joined, ${Object.keys(JoinTemplate).length} templates`);
  return Int8Array.from(logits, (logit) => Math.max(-127, Math.min(127, Math.round(logit * LOGIT))));
}
