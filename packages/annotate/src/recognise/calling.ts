import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";

const EPITHETS = listed("epithets");

/** Whether the word at `i` is a common noun for a person, as before a name: "trade consultant Oswin Rice". */
export function isCalling({ tokens, tags }: Document, { roles }: Lexicon, i: number): boolean {
  if (i < 0 || tags[i] !== Tag.NN || tokens.caps[i] !== 0) return false;
  const hash = tokens.hash[i] as number;
  if (EPITHETS.has(hash)) return true;
  if (roles.organisation.has(hash) || roles.outlet.has(hash)) return false;
  return (roles.forms.get(hash) & (Form.person | Form.own)) === Form.person;
}
