import { listed } from "./english.ts";
import { isFunctionWord } from "./functionWords.ts";
import { hashWord } from "./letters.ts";

const FAMILIES = listed("hyphenFamilies");
const BEHIND = listed("behindHyphens");

/** How far words are looked for on both sides of a hyphen, in UTF-16 code units. */
const REACH = 48;
/** So many hyphens between capitals show that they are no dashes. */
const SEVERAL = 2;

/** The hyphens of a text that a tool has split into words and joined by spaces: "Moon Jae - in", "state - owned". */
export class SetOffHyphens {
  private readonly text: string;
  private found: { readonly any: boolean; readonly between: boolean } | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** What the text as a whole shows: a hyphen that stands within a word shows that none is set off. */
  private get told(): { readonly any: boolean; readonly between: boolean } {
    if (this.found === null) {
      const any = !/\p{L}-\p{L}/u.test(this.text);
      const count = any ? (this.text.match(/\p{L} - \p{L}/gu)?.length ?? 0) : 0;
      this.found = { any, between: count >= SEVERAL };
    }
    return this.found;
  }

  /** Whether the hyphen at `at`, with a space on both sides, joins the words beside it as a hyphen does. */
  joins(at: number): boolean {
    if (!this.told.any) return false;
    const before = this.text.slice(Math.max(0, at - REACH), at);
    const behind = /^- (\p{L}+)/u.exec(this.text.slice(at, at + REACH))?.[1];
    const [, earlier = "", left] = /(?:(\p{Lu}[\p{L}'’]*) (?:\p{L}+ - )?)?([\p{L}\p{N}]+) $/u.exec(before) ?? [];
    if (behind === undefined || left === undefined) return false;
    const word = hashWord(behind);
    if (BEHIND.has(word)) return true;
    if (!/^\p{Lu}/u.test(left)) return false;
    // "Durban - A man": what opens a line is where the news comes from.
    const opens = /^\s*(?:\p{L}+ )?\p{L}+ $/u.test(before.slice(before.lastIndexOf("\n") + 1));
    const family = FAMILIES.has(hashWord(earlier.toLowerCase()));
    if (/^\p{Lu}/u.test(behind)) return this.told.between && (!opens || family) && !isFunctionWord(word);
    return earlier !== "" && left.length <= 6 && behind.length <= 6 && (family || !isFunctionWord(word));
  }
}
