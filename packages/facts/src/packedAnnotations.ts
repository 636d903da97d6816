import type { Annotation, Attribution, Hedge, Member, Mention } from "@readout/annotate";
import type { Span } from "@readout/corpus";

/** The annotations of a corpus, in its order. An array of them is such a list. */
export interface Annotations extends Iterable<Annotation> {
  readonly length: number;
  readonly at: (index: number) => Annotation | undefined;
}

/** Returns annotations in another order; they are unpacked where they are asked for. */
export function inOrder(annotations: Annotations, order: readonly number[]): Annotations {
  const at = (index: number): Annotation | undefined => {
    const place = order[index];
    return place === undefined ? undefined : annotations.at(place);
  };
  return {
    length: order.length,
    at,
    *[Symbol.iterator]() {
      for (let i = 0; i < order.length; i++) yield at(i) as Annotation;
    },
  };
}

/** Bytes of a piece of memory; annotations are smaller, or have one of their own. */
const PIECE = 1 << 20;

/** Writes numbers from 0 as bytes: seven bits each, the last one below 128. Places in the text are told from the one before. */
class Writer {
  readonly bytes: number[] = [];
  private last = 0;

  number(number: number): void {
    let left = number;
    for (; left > 127; left >>>= 7) this.bytes.push((left & 127) | 128);
    this.bytes.push(left);
  }

  place(place: number): void {
    const step = place - this.last;
    this.number(step < 0 ? -2 * step - 1 : 2 * step);
    this.last = place;
  }
}

/** Reads what a `Writer` wrote. */
class Reader {
  private readonly bytes: Uint8Array;
  private from: number;
  private last = 0;

  constructor(bytes: Uint8Array, from: number) {
    this.bytes = bytes;
    this.from = from;
  }

  number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.from++] as number;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }

  place(): number {
    const step = this.number();
    this.last += step & 1 ? -((step + 1) >> 1) : step >> 1;
    return this.last;
  }
}

/** The fields that are words (or numbers that come again and again), in the order in which they are written. */
const WORDS = [
  "kind",
  "speaker",
  "actor",
  "sourceType",
  "affiliation",
  "stance",
  "presentation",
  "rule",
  "confidence",
] as const;
const SPANS = ["content", "cue", "source", "addressee", "channel"] as const;

/**
 * Annotations as numbers, about a tenth of their size: words are kept once for all articles. They are unpacked where they
 * are asked for.
 */
export class PackedAnnotations implements Annotations {
  private readonly pieces: Uint8Array[] = [];
  /** The piece of each annotation, and where in it it begins. */
  private readonly places: [piece: Uint8Array, start: number][] = [];
  private readonly ids: string[] = [];
  private readonly values: unknown[] = [];
  private readonly numbers = new Map<unknown, number>();
  private used = 0;

  get length(): number {
    return this.ids.length;
  }

  push(annotation: Annotation): void {
    const writer = new Writer();
    this.write(annotation, writer);
    const out = writer.bytes;
    let piece = this.pieces.at(-1);
    if (!piece || this.used + out.length > piece.length) {
      piece = new Uint8Array(Math.max(PIECE, out.length));
      this.pieces.push(piece);
      this.used = 0;
    }
    piece.set(out, this.used);
    this.places.push([piece, this.used]);
    this.ids.push(annotation.id);
    this.used += out.length;
  }

  at(index: number): Annotation | undefined {
    const place = this.places[index];
    return place && this.read(this.ids[index] as string, new Reader(...place));
  }

  *[Symbol.iterator](): Iterator<Annotation> {
    for (let i = 0; i < this.length; i++) yield this.at(i) as Annotation;
  }

  /** 0 stands for null. */
  private number(value: unknown): number {
    if (value === null) return 0;
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.values.push(value);
      this.numbers.set(value, number);
    }
    return number;
  }

  private write({ sentences, mentions, attributions, hedges }: Annotation, out: Writer): void {
    const value = (one: unknown): void => out.number(this.number(one));
    const member = (one: Member | undefined): void => {
      if (one) for (const part of [one.actor, one.name, one.kind]) value(part);
    };
    const spans = (list: readonly Span[]): void => {
      out.number(list.length);
      for (const span of list) for (const place of span) out.place(place);
    };
    const index = (one: number | null): void => out.number(one === null ? 0 : one + 1);
    spans(sentences);
    out.number(mentions.length);
    for (const one of mentions) {
      out.place(one.start);
      out.place(one.end);
      for (const part of [one.kind, one.actor, one.name, one.rule]) value(part);
      const named = (one.title ? 8 : 0) | (one.affiliation === undefined ? 0 : 16);
      out.number((one.pronoun ? 1 : 0) | (one.nominal ? 2 : 0) | (one.member ? 4 : 0) | named);
      for (const place of one.title ?? []) out.place(place);
      if (one.affiliation !== undefined) value(one.affiliation);
      member(one.member);
    }
    out.number(attributions.length);
    for (const one of attributions) {
      for (const field of WORDS) value(one[field]);
      index(one.within);
      out.number((one.hidden ? 1 : 0) | (one.member ? 4 : 0));
      for (const field of SPANS) spans(one[field]);
      member(one.member);
    }
    out.number(hedges.length);
    for (const { start, end, by } of hedges) {
      out.place(start);
      out.place(end);
      index(by);
    }
  }

  private read(id: string, from: Reader): Annotation {
    const value = <Value>(): Value => {
      const number = from.number();
      return (number === 0 ? null : this.values[number - 1]) as Value;
    };
    const times = <One>(make: () => One): One[] => {
      const list: One[] = [];
      for (let left = from.number(); left > 0; left--) list.push(make());
      return list;
    };
    const spans = (): Span[] => times((): Span => [from.place(), from.place()]);
    const member = (): { member: Member } => ({ member: { actor: value(), name: value(), kind: value() } });
    const index = (): number | null => {
      const number = from.number();
      return number === 0 ? null : number - 1;
    };
    return {
      id,
      sentences: spans(),
      mentions: times((): Mention => {
        const [start, end, kind] = [from.place(), from.place(), value<Mention["kind"]>()];
        const [actor, name, rule] = [value<string>(), value<string>(), value<string>()];
        const one = { start, end, kind, actor, name, rule };
        const flags = from.number();
        if (flags === 0) return one;
        return {
          ...one,
          ...(flags & 1 && { pronoun: true }),
          ...(flags & 2 && { nominal: true }),
          ...(flags & 8 && { title: [from.place(), from.place()] }),
          ...(flags & 16 && { affiliation: value() }),
          ...(flags & 4 && member()),
        } as Mention;
      }),
      attributions: times((): Attribution => {
        const kind = value<Attribution["kind"]>();
        const [speaker, actor] = [value<string | null>(), value<string | null>()];
        const sourceType = value<Attribution["sourceType"]>();
        const affiliation = value<string | null>();
        const stance = value<Attribution["stance"]>();
        const presentation = value<Attribution["presentation"]>();
        const rule = value<string>();
        const confidence = value<number>();
        const within = index();
        const flags = from.number();
        const [content, cue, source, addressee, channel] = [spans(), spans(), spans(), spans(), spans()];
        const one: Attribution = {
          kind,
          content,
          cue,
          source,
          speaker,
          actor,
          sourceType,
          affiliation,
          stance,
          presentation,
          addressee,
          channel,
          within,
          rule,
          confidence,
        };
        if (flags === 0) return one;
        return { ...one, ...(flags & 4 && member()), ...(flags & 1 && { hidden: true }) } as Attribution;
      }),
      hedges: times((): Hedge => ({ start: from.place(), end: from.place(), by: index() })),
    };
  }
}
