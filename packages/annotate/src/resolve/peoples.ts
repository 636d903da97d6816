import { english } from "@readout/lexicon";
import type { KnownName } from "../knowledge/actors/actorIndex.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { THE } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";

const PLURAL = /(?:[^s]s|men)$/;

/** Tags of words that make an adjective of what stands before them: "Norvian | officials". */
const NOMINAL = new TagSet([Tag.NN, Tag.NNS, Tag.NNP, Tag.JJ, Tag.CD, Tag.VBG, Tag.VBN, Tag.HYPH, Tag.POS]);

/** Whether what ends before token `last` stands for people and is no adjective: "the Chinese said", "Rohingya fled". */
export function namesPeople({ text, tokens, tags }: Document, last: number): boolean {
  if (PLURAL.test(text.slice(tokens.start[last - 1], tokens.end[last - 1]))) return true;
  // "Some 4,000 Rohingya homeless".
  if (tags[last - 2] === Tag.CD && tags[last] === Tag.JJ) return true;
  // "The French and the Japanese", but "the French and German governments".
  if (tags[last] === Tag.CC) return tags[last + 1] === Tag.DT;
  // "The French, German and Italian leaders", "the Polish “Solidarity”".
  const opens = tokens.kind[last] === TokenKind.open || tokens.kind[last] === TokenKind.quoteOpen;
  const listed = tags[last] === Tag[","] && (tags[last + 1] === Tag.NNP || tags[last + 1] === Tag.JJ);
  return !opens && !listed && !NOMINAL.has(tags[last] as number);
}

/** The people that a demonym names, "Norvians" or "the Chinese", by its plural where it has one; null of an adjective and of one person. */
export function peopleAt(doc: Document, { first, last }: Name, { actor, words }: KnownName): string | null {
  const demonyms = actor.demonyms ?? [];
  const form = words.join(" ");
  const own = demonyms.indexOf(form);
  const plural = demonyms.find((one, i) => i > 0 && PLURAL.test(one));
  if (own > 0) return PLURAL.test(form) ? (plural ?? form) : null;
  const counted = doc.tokens.hash[first - 1] === THE || doc.tags[first - 1] === Tag.CD;
  const noun = english.peopleEndings.some((ending) => form.endsWith(ending)) && counted && namesPeople(doc, last);
  // "The French" are not called "Frenchmen".
  return noun && actor.kind !== "group" ? (plural && !plural.endsWith("men") ? plural : form) : null;
}
