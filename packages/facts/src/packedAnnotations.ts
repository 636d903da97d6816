import {
  type Annotation,
  ATTRIBUTION,
  type Attribution,
  HEDGE,
  type Hedge,
  MENTION,
  type Mention,
} from "@readout/annotate";
import type { Span } from "@readout/corpus";
import { type Codec, codecOf, Dictionary, SPANS } from "./codec.ts";
import { Reader, Writer } from "./packedNumbers.ts";

/** The annotations of a corpus, in its order. An array of them is such a list. */
export interface Annotations extends Iterable<Annotation> {
  readonly length: number;
  readonly at: (index: number) => Annotation | undefined;
}

/** Returns annotations in another order; they are unpacked where they are asked for. */
export function inOrder(annotations: Annotations, order: readonly number[]): Annotations {
  return view(order.length, (index) => {
    const place = order[index];
    return place === undefined ? undefined : annotations.at(place);
  });
}

/** Returns the annotations of some lists as one list, in turn. */
export function joined(parts: readonly Annotations[]): Annotations {
  /** Where each list ends. */
  const ends: number[] = [];
  for (const part of parts) ends.push((ends.at(-1) ?? 0) + part.length);
  return view(ends.at(-1) ?? 0, (index) => {
    const place = firstAbove(ends, index);
    return parts[place]?.at(index - (ends[place - 1] ?? 0));
  });
}

/** The place of the first of ascending numbers that is above one. */
function firstAbove(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function view(length: number, at: Annotations["at"]): Annotations {
  return {
    length,
    at,
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) yield at(i) as Annotation;
    },
  };
}

/** Packed annotations as plain arrays. */
export interface PackedBatch {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly places: readonly (readonly [piece: number, start: number])[];
  readonly ids: readonly string[];
  readonly values: readonly unknown[];
}

/** Bytes of a piece of memory; annotations are smaller, or have one of their own. */
const PIECE = 1 << 20;

/**
 * Annotations as numbers, about a tenth of their size: words are kept once for all articles. They are unpacked where they
 * are asked for.
 */
export class PackedAnnotations implements Annotations {
  private readonly pieces: Uint8Array<ArrayBuffer>[] = [];
  /** The number of the piece of each annotation, and where in it it begins. */
  private readonly places: (readonly [piece: number, start: number])[] = [];
  private readonly ids: string[] = [];
  private readonly values: Dictionary;
  private used = 0;

  /** @param batch what another such list has packed, in another thread perhaps */
  constructor(batch?: PackedBatch) {
    this.values = new Dictionary(batch?.values);
    if (batch === undefined) return;
    for (const piece of batch.pieces) this.pieces.push(piece);
    for (const place of batch.places) this.places.push(place);
    for (const id of batch.ids) this.ids.push(id);
    this.used = batch.pieces.at(-1)?.length ?? 0;
  }

  /** A copy of all that is in the list, for another thread: the buffers of its `pieces` can be transferred. */
  packed(): PackedBatch {
    const last = this.pieces.length - 1;
    const pieces = this.pieces.map((piece, i) => piece.slice(0, i === last ? this.used : piece.length));
    return { pieces, places: [...this.places], ids: [...this.ids], values: [...this.values.all()] };
  }

  get length(): number {
    return this.ids.length;
  }

  push(annotation: Annotation): void {
    const out = this.write(annotation);
    let piece = this.pieces.at(-1);
    if (!piece || this.used + out.length > piece.length) {
      piece = new Uint8Array(Math.max(PIECE, out.length));
      this.pieces.push(piece);
      this.used = 0;
    }
    piece.set(out, this.used);
    this.places.push([this.pieces.length - 1, this.used]);
    this.ids.push(annotation.id);
    this.used += out.length;
  }

  at(index: number): Annotation | undefined {
    const place = this.places[index];
    if (place === undefined) return undefined;
    return this.read(this.ids[index] as string, this.pieces[place[0]] as Uint8Array, place[1]);
  }

  *[Symbol.iterator](): Iterator<Annotation> {
    for (let i = 0; i < this.length; i++) yield this.at(i) as Annotation;
  }

  /** The lengths of all sections but the last, then the sections, each to be read by itself. */
  private write({ sentences, mentions, attributions, hedges }: Annotation): readonly number[] {
    const section = (write: (out: Writer) => void): readonly number[] => {
      const out = new Writer();
      write(out);
      return out.bytes;
    };
    const sections = [
      section((out) => SPANS.write(sentences, out)),
      section((out) => list(mentions, MENTIONS, out, this.values)),
      section((out) => list(attributions, ATTRIBUTIONS, out, this.values)),
      section((out) => list(hedges, HEDGES, out, this.values)),
    ];
    const lengths = section((out) => {
      for (const { length } of sections.slice(0, -1)) out.number(length);
    });
    return [lengths, ...sections].flat();
  }

  /** An annotation whose parts are unpacked where they are first asked for: hardly anybody asks for all. */
  private read(id: string, piece: Uint8Array, start: number): Annotation {
    const { values } = this;
    const head = new Reader(piece, start);
    const lengths = [head.number(), head.number(), head.number()] as const;
    const from = (section: number): Reader =>
      new Reader(
        piece,
        lengths.slice(0, section).reduce((at, length) => at + length, head.at),
      );
    let [sentences, mentions, attributions, hedges]: Partial<Unpacked> = [];
    return {
      id,
      get sentences() {
        sentences ??= SPANS.read(from(0));
        return sentences;
      },
      get mentions() {
        mentions ??= listed(MENTIONS, from(1), values);
        return mentions;
      },
      get attributions() {
        attributions ??= listed(ATTRIBUTIONS, from(2), values);
        return attributions;
      },
      get hedges() {
        hedges ??= listed(HEDGES, from(3), values);
        return hedges;
      },
    };
  }
}

type Unpacked = [Span[], Mention[], Attribution[], Hedge[]];

const MENTIONS: Codec<Mention> = codecOf(MENTION);
const ATTRIBUTIONS: Codec<Attribution> = codecOf(ATTRIBUTION);
const HEDGES: Codec<Hedge> = codecOf(HEDGE);

function list<Row>(rows: readonly Row[], codec: Codec<Row>, out: Writer, values: Dictionary): void {
  out.number(rows.length);
  for (const row of rows) codec.write(row, out, values);
}

function listed<Row>(codec: Codec<Row>, from: Reader, values: Dictionary): Row[] {
  const rows: Row[] = [];
  for (let left = from.number(); left > 0; left--) rows.push(codec.read(from, values));
  return rows;
}
