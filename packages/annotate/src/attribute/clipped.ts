import type { Document, Quotation } from "../document.ts";
import type { Run } from "./phrases.ts";
import { quotationAt } from "./quoted.ts";

/** A clause as a document of its own, without the aside inside it. */
export interface Clipped {
  readonly doc: Document;
  /** Where runs of its tokens stand in the whole document; one across the aside is two there. */
  readonly back: (runs: readonly Run[]) => Run[];
}

/** Whether a content is one clause that an aside interrupts, as in "Her deputy, she said, had assured her that C". */
export function isInterrupted(doc: Document, content: readonly Run[]): content is readonly [Run, Run] {
  const [before, after] = content;
  return (
    before !== undefined &&
    after !== undefined &&
    content.length === 2 &&
    before[1] < after[0] &&
    doc.sentenceOf[before[0]] === doc.sentenceOf[after[1] - 1] &&
    !quotationAt(doc, before[0])
  );
}

/** Takes the aside between two runs out: what is looked for in a clause then finds its subject and its verb together. */
export function clipped(doc: Document, [before, after]: readonly [Run, Run]): Clipped {
  const cut = before[1] - before[0];
  const count = cut + after[1] - after[0];
  const joined = <Column extends Int32Array | Uint16Array | Uint8Array>(column: Column): Column => {
    const out = new (column.constructor as new (length: number) => Column)(count);
    out.set(column.subarray(before[0], before[1]));
    out.set(column.subarray(after[0], after[1]), cut);
    return out;
  };
  const quotations: Quotation[] = [];
  const quotationOf = new Int32Array(count);
  for (const [from, to, shift] of [[...before, -before[0]] as const, [...after, cut - after[0]] as const]) {
    for (let i = from; i < to; i++) {
      const quotation = quotationAt(doc, i);
      if (!quotation || quotation.last > to) continue;
      quotations.push({ ...quotation, first: quotation.first + shift, last: quotation.last + shift });
      quotationOf.fill(quotations.length, quotation.first + shift, quotation.last + shift);
      i = quotation.last - 1;
    }
  }
  const { tokens } = doc;
  const sentence = doc.sentenceOf[before[0]] as number;
  return {
    doc: {
      text: doc.text,
      sentences: [doc.sentences[sentence] as Document["sentences"][number]],
      paragraphOf: Int32Array.of(doc.paragraphOf[sentence] as number),
      tokens: {
        text: tokens.text,
        count,
        start: joined(tokens.start),
        end: joined(tokens.end),
        kind: joined(tokens.kind),
        hash: joined(tokens.hash),
        caps: joined(tokens.caps),
        sentences: Int32Array.of(0, count),
      },
      tags: joined(doc.tags),
      marks: joined(doc.marks),
      sentenceOf: new Int32Array(count),
      quotations,
      quotationOf,
    },
    back: (runs) =>
      runs.flatMap(([first, last]): Run[] => {
        if (last <= cut) return [[first + before[0], last + before[0]]];
        const shift = after[0] - cut;
        if (first >= cut) return [[first + shift, last + shift]];
        return [
          [first + before[0], before[1]],
          [after[0], last + shift],
        ];
      }),
  };
}
