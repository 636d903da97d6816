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

/** The rule by which a paragraph is page furniture, or null. The `edge` rules count only where `edge` is true. */
export function furniture(paragraph: string, edge: boolean): string | null {
  if (paragraph.length > LONGEST) return null;
  const found = compiled.find(({ where, pattern }) => (edge || where === "anywhere") && pattern.test(paragraph));
  return found?.rule ?? null;
}
