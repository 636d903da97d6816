import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { AS } from "../words/ruleWords.ts";
import { TokenKind } from "../words/tokens.ts";
import { standsByBody } from "./bodyBeside.ts";
import { isCalling } from "./calling.ts";
import { isAddressed } from "./kindByRule.ts";
import type { Name } from "./name.ts";
import { isCompound, isLand, isOutletName } from "./nameForms.ts";
import { isRankedFirm } from "./nameTitles.ts";
import { followsBody, isApposedToBody, isCalledKind, isNamedBody, opensWithKind } from "./signs/bodyNoun.ts";
import { hasPlayer, isClub, isClubOf, isTeamAlone } from "./signs/club.ts";
import { isDateline, isDatelineAgency, isDatelineRegion, isSpeakerLabel } from "./signs/dateline.ts";
import { isEmployer, isHome } from "./signs/employer.ts";
import {
  endsInLetters,
  hasAmpersand,
  hasOfficer,
  isBodyByEnds,
  isBranch,
  isDealtWith,
  isHeaded,
  isOfCalling,
  isPartner,
  isTraded,
  ownsOfficers,
  ownsShares,
} from "./signs/firm.ts";
import { isGivenFirst, isListedPlace, isListedTown, isUnknown } from "./signs/listing.ts";
import {
  isAmongPlaces,
  isGoverned,
  isInRegion,
  isLocality,
  isLocated,
  isSecondPlace,
  isTownInState,
} from "./signs/locality.ts";
import { hasWriter, isArticled, isNewspaper, isOutletAlone, isPaperOfPlace, isReporting } from "./signs/newspaper.ts";
import { isAged, isPersonBeside } from "./signs/personBeside.ts";
import { hasInitials, hasParticle, hasRareSurname, hasSyllables, isCrowned } from "./signs/personShape.ts";
import { CERTAIN, PLAIN, type Sign, sign } from "./signs/sign.ts";
import { isNeuter, isNeutral, isUnknownPerson, speaks } from "./signs/speaking.ts";
import { isQuoted } from "./signs/work.ts";

const ADDRESS = sign("organisation", CERTAIN);
const SOMEBODY = sign("person", 6 * PLAIN);
const EXPLAINED = sign("organisation", 12 * PLAIN);
const INTRODUCED = sign("organisation", 6 * PLAIN);
const LAND_AS_IT = sign("place", CERTAIN);
const LAND = sign("place", 3 * PLAIN);
const PLACE_WORD = sign("place", 3 * PLAIN);
const LETTERED = sign("organisation", PLAIN);
const BODY_WORD = sign("organisation", 2 * PLAIN);
const LOCATED = sign("place", 2 * PLAIN);
const LOCALITY = sign("place", 6 * PLAIN);
const INITIALS = sign("person", 6 * PLAIN);
const PERSONAL = sign("person", 3 * PLAIN);
const WORK = sign(null, 3 * PLAIN);
const SPEAKER = sign("person", PLAIN);
const LISTED = sign("place", PLAIN);
const RARE = sign("person", 1.1 * PLAIN);
const SYLLABIC = sign("person", CERTAIN);
const CLUB = sign("organisation", CERTAIN);

/** The plainest sign of what a name is, of those that the labelled sets are too few to weigh; null where there is none. */
export function signOf(doc: Document, lexicon: Lexicon, name: Name): Sign | null {
  const { first, last, kind } = name;
  const { text, tokens } = doc;
  const one = last - first === 1 && tokens.caps[first] === 1;
  const word = one ? text.slice(tokens.start[first], tokens.end[first]) : "";
  if (one && isOutletName(word)) return ADDRESS;
  if (one && isCompound(word) && !isTag(doc, first)) return INTRODUCED;
  if (isDateline(doc, lexicon, name) || isDatelineRegion(doc, name)) return LAND_AS_IT;
  if (isDatelineAgency(doc, name)) return ADDRESS;
  if (hasAmpersand(doc, name) || isRankedFirm(doc, lexicon, name)) return EXPLAINED;
  if (!one && isOfCalling(doc, name)) return ADDRESS;
  if (hasInitials(doc, lexicon, name)) return INITIALS;
  if (standsByBody(doc, lexicon.roles, first, last) || ownsOfficers(doc, last)) return EXPLAINED;
  if (isDealtWith(doc, name) || isTraded(doc, last)) return EXPLAINED;
  if (!one && isPaperOfPlace(doc, lexicon, name)) return ADDRESS;
  if (isTownInState(doc, lexicon, name)) return LAND_AS_IT;
  if (isOutletAlone(doc, lexicon, name)) return ADDRESS;
  if (isArticled(doc, name) || hasWriter(doc, first)) return INTRODUCED;
  if (isPersonBeside(doc, lexicon, name) || isAddressed(doc, first, last) || isAged(doc, name)) return SOMEBODY;
  if (isCrowned(doc, lexicon, name) || isSpeakerLabel(doc, lexicon, name)) return SOMEBODY;
  if (!one && (isNewspaper(doc, lexicon, name) || isBodyByEnds(doc, lexicon, name))) return INTRODUCED;
  if (isLocality(doc, name) || isGoverned(doc, name) || isInRegion(doc, lexicon, name)) return LOCALITY;
  if (isAmongPlaces(doc, first) || isSecondPlace(doc, lexicon, name)) return LOCALITY;
  if (
    isApposedToBody(doc, lexicon, name) ||
    followsBody(doc, lexicon, name) ||
    isHeaded(doc, name) ||
    ownsShares(doc, name) ||
    hasOfficer(doc, lexicon, name) ||
    hasPlayer(doc, name) ||
    isEmployer(doc, lexicon, name) ||
    isPartner(doc, lexicon, name) ||
    opensWithKind(doc, first - 1) ||
    isBranch(doc, lexicon, name) ||
    isNamedBody(doc, lexicon, first) ||
    isNeutral(doc, lexicon, name) ||
    isCalledKind(doc, lexicon, name)
  )
    return INTRODUCED;
  if (isReporting(doc, lexicon, name)) return tokens.hash[first - 1] === AS ? INTRODUCED : BODY_WORD;
  if (one && isLand(word) && isUnknown(doc, lexicon, first)) return landSign(doc, name);
  if (!one && endsInLetters(doc, lexicon, name)) return LETTERED;
  if (!one && isQuoted(doc, first, last)) return WORK;
  if (hasSyllables(doc, name)) return SYLLABIC;
  if ((one ? isTeamAlone(doc, lexicon, name) : isClub(doc, lexicon, name)) || isClubOf(doc, name)) return CLUB;
  if (kind === "place" || isListedTown(doc, lexicon, name)) return PLACE_WORD;
  if (kind === "organisation") return BODY_WORD;
  if (hasParticle(doc, name) || (kind === "person" && name.titleFirst < first)) return PERSONAL;
  const hyphened = last - first === 3 && tokens.kind[first + 1] === TokenKind.hyphen && isUnknown(doc, lexicon, first);
  if (
    (one || !isGivenFirst(doc, lexicon, first)) &&
    isLocated(doc, first) &&
    (hyphened || isUnknown(doc, lexicon, last - 1))
  )
    return LOCATED;
  if (isHome(doc, name) && isUnknown(doc, lexicon, last - 1)) return LOCATED;
  // "Said the actor Tolm."
  if (isCalling(doc, lexicon, first - 1) && isUnknown(doc, lexicon, last - 1)) return SPEAKER;
  if (speaks(doc, name) && isUnknownPerson(doc, lexicon, name)) return SPEAKER;
  if (hasRareSurname(doc, lexicon, name)) return RARE;
  return one && isListedPlace(doc, lexicon, first) ? LISTED : null;
}

/** How much of an address is looked at before one of its words. */
const ADDRESS_LENGTH = 40;

/** Whether a word is written to be searched for, and no name: "#OpenTarn", "@TarnNow", an attribute of markup. */
function isTag({ text, tokens }: Document, i: number): boolean {
  const start = tokens.start[i] as number;
  const before = text.charAt(start - 1);
  // "Photo: Tarvo/TarvoNews" is no address.
  if (before === "/") return /[.:]\S*\/$/.test(text.slice(Math.max(0, start - ADDRESS_LENGTH), start));
  return before !== "" && '#@=)"'.includes(before);
}

/** A land's ending says nothing beside a verb of speaking, as there are surnames in "-ia", unless "it" follows. */
function landSign(doc: Document, name: Name): Sign | null {
  if (isNeuter(doc, name.last)) return LAND_AS_IT;
  return speaks(doc, name) ? null : LAND;
}
