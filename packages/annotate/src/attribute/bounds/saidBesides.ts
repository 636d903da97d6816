import { Frame } from "../../knowledge/cueLexicon.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { verbBehind } from "../phrases.ts";
import { sourceBefore } from "../sources.ts";
import { isToldThat, verbGroup } from "../verbs.ts";
import { opener } from "./opener.ts";

/**
 * Whether the participle behind the conjunction at `i` is the second verb of the clause around the content, as it seems to go on with
 * the content's own auxiliary: "denied that the pipe had leaked, | and said that". Without a comma it is so where the content's subject
 * cannot speak: "denied that the pipe leaked | and said that".
 */
export function saidBesides(
  { doc, cues, roles, last: limit }: Clause,
  matrix: number | undefined,
  k: number,
  i: number,
): boolean {
  const { tags, tokens } = doc;
  const v = verbBehind(doc, i, limit);
  if (matrix !== Tag.VBD || tags[v] !== Tag.VBN || isToldThat(doc, v) || opener(doc, v + 1, limit) !== "that")
    return false;
  const speaks = (cues.verbs.get(tokens.hash[v] as number) ?? []).some(
    ({ frames, rest }) => rest.length === 0 && frames & (Frame.quote | Frame.clause),
  );
  if (!speaks || tokens.kind[i - 1] === TokenKind.comma) return speaks;
  let verb = i - 1;
  while (verb > k && !isFiniteVerb(tags[verb] as number)) verb--;
  const subject = sourceBefore(doc, verbGroup(doc, verb, k)[0], k);
  return subject !== null && !canSpeak(doc, roles, subject);
}
