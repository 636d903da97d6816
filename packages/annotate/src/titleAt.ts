import type { Span } from "@readout/corpus";
import { english } from "@readout/lexicon";
import type { Title } from "./sourceRole.ts";

/** The few words before a title: no mark stands between. */
const BEFORE = /(?:[\p{L}\p{N}.'’&-]+[ ]){1,3}$/u;
/** Behind a title, what it is of. */
const BEHIND = new RegExp(`^\\s+(?:${english.attaching.join("|")})\\s`, "u");
const NAME_LAST = /(?:^|\s)\p{Lu}\S* $/u;
const SMALL = /^\p{Ll}/u;

/**
 * Returns a title or a nominal ("the senator") as a text has it, with what stands around it.
 *
 * @param source the words that name a source, where the title stands in them
 * @param leads whether the title stands before the name
 */
export function titleAt(text: string, span: Span, source: Span | null, leads: boolean): Title {
  const words = text.slice(...span);
  const before = leads ? (BEFORE.exec(text.slice(Math.max(0, span[0] - 60), span[0]))?.[0] ?? "") : "";
  const around = source === null ? "" : text.slice(...source);
  // "World Rowing president": a name before a title in small letters is the name of a body.
  const attached = BEHIND.test(text.slice(span[1], span[1] + 12)) || (NAME_LAST.test(before) && SMALL.test(words));
  return { words, before, around, attached };
}
