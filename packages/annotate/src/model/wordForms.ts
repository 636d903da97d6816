/** Which parts of speech a word can be, as bits: of its base form or of a regular inflection. */
export const Form = { noun: 1, plural: 2, verb: 4, third: 8, past: 16, gerund: 32, adjective: 64, adverb: 128 } as const;

/** Words by hash, in a table of open addressing: what a dictionary knows of their parts of speech. */
export interface WordForms {
  /** Hashes; a slot whose class is 0 is empty. */
  readonly keys: Int32Array;
  /** `Form` bits of each slot. */
  readonly classes: Uint8Array;
}

function slotOf({ keys, classes }: WordForms, hash: number): number {
  const mask = keys.length - 1;
  let slot = Math.imul(hash, 0x9e3779b1) >>> 8;
  for (slot &= mask; classes[slot] !== 0 && keys[slot] !== hash; ) slot = (slot + 1) & mask;
  return slot;
}

/** The `Form` bits of a word; 0 where the dictionary has it not. */
export function formsOf(forms: WordForms, hash: number): number {
  return forms.classes[slotOf(forms, hash)] as number;
}

/** Packs words and their `Form` bits: the number of slots (a power of two), the hashes, the bits. Little-endian. */
export function packForms(words: ReadonlyMap<number, number>): Uint8Array {
  let slots = 2;
  while (slots * 0.7 < words.size) slots *= 2;
  const forms = { keys: new Int32Array(slots), classes: new Uint8Array(slots) };
  for (const [hash, bits] of [...words].sort(([a], [b]) => a - b)) {
    const slot = slotOf(forms, hash);
    forms.keys[slot] = hash;
    forms.classes[slot] = bits;
  }
  const packed = new Uint8Array(4 + slots * 5);
  const view = new DataView(packed.buffer);
  view.setUint32(0, slots, true);
  forms.keys.forEach((key, i) => {
    view.setInt32(4 + i * 4, key, true);
  });
  packed.set(forms.classes, 4 + slots * 4);
  return packed;
}

/** Reads what `packForms` wrote. */
export function unpackForms(bytes: Uint8Array): WordForms {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const slots = view.getUint32(0, true);
  const keys = new Int32Array(slots);
  for (let i = 0; i < slots; i++) keys[i] = view.getInt32(4 + i * 4, true);
  return { keys, classes: bytes.subarray(4 + slots * 4) };
}
