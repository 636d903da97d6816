import { english, lexiconFiles } from "@readout/lexicon";
import { isAgencyField } from "../../normalise/agencies.ts";
import { type Credit, credit, isImpersonal } from "../../normalise/people.ts";
import { singleSpaced } from "../../normalise/singleSpaced.ts";

const particles = new Set([...english.particles, ...english.particlesArticles]);

/** The words that a byline begins with, in the languages of archives and agencies. */
const BY = "by|von|par|door|di|por";
const BEFORE = new RegExp(`^(?:${BY})\\b:?\\s+`, "i");

/** Such a word with a capital, a name's capital behind it, and no full stop but those of initials: no sentence. */
const BYLINE = new RegExp(
  `^(?:${BY.toUpperCase()}|${BY.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())}):? \\p{Lu}(?:[^.\\n]|(?<=(?<!\\p{L})\\p{Lu}|\\b[JS]r)\\.){2,120}$`,
  "u",
);

/** Whether a line is a byline by its form: `By OLGA TERNE`, `Door Jan J. Tolm`. */
export function isByline(line: string): boolean {
  return BYLINE.test(line);
}

/** The words between two names. */
const BETWEEN = /\s*[;|/&]\s*|\s+(?:and|et|und)\s+/i;

/**
 * The people and the agency in a byline as archives print it: without "By", "Von" and "Par", with shouted names made
 * readable. `turned` says that names stand as `Last, First`, each behind a semicolon.
 */
export function printedNames(printed: string, { turned = false }: { readonly turned?: boolean } = {}): Credit {
  const words = singleSpaced(printed.slice(0, 600));
  const parts = words
    .split(turned ? /\s*[;|]\s*/ : BETWEEN)
    .map((part) => part.replace(BEFORE, "").trim())
    // A byline that ends as a sentence does: `By PETER GOSNELL.`
    .map((part) => part.replace(/(?<=\p{L}{3})\.$/u, ""))
    .map((part) => (turned ? turnedName(part) : part))
    .filter((part) => part !== "");
  return credit(parts.map(readable).join(", "));
}

let known: ReadonlySet<string> | undefined;

/** Whether a name is a given name that is known; their file is read where an export first asks. */
function isGiven(name: string): boolean {
  known ??= new Set(lexiconFiles().givenNames.givenNames.flat());
  return known.has(name.toLowerCase());
}

/**
 * Whether a byline has each name as `Albrecht, Bernhard`, as German archives print it. In English `Tolm, Quist` may be two
 * surnames: there a given name that is known, an initial, two given names or a semicolon must tell.
 */
export function isTurned(printed: string, language: string | null): boolean {
  const parts = printed.split(";").map((part) => {
    const [, last = "", first = ""] =
      /^\s*((?:\p{Ll}+ )*\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)\s*$/u.exec(part) ?? [];
    return last === "" || isImpersonal(last) || isImpersonal(first) ? null : first;
  });
  const isTold = (first: string | null): boolean => first !== null && (/[ .]/.test(first) || isGiven(first));
  return parts.every((first) => first !== null) && (language !== "en" || parts.length > 1 || parts.some(isTold));
}

/** `Lindenbaum, Maria` as `Maria Lindenbaum`; other words as they are. */
function turnedName(part: string): string {
  const match = /^([^,]{2,40}),\s*([^,]{1,40})(?:,\s*((?:Jr|Sr)\.?|I{1,3}))?$/.exec(part);
  if (match === null || isImpersonal(match[1] ?? "") || isImpersonal(match[2] ?? "")) return part;
  return `${match[2]} ${match[1]}${match[3] === undefined ? "" : ` ${match[3]}`}`.trim();
}

/** Words with what is shouted in them made readable: `PETER ARKWRIGHT`, `Jean-Baptiste ORIOL`. Short forms stay: `AFP`. */
function readable(words: string): string {
  return words
    .split(",")
    .map((part) => {
      const all = part.trim().split(" ");
      const shouted = all.length > 1 && !/\p{Ll}/u.test(part) && /\p{Lu}{3}/u.test(part);
      return all
        .map((word, at) => (shouted || (all.length > 1 && isShouted(word)) ? lowered(word, at) : word))
        .join(" ");
    })
    .join(", ");
}

function isShouted(word: string): boolean {
  return /^(?:Mc|Mac)?\p{Lu}[\p{Lu}\p{M}'’-]{3,}$/u.test(word);
}

function lowered(word: string, at: number): string {
  if (/^\p{Lu}{1,2}\.?$/u.test(word) || word.includes("."))
    return at > 0 && particles.has(word.toLowerCase()) ? word.toLowerCase() : word;
  const small = word.toLowerCase();
  if (at > 0 && particles.has(small)) return small;
  return small.replace(/(^mc(?=\p{L}{3})|^|[-'’])(\p{L})/gu, (_, before: string, letter: string) =>
    before === "mc" ? `Mc${letter.toUpperCase()}` : before + letter.toUpperCase(),
  );
}

/** The news agency that an outlet is by its name: `Agence France Presse -- English`. */
export function agencyOf(outlet: string): string | null {
  const name = (/^(.{2,60}?)(?:\s+--?\s.*|\s*\(.*)?$/.exec(outlet.trim())?.[1] ?? "").trim();
  return isAgencyField(name) ? name : null;
}

/** The agency in brackets in the words of a dateline: `TORNE, Dec 03, 2013 (AFP)`. */
export function agencyIn(dateline: string): string | null {
  const name = /\(([^()]{2,40})\)\s*$/.exec(dateline)?.[1]?.trim() ?? "";
  return isAgencyField(name) ? name : null;
}
