// The tagger's inner loop as WebAssembly. This is AssemblyScript, which the build compiles; `src/tagger/kernel.ts` fills its memory
// and calls it. It does what `taggerFeatures`, `bestOpen` and `bestAmong` do, four features and eight weights at a time, and a test
// holds both to the same tags. Features stand in the order of `TagTemplate`.

// Numbers of `src/tagger/features.ts`: a word that training has not seen, what stands behind the sentence, and `Known`.
const NEW: i32 = 63;
const BEHIND: i32 = 62;
const OUTSIDE: i32 = 0x2f0b1e5;
const SURE: i32 = 64;
const CLASS: i32 = 63;

/** Bytes of half a row, which holds the weights of the open tags or of the closed ones. */
const HALF: usize = 16;

// Where the columns of the tokens begin, in bytes.
let hashes: usize = 0;
let allowed: usize = 0;
let endings: usize = 0;
let known: usize = 0;
let forms: usize = 0;
let caps: usize = 0;
let kinds: usize = 0;
let lengths: usize = 0;
let tags: usize = 0;

// What the model is: where its rows are, a mask of their numbers, and where the other half of each begins.
let rows: usize = 0;
let closedRows: usize = 0;
let mask: v128 = i32x4.splat(0);
let openTags: i32 = 0;
// Tables that kernel.ts writes. For each place in the open half of a row, in two bytes, how many open tags follow its own, and
// then a mask, which is 0 where the place is no tag's; room for 32 sums of two bytes; the place of each tag; the open tags from the
// last to the first.
let order: usize = 0;
let sums: usize = 0;
let places: usize = 0;
let open: usize = 0;

export function useModel(count: i32, rowsAt: usize, tablesAt: usize, openBits: i32): void {
  rows = rowsAt;
  closedRows = rowsAt + <usize>count * HALF;
  mask = i32x4.splat(count - 1);
  openTags = openBits;
  order = tablesAt;
  sums = order + 64;
  places = sums + 64;
  open = places + 32;
}

export function useColumns(at: usize, capacity: usize): void {
  hashes = at;
  allowed = hashes + capacity * 4;
  endings = allowed + capacity * 4;
  known = endings + capacity * 8;
  forms = known + capacity;
  caps = forms + capacity;
  kinds = caps + capacity;
  lengths = kinds + capacity;
  tags = lengths + capacity;
}

/** `mix` of four values at once. */
function mixed(templates: v128, a: i32, b: i32, c: i32, d: i32): v128 {
  let value = i32x4.replace_lane(i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(a), 1, b), 2, c), 3, d);
  value = i32x4.mul(v128.xor(value, i32x4.mul(templates, i32x4.splat(0x9e3779b1))), i32x4.splat(0x85ebca6b));
  value = i32x4.mul(v128.xor(value, i32x4.shr_u(value, 15)), i32x4.splat(0xc2b2ae35));
  return v128.and(v128.xor(value, i32x4.shr_u(value, 13)), mask);
}

/** Sums of eight weights each, of four rows. */
function four(at: usize, numbers: v128): v128 {
  const a = v128.load_ext<u8>(at + ((<usize>v128.extract_lane<u32>(numbers, 0)) << 4));
  const b = v128.load_ext<u8>(at + ((<usize>v128.extract_lane<u32>(numbers, 1)) << 4));
  const c = v128.load_ext<u8>(at + ((<usize>v128.extract_lane<u32>(numbers, 2)) << 4));
  const d = v128.load_ext<u8>(at + ((<usize>v128.extract_lane<u32>(numbers, 3)) << 4));
  return i16x8.add(i16x8.add(a, b), i16x8.add(c, d));
}

/** Sums of eight weights each, of all sixteen rows. */
function sumOf(at: usize, a: v128, b: v128, c: v128, d: v128): v128 {
  return i16x8.add(i16x8.add(four(at, a), four(at, b)), i16x8.add(four(at, c), four(at, d)));
}

/** The open tag with the highest of the sums, of equals the first: the last four bits of what is compared tell how early it comes. */
function bestOpen(low: v128, high: v128): u8 {
  const l = v128.and(v128.or(i16x8.shl(low, 4), v128.load(order)), v128.load(order, 32));
  const h = v128.and(v128.or(i16x8.shl(high, 4), v128.load(order, 16)), v128.load(order, 48));
  let most = i16x8.max_u(l, h);
  most = i16x8.max_u(most, v128.shuffle<u64>(most, most, 1, 0));
  most = i16x8.max_u(most, v128.shuffle<u32>(most, most, 1, 0, 3, 2));
  most = i16x8.max_u(most, v128.shuffle<u16>(most, most, 1, 0, 3, 2, 5, 4, 7, 6));
  return load<u8>(open + (i16x8.extract_lane_u(most, 0) & 15));
}

/** The tag of those in `bits` with the highest sum: of equals the first. */
function bestAmong(bits: i32): u8 {
  let best: i32 = 0;
  let most: i32 = -1;
  for (let left = bits; left !== 0; left &= left - 1) {
    const tag = ctz(left);
    const sum = <i32>load<u16>(sums + ((<usize>load<u8>(places + tag)) << 1));
    if (sum > most) {
      best = tag;
      most = sum;
    }
  }
  return <u8>best;
}

/** Tags the tokens [first, last), which are a sentence. */
export function tagSentence(first: i32, last: i32): void {
  const t0 = i32x4(0, 1, 2, 3);
  const one = i32x4.splat(1);
  const t1 = i32x4.add(t0, i32x4.splat(5));
  let tag1: i32 = 0;
  let tag2: i32 = 0;
  for (let i = first; i < last; i++) {
    const knownAs: i32 = load<u8>(known + i);
    let tag: u8;
    if (knownAs & SURE) {
      tag = <u8>(knownAs & CLASS);
    } else {
      const at = <usize>i;
      const more = i + 1 < last;
      const word = load<i32>(hashes + (at << 2));
      const cap: i32 = load<u8>(caps + at);
      const form: i32 = load<u8>(forms + at);
      const own = knownAs & CLASS;
      const ending3 = load<i32>(endings + (at << 3));
      const ending2 = load<i32>(endings + (at << 3) + 4);
      const shape =
        cap | (i === first ? 4 : 0) | ((<i32>load<u8>(lengths + at)) << 3) | ((<i32>load<u8>(kinds + at)) << 6);
      const next = more ? load<i32>(hashes + (at << 2) + 4) : OUTSIDE;
      const nextCaps: i32 = more ? <i32>load<u8>(caps + at + 1) : 3;
      const previousCaps: i32 = i > first ? <i32>load<u8>(caps + at - 1) : 3;
      const next1: i32 = more ? <i32>load<u8>(known + at + 1) & CLASS : BEHIND;
      const next2: i32 = i + 2 < last ? <i32>load<u8>(known + at + 2) & CLASS : BEHIND;
      const nextForm: i32 = more ? <i32>load<u8>(forms + at + 1) : 0;
      const ahead = next1 === NEW ? 64 + nextForm * 3 + nextCaps : next1;
      const a = mixed(i32x4.add(t0, one), word, ending3, ending2, shape);
      const b = mixed(t1, tag1, tag1 * 64 + tag2, word ^ (tag1 * 0x1000193), form * 4 + cap);
      const c = mixed(
        i32x4.add(t0, i32x4.splat(9)),
        next,
        (form * 64 + tag1) * 2 + (own === NEW ? 1 : 0),
        (nextCaps * 4 + previousCaps) * 16 + (shape & 7),
        next1 * 64 + next2,
      );
      const d = mixed(
        i32x4.add(t0, i32x4.splat(13)),
        ending3 ^ (ahead * 0x1000193),
        (((nextForm << 6) | next1) << 8) | form,
        (tag1 * 64 + own) * 64 + next1,
        word ^ (ahead * 0x1000193),
      );
      const may = load<i32>(allowed + (at << 2));
      if (may === openTags) {
        tag = bestOpen(sumOf(rows, a, b, c, d), sumOf(rows + 8, a, b, c, d));
      } else {
        if (may & openTags) {
          v128.store(sums, sumOf(rows, a, b, c, d));
          v128.store(sums, sumOf(rows + 8, a, b, c, d), 16);
        }
        if (may & ~openTags) {
          v128.store(sums, sumOf(closedRows, a, b, c, d), 32);
          v128.store(sums, sumOf(closedRows + 8, a, b, c, d), 48);
        }
        tag = bestAmong(may);
      }
    }
    store<u8>(tags + i, tag);
    tag2 = tag1;
    tag1 = <i32>tag + 1;
  }
}
