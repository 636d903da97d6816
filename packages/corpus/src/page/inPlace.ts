import { english } from "@readout/lexicon";
import type { Block } from "../read/composed.ts";

const [names, beginnings] = [new Set(english.pagesInPlace), english.pagesInPlaceBegin];

/** Words that a page of a server's own has at most. */
const LONGEST = 150;

/**
 * Whether a page is what a server gives in place of an article: that it is not there, not for readers of this country, or only
 * for those who prove that they are people. One of its titles says so and nothing else, and it is short.
 */
export function isInPlace(titles: readonly string[], blocks: readonly Block[]): boolean {
  const words = blocks.reduce((sum, block) => sum + (block.words.match(/\S+/g)?.length ?? 0), 0);
  return words <= LONGEST && titles.some(saysSo);
}

/** The code that a server answers with, before or behind what it says. */
const [CODE, CODE_BEHIND] = [
  /^(?:http )?(?:error )?[45]\d\d\b(?: error\b)?[\s:|–—-]*/,
  /[\s:|–—-]*\b(?:error )?[45]\d\d$/,
];

/** What stands before the name of an outlet in a title. */
const OUTLET = /\s*[|–—…]\s*|\s+-\s+|\.{3}/;

function saysSo(title: string): boolean {
  const own = title.toLowerCase().replaceAll("’", "'").trim();
  if (beginnings.some((beginning) => own.startsWith(beginning))) return true;
  const [first = ""] = own.replace(CODE, "").split(OUTLET);
  const words = first.replace(CODE_BEHIND, "").replace(/^[\s"'(,.]+|[\s"'),.?!]+$/g, "");
  return names.has(words) || (words === "" && CODE.test(own));
}
