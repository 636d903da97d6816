/** The elements of HTML, by what they do to the text around them: for pages, pieces of HTML and exports in HTML alike. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Elements whose borders end a paragraph. */
export const BLOCKS: ReadonlySet<string> = set(
  "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noscript ol option p pre search section select summary table tbody td template textarea tfoot th thead title tr ul video audio object svg",
);

/** Elements that hold nothing. */
export const VOID: ReadonlySet<string> = set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements whose text no reader sees. */
export const SILENT: ReadonlySet<string> = set(
  "script style noscript template title head iframe svg math select textarea option object audio video canvas datalist",
);

/** Elements that what lies inside cannot close. */
export const SCOPES: ReadonlySet<string> = set("table td th caption button object ul ol dl html template select");

/** What an element closes when it opens, besides an open paragraph. */
export const CLOSED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ["li", ["li"]],
  ["dt", ["dt", "dd"]],
  ["dd", ["dt", "dd"]],
  ["tr", ["tr", "td", "th"]],
  ["td", ["td", "th"]],
  ["th", ["td", "th"]],
  ["body", ["head"]],
  ["option", ["option"]],
]);

/** Attributes that are kept. */
export const ATTRIBUTES: ReadonlySet<string> = set(
  "class id role rel itemprop itemtype itemscope itemid content datetime href property name type lang charset http-equiv hidden style aria-hidden aria-label data-component data-testid data-module data-type title",
);
