import { type Span, segment } from "@readout/corpus/text";

/** A part of a text: from where to where, and which spans of it are read, counted from its beginning. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
}

/** Up to so many characters a text is one part: the longest articles that newspapers print have a fifth of it. */
export const WHOLE = 500_000;

/** The most characters of a part of a longer text. */
const PART = 250_000;

/**
 * Divides a text, of which these spans are read, into parts that are annotated one by one: time then grows with its length and
 * memory is that of one part, where what looks through all of an article would cost the square. Parts end where paragraphs
 * do, or sentences where a paragraph is longer than a part, or words.
 */
export function textParts(text: string, spans: readonly Span[]): readonly TextPart[] {
  if (text.length <= WHOLE) return [{ start: 0, end: text.length, spans }];
  const parts: TextPart[] = [];
  let own: Span[] = [];
  let start = 0;
  const end = (): void => {
    const last = own.at(-1);
    if (last === undefined) return;
    parts.push({ start, end: last[1], spans: own.map(([from, to]): Span => [from - start, to - start]) });
    own = [];
  };
  for (const span of spans) {
    for (const piece of span[1] - span[0] > PART ? pieces(text, span) : [span]) {
      if (own.length > 0 && piece[1] - start > PART) end();
      if (own.length === 0) start = piece[0];
      own.push(piece);
    }
  }
  end();
  return parts;
}

/** A paragraph that is longer than a part, in pieces of some sentences each. */
function pieces(text: string, paragraph: Span): readonly Span[] {
  const found: [start: number, end: number][] = [];
  for (const sentence of segment(text, [paragraph])) {
    for (const [start, end] of cuts(text, [sentence.start, sentence.end])) {
      const last = found.at(-1);
      if (last !== undefined && end - last[0] <= PART) last[1] = end;
      else found.push([start, end]);
    }
  }
  return found;
}

/** A sentence, cut behind white space where it is longer than a part: whatever that is, it is no sentence. */
function cuts(text: string, [start, end]: Span): readonly Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > PART) {
    const space = text.lastIndexOf(" ", from + PART);
    // A word of a hundred pages is cut where it is, but between the halves of a character.
    const half = (text.charCodeAt(from + PART) & 0xfc00) === 0xdc00;
    const to = space > from + PART / 2 ? space + 1 : from + PART - (half ? 1 : 0);
    found.push([from, to]);
    from = to;
  }
  found.push([from, end]);
  return found;
}
