import { english } from "@readout/lexicon";

const any = (words: readonly string[]): string =>
  words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("|");

/** "Tarvo Inc", "Tarvo, Ltd.", "Tarvo & Co". */
const LEGAL = new RegExp(`,? (?:& )?(?:${english.legalForms.join("|")})\\.?$`, "i");
/** "Tarvo Group Inc", "Tarvo.com". */
const GROUP = new RegExp(`(?:\\.com| (?:${any(english.groupForms)}))$`);
/** "Department of Roads". */
const OF = new RegExp(`^(${any(english.namedOf)}) of (?:the )?(.+)$`);

/** How many words a state's name before a body's may have: "United Arab Emirates". */
const LONGEST = 3;

/**
 * The form that a body's name shares with its other forms: without a firm's legal form ("Tarvo Inc"), with a state's own name for
 * its short ones ("U.S. Road Court", "Road Court of the United States"), and with the field first ("Justice Department" for
 * "Department of Justice").
 *
 * @param states what each state may be called, and its name
 */
export function bodyForm(name: string, states: ReadonlyMap<string, string>): string {
  const [state, form] = partsOfBody(name, states);
  return state === null ? form : `${state} ${form}`;
}

/** The state in a body's name, null where there is none, and the form that the rest shares with its other forms. */
export function partsOfBody(
  name: string,
  states: ReadonlyMap<string, string>,
): readonly [state: string | null, form: string] {
  const [state, rest] = stateOf(name.replace(LEGAL, "").replace(GROUP, ""), states);
  return [state, rest.replace(OF, "$2 $1")];
}

/** The state that a body's name begins or ends with, and the rest; null and the whole where there is none. */
function stateOf(name: string, states: ReadonlyMap<string, string>): readonly [state: string | null, rest: string] {
  const words = name.split(" ");
  for (let n = Math.min(LONGEST, words.length - 2); n > 0; n--) {
    const state = states.get(words.slice(0, n).join(" "));
    if (state !== undefined) return [state, words.slice(n).join(" ")];
  }
  const of = name.lastIndexOf(" of ");
  const state = of < 0 ? undefined : states.get(name.slice(of + 4).replace(/^the /, ""));
  return state === undefined || !name.slice(0, of).includes(" ") ? [null, name] : [state, name.slice(0, of)];
}

const OWNED = new RegExp(`^(.+?)(’s (?:${english.ownedBodies.join("|")})| (?:${english.ownedBodies.join("|")}))$`);

/** The person whose a body is by its name, and the rest: "Edda Tolm" and " campaign"; null where its name tells none. */
export function ownerOf(body: string): readonly [owner: string, rest: string] | null {
  const found = OWNED.exec(body);
  return found && [found[1] as string, found[2] as string];
}
