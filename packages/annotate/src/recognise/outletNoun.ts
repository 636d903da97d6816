import type { Lexicon } from "../knowledge/lexicon.ts";
import { listed } from "../words/english.ts";
import { Form } from "../words/wordForms.ts";

const EPITHETS = listed("epithets");

/** Whether a noun is one for an outlet, and no calling though papers are called so: not "reporter", nor "star". */
export function isOutletNoun({ outlet, forms }: Lexicon["roles"], hash: number): boolean {
  return outlet.has(hash) && !EPITHETS.has(hash) && (forms.get(hash) & (Form.person | Form.group)) !== Form.person;
}
