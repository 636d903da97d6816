import type { KnownName } from "../knowledge/actors/actorIndex.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { isHeadline } from "../tagger/headline.ts";
import type { Document } from "../words/document.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { opensAsBody, tickerEnd } from "./bodyBeside.ts";
import { borneTitles } from "./borneTitles.ts";
import { opensNoName, particleAt, runEnd, seenInside, surnameAt } from "./capitals.ts";
import { type Classifier, classifier, classify, looksLike } from "./classify.ts";
import { isDoubled } from "./doubled.ts";
import { joinNames } from "./joinNames.ts";
import { kindByRule, spaced } from "./kindByRule.ts";
import { knownNameAt } from "./knownName.ts";
import type { Name } from "./name.ts";
import { isSum, nameLike } from "./nameLike.ts";
import { isPartyOf, isPlainOne, opensBody, opensFaction, opensFirm, opensPerson } from "./openings.ts";
import { type Finding, pushRun } from "./runNames.ts";
import { behindOpening, isSurname, surnamesIn } from "./surnamesAlone.ts";
import { widened } from "./widened.ts";

/** Finds all names, left to right, none overlapping, and what each is: null where it names no actor. */
export function findNames(doc: Document, lexicon: Lexicon): Name[] {
  const own = classifier(lexicon);
  const names = joinNames(doc, findRuns(doc, own), own);
  const kinds = classify(doc, names, own);
  names.forEach((name, i) => {
    name.kind = kinds[i] ?? null;
  });
  return names;
}

/** Finds the names: those of the actor files first, then runs of capitals, with the kind that rules give them. */
export function findRuns(doc: Document, own: Classifier): Name[] {
  const { lexicon } = own;
  const finding: Finding = { doc, lexicon, found: [], borne: borneTitles(doc, lexicon) };
  const { found } = finding;
  const seen = seenInside(doc);
  const capitals = { doc, roles: lexicon.roles, names: lexicon.names, seen, borne: finding.borne };
  // "China Molybdenum" is a body, whatever "China" is.
  const wholeIsAnother = (first: number, last: number, { rule, words }: KnownName): boolean => {
    if (rule === "demonym") return false;
    const kind = kindByRule(doc, lexicon, { first, last, titled: false });
    const whole = looksLike(doc, { first, last, known: null, kind, titleFirst: first }, own);
    // "The envoy for Yemen Hilde Tolm": two names.
    const next = lexicon.names.get(doc.tokens.hash[first + words.length] as number) & NameBit.given;
    if (kind === "person" && next && last - first - words.length > 1) return false;
    // "Chad Tolm" is no state's.
    const given = lexicon.names.get(doc.tokens.hash[first] as number) & NameBit.given;
    return whole === "organisation" || (whole === "person" && given !== 0 && spaced(doc, first, last) <= 3);
  };
  for (let s = 0; s + 1 < doc.tokens.sentences.length; s++) {
    const first = doc.tokens.sentences[s] as number;
    const limit = doc.tokens.sentences[s + 1] as number;
    const headline = isHeadline(doc.tokens, first, limit);
    for (let i = first; i < limit; i++) {
      // What a share is traded by is nobody.
      i = tickerEnd(doc, i);
      if (isDoubled(doc, i)) i += 2;
      if (!((doc.marks[i] as number) & Mark.name) && i > first && opensNoName(doc, i)) continue;
      const named = knownNameAt(doc, lexicon, i, limit);
      if (!named && isPartyOf(doc, lexicon, i)) {
        found.push({ first: i, last: i + 1, known: null, kind: "group", titleFirst: i });
        continue;
      }
      if (named && i === first && isPlainOne(doc, i, named)) continue;
      const known = named && isSum(doc, i) ? null : named;
      const knownEnd = known ? i + known.words.length : i;
      const starts =
        (nameLike(doc, i, first, seen) ||
          opensFirm(doc, i) ||
          opensAsBody(doc, i) ||
          (i === first &&
            (opensPerson(doc, lexicon, i) || opensFaction(doc, lexicon, i) || opensBody(doc, lexicon, i))) ||
          particleAt(doc, i, limit) ||
          surnameAt(doc, i, limit)) &&
        !(headline && doc.tags[i] !== Tag.NNP);
      const end = starts ? runEnd(capitals, i, limit) : i;
      // "Turkey's Transport Ministry" is Turkey's.
      const owns = known !== null && known.rule !== "demonym" && doc.tags[knownEnd] === Tag.POS;
      if (
        known &&
        (owns ||
          isPair(doc, lexicon, known, [knownEnd, end]) ||
          knownEnd >= end ||
          !(absorbs(doc, lexicon, [i, end], known) || wholeIsAnother(i, end, known)))
      ) {
        found.push({ first: i, last: knownEnd, known, kind: known.actor.kind, titleFirst: i });
        i = knownEnd - 1;
      } else if (end > i) {
        i = pushRun(finding, i, end) - 1;
      }
    }
  }
  const surnames = surnamesIn(finding);
  return found.map((name) => {
    if (isSurname(finding, name, surnames)) return { ...name, known: null, kind: "person" };
    const first = behindOpening(finding, name);
    return first === name.first ? widened(doc, name) : { ...name, first, titleFirst: first };
  });
}

/** Whether a known name and another behind a hyphen are two states: "U.S.-ROK relations". */
function isPair(
  doc: Document,
  lexicon: Lexicon,
  { actor }: KnownName,
  [hyphen, end]: readonly [number, number],
): boolean {
  if (actor.kind !== "state" || doc.tokens.kind[hyphen] !== TokenKind.hyphen) return false;
  const other = knownNameAt(doc, lexicon, hyphen + 1, end);
  return other?.actor.kind === "state" && hyphen + 1 + other.words.length === end;
}

/** Whether the longer capitalised run is a name of its own ("Russian Foreign Ministry") and not a known one with company. */
function absorbs(doc: Document, lexicon: Lexicon, [first, last]: readonly [number, number], known: KnownName): boolean {
  if (known.rule === "demonym" && last - first >= 2) return true;
  const head = doc.tokens.hash[last - 1] as number;
  return lexicon.roles.organisation.has(head) || lexicon.roles.outlet.has(head) || lexicon.roles.place.has(head);
}
