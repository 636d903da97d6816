import { english } from "@readout/lexicon";
import type { Mention, Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { hashWord } from "../words/letters.ts";
import type { Run } from "../words/run.ts";
import { smallWord } from "../words/smallWord.ts";
import { isNoun, Tag } from "../words/tags.ts";
import { called, type LocalBodies, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";

// Towns, counties and districts as those who govern them, and their bodies that are called by a place and a small noun:
// "the city said", "Arva police", "the Tarn school board".

const CIVIC = listed("civicBodies", "jurisdictions");
const MUNICIPAL = listed("municipal");
const TOWNS = listed("townWords");
const STATES: ReadonlySet<string> = new Set(
  english.stateAbbreviations.map((pair) => pair.slice(pair.indexOf(" ") + 1)),
);

/** The first token of a name of a place that only nouns part from the civic noun at `i`: "| Tarn | school board"; -1 where none stands there. */
function placeBefore({ doc, resolved }: Pick<SourceContext, "doc" | "resolved">, i: number): number {
  const { tags, tokens } = doc;
  let first = i;
  while (tags[first - 1] === Tag.NN && tokens.caps[first - 1] === 0) first--;
  if (tags[first - 1] !== Tag.NNP) return -1;
  const m = firstAtLeast(resolved.at, first) - 1;
  const mention = resolved.mentions[m];
  // A town that nothing was found for is one word with a capital.
  if (!mention || mention.end <= (tokens.start[first - 1] as number))
    return tags[first - 2] === Tag.NNP || tokens.caps[first - 1] !== 1 ? -1 : first - 1;
  if (mention.end !== tokens.end[first - 1] || mention.rule === "demonym") return -1;
  // "The Ashford school board": a place, whatever was found for one word.
  if (MUNICIPAL.has(tokens.hash[first] as number) && first < i && !mention.name.includes(" ")) return first - 1;
  return mention.kind === "place" || mention.kind === "state" ? (resolved.at[m] as number) : -1;
}

/** The bodies of a text that are called by a place and a small noun, by that noun, in the order of the text. */
export function localBodiesIn(context: Pick<SourceContext, "doc" | "resolved">): LocalBodies {
  const { text, tags, tokens } = context.doc;
  const found = new Map<number, { readonly at: number; readonly name: string }[]>();
  for (let i = 1; i < tokens.count; i++) {
    const hash = tokens.hash[i] as number;
    if (tags[i] !== Tag.NN || !CIVIC.has(hash) || tokens.caps[i] !== 0) continue;
    // "The Tarn council spokeswoman" is not the council.
    if (isNoun(tags[i + 1])) continue;
    const first = placeBefore(context, i);
    if (first < 0) continue;
    const name = text.slice(tokens.start[first], tokens.end[i]);
    const places = found.get(hash);
    if (places) places.push({ at: i, name });
    else found.set(hash, [{ at: i, name }]);
  }
  return found;
}

/** Whether a name has each noun that stands before the head noun: "the fire department" is no "Tarn Police Department". */
export function hasNouns(doc: Document, name: string, [from]: Run, head: number): boolean {
  const own = name.toLowerCase();
  for (let i = head - 1; i > from && doc.tags[i] === Tag.NN; i--) if (!own.includes(smallWord(doc, i))) return false;
  return true;
}

/**
 * The body that the noun at `head` of a source names with a place before it (`own`), or that was named so last before it; null
 * where none was.
 */
export function localBody(
  { doc, bodies }: SourceContext,
  run: Run,
  head: number,
): { readonly own: boolean; readonly speaker: Speaker } | null {
  const places = bodies().get(doc.tokens.hash[head] as number) ?? [];
  let last: (typeof places)[number] | null = null;
  for (const place of places) {
    if (place.at > head) break;
    if (hasNouns(doc, place.name, run, head)) last = place;
  }
  return last && { own: last.at === head, speaker: called(last.name, "organisation") };
}

/** The part of a name up to a word, or before it: "Tarn County" of "Tarn County Commission", "Arva" of "Arva City Council". */
function upTo({ name }: Mention, word: string, held: boolean): string | null {
  const words = name.split(" ");
  const at = words.findIndex((one) => one.toLowerCase() === word);
  // "City of Arva", "Tarn Municipality".
  if (at >= 0 && (words[at + 1] === "of" || (at > 0 && at === words.length - 1))) return name;
  return at <= 0 ? null : words.slice(0, held ? at + 1 : at).join(" ");
}

/** Whether a place may be the town that "the city" stands for: no state, river, road or house. */
function isTown({ roles }: Lexicon, { kind, name }: Mention): boolean {
  const last = hashWord(name.slice(name.lastIndexOf(" ") + 1).toLowerCase());
  const other = roles.place.has(last) || roles.organisation.has(last);
  return kind === "place" && !STATES.has(name) && (!other || TOWNS.has(last));
}

/** How often the places of a text are named in it. */
export function placesIn({ mentions }: Resolved): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, actor } of mentions) if (kind === "place") counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}

/** Of some towns the one that the article names most often, twice at least; of several the one named last. */
function mostNamed({ places }: SourceContext, towns: readonly Mention[]): Mention | null {
  let most: Mention | null = null;
  let count = 2;
  for (const town of towns) {
    const own = places().get(town.actor) ?? 0;
    if (own < count) continue;
    count = own;
    most = town;
  }
  return most;
}

/** "The county said": the county named last; "the city said": the one whose council or name was told, else the town that the article names most often. */
export function jurisdiction(context: SourceContext, run: Run, head: number): Speaker | null {
  const { doc, lexicon, resolved } = context;
  const local = localBody(context, run, head);
  if (local) return local.speaker;
  const word = smallWord(doc, head);
  const town = TOWNS.has(doc.tokens.hash[head] as number);
  const before = firstAtLeast(resolved.at, run[0]);
  const from = Math.max(0, before - WINDOW.titled);
  const named = resolved.mentions.slice(from, before);
  // Of what somebody speaks is not of what the article does.
  const outside = doc.quotationOf[run[0]] === 0;
  const recent = named.filter(
    ({ kind, pronoun }, m) =>
      kind !== "person" && !pronoun && !(outside && doc.quotationOf[resolved.at[from + m] as number] !== 0),
  );
  for (const mention of recent.toReversed()) {
    const name = upTo(mention, word, mention.kind === "place" || !town);
    if (name !== null) return called(name, "organisation");
  }
  const most = town
    ? mostNamed(
        context,
        recent.filter((mention) => isTown(lexicon, mention)),
      )
    : null;
  return most && { speaker: most.name, actor: most.actor, sourceType: "organisation", affiliation: null };
}
