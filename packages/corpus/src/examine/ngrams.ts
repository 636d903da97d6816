/** What eld's file of n-grams holds. */
export interface Ngrams {
  /** The code of each language, by its number. */
  readonly languages: Readonly<Record<string, string>>;
  /** What an n-gram says for each language, by its number; undefined where it says nothing. */
  readonly scoresOf: (ngram: string) => Readonly<Record<string, number>> | undefined;
}

/** The slots of the table are two to this power: 49,553 n-grams fill a third of them. */
const BITS = 17;
const SLOTS = 2 ** BITS;

/**
 * Reads eld's file of n-grams without running it: as 49,553 objects they take 25 MB, 42 while they are parsed, and 150 ms. Here
 * the text stays as it is, and a table says where in it each n-gram stands.
 *
 * @param text a module that exports `{…,languages:{0:'am',…},…,ngrams:{'n-gram':{0:176,…},…}}`
 * @throws where the text has another form
 */
export function readNgrams(text: string): Ngrams {
  const head = text.indexOf(NGRAMS);
  const places = head < 0 ? null : placesOf(text, head + NGRAMS.length);
  if (places === null) throw new Error("Expected n-grams in eld's form, got another text");
  const named = text.slice(0, head).matchAll(/(\d+):'(\w+)'/g);
  return {
    languages: Object.fromEntries(Array.from(named, ([, number, code]) => [number, code])),
    scoresOf(ngram) {
      const quoted = `'${ngram.replaceAll("'", "\\'")}'`;
      for (let slot = slotOf(ngram, 0, ngram.length); ; slot = (slot + 1) % SLOTS) {
        const place = places[slot] as number;
        if (place === 0) return undefined;
        // What is a name by itself has no quotes.
        const key = text[place] === "'" ? quoted : `${ngram}:`;
        if (text.startsWith(key, place)) return scoresAt(text, place + key.length);
      }
    },
  };
}

const NGRAMS = "ngrams:{";

/** Where each n-gram stands, by its slot; null where they do not end. */
function placesOf(text: string, from: number): Int32Array | null {
  const places = new Int32Array(SLOTS);
  for (let at = from; at < text.length; ) {
    const end = text[at] === "'" ? quoteEnd(text, at + 1) : text.indexOf(":", at);
    let slot = text[at] === "'" ? slotOf(text, at + 1, end) : slotOf(text, at, end);
    while (places[slot] !== 0) slot = (slot + 1) % SLOTS;
    places[slot] = at;
    at = text.indexOf("}", end) + 1;
    if (end < 0 || at === 0) return null;
    if (text[at] === "}") return places;
    at += 1;
  }
  return null;
}

/** Where the quotation mark stands that ends an n-gram. */
function quoteEnd(text: string, from: number): number {
  let at = text.indexOf("'", from);
  while (at > 0 && text[at - 1] === "\\") at = text.indexOf("'", at + 1);
  return at;
}

/** The slot of an n-gram; backslashes in it do not count, as they stand before its quotation marks. */
function slotOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== BACKSLASH) hash = Math.imul(hash ^ code, 0x9e3779b1) ^ (hash >>> 15);
  }
  return Math.imul(hash, 0x85ebca6b) >>> (32 - BITS);
}

const BACKSLASH = 92;

/** The scores that stand behind an n-gram: `:{0:176,12:3}`. */
function scoresAt(text: string, from: number): Readonly<Record<string, number>> {
  const open = text.indexOf("{", from);
  const pairs = text.slice(open + 1, text.indexOf("}", open)).split(",");
  return Object.fromEntries(pairs.map((pair) => pair.split(":")).map(([language, score]) => [language, Number(score)]));
}
