import { abbreviations, afterTime, markedNames, starters, tagVerbs } from "./abbreviations.ts";
import { isDigit, isLower, isNewline, isQuote, isSpace, isUpper, isWord } from "./characters.ts";
import { isAcronym, isCapitalised, type Stop, wordAt, wordBefore } from "./stop.ts";

/** Where a stop stands: in which text, in a sentence that began where, in a paragraph that ends where. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly to: number;
}

/** True if the stop ends the sentence that began at `start`. */
export function endsSentence(text: string, start: number, stop: Stop, to: number): boolean {
  const place = { text, start, to };
  if (stop.end >= to) return true;
  if (!isSpace(text.charCodeAt(stop.end))) return isGlued(place, stop);
  let next = stop.end;
  let lines = 0;
  for (; next < to && isSpace(text.charCodeAt(next)); next += 1) {
    if (text.charCodeAt(next) !== 13 && isNewline(text.charCodeAt(next))) lines += 1;
  }
  if (next >= to || lines > 1) return true;
  next = skipOpening(text, next, to);
  const code = text.charCodeAt(next);
  if (isLower(code) || isContinuing(code)) return false;
  if (stop.hard) return !isTagged(place, stop, next) && !isMarkedName(place, stop, next);
  if (stop.dots > 1) return endsAfterEllipsis(place, stop, code);
  if (isTagged(place, stop, next, true)) return false;
  return endsAfterWord(place, stop, next);
}

function skipOpening(text: string, index: number, to: number): number {
  let next = index;
  const most = Math.min(to, index + 4);
  while (
    next < most &&
    (isQuote(text.charCodeAt(next)) || text.charCodeAt(next) === 40 || text.charCodeAt(next) === 91)
  )
    next += 1;
  return next;
}

/** A comma, colon, dash or closing bracket cannot begin a sentence. */
function isContinuing(code: number): boolean {
  return code === 44 || code === 58 || code === 59 || code === 41 || code === 93 || code === 0x2013 || code === 0x2014;
}

/** No space after the stop: `Hello world.Today is Tuesday.` but not `Node.js`, `Ph.D`, `Jane.Doe@example.com`. */
function isGlued({ text, start, to }: Place, stop: Stop): boolean {
  const code = text.charCodeAt(stop.end);
  if (code > 0x2fff && stop.hard) return true;
  if (!isUpper(code) || !(isLower(text.charCodeAt(stop.end + 1)) || isSpace(text.charCodeAt(stop.end + 1))))
    return false;
  const before = text.charCodeAt(stop.start - 1);
  if (!isLower(before) && !isDigit(before)) return false;
  const word = wordBefore(text, stop.start, start);
  if (word.length < 2 || abbreviations.has(word) || isAcronym(word)) return false;
  return !isAddress(text, stop.start, start, to);
}

/** True if the characters around an index, up to the next spaces, are a web or mail address. */
function isAddress(text: string, index: number, from: number, to: number): boolean {
  const least = Math.max(from, index - 80);
  const most = Math.min(to, index + 80);
  let start = index;
  let end = index;
  while (start > least && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  while (end < most && !isSpace(text.charCodeAt(end))) end += 1;
  return /[@/\\]|www\./.test(text.slice(start, end));
}

/**
 * `"Are you sure?" President Smith asked`: a quotation that ends in a mark, its speaker and a verb of saying. Behind a full
 * stop, which should be a comma, they must be all: `"I am sure." President Smith said.`
 */
function isTagged({ text, to }: Place, stop: Stop, next: number, alone = false): boolean {
  if (!isQuote(text.charCodeAt(stop.end - 1))) return false;
  let at = next;
  for (let count = 0; count < 6; count += 1) {
    const word = wordAt(text, at, to);
    if (count === 0 && (starters.has(word) || !isCapitalised(word))) return false;
    if (count > 0 && tagVerbs.has(word)) {
      const end = at + word.length;
      return !alone || end >= to || text.charCodeAt(end) === 46;
    }
    if (!isCapitalised(word)) return false;
    at = nameEnd(text, at + word.length, to);
    if (text.charCodeAt(at) === 46) at += 1;
    if (text.charCodeAt(at) === 44) return !alone && isTaggedBehind(text, at, to);
    if (text.charCodeAt(at) !== 32) return false;
    at += 1;
  }
  return false;
}

/** Where a name ends that goes on behind an apostrophe or a hyphen: `O’Malley`, `Smith-Jones`. */
function nameEnd(text: string, index: number, to: number): number {
  let end = index;
  while ((text.charCodeAt(end) === 0x2019 || text.charCodeAt(end) === 45) && isWord(text.charCodeAt(end + 1)))
    end += 1 + wordAt(text, end + 1, to).length;
  return end;
}

/** How far the verb may stand behind a name: "Tolm, a spokesman for the mayor of the town, said". */
const APPOSED = 100;

/** Whether a verb of saying follows the next comma, what stands between being no sentence: `, R-Ohio, said`. */
function isTaggedBehind(text: string, comma: number, to: number): boolean {
  for (let i = comma + 1; i < Math.min(to, comma + APPOSED); i += 1) {
    const code = text.charCodeAt(i);
    if (code === 44) return text.charCodeAt(i + 1) === 32 && tagVerbs.has(wordAt(text, i + 2, to));
    if (code === 33 || code === 63 || isQuote(code) || isNewline(code)) return false;
    if (code === 46 && text.charCodeAt(i + 1) === 32) return false;
  }
  return false;
}

/** `Yahoo! Inc`: the mark belongs to the name. */
function isMarkedName({ text, start, to }: Place, stop: Stop, next: number): boolean {
  return markedNames.has(wordBefore(text, stop.start, start)) && !starters.has(wordAt(text, next, to));
}

/** Three dots may leave words out in mid-sentence; four end it. `[...]` stands for words and ends nothing. */
function endsAfterEllipsis({ text }: Place, stop: Stop, code: number): boolean {
  const before = text.charCodeAt(stop.start - 1);
  if (before === 91 || before === 40) return false;
  return stop.dots > 3 || !isDigit(code);
}

const LONGEST_ABBREVIATION = Math.max(...[...abbreviations.keys()].map(({ length }) => length));

/** One full stop and a space: the word before it decides, and what follows. */
function endsAfterWord(place: Place, stop: Stop, next: number): boolean {
  const { text, start, to } = place;
  const word = wordBefore(text, stop.start, start);
  if (isListMark(word) && isHead(place, stop.start - word.length)) return false;
  const acronym = isAcronym(word);
  // Most words that end a sentence are longer than any abbreviation.
  if (!acronym && word.length > LONGEST_ABBREVIATION) return true;
  const following = wordAt(text, next, to);
  if (word.length === 1 && isWord(word.charCodeAt(0))) return endsAfterLetter(place, stop, word, following);
  if (acronym) return endsAfterAcronym(place, stop, word, following);
  const meaning = abbreviations.get(word);
  if (meaning === undefined) return true;
  if (meaning === "never") return false;
  if (meaning === "number") return !isDigit(text.charCodeAt(next)) && !/^[IVXLC]+$/.test(following);
  return starters.has(following);
}

/** `1.` or `a.` at a sentence's head numbers it. */
function isListMark(word: string): boolean {
  return word.length <= 3 && /^(?:\d{1,3}|[A-Za-z])$/.test(word);
}

/** True if only bullets, brackets and spaces stand between the sentence's start and the index. */
function isHead({ text, start }: Place, index: number): boolean {
  return index - start < 4 && !/[\p{L}\p{N}]/u.test(text.slice(start, index));
}

/** An initial (`Albert I. Jones`), a letter that ends a sentence (`you and I. Did`), or `p. 55`, `Roe v. Wade`. */
function endsAfterLetter({ text, start }: Place, stop: Stop, letter: string, following: string): boolean {
  if (isDigit(letter.charCodeAt(0))) return true;
  if (!isUpper(letter.charCodeAt(0))) return letter !== "v" && letter !== "c" && !isDigit(following.charCodeAt(0));
  if (letter === "I") return !isCapitalised(wordBefore(text, stop.start - 2, start));
  return starters.has(following);
}

/** `U.S. President` goes on, `in the U.S. How` does not; after a time of day a capital letter begins a sentence. */
function endsAfterAcronym({ text, start }: Place, stop: Stop, word: string, following: string): boolean {
  if (!/^[ap]\.m$/i.test(word)) return starters.has(following);
  if (afterTime.has(following)) return false;
  // `At 5 a.m. Mr. Smith went`: words that only give a time have no verb yet.
  const before = text.slice(Math.max(start, stop.start - 60), stop.start);
  return !(
    stop.start - start < 40 && /^(?:At|By|On|Around|About|Before|After|Until|Since|From)(?: \S+){1,3}$/.test(before)
  );
}
