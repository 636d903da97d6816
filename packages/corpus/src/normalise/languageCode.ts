/** Codes for "not known", "several" and "no words": they state no language. */
const NOTHING: ReadonlySet<string> = new Set(["und", "mul", "zxx", "mis"]);

let names: Intl.DisplayNames | null = null;

/** A language's name. The names take 18 ms to load, and an English corpus never asks for one. */
function nameOf(code: string): string | undefined {
  names ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  return names.of(code);
}

/**
 * A language as its shortest code, without region and script: `en` of `en-GB`, `eng`, `English` and `Englisch`. Null for words that
 * name no language, the empty string for those that say that nobody knows it.
 */
export function languageCode(words: string): string | null {
  const name = (/^[^,;(]{1,60}/.exec(words)?.[0] ?? "").trim().replaceAll("_", "-");
  const code = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(name) ? shortest(name) : null;
  return code ?? codes().get(name.toLowerCase()) ?? (/\benglish$/i.test(name) ? "en" : null);
}

function shortest(tag: string): string | null {
  try {
    // The locale of "und" has no language, whatever its type says.
    const language: string = new Intl.Locale(tag).language ?? "und";
    if (NOTHING.has(language)) return "";
    // The two ways to write Norwegian are one language here, as to whoever tells languages apart.
    if (language === "nb" || language === "nn") return "no";
    return language === "en" || nameOf(language) !== undefined ? language : null;
  } catch {
    return null;
  }
}

let known: ReadonlyMap<string, string> | null = null;

/** The languages of which the names of languages are known: that of this project, and those of archives' interfaces. */
const NAMED_IN = ["en", "fr", "de"];

/** The code of each language that has one of two letters, by its name; where two have one, the English name counts. */
function codes(): ReadonlyMap<string, string> {
  if (known !== null) return known;
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const all = letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => shortest(code) === code && nameOf(code) !== undefined);
  const found = new Map<string, string>();
  for (const locale of NAMED_IN) {
    const named = new Intl.DisplayNames([locale], { type: "language", fallback: "none" });
    for (const code of all) {
      const name = named.of(code)?.toLowerCase();
      if (name !== undefined && !found.has(name)) found.set(name, code);
    }
  }
  known = found;
  return known;
}

/** A language's English name: `French` of `fr`; the code where it has none. */
export function languageName(code: string): string {
  return nameOf(code) ?? code;
}
