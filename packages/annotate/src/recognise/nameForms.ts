/** Whether a name ends as names of lands do: "Ravenia", "Turkestan". */
export function isLand(word: string): boolean {
  return /(?:ia|stan|land)$/.test(word);
}

/** Words that name an outlet by their form: an address, or a compound as "Handelskurier". */
const OUTLET =
  /\.(?:com|org|net|info|news|tv|io)$|[a-z](?:zeitung|kurier|blatt|presse|press|bladet|posten|avisen|wire)$/i;

/** Whether a word names an outlet by its form. */
export function isOutletName(word: string): boolean {
  return OUTLET.test(word);
}
