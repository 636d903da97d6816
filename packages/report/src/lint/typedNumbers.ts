import MarkdownIt from "markdown-it";
import type { SourceCell } from "../run/read.ts";
import { nodesOf, syntaxOf } from "../run/syntax.ts";
import { ts } from "../run/typescript.ts";
import { hasTag } from "../tag.ts";

/** A number in a notebook's prose, or in what its code says, that no code put there: it stays as it is when the corpus changes. */
export interface TypedNumber {
  /** The cell, counted from 1 among all cells. */
  readonly cell: number;
  /** The number as it is written: `1,234`, `62 %`. */
  readonly number: string;
  /** It with the words around it. */
  readonly words: string;
}

const months = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
const year = "(?:1[5-9]|20)\\d\\d";

/** What has digits and is no result: dates and times, references, levels of intervals and of tests, marks of notes. */
const plain: readonly RegExp[] = [
  /\b\d{4}-\d\d(?:-\d\d)?(?:T[\d:.+Z-]+)?\b/gu,
  /\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)\b/gu,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th|\\.)?(?:[–-]\\d{1,2})? (?:of )?${months}(?:,? ${year})?\\b`, "gu"),
  new RegExp(`\\b${months} \\d{1,2}(?:st|nd|rd|th)?(?:[–-]\\d{1,2})?(?:,? ${year})?\\b`, "gu"),
  new RegExp(`\\b${year}(?:[–/-](?:${year}|\\d\\d))?s?\\b(?![.,]\\d| ?%)`, "gu"),
  /\b\d{1,2}:\d\d(?::\d\d)?\b/gu,
  /(?:\b(?:notebook|figure|fig\.|table|section|sect\.|chapter|step|page|pp?\.|cell|line|part|version|appendix|question|hypothesis|equation|eq\.|note|volume|vol\.|no\.|issue|rule)s?|§|#)\s*\d+(?:\.\d+)*(?:(?:\s*[–,-]\s*|\s+(?:and|to)\s+)\d+(?:\.\d+)*)*/giu,
  /\[\d+\]/gu,
  /(?<!\d)\d+(?:\.\d+)?\s?% (?:confidence|intervals?\b|CI\b)/giu,
  /\(9\d(?:\.\d+)? ?%\)/gu,
  /\bintervals? (?:are|is|of|at) 9\d(?:\.\d+)? ?%/giu,
  /\b[pq]\s?[≤<=>≥]\s?0?\.\d+/giu,
];

/** A number that is no part of a name ("G7", "COVID-19") and no ordinal. */
const number =
  /(?<![\p{L}\p{N}_.]|\p{L}-)\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*(?![\p{Nd}_])(?!(?:st|nd|rd|th|D)\b)(?:\s?%)?/gu;

/** The ends of a scale, which definitions name. */
const ends: ReadonlySet<string> = new Set(["0", "1"]);

const markdown = new MarkdownIt({ html: true });

/**
 * Returns the numbers that stand in the prose of a notebook, or in texts of its code that are prose as well (`tell("of 15 articles")`: those
 * of more than one word), and look like results: all but dates, years, references ("figure 2"),
 * the numbers of lists and headings, what is code, 0 and 1, the levels of intervals and of tests, and all in cells tagged
 * `fixed-numbers`.
 */
export function typedNumbers(cells: readonly SourceCell[]): readonly TypedNumber[] {
  return cells.flatMap((cell, i) => {
    if (hasTag(cell, "fixed-numbers")) return [];
    const texts =
      cell.kind === "markdown" ? textsOf(cell.source) : cell.kind === "code" ? textsInCode(cell.source) : [];
    return texts.flatMap((text) => numbersIn(text).map((found) => ({ cell: i + 1, ...found })));
  });
}

/** The words of a text's paragraphs, headings and cells, without markup and code. */
function textsOf(source: string): readonly string[] {
  return markdown.parse(source, {}).flatMap(({ type, content, children }, i, all) => {
    if (type === "html_block") return [content.replace(/<!--.*?-->|<[^>]*>/gsu, " ")];
    if (type !== "inline") return [];
    const words = (children ?? []).map((child) =>
      child.type === "text"
        ? child.content
        : child.type.endsWith("break")
          ? " "
          : child.type === "code_inline"
            ? "`…`"
            : "",
    );
    // The number of a heading is its name.
    const text = words.join("");
    return [all[i - 1]?.type === "heading_open" ? text.replace(/^\d+(?:\.\d+)*[.)]?\s/u, "") : text];
  });
}

/** The texts in code that have a word and a space, markdown as `tell` reads it; what is put into them is left out. */
function textsInCode(source: string): readonly string[] {
  const file = syntaxOf(source);
  if (file === null) return [];
  const texts: string[] = [];
  for (const node of nodesOf(file)) {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node))
      texts.push([node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join("…"));
  }
  return texts.filter((text) => /\p{L}{2}/u.test(text) && /\S\s+\S/u.test(text)).flatMap(textsOf);
}

function numbersIn(text: string): readonly Omit<TypedNumber, "cell">[] {
  // What is no result becomes as many letters, so that places stay and no number is left in it.
  const rest = plain.reduce((left, form) => left.replace(form, (found) => "x".repeat(found.length)), text);
  return [...rest.matchAll(number)].flatMap(({ 0: found, index }) => {
    if (ends.has(found)) return [];
    const [before, after] = [text.slice(0, index).slice(-30), text.slice(index + found.length).slice(0, 30)];
    // Words that are cut through are left out.
    const words = `${before.length < 30 ? before : before.replace(/^\S*\s/u, "")}${found}${after.length < 30 ? after : after.replace(/\s\S*$/u, "")}`;
    return [{ number: found, words: words.replace(/\s+/gu, " ").trim() }];
  });
}
