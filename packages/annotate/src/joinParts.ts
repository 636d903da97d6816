import type { Fields, Span } from "@readout/corpus/text";
import { type Annotation, ATTRIBUTION, HEDGE, MENTION } from "./annotation.ts";

/** The annotation of a text from those of its parts, each with the place in the text at which the part begins. */
export function joinParts(
  id: string,
  parts: readonly { readonly start: number; readonly annotation: Annotation }[],
): Annotation {
  const sentences: Span[] = [];
  const mentions: Annotation["mentions"][number][] = [];
  const attributions: Annotation["attributions"][number][] = [];
  const hedges: Annotation["hedges"][number][] = [];
  for (const { start, annotation } of parts) {
    const first = attributions.length;
    for (const [from, to] of annotation.sentences) sentences.push([from + start, to + start]);
    for (const one of annotation.mentions) mentions.push(moved(MENTION, one, start, first));
    for (const one of annotation.attributions) attributions.push(moved(ATTRIBUTION, one, start, first));
    for (const one of annotation.hedges) hedges.push(moved(HEDGE, one, start, first));
  }
  return { id, sentences, mentions, attributions, hedges };
}

/** A record with its places in the text and the numbers of attributions as they are in the whole. */
function moved<Row extends object>(fields: Fields, row: Row, by: number, first: number): Row {
  const values = row as Readonly<Record<string, unknown>>;
  const own = { ...values };
  for (const [name, { is }] of Object.entries(fields)) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    if (is === "offset") own[name] = (value as number) + by;
    else if (is === "index") own[name] = (value as number) + first;
    else if (is === "span") own[name] = movedSpan(value as Span, by);
    else if (is === "spans") own[name] = (value as readonly Span[]).map((span) => movedSpan(span, by));
  }
  return own as Row;
}

function movedSpan([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}
