import type { Document } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Tag } from "../model/tags.ts";
import { TokenKind } from "../model/tokens.ts";
import type { Name } from "../recognise/names.ts";
import type { Person } from "./people.ts";

/** The titles of an apposition behind the name: "Oren Halvick, the foreign minister of Velmora," */
function noteApposition(doc: Document, lexicon: Lexicon, name: Name, person: Person): void {
  const { tokens } = doc;
  if (tokens.kind[name.last] !== TokenKind.comma) return;
  for (let i = name.last + 1; i < Math.min(tokens.count, name.last + 10); i++) {
    if (tokens.kind[i] !== TokenKind.word && tokens.kind[i] !== TokenKind.hyphen) return;
    const hash = tokens.hash[i] as number;
    if (lexicon.roles.female.has(hash)) person.gender = "female";
    else if (lexicon.roles.male.has(hash)) person.gender = "male";
    if (lexicon.roles.title.has(hash) || lexicon.roles.anonymous.has(hash))
      person.titles.add(doc.text.slice(tokens.start[i], tokens.end[i]).toLowerCase());
    if (doc.tags[i] === Tag.WP || doc.tags[i] === Tag.VBD) return;
  }
}

/** Notes what the titles before a name, and an apposition behind it, tell of the person: the words, and the gender. */
export function noteTitles(doc: Document, lexicon: Lexicon, name: Name, person: Person | undefined): void {
  if (!person) return;
  noteApposition(doc, lexicon, name, person);
  let from = name.titleFirst;
  while (from > 0 && lexicon.roles.title.has(doc.tokens.hash[from - 1] as number) && name.titleFirst - from < 4) from--;
  for (let i = from; i < name.first; i++) {
    const hash = doc.tokens.hash[i] as number;
    if (lexicon.roles.female.has(hash)) person.gender = "female";
    else if (lexicon.roles.male.has(hash)) person.gender = "male";
    person.titles.add(doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]).toLowerCase());
  }
}
