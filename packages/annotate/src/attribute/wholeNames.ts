import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import type { Run } from "../words/run.ts";
import { type Candidate, changed } from "./candidate.ts";

/** Where the name begins that a source begins inside of: "Harlan, Stokes | & Peel said"; where the source does, elsewhere. */
function nameStart({ tokens }: Document, { at, mentions }: Resolved, [first, last]: Run): number {
  const before = firstAtLeast(at, first) - 1;
  const name = before < 0 ? undefined : mentions[before];
  if (!name || name.end <= (tokens.start[first] as number) || name.end > (tokens.end[last - 1] as number)) return first;
  return at[before] as number;
}

/** Sources without the first words of a name get them: a comma, or a word that is a verb as well ("Will Tolm"), had cut it. */
export function withWholeNames(doc: Document, resolved: Resolved, one: Candidate): Candidate {
  const [source] = one.source;
  if (!source) return one;
  const first = nameStart(doc, resolved, source);
  if (first === source[0]) return one;
  const claimed = [...one.content, ...one.cue].some(([from, to]) => from < source[0] && first < to);
  return claimed ? one : changed(one, { source: [[first, source[1]], ...one.source.slice(1)] });
}
