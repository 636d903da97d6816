import { english } from "@readout/lexicon";
import { isNewsAgency } from "./agencies.ts";

/** Who wrote an article: its people, and the news agency if one is named. */
export interface Credit {
  readonly byline: readonly string[];
  readonly agency: string | null;
}

/** Words that no person's name has. */
const impersonal = new RegExp(`\\b(?:${english.impersonal.join("|")})\\b`, "i");

const particles = new Set([...english.particles, ...english.particlesArticles, ...english.particlesInBylines]);
const articles = new Set(english.particlesArticles);
const nameWord = /^(?:\p{Lu}\.?|(?:\p{Ll}{1,2}[-'’])?\p{Lu}[\p{L}\p{M}'’.-]*\p{L}|Jr\.?|Sr\.?)$/u;

const staff = new RegExp(`^(?:\\p{Lu}[\\p{L}'’.-]* ){0,4}(?:${english.staff.join("|")})$`, "u");
const writer = new RegExp(`^(?:\\p{Lu}\\S* )?(?:staff )?(?:${english.writers.join("|")})\\s+(?=\\p{Lu})`, "iu");

const role = new RegExp(`^(?:[\\p{L}'’.-]+ ){0,4}(?:${english.bylineRoles.join("|")})$`, "iu");

/** True for two to five words that may be a person's name and nothing else. */
function isPerson(words: string): boolean {
  const parts = words.split(/\s+/);
  if (words.length > 60 || parts.length < 2 || parts.length > 5) return false;
  // `PA Scotland`, and `R. J.` of a list that has last names first.
  if (isDesk(words) || !parts.some((part) => /\p{L}{2}/u.test(part))) return false;
  // Behind a particle an article is one: "de la". By itself it tells a place.
  const telling = parts.filter((part, index) => !(articles.has(part) && particles.has(parts[index - 1] ?? "")));
  if (impersonal.test(telling.join(" "))) return false;
  return parts.every((part, index) => nameWord.test(part) || (index > 0 && particles.has(part)));
}

/** True for what an agency has in a place: its name in capitals, and where. */
function isDesk(words: string): boolean {
  const [first = ""] = words.split(" ", 1);
  return /^\p{Lu}{2,4}$/u.test(first) && isNewsAgency(first);
}

/** True for the name of a news agency. */
function isAgency(words: string): boolean {
  return isNewsAgency(words) || /^(?:\p{Lu}\S* ){1,3}(?:Wire|Newswire|News Agency|Press Agency)$/u.test(words);
}

/** Reads a byline's words, without "By": `Ilva Stenmark and Tobin Ashgrave in Lindmar, Reuters`. */
export function credit(words: string): Credit {
  const names = parts(words);
  return {
    byline: names.filter(isPerson),
    agency: names.find(isAgency) ?? names.find(isDesk)?.split(" ", 1)[0] ?? null,
  };
}

/** True for words that are a byline and nothing else: people, agencies, and the paper's own staff. */
export function isCredit(words: string): boolean {
  if (words.length > 160 || /[.!?:;"“”]$/.test(words)) return false;
  const names = parts(words);
  const own = names.filter((name) => isPerson(name) || isAgency(name) || isStaff(name));
  return own.length > 0 && names.every((name) => own.includes(name) || role.test(name));
}

/** True for words that no person's name has: of an outlet, its desks and its staff. */
export function isImpersonal(words: string): boolean {
  return impersonal.test(words) || isStaff(words) || isAgency(words);
}

function isStaff(words: string): boolean {
  return staff.test(words);
}

/** The names in a byline, without what stands around them. */
function parts(words: string): string[] {
  return words
    .slice(0, 300)
    .split(/\s*(?:[,;|/•·]|\band\b|\bwith\b|&|\s[-–—]\s)\s*/)
    .map((part) =>
      part
        .replace(/^(?:by|from)\s+/i, "")
        .replace(writer, "")
        .replace(/\s+(?:in|at|for)\s.*$/, "")
        .replace(/\(.*?\)|\S+@\S+|[*_]+/g, "")
        .trim(),
    )
    .filter((part) => part !== "");
}
