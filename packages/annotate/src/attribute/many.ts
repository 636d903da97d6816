import type { SourceType } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { AND } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import type { SourceContext } from "./who.ts";

// What a plural source is that is described and not named, where its noun by itself would say that it is anonymous.

const SIDES = listed("sides");
const CIRCLES = listed("circles");
const GENERAL = listed("general");
const COUNTING = listed("counting");
const PARTICULAR = listed("definite", "possessives", "those");

/** Whether words before the head noun count: "two", "several". */
function areCounted({ tags, tokens }: Document, first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (tags[i] === Tag.CD || COUNTING.has(tokens.hash[i] as number)) return true;
  return false;
}

/** Whether words before the head noun say whose they are, or that they were spoken of: "Tolm's", "his", "the". */
function areKnown({ tags, tokens }: Document, first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (tags[i] === Tag.POS || PARTICULAR.has(tokens.hash[i] as number)) return true;
  return false;
}

/** Whether a class of people is joined to the head noun: "residents and public officials". */
function isJoinedToClass({ tags, tokens }: Document, roles: Lexicon["roles"], first: number, head: number): boolean {
  for (let i = first + 1; i < head; i++) {
    if (tags[i] !== Tag.CC || tokens.hash[i] !== AND || tags[i - 1] !== Tag.NNS) continue;
    const hash = tokens.hash[i - 1] as number;
    if (!roles.anonymous.has(hash) && (roles.person.has(hash) || roles.group.has(hash))) return true;
  }
  return false;
}

/**
 * A side of a trial speaks as one body ("prosecutors said"); those of one calling, nobody's and uncounted, are a class of
 * people ("strategists say"), and so are "many officials" and "residents and officials". Null where none of that holds.
 */
export function typeOfMany({ doc, lexicon, resolved }: SourceContext, [first]: Run, head: number): SourceType | null {
  const { roles } = lexicon;
  const hash = doc.tokens.hash[head] as number;
  if (doc.tags[head] !== Tag.NNS || !roles.anonymous.has(hash)) return null;
  if (GENERAL.has(doc.tokens.hash[first] as number) || isJoinedToClass(doc, roles, first, head)) return "group";
  const counted = areCounted(doc, first, head);
  if (SIDES.has(hash)) return counted ? null : "organisation";
  if (!CIRCLES.has(hash) || counted || areKnown(doc, first, head)) return null;
  // "Tolm strategists".
  const m = firstAtLeast(resolved.at, head) - 1;
  const owned = (resolved.at[m] ?? -1) >= first && resolved.mentions[m]?.kind === "person";
  return owned ? null : "group";
}
