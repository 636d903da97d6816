import { markPlaces } from "../../knowledge/marks.ts";
import type { Document, Quotation } from "../../words/document.ts";
import type { Run } from "../../words/run.ts";
import { quotationAt } from "../quoted.ts";

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

/** The quotations that stand whole in the parts, at their places in the clipped clause. */
function quotationsOf(
  doc: Document,
  parts: readonly Run[],
  starts: readonly number[],
  count: number,
): Pick<Document, "quotations" | "quotationOf"> {
  const quotations: Quotation[] = [];
  const quotationOf = new Int32Array(count);
  parts.forEach(([from, to], part) => {
    const shift = (starts[part] as number) - from;
    for (let i = from; i < to; i++) {
      const quotation = quotationAt(doc, i);
      if (!quotation || quotation.last > to) continue;
      quotations.push({ ...quotation, first: quotation.first + shift, last: quotation.last + shift });
      quotationOf.fill(quotations.length, quotation.first + shift, quotation.last + shift);
      i = quotation.last - 1;
    }
  });
  return { quotations, quotationOf };
}

/** Takes out what stands between the runs: what is looked for in a clause then finds its subject and its verb together. */
export function clipped(doc: Document, parts: readonly Run[]): Clipped {
  const count = parts.reduce((sum, [first, last]) => sum + last - first, 0);
  /** Where each part begins in the clipped clause. */
  const starts: number[] = [];
  for (let i = 0, at = 0; i < parts.length; i++) {
    const [first, last] = parts[i] as Run;
    starts.push(at);
    at += last - first;
  }
  const joined = <Column extends Int32Array | Uint8Array>(column: Column): Column => {
    const out = new (column.constructor as new (length: number) => Column)(count);
    parts.forEach(([first, last], i) => {
      out.set(column.subarray(first, last), starts[i]);
    });
    return out;
  };
  const { quotations, quotationOf } = quotationsOf(doc, parts, starts, count);
  const { tokens } = doc;
  const [kind, hash, marks] = [joined(tokens.kind), joined(tokens.hash), joined(doc.marks)];
  // A "that" may have come nearer.
  markPlaces({ hash, kind, count }, marks);
  const sentence = doc.sentenceOf[(parts[0] as Run)[0]] as number;
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
        kind,
        hash,
        caps: joined(tokens.caps),
        sentences: Int32Array.of(0, count),
      },
      tags: joined(doc.tags),
      marks,
      calendarNames: doc.calendarNames,
      sentenceOf: new Int32Array(count),
      quotations,
      quotationOf,
    },
    back: (runs) =>
      runs.flatMap(([first, last]) =>
        parts.flatMap(([from, to], part): Run[] => {
          const shift = from - (starts[part] as number);
          const run: Run = [Math.max(from, first + shift), Math.min(to, last + shift)];
          return run[0] < run[1] ? [run] : [];
        }),
      ),
  };
}

/** A run without the marks of the quotations in it that begin inside a clause; null where none does: “categorically denies”. */
export function unmarked(doc: Document, [from, to]: Run): Run[] | null {
  const parts: Run[] = [];
  let first = from;
  for (let i = from + 1; i < to; i++) {
    const quotation = quotationAt(doc, i);
    if (!quotation) continue;
    if (quotation.last > to || !quotation.closed || doc.tokens.caps[i + 1] !== 0) return null;
    parts.push([first, i], [i + 1, quotation.last - 1]);
    first = quotation.last;
    i = first - 1;
  }
  if (parts.length === 0) return null;
  return [...parts, [first, to] as const].filter(([a, b]) => a < b);
}
