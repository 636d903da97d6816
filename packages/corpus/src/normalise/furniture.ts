import { furnitureFile } from "@readout/lexicon";

const networks = furnitureFile.networks.join("|");

const compiled = furnitureFile.rules.map(({ rule, where, patterns }) => ({
  rule,
  where,
  pattern: new RegExp(
    `^(?:[-*•>»|\\s]{0,4})(?:${patterns.join("|").replaceAll("NETWORK", networks)})[\\s.:!…>»→|]*$`,
    "iu",
  ),
}));

/** The longest paragraph that may be furniture. */
const LONGEST = 320;

/** The longest paragraph of a web page that may be furniture: there an outlet says more about itself. */
const LONGEST_OF_PAGE = 700;

/** The rule by which a paragraph of a web page is page furniture, wherever in the article it stands; null for another. */
export function pageFurniture(paragraph: string): string | null {
  if (paragraph.length > LONGEST_OF_PAGE) return null;
  const line = paragraph.replaceAll("\n", " ");
  return compiled.find(({ where, pattern }) => where === "page" && pattern.test(line))?.rule ?? furniture(line, true);
}

/** The rule by which a paragraph is page furniture, or null. The `edge` rules count only where `edge` is true. */
export function furniture(paragraph: string, edge: boolean): string | null {
  if (paragraph.length > LONGEST) return null;
  const found = compiled.find(
    ({ where, pattern }) => (where === "anywhere" || (edge && where === "edge")) && pattern.test(paragraph),
  );
  return found?.rule ?? null;
}
