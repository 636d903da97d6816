/** Whether a name ends as names of lands do: "Ravenia", "Turkestan". */
export function isLand(word: string): boolean {
  return word.endsWith("ia") || word.endsWith("stan") || word.endsWith("land");
}

/** Words that name an outlet by their form: an address, or a compound as "Handelskurier". */
const OUTLET =
  /\.(?:com|org|net|info|news|tv|io)$|[a-z](?:zeitung|kurier|blatt|presse|press|bladet|posten|avisen|wire)$/i;

/** The last letters of those words, by which nearly all others are told without a search. */
const LAST = "egmnorstv";

/** Whether a word names an outlet by its form. */
export function isOutletName(word: string): boolean {
  return LAST.includes(word.charAt(word.length - 1).toLowerCase()) && OUTLET.test(word);
}
