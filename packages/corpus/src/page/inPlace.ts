import { english } from "@readout/lexicon";
import type { Block } from "../read/composed.ts";

const [names, beginnings] = [new Set(english.pagesInPlace), english.pagesInPlaceBegin];

/** Words that a page of a server's own has at most, and where its title is one word that may head a story ("Gone"). */
const [LONGEST, LONGEST_BELOW_WORD] = [150, 40];

/**
 * Whether a page is what a server gives in place of an article: that it is not there, not for readers of this country, or only
 * for those who prove that they are people. One of its titles says so and nothing else, and it is short.
 */
export function isInPlace(titles: readonly string[], blocks: readonly Block[]): boolean {
  const count = blocks.reduce((sum, block) => sum + (block.words.match(/\S+/g)?.length ?? 0), 0);
  return titles.some((title) => {
    const said = saidIn(title);
    return said !== null && count <= (/^\p{L}+$/u.test(said) ? LONGEST_BELOW_WORD : LONGEST);
  });
}

/** The code that a server answers with, before or behind what it says. */
const [CODE, CODE_BEHIND] = [
  /^(?:http )?(?:error )?[45]\d\d\b(?: error\b)?[\s:|–—-]*/,
  /[\s:|–—-]*\b(?:error )?[45]\d\d$/,
];

/** What stands before the name of an outlet in a title. */
const OUTLET = /\s*[|–—…]\s*|\s+-\s+|\.{3}/;

/** What a title says that stands over no article; null for any other. */
function saidIn(title: string): string | null {
  const own = title.toLowerCase().replaceAll("’", "'").trim();
  const beginning = beginnings.find((each) => own.startsWith(each));
  if (beginning !== undefined) return beginning;
  const [first = ""] = own.replace(CODE, "").split(OUTLET);
  const words = first.replace(CODE_BEHIND, "").replace(/^[\s"'(,.]+|[\s"'),.?!]+$/g, "");
  return names.has(words) || (words === "" && CODE.test(own)) ? words : null;
}
