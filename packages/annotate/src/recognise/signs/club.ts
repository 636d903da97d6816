import type { Lexicon } from "../../knowledge/lexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { THE } from "../../words/ruleWords.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { Form } from "../../words/wordForms.ts";
import type { Name } from "../name.ts";
import { isLocated } from "./locality.ts";

const CLUBS = listed("clubs");
const CLUBS_OR_TOWNS = listed("clubsOrTowns");
const CLUBS_FIRST = listed("clubsFirst");
const CLUBS_OR_OTHERS_FIRST = listed("clubsOrOthersFirst");
const SPORT_OFFICERS = listed("sportOfficers");

/** How many words of sport make an article, or its first thousand tokens, one of sport. */
const SPORTING = 3;

const SCORE = /\b\d{1,2}[-–]\d{1,2}\b/;

/** Which articles are of sport: nearly every name asks. */
const OF_SPORT = new WeakMap<Document, boolean>();

function isOfSport(doc: Document): boolean {
  let known = OF_SPORT.get(doc);
  if (known === undefined) {
    known = tellsOfSport(doc);
    OF_SPORT.set(doc, known);
  }
  return known;
}

/** Whether a text is of sport: by words of it, a score counting for two. */
function tellsOfSport({ text, tokens, marks }: Document): boolean {
  let count = SCORE.test(text.slice(0, 4000)) ? 2 : 0;
  for (let i = 0; i < Math.min(tokens.count, 1000) && count < SPORTING; i++)
    if ((marks[i] as number) & Mark.sport && tokens.caps[i] === 0) count++;
  return count >= SPORTING;
}

/** "Redmarsh Rovers", "Deportivo Redmarsh"; "Redmarsh City", "Real Redmarsh" in an article of sport. */
export function isClub(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const opening = doc.tokens.hash[first] as number;
  if (CLUBS_FIRST.has(opening) && last - first <= 4 && doc.tokens.caps[first] !== 0) return true;
  if (CLUBS_OR_OTHERS_FIRST.has(opening) && last - first === 2 && isOfSport(doc)) return true;
  const hash = doc.tokens.hash[last - 1] as number;
  if (doc.tokens.caps[last - 1] === 0 || last - first > 3) return false;
  if (last - first === 2 && !isLocated(doc, first) && isTeam(doc, lexicon, last - 1)) return true;
  return CLUBS.has(hash) || (CLUBS_OR_TOWNS.has(hash) && isOfSport(doc));
}

/** "Comets": a plural with a capital, in an article of sport. */
function isTeam(doc: Document, { roles, names }: Lexicon, i: number): boolean {
  const { hash, caps } = doc.tokens;
  if (caps[i] !== 1 || names.get(hash[i] as number) !== 0) return false;
  const forms = roles.forms.get(hash[i] as number);
  const bits = roles.bits.get(hash[i] as number);
  return (forms & Form.plural) !== 0 && (forms & Form.own) === 0 && bits === 0 && isOfSport(doc);
}

/** "The Comets", "Comets coach Edda Tolm", in an article of sport. */
export function isTeamAlone(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const next = doc.tokens.hash[last] as number;
  return (doc.tokens.hash[first - 1] === THE || SPORT_OFFICERS.has(next)) && isTeam(doc, lexicon, first);
}

/** "Redmarsh striker Edda Tolm", in an article of sport. */
export function hasPlayer(doc: Document, { last }: Name): boolean {
  const { hash, caps } = doc.tokens;
  if (caps[last] !== 0 || !SPORT_OFFICERS.has(hash[last] as number)) return false;
  return doc.tags[last + 1] === Tag.NNP && caps[last + 1] === 1 && isOfSport(doc);
}

/** "Edda Tolm (Redmarsh)", in an article of sport: whom somebody plays for. */
export function isClubOf(doc: Document, { first, last }: Name): boolean {
  const { kind, caps } = doc.tokens;
  if (kind[first - 1] !== TokenKind.open || kind[last] !== TokenKind.close || last - first > 3) return false;
  return doc.tags[first - 2] === Tag.NNP && caps[first - 2] === 1 && caps[first] === 1 && isOfSport(doc);
}
