import type { Quotation } from "../words/document.ts";
import type { Run } from "../words/run.ts";
import { TokenKind, type Tokens } from "../words/tokens.ts";
import { WINDOW } from "./windows.ts";

const MARKS = new Uint8Array(16);
for (const kind of [TokenKind.quote, TokenKind.quoteOpen, TokenKind.quoteClose]) MARKS[kind] = 1;

function isSpaceAt(text: string, index: number): boolean {
  return index < 0 || index >= text.length || /[\s([—–-]/.test(text.charAt(index));
}

/** Whether the mark at token `i` may open a quotation, by its form and by the space around it. */
function mayOpen(tokens: Tokens, i: number): boolean {
  const kind = tokens.kind[i];
  if (kind === TokenKind.quoteOpen) return true;
  if (kind === TokenKind.quoteClose) return false;
  const before = isSpaceAt(tokens.text, (tokens.start[i] as number) - 1);
  const after =
    /\s/.test(tokens.text.charAt(tokens.end[i] as number)) || (tokens.end[i] as number) >= tokens.text.length;
  return before && !after;
}

/** Whether a straight mark has a space on either side, as texts have it whose words were parted: " We left , " said Tolm . */
function isParted(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== TokenKind.quote) return false;
  const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
  const after = end >= tokens.text.length || /\s/.test(tokens.text.charAt(end));
  return after && (start === 0 || /\s/.test(tokens.text.charAt(start - 1)));
}

/** Whether all straight marks in [from, to) are parted from their words, and each has a partner. */
function areParted(tokens: Tokens, from: number, to: number): boolean {
  let count = 0;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== TokenKind.quote) continue;
    if (!isParted(tokens, i)) return false;
    count++;
  }
  return count > 0 && count % 2 === 0;
}

/** Whether the mark at token `i` may close a quotation. */
function mayClose(tokens: Tokens, i: number): boolean {
  const kind = tokens.kind[i];
  if (kind === TokenKind.quoteClose) return true;
  if (kind === TokenKind.quoteOpen) return false;
  const at = tokens.start[i] as number;
  if (!/\s/.test(tokens.text.charAt(at - 1) || " ")) return true;
  // A space was put before it: "What does that mean? " Tolm asked.
  if (isParted(tokens, i) && /[.,!?]/.test(tokens.text.charAt(at - 2))) return true;
  // A space parts the inner mark from the outer one: 'outreach,' "
  return /['’]/.test(tokens.text.charAt(at - 2)) && /\s/.test(tokens.text.charAt(tokens.end[i] as number) || " ");
}

/** Whether the single mark at token `i` opens a quotation: ‘ or ' before a letter, after a space. */
function opensSingle(tokens: Tokens, i: number): boolean {
  const { text, start, end } = tokens;
  return (
    isSpaceAt(text, (start[i] as number) - 1) &&
    /[\p{L}]/u.test(text.charAt(end[i] as number)) &&
    text.charAt(start[i] as number) !== "’"
  );
}

function closesSingle(tokens: Tokens, i: number): boolean {
  const { text, start, end } = tokens;
  const mark = text.charAt(start[i] as number);
  return (
    mark !== "‘" &&
    mark !== "`" &&
    /\S/.test(text.charAt((start[i] as number) - 1)) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(end[i] as number))
  );
}

/** The quotations in single marks in [from, to), which no double marks enclose: each of a sentence or two, and closed. */
function singles(tokens: Tokens, from: number, to: number, paragraph: number): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let passed = 0;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== TokenKind.single) continue;
    if (open >= 0 && i - open > WINDOW.single) open = -1;
    if (open < 0) {
      if (opensSingle(tokens, i)) {
        open = i;
        passed = 0;
      }
    } else if (closesSingle(tokens, i)) {
      // "the ministers' talks" inside a quotation: a possessive's mark is passed over once if another mark follows.
      const possessive =
        /s/i.test(tokens.text.charAt((tokens.start[i] as number) - 1)) &&
        tokens.text.charAt(tokens.end[i] as number) === " ";
      if (possessive && passed === 0 && hasClose(tokens, i + 1, to)) {
        passed = 1;
        continue;
      }
      found.push(quotation(tokens, [open, i + 1], paragraph, true));
      open = -1;
    }
  }
  return found;
}

function hasClose(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + WINDOW.possessive); i++) {
    if (tokens.kind[i] !== TokenKind.single) continue;
    if (opensSingle(tokens, i)) return false;
    if (closesSingle(tokens, i)) return true;
  }
  return false;
}

function quotation(tokens: Tokens, [first, last]: Run, paragraph: number, closed: boolean): Quotation {
  return { first, last, start: tokens.start[first] as number, end: tokens.end[last - 1] as number, paragraph, closed };
}

/** The next mark after `i` that closes, or -1 where another opens before it or none does. */
function closeAfter(tokens: Tokens, i: number, to: number): number {
  for (let j = i + 1; j < Math.min(to, i + WINDOW.toClose); j++) {
    if (MARKS[tokens.kind[j] as number] === 0) continue;
    return mayClose(tokens, j) ? j : -1;
  }
  return -1;
}

/** Whether the mark at `i` opens a quotation inside the open one: it has a close of its own, and the open one still has. */
function nests(tokens: Tokens, i: number, to: number): boolean {
  if (tokens.kind[i] !== TokenKind.quoteOpen) return false;
  const inner = closeAfter(tokens, i, to);
  return inner > 0 && closeAfter(tokens, inner, to) > 0;
}

/** Whether the open mark at a paragraph's head is of another make than the pair that begins at `i`, and so holds it. */
function holdsOther(tokens: Tokens, open: number, i: number, to: number): boolean {
  return (
    tokens.kind[i] === TokenKind.quoteOpen && tokens.kind[open] === TokenKind.quote && closeAfter(tokens, i, to) > 0
  );
}

function sameMark(tokens: Tokens, a: number, b: number): boolean {
  return tokens.text.charAt(tokens.start[a] as number) === tokens.text.charAt(tokens.start[b] as number);
}

/** The end of a quotation in single marks that holds one in double marks, or 0: ‘He said, “Wait,” and I waited.’ */
function outerSingle(tokens: Tokens, open: number, to: number): number {
  if (!opensSingle(tokens, open)) return 0;
  let holds = false;
  for (let i = open + 1; i < Math.min(to, open + WINDOW.singleAround); i++) {
    if (MARKS[tokens.kind[i] as number] === 1) holds = true;
    else if (tokens.kind[i] === TokenKind.single && closesSingle(tokens, i)) {
      const before = tokens.kind[i - 1];
      if (before === TokenKind.comma || before === TokenKind.stop) return holds ? i + 1 : 0;
    }
  }
  return 0;
}

/**
 * Finds the quotations of each paragraph. Marks are paired inside their paragraph; one that opens a paragraph and has
 * no partner holds to the paragraph's end (the next paragraph repeats the mark), any other one is not a quotation.
 *
 * @param paragraphs first token of each paragraph, and the token count as last entry
 */
export function findQuotations(tokens: Tokens, paragraphs: readonly number[]): Quotation[] {
  const found: Quotation[] = [];
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const from = paragraphs[p] as number;
    const to = paragraphs[p + 1] as number;
    const parted = areParted(tokens, from, to);
    let open = -1;
    let outside = from;
    for (let i = from; i < to; i++) {
      const single = open < 0 && tokens.kind[i] === TokenKind.single ? outerSingle(tokens, i, to) : 0;
      if (single > 0) {
        for (const one of singles(tokens, outside, i, p)) found.push(one);
        found.push(quotation(tokens, [i, single], p, true));
        outside = single;
        i = single - 1;
      }
      if (MARKS[tokens.kind[i] as number] === 0) continue;
      if (open < 0) {
        if (mayOpen(tokens, i) || parted) {
          for (const one of singles(tokens, outside, i, p)) found.push(one);
          open = i;
        }
      } else if (mayClose(tokens, i) || parted) {
        if (i > open + 1) found.push(quotation(tokens, [open, i + 1], p, true));
        open = -1;
        outside = i + 1;
      } else if (mayOpen(tokens, i) && (nests(tokens, i, to) || (open === from && holdsOther(tokens, open, i, to)))) {
        i = closeAfter(tokens, i, to);
      } else if (mayOpen(tokens, i)) {
        // The earlier mark had no partner: what it opened ends where the sentence did, or is no quotation.
        if (open === from) found.push(quotation(tokens, [open, i], p, false));
        open = i;
      }
    }
    if (open < 0) for (const one of singles(tokens, outside, to, p)) found.push(one);
    else if (
      to > open + 1 &&
      (open === from || (to < tokens.count && mayOpen(tokens, to) && sameMark(tokens, open, to)))
    )
      found.push(quotation(tokens, [open, to], p, false));
  }
  return found.sort((a, b) => a.first - b.first);
}
