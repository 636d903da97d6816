import type { Annotation, Mention } from "@readout/annotate";

/** So many actors make a list, where they have hardly a word between them: a squad, an endorsement's names, states won. */
const LEAST = 6;
/** At most so many words in small letters stand in a list for each of its actors. */
const WORDS = 0.5;
/** Small words that tie a list together. */
const WORD = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu;
const TYING = /^(?:and|the|of|or|v|vs)$/;

/**
 * Whether each sentence is a list of names and no prose: those who stand in one are not in company. Their names have hardly
 * a word between them ("Forwards: Edda Tolm (Tarn), Bram Hoel (Dovra), …").
 */
export function listings({ sentences, mentions }: Annotation, text: string): Uint8Array {
  const found = new Uint8Array(sentences.length);
  let next = 0;
  sentences.forEach(([start, end], s) => {
    const own: Mention[] = [];
    for (; next < mentions.length && (mentions[next] as Mention).start < end; next++) {
      const mention = mentions[next] as Mention;
      if (mention.start >= start && !mention.pronoun && !mention.nominal) own.push(mention);
    }
    const actors = new Set(own.map(({ actor }) => actor)).size;
    if (actors >= LEAST && wordsBetween(own, text, start, end) <= WORDS * actors) found[s] = 1;
  });
  return found;
}

/** How many words in small letters stand outside the names of a sentence, those left out that only tie a list together. */
function wordsBetween(names: readonly Mention[], text: string, start: number, end: number): number {
  let words = 0;
  let at = start;
  const count = (to: number): void => {
    for (const [word] of text.slice(at, Math.max(at, to)).matchAll(WORD)) if (!TYING.test(word)) words++;
  };
  for (const name of names) {
    count(name.start);
    at = Math.max(at, name.end);
  }
  count(end);
  return words;
}
