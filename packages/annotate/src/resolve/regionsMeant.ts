import { english } from "@readout/lexicon";
import { slug } from "../knowledge/actors/slug.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Reading } from "./shortNames.ts";

// A state of the world and one of the United States may bear one name: Georgia.

const UNION = "united-states";
/** "Virginia" by "Va.". */
const WHOLE = new Map(
  english.stateAbbreviations.map((pair) => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)]),
);
const REGIONS = new Set(WHOLE.values());
const OFFICERS = listed("governors");
/** What the plainest signs weigh, beside a name: "Ga.", "Georgia Gov. Tolm", the state's capital. */
const PLAIN = 3;

/** The whole name of one of the United States that is cut short, "Virginia" for "Va."; null for all else. */
export function wholeRegion(form: string): string | null {
  return WHOLE.get(form) ?? null;
}

/** One of the United States whose whole name is given, as an actor; null where no state of the world bears the name as well. */
export function regionOfUnion({ actors }: Lexicon, name: string, rule: string): Reading | null {
  if (actors.byId.get(slug(name))?.kind !== "state") return null;
  return { kind: "place", actor: `${slug(name)}-${UNION}`, name: `${name} (United States)`, rule };
}

/** What a name of an article tells of whether regions or states are spoken of: 1, -1, or 0. */
function tells(text: string, { known }: Name, bearer: string): number {
  const whole = WHOLE.get(text) ?? text;
  if (REGIONS.has(whole) && text !== bearer) return whole === bearer ? PLAIN : 1;
  if (known?.actor.name === bearer)
    return known.rule === "capital" || known.rule === "seat" ? -PLAIN : known.rule === "demonym" ? -1 : 0;
  return known?.actor.kind === "state" && known.actor.id !== UNION ? -1 : 0;
}

/**
 * The first tokens of the names that a state of the world shares with one of the United States and that mean the latter: by what
 * else their sentence names (regions, or states), a town before them or an officer behind them; else by what the article names.
 */
export function regionsMeant(doc: Document, names: readonly Name[]): ReadonlySet<number> {
  const meant = new Set<number>();
  const shared = names.filter(
    ({ known }) => known?.rule === "exact" && known.actor.kind === "state" && REGIONS.has(known.actor.name),
  );
  if (shared.length === 0) return meant;
  const { text, tokens, sentenceOf } = doc;
  const textOf = ({ first, last }: Name): string => text.slice(tokens.start[first], tokens.end[last - 1]);
  for (const bearer of new Set(shared.map(({ known }) => known?.actor.name as string))) {
    const bySentence = new Map<number, number>();
    const told = new Map<string, number>();
    for (const name of names) {
      const form = textOf(name);
      const one = tells(form, name, bearer);
      if (one === 0) continue;
      const sentence = sentenceOf[name.first] as number;
      bySentence.set(sentence, (bySentence.get(sentence) ?? 0) + one);
      told.set(name.known?.actor.id ?? form, one);
    }
    const union = names.some(({ known }) => known?.actor.id === UNION) ? 1 : 0;
    const all = [...told.values()].reduce((sum, one) => sum + one, union);
    const own = shared.filter(({ known }) => known?.actor.name === bearer);
    const beside = own.map((name) => besideOf(doc, names, name));
    const rest = beside.reduce((sum, one) => sum + one, all);
    own.forEach((name, i) => {
      const here = (bySentence.get(sentenceOf[name.first] as number) ?? 0) + (beside[i] as number);
      if (here > 0 || (here === 0 && rest > 0)) meant.add(name.first);
    });
  }
  return meant;
}

/** What stands right beside a name: a town before its comma, "Tarn, Georgia", or an officer of such a region behind it. */
function besideOf({ tokens }: Document, names: readonly Name[], { first, last }: Name): number {
  if (OFFICERS.has(tokens.hash[last] as number)) return PLAIN;
  if (tokens.kind[first - 1] !== TokenKind.comma) return 0;
  const town = names.find((name) => name.last === first - 1);
  return town && !town.known && town.kind === "place" && tokens.kind[first - 3] !== TokenKind.comma ? 1 : 0;
}
