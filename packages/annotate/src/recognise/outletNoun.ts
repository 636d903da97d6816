import type { Lexicon } from "../knowledge/lexicon.ts";
import { Form } from "../words/wordForms.ts";

/** Whether a noun is one for an outlet, and no calling though papers are called so: not "reporter". */
export function isOutletNoun({ outlet, forms }: Lexicon["roles"], hash: number): boolean {
  return outlet.has(hash) && (forms.get(hash) & (Form.person | Form.group)) !== Form.person;
}
