import { furnitureFile } from "@readout/lexicon";

const networks = furnitureFile.networks.join("|");

/** A rule's patterns, and those of them that are looked for only where a paragraph has something that they need. */
interface Compiled {
  readonly rule: string;
  readonly where: (typeof furnitureFile.rules)[number]["where"];
  readonly always: RegExp;
  readonly needing: readonly { readonly need: Need; readonly pattern: RegExp }[];
}

/** A mark or words, found fast, that whatever a pattern matches has. */
type Need = (paragraph: string) => boolean;

const compiled: readonly Compiled[] = furnitureFile.rules.map(({ rule, where, patterns }) => {
  // Without the flag for Unicode a pattern that is sought all over takes half the time; none of these needs it.
  if (where === "within")
    return { rule, where, always: new RegExp(patterns.join("|").replaceAll("NETWORK", networks), "i"), needing: [] };
  const all = patterns.flatMap((pattern) => alternatives(pattern.replaceAll("NETWORK", networks)));
  // Prose of any kind begins such a pattern, which then runs through all of it.
  const needing = all.map((pattern) => ({ pattern, need: /^\.[{*+]/.test(pattern) ? needOf(pattern) : null }));
  return {
    rule,
    where,
    always: whole(needing.filter(({ need }) => need === null).map(({ pattern }) => pattern)),
    needing: needing.flatMap(({ pattern, need }) => (need === null ? [] : [{ need, pattern: whole([pattern]) }])),
  };
});

function whole(patterns: readonly string[]): RegExp {
  if (patterns.length === 0) return /(?!)/;
  return new RegExp(`^(?:[-*•>»|\\s]{0,4})(?:${patterns.join("|")})[\\s.:!…>»→|]*$`, "iu");
}

/** The parts of a pattern outside its groups and classes, one after the other. */
function* outerParts(pattern: string): Generator<string> {
  let depth = 0;
  let from = 0;
  for (const { 0: part, index } of pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|\{[^}]*\}|[\s\S]/g)) {
    if (part === "(") {
      if (depth === 0) from = index;
      depth += 1;
    } else if (part === ")") {
      depth -= 1;
      if (depth === 0) yield pattern.slice(from, index + 1);
    } else if (depth === 0) yield part;
  }
}

/** The alternatives of a pattern. */
function alternatives(pattern: string): readonly string[] {
  const found = [""];
  for (const part of outerParts(pattern)) {
    if (part === "|") found.push("");
    else found.push((found.pop() ?? "") + part);
  }
  return found;
}

/** What a pattern needs: a mark, or words that stand in it as they are; null where neither can be told. */
function needOf(pattern: string): Need | null {
  const parts = [...outerParts(pattern)];
  const isOnce = (index: number): boolean => !/^[?*{]/.test(parts[index + 1] ?? "");
  const mark = parts.find((part, index) => /^\\?[^\w\s.[({?*+|^$\\]$|^\\[(/[]$/.test(part) && isOnce(index))?.at(-1);
  if (mark !== undefined) return (paragraph) => paragraph.includes(mark);
  const words = parts.map((part, index) => (/^[a-z ]$/.test(part) && isOnce(index) ? part : "|"));
  const longest = words
    .join("")
    .split("|")
    .reduce((one, other) => (other.length > one.length ? other : one), "");
  if (longest.length < 3) return null;
  const search = new RegExp(longest, "iu");
  return (paragraph) => search.test(paragraph);
}

const ofPages = compiled.filter(({ where }) => where === "page" || where === "within");

function isMatch({ always, needing }: Compiled, paragraph: string): boolean {
  return (
    always.test(paragraph) ||
    needing.some(({ need, pattern }) => need(paragraph) && pattern.test(paragraph))
  );
}

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
  const found = ofPages.find((each) => (each.where === "page" || !quoted) && isMatch(each, line));
  return found?.rule ?? furniture(line, true);
}

/** The rule by which a paragraph is page furniture, or null. The `edge` rules count only where `edge` is true. */
export function furniture(paragraph: string, edge: boolean): string | null {
  if (paragraph.length > LONGEST) return null;
  const found = compiled.find(
    (each) => (each.where === "anywhere" || (edge && each.where === "edge")) && isMatch(each, paragraph),
  );
  return found?.rule ?? null;
}
