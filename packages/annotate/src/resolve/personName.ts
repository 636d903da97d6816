import { english } from "@readout/lexicon";

/** The parts of a person's name that tell whether another form of it is the same person's. */
export interface PersonName {
  /** The last word but for a suffix, lower case. */
  readonly surname: string;
  /** The first of two or more words, lower case, without stops; of initials the first; null of a single word. */
  readonly given: string | null;
  /** First letters of the words between. */
  readonly middle: string;
  /** "jr", "iii", lower case; "" where there is none. */
  readonly suffix: string;
  /** How many words the name has. */
  readonly length: number;
}

const among = (words: readonly string[]): ((word: string) => boolean) => {
  const set = new Set(words);
  return (word) => set.has(word.toLowerCase());
};
const ARTICLES = new RegExp(`^(?:${english.surnameArticles.join("|")})[-’'](?=\\p{L}{3})`, "u");
const isFamily = among(english.hyphenFamilies);
const isSuffix = among(english.suffixes);
const isParticle = among([...english.particles, ...english.particlesArticles]);

/** Whether a name is a surname with its particles and no more: "van der Klooster", "Van der Klooster", "de la Tolm". */
function isSurnameAlone(words: readonly string[]): boolean {
  if (words.length < 2 || !isParticle(words[0] as string)) return false;
  const rest = words.slice(isParticle(words[1] as string) ? 2 : 1);
  // "Van Morrison" may be a whole name, "Van der Klooster" is none.
  return rest.length === 1 && (rest.length < words.length - 1 || /^\p{Ll}/u.test(words[0] as string));
}

/** A surname without its article, which papers leave out where it stands alone: "Assawi" of "Bashir al-Assawi". */
function withoutArticle(surname: string): string {
  return surname.replace(ARTICLES, "");
}

/** Whether the family's name stands first, before a given name of two syllables: "Ko Tae-rim". */
function isFamilyFirst(words: readonly string[]): boolean {
  return words.length === 2 && isFamily(words[0] as string) && /^\p{Lu}\p{Ll}*-\p{L}\p{Ll}*$/u.test(words[1] as string);
}

/** How many words a name has without the letters of honours behind it: "Edda Tolm DBE". */
function withoutLetters(words: readonly string[]): number {
  let count = words.length;
  while (
    count > 2 &&
    /^(?![IVXL]+$)\p{Lu}{2,4}$/u.test(words[count - 1] as string) &&
    !isSuffix(words[count - 1] as string)
  )
    count--;
  if (count === words.length) return count;
  return words.slice(0, count).some((word) => /\p{Ll}/u.test(word)) ? count : words.length;
}

/** Parts a name: "Edda M. Tolm, Jr.". */
export function personName(words: readonly string[]): PersonName {
  // Most names are a surname.
  if (words.length === 1)
    return {
      surname: withoutArticle((words[0] as string).toLowerCase()),
      given: null,
      middle: "",
      suffix: "",
      length: 1,
    };
  if (isFamilyFirst(words))
    return {
      surname: (words[0] as string).toLowerCase(),
      given: words.slice(1).join(" ").toLowerCase(),
      middle: "",
      suffix: "",
      length: words.length,
    };
  const letters = withoutLetters(words);
  if (letters !== words.length) return personName(words.slice(0, letters));
  const alone = isSurnameAlone(words);
  let last = words.length - 1;
  while (last > 0 && isSuffix(words[last] as string)) last--;
  const suffix = (words[last + 1] ?? "").toLowerCase().replace(".", "");
  const first = (words[0] as string).toLowerCase();
  const given = !first.includes(".")
    ? first
    : /^(?:\p{L}\.)+$/u.test(first)
      ? first.charAt(0)
      : first.replaceAll(".", "");
  return {
    surname: withoutArticle((words[last] as string).toLowerCase().replace(/,$/, "")),
    given: last === 0 || alone ? null : given,
    middle: words
      .slice(1, Math.max(1, last))
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0).toLowerCase())
      .join(""),
    suffix,
    length: alone ? 1 : words.length,
  };
}

/** The last word of a name but for a suffix: "Tolm" of "Edda M. Tolm, Jr.". */
export function surnameOf(name: string): string {
  const words = name.split(" ");
  let last = words.length - 1;
  while (last > 0 && isSuffix(words[last] as string)) last--;
  return (words[last] as string).replace(/,$/, "");
}

/** Whether two names of one surname may be one person's: by the given name or its initial, middle initials and suffix. */
export function agree(one: PersonName, other: PersonName): boolean {
  if (one.suffix !== other.suffix && one.suffix !== "" && other.suffix !== "") return false;
  const [a, b] = [one.given, other.given];
  if (a === null || b === null) return true;
  const same = a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
  return (
    same &&
    (one.middle === "" ||
      other.middle === "" ||
      one.middle.startsWith(other.middle) ||
      other.middle.startsWith(one.middle))
  );
}
