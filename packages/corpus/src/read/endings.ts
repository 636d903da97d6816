import { endsIn } from "./reader.ts";

/** What texts in Markdown and its kin are called: marks of their own stand at their beginning. */
export const MARKED_TEXT = ["md", "markdown", "mkd", "mkdn", "mdown", "mdwn", "mmd", "qmd", "rmd", "rst"] as const;

/** What programs, styles and settings are called: words in them are no article's. */
const PROGRAMS = (
  "js mjs cjs ts mts cts jsx tsx py r rb pl php java c h cc cpp hpp cs go rs swift kt scala lua m jl sh bash zsh bat cmd ps1 " +
  "css scss less sql tex cls sty bst ini cfg conf properties toml yaml yml lock po pot ics vcf ipynb svg xsl xsd dtd map"
).split(" ");

/** Whether a name has no ending that tells anything. */
export function isNameless(name: string): boolean {
  return !/\.[a-z0-9]{1,8}$/.test(name);
}

/**
 * Whether a file's content may decide what it is, whatever its name ends in: `.txt`, `.log`, `.dat` or an ending that is no
 * format's; not where it is a text with marks or a program.
 */
export function contentDecides(name: string): boolean {
  return !endsIn(name, MARKED_TEXT) && !endsIn(name, PROGRAMS);
}
