import { MEMBER, type Member, SPEAKER, type Speaker, type Values } from "@readout/annotate";
import type { Fields, Span } from "@readout/corpus";
import type { Reader, Writer } from "./packedNumbers.ts";

/** Words and numbers that come again and again, each kept once and written by its number; 0 is null. */
export class Dictionary {
  private readonly values: unknown[] = [null];
  private readonly numbers = new Map<unknown, number>([[null, 0]]);

  /** @param values what another one has, in its order */
  constructor(values: readonly unknown[] = []) {
    for (const value of values) this.numberOf(value);
  }

  all(): readonly unknown[] {
    return this.values;
  }

  numberOf(value: unknown): number {
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.numbers.set(value, number);
    }
    return number;
  }

  at(number: number): unknown {
    return this.values[number];
  }
}

/** Writes values of one kind as numbers, and reads them. */
export interface Codec<Value> {
  readonly write: (value: Value, out: Writer, values: Dictionary) => void;
  readonly read: (from: Reader, values: Dictionary) => Value;
}

export const SPANS: {
  readonly write: (spans: readonly Span[], out: Writer) => void;
  readonly read: (from: Reader) => Span[];
} = {
  write(spans, out) {
    out.number(spans.length);
    for (const [start, end] of spans) {
      out.place(start);
      out.place(end);
    }
  },
  read(from) {
    const spans: Span[] = [];
    for (let left = from.number(); left > 0; left--) spans.push([from.place(), from.place()]);
    return spans;
  },
};

/** A value that comes again and again, or null. */
function again<Value>(): Codec<Value> {
  return {
    write: (value, out, values) => out.number(values.numberOf(value)),
    read: (from, values) => values.at(from.number()) as Value,
  };
}

/** The codec of each kind of value; null is written by the kinds that may be null. */
const CODECS: {
  readonly [Kind in keyof Values]: Codec<
    Values[Kind] | (Kind extends "offset" | "span" | "spans" | "member" | "speakers" ? never : null)
  >;
} = {
  offset: { write: (place, out) => out.place(place), read: (from) => from.place() },
  span: {
    write(span, out) {
      out.place(span[0]);
      out.place(span[1]);
    },
    read: (from) => [from.place(), from.place()],
  },
  spans: SPANS,
  words: again(),
  text: again(),
  actorKind: again(),
  contentKind: again(),
  sourceType: again(),
  stance: again(),
  presentation: again(),
  share: again(),
  index: {
    write: (index, out) => out.number(index === null ? 0 : index + 1),
    read(from) {
      const number = from.number();
      return number === 0 ? null : number - 1;
    },
  },
  true: { write() {}, read: () => true },
  member: {
    write: (member, out, values) => MEMBERS.write(member, out, values),
    read: (from, values) => MEMBERS.read(from, values),
  },
  speakers: {
    write(speakers, out, values) {
      out.number(speakers.length);
      for (const speaker of speakers) SPEAKERS.write(speaker, out, values);
    },
    read: (from, values) => Array.from({ length: from.number() }, () => SPEAKERS.read(from, values)),
  },
};

const MEMBERS: Codec<Member> = codecOf(MEMBER);
const SPEAKERS: Codec<Speaker> = codecOf(SPEAKER);

type Row = Record<string, unknown>;

/**
 * Makes the codec of records with these fields: first a number whose bits say which of the fields that may be missing are
 * there, then the fields in their order.
 *
 * @throws for a field of an unknown kind, and for more than 30 fields that may be missing
 */
export function codecOf<Record extends object>(fields: Fields): Codec<Record> {
  const codecs: readonly (readonly [name: string, codec: Codec<unknown>, bit: number])[] = inTurn(fields);
  const optional = codecs.filter(([, , bit]) => bit !== 0);
  const flags = optional.length > 0;
  return {
    write(record, out, values) {
      const row = record as Row;
      let there = 0;
      for (const [name, , bit] of optional) if (row[name] !== undefined) there |= bit;
      if (flags) out.number(there);
      for (const [name, codec, bit] of codecs) if (bit === 0 || there & bit) codec.write(row[name], out, values);
    },
    read(from, values) {
      const there = flags ? from.number() : 0;
      const row: Row = {};
      for (const [name, codec, bit] of codecs) if (bit === 0 || there & bit) row[name] = codec.read(from, values);
      return row as Record;
    },
  };
}

function inTurn(fields: Fields): (readonly [name: string, codec: Codec<unknown>, bit: number])[] {
  let bit = 1;
  return Object.entries(fields).map(([name, { is, absent }]) => {
    const codec = (CODECS as Readonly<Partial<globalThis.Record<string, Codec<unknown>>>>)[is];
    if (codec === undefined) throw new Error(`${name}: Expected a kind of value that can be packed, got \`${is}\``);
    const own = absent ? bit : 0;
    if (absent) bit *= 2;
    if (bit > 2 ** 30) throw new Error(`${name}: Expected at most 30 fields that may be missing, got more`);
    return [name, codec, own];
  });
}
