import type { Lexicon } from "../knowledge/lexicon.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { Form } from "../words/wordForms.ts";

const BORNE = NameBit.surname | NameBit.given;

/** Whether a word is in the dictionary as no name, and nobody of the lists of names bears it: "stool", "capture". */
export function isCommonWord({ roles, names }: Pick<Lexicon, "roles" | "names">, hash: number): boolean {
  const forms = roles.forms.get(hash);
  return forms !== 0 && (forms & Form.own) === 0 && (names.get(hash) & BORNE) === 0;
}
