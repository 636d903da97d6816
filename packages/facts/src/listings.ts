import type { Annotation, Mention } from "@readout/annotate";

/** So many actors make a list, where they have hardly a word between them: a squad, an endorsement's names, states won. */
const LEAST = 6;
/** At most so many words in small letters stand in a list for each of its actors. */
const WORDS = 0.5;
/** So many make a list where they have no word between them: `Hoel – Tolm – Vask – Orn`, `Against: Orn (Tarn) 12, …`. */
const LEAST_BARE = 4;
/** Lines that make a list where each is a row of it: a table, a cast, standings. */
const LEAST_LINES = 5;
/** The longest such line, in characters. */
const LONGEST_LINE = 120;
/** The most words of a line for each of its actors, and of one without an actor. */
const WORDS_OF_LINE = 1;
const WORDS_OF_OTHER = 4;

/** Words, without the initials of names. */
const WORD = /(?<![\p{L}\p{M}])(?:\p{Ll}[\p{L}\p{M}]*|[\p{L}\p{M}]{2,})/gu;
const SMALL = /^\p{Ll}/u;
/** Small words that tie a list together. */
const TYING = /^(?:and|the|of|or|v|vs)$/;
/** What opens a list, in a word or a few: `Against:`. */
const LABEL = /^(?:[^\s:|]{1,30} ){0,2}[^\s:|]{1,30}:/;
/** What stands beside a name: a club, a vote, a role. */
const BESIDE = /\([^()]{0,60}\)/g;
/** What stands before a name and is its own: an office, a given name that was not known. */
const BEFORE = /\p{Lu}[\p{L}\p{M}’'-]* (?=\|)/gu;

/**
 * Whether each sentence is a list of names, or a row of one, and no prose: those who stand in one are not in company. Their
 * names have hardly a word between them ("Forwards: Edda Tolm (Tarn), Bram Hoel (Dovra), …"), or each stands with a word or
 * a number on a line of its own.
 */
export function listings({ sentences, mentions }: Annotation, text: string): Uint8Array {
  const found = new Uint8Array(sentences.length);
  const rows = new Rows(found);
  let next = 0;
  sentences.forEach(([start, end], s) => {
    const own: Mention[] = [];
    for (; next < mentions.length && (mentions[next] as Mention).start < end; next++) {
      const mention = mentions[next] as Mention;
      if (mention.start >= start && !mention.pronoun && !mention.nominal) own.push(mention);
    }
    const isOneLine = isLine(text, start, end);
    // Of most sentences, which are prose of few names, no word has to be looked at.
    if (!isOneLine && own.length < LEAST_BARE) {
      rows.end();
      return;
    }
    const actors = new Set(own.map(({ actor }) => actor));
    const others = between(own, text, start, end);
    if (actors.size >= LEAST_BARE && isBare(others)) found[s] = 1;
    if (!isOneLine && (actors.size < LEAST || found[s] === 1)) {
      rows.end();
      return;
    }
    const words = others.match(WORD)?.filter((word) => !TYING.test(word)) ?? [];
    if (actors.size >= LEAST && words.filter((word) => SMALL.test(word)).length <= WORDS * actors.size) found[s] = 1;
    const most = actors.size === 0 ? WORDS_OF_OTHER : WORDS_OF_LINE * actors.size;
    rows.add(s, actors, words.length <= most && isOneLine);
  });
  rows.end();
  return found;
}

/** What stands outside the names of a sentence; each name is a bar. */
function between(names: readonly Mention[], text: string, start: number, end: number): string {
  let others = "";
  let at = start;
  for (const name of names) {
    others += `${text.slice(at, Math.max(at, name.start))}|`;
    at = Math.max(at, name.end);
  }
  return others + text.slice(at, Math.max(at, end));
}

/** Whether no word stands outside names but for a label in front of all, and what is in brackets behind each. */
function isBare(others: string): boolean {
  // Behind a name, or a clause with one, stands what somebody says.
  if (others.slice(0, Math.max(0, others.indexOf(":"))).includes("|")) return false;
  const rest = others.replace(LABEL, "").replace(BESIDE, "").replace(BEFORE, "");
  // The first word of prose tells; all need not be found.
  for (const [word] of rest.matchAll(WORD)) if (!TYING.test(word)) return false;
  return true;
}

/** Whether a sentence is a line of its own that ends as no sentence does. */
function isLine(text: string, start: number, end: number): boolean {
  return (
    end - start <= LONGEST_LINE &&
    opensLine(text, start) &&
    endsLine(text, end) &&
    !/[.!?…:;,]["”’»)]*$/.test(text.slice(start, end).trimEnd())
  );
}

/** How far a line's end is looked for over blanks. */
const BLANKS = 40;

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Whether nothing but blanks stands before the offset in its line. */
function opensLine(text: string, offset: number): boolean {
  const first = Math.max(0, offset - BLANKS);
  let at = offset;
  while (at > first && isBlank(text.charCodeAt(at - 1))) at--;
  return at === first || text.charCodeAt(at - 1) === 10;
}

/** Whether nothing but blanks stands behind the offset in its line. */
function endsLine(text: string, offset: number): boolean {
  const last = Math.min(text.length, offset + BLANKS);
  let at = offset;
  while (at < last && isBlank(text.charCodeAt(at))) at++;
  return at === last || text.charCodeAt(at) === 10 || (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10);
}

/** Marks lines that follow one another, and are rows of one list. */
class Rows {
  readonly #found: Uint8Array;
  #lines: number[] = [];
  #actors = new Set<string | null>();

  constructor(found: Uint8Array) {
    this.#found = found;
  }

  add(sentence: number, actors: ReadonlySet<string | null>, isRow: boolean): void {
    if (!isRow) this.end();
    else if (actors.size > 0) {
      this.#lines.push(sentence);
      for (const actor of actors) this.#actors.add(actor);
    }
  }

  end(): void {
    if (this.#lines.length >= LEAST_LINES && this.#actors.size >= LEAST)
      for (const line of this.#lines) this.#found[line] = 1;
    this.#lines = [];
    this.#actors = new Set();
  }
}
