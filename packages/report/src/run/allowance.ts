import { isJsonType } from "./bundle.ts";
import { most } from "./limits.ts";
import type { Message } from "./message.ts";

/** How much of what cells tell still fits; kernel and runner count alike. Each function takes what it allows. */
export interface Allowance {
  print(cell: number, name: "stdout" | "stderr", text: string): boolean;
  /** `bytes` is the length of the whole message. An update counts in place of what it replaces. */
  show(message: Extract<Message, { kind: "display" }>, bytes: number): boolean;
  fail(cell: number): boolean;
}

interface Used {
  printed: number;
  shown: number;
  markup: number;
  outputs: number;
  errors: number;
  stream: "stdout" | "stderr" | null;
}

interface Size {
  readonly bytes: number;
  readonly markup: number;
}

/** Where a display stands, and how much of the cell's allowance it has taken. */
interface Place {
  readonly cell: Used;
  size: Size;
}

const nothing: Size = { bytes: 0, markup: 0 };

/** An allowance of which nothing is used. */
export function createAllowance(): Allowance {
  const cells = new Map<number, Used>();
  const places = new Map<string, Place[]>();
  let shownInAll = 0;
  const used = (cell: number): Used => {
    const found = cells.get(cell) ?? { printed: 0, shown: 0, markup: 0, outputs: 0, errors: 0, stream: null };
    cells.set(cell, found);
    return found;
  };
  const take = (place: Place, size: Size): boolean => {
    const { cell, size: old } = place;
    const [bytes, markup] = [size.bytes - old.bytes, size.markup - old.markup];
    const fits = cell.shown + bytes <= most.shown && cell.markup + markup <= most.markup;
    if (!fits || shownInAll + bytes > most.shownInAll) return false;
    cell.shown += bytes;
    cell.markup += markup;
    shownInAll += bytes;
    place.size = size;
    return true;
  };
  return {
    print(number, name, text) {
      const cell = used(number);
      const bytes = cost(text);
      const fresh = cell.stream === name ? 0 : 1;
      if (cell.printed + bytes > most.printed || cell.outputs + fresh > most.outputs) return false;
      cell.printed += bytes;
      cell.outputs += fresh;
      cell.stream = name;
      return true;
    },
    show({ cell: number, data, id, update }, bytes) {
      const size = { bytes, markup: markupOf(data) };
      const shown = id === null ? [] : (places.get(id) ?? []);
      if (update) return shown.every((place) => take(place, size));
      const place = { cell: used(number), size: nothing };
      if (place.cell.outputs >= most.outputs || !take(place, size)) return false;
      place.cell.outputs += 1;
      place.cell.stream = null;
      if (id !== null) places.set(id, [...shown, place]);
      return true;
    },
    fail(number) {
      const cell = used(number);
      if (cell.errors >= most.errors) return false;
      cell.errors += 1;
      cell.stream = null;
      return true;
    },
  };
}

const { stringify } = JSON;
const { byteLength } = Buffer;

/** What a text costs on its way: the bytes of its JSON without the quotation marks. */
function cost(text: string): number {
  return byteLength(stringify(text)) - 2;
}

/** What the texts of a bundle cost; that of JSON is data. */
function markupOf(data: Readonly<Record<string, unknown>>): number {
  let sum = 0;
  for (const [type, value] of Object.entries(data)) {
    if (typeof value === "string" && !isJsonType(type)) sum += cost(value);
  }
  return sum;
}
