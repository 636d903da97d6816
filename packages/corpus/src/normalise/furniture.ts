import { furnitureFile } from "@readout/lexicon";

const networks = furnitureFile.networks.join("|");

const compiled = furnitureFile.rules.map(({ rule, where, patterns }) => {
  const any = `(?:${patterns.join("|").replaceAll("NETWORK", networks)})`;
  return {
    rule,
    where,
    // Without the flag for Unicode a pattern that is sought all over takes half the time; none of these needs it.
    pattern: where === "within" ? new RegExp(any, "i") : new RegExp(`^(?:[-*•>»|\\s]{0,4})${any}[\\s.:!…>»→|]*$`, "iu"),
  };
});

const ofPages = compiled.filter(({ where }) => where === "page" || where === "within");

/** The longest paragraph that may be furniture. */
const LONGEST = 320;

/** The longest paragraph of a web page that may be furniture by some words in it. */
const LONGEST_OF_PAGE = 440;

/** The rule by which a paragraph of a web page is page furniture, wherever in the article it stands; null for another. */
export function pageFurniture(paragraph: string): string | null {
  if (paragraph.length > LONGEST_OF_PAGE) return null;
  const line = paragraph.replaceAll("\n", " ");
  // What somebody is quoted with is no word of the outlet to its readers.
  const quoted = /["“„«]/.test(line);
  const found = ofPages.find(({ where, pattern }) => (where === "page" || !quoted) && pattern.test(line));
  return found?.rule ?? furniture(line, true);
}

/** The rule by which a paragraph is page furniture, or null. The `edge` rules count only where `edge` is true. */
export function furniture(paragraph: string, edge: boolean): string | null {
  if (paragraph.length > LONGEST) return null;
  const found = compiled.find(
    ({ where, pattern }) => (where === "anywhere" || (edge && where === "edge")) && pattern.test(paragraph),
  );
  return found?.rule ?? null;
}
