import { furnitureFile } from "@readout/lexicon";
import { isLower } from "../segment/characters.ts";

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

/** So many marks may stand before furniture, and any number of these behind it. */
const BEFORE = 4;
const END = /[\s.:!…>»→|]/;

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
  // With a beginning, as all have: where one has none, all are tried at each letter.
  if (patterns.length === 0) return /^(?!)/;
  return new RegExp(`^(?:[-*•>»|\\s]{0,${BEFORE}})(?:${patterns.join("|")})${END.source}*$`, "i");
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

/** What a pattern needs: a mark, a long word, or a paragraph that is no longer than what it matches; null where neither can be told. */
function needOf(pattern: string): Need | null {
  const parts = [...outerParts(pattern)];
  const mark = parts.find(
    (part, index) => /^\\?[^\w\s.[({?*+|^$\\]$|^\\[(/[]$/.test(part) && !/^[?*{]/.test(parts[index + 1] ?? ""),
  );
  const own = mark?.at(-1);
  if (own !== undefined) return (paragraph) => paragraph.includes(own);
  const word = parts.map((part, at) => (/^[a-z]$/.test(part) && !/^[?*{]/.test(parts[at + 1] ?? "") ? part : " "));
  const literal = /[a-z]{8,}/.exec(word.join(""))?.[0];
  // As people write it: to look for any mixture of small letters and capitals takes ten times as long.
  const forms =
    literal === undefined ? [] : [literal, literal.toUpperCase(), literal.charAt(0).toUpperCase() + literal.slice(1)];
  if (forms.length > 0) return (paragraph) => forms.some((form) => paragraph.includes(form));
  const longest = BEFORE + parts.reduce((sum, part, index) => sum + lengthOf(part, parts[index + 1]), 0);
  return longest === Number.POSITIVE_INFINITY ? null : (paragraph) => isWithin(paragraph, longest);
}

/** The most letters that a part matches, as often as what follows it says. */
function lengthOf(part: string, next = ""): number {
  if (/^[{?*+]/.test(part)) return 0;
  const length = !part.startsWith("(") ? 1 : /[{*+]/.test(part) ? Number.POSITIVE_INFINITY : part.length;
  const times = /^[*+]/.test(next) ? Number.POSITIVE_INFINITY : Number(/^\{(?:\d+,)?(\d+)\}$/.exec(next)?.[1] ?? 1);
  return next.startsWith("{") && !/\d\}$/.test(next) ? Number.POSITIVE_INFINITY : length * times;
}

/** Whether a paragraph has no more letters than so many before the marks that may end furniture. */
function isWithin(paragraph: string, longest: number): boolean {
  for (let end = paragraph.length; end > longest; end -= 1)
    // A small letter stands there mostly, and is told faster.
    if (isLower(paragraph.charCodeAt(end - 1)) || !END.test(paragraph.charAt(end - 1))) return false;
  return true;
}

/** Rules in their order, and a pattern that matches where any rule's `always` does: most paragraphs are none of them. */
interface Rules {
  readonly any: RegExp;
  readonly rules: readonly Compiled[];
}

function rulesOf(...wheres: readonly Compiled["where"][]): Rules {
  const rules = compiled.filter(({ where }) => wheres.includes(where));
  return { rules, any: new RegExp(rules.map(({ always }) => always.source).join("|"), "i") };
}

const [anywhere, atEdge] = [rulesOf("anywhere"), rulesOf("anywhere", "edge")];
const ofPages = compiled.filter(({ where }) => where === "page" || where === "within");

// Loops, since each paragraph of a corpus comes here: functions that are made for each rule take as long as the patterns.
function isMatch({ always, needing }: Compiled, paragraph: string): boolean {
  return always.test(paragraph) || isNeeded(needing, paragraph);
}

function isNeeded(needing: Compiled["needing"], paragraph: string): boolean {
  for (const { need, pattern } of needing) if (need(paragraph) && pattern.test(paragraph)) return true;
  return false;
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
  const { any, rules } = edge ? atEdge : anywhere;
  const isAny = any.test(paragraph);
  for (const each of rules) if (isAny ? isMatch(each, paragraph) : isNeeded(each.needing, paragraph)) return each.rule;
  return null;
}
