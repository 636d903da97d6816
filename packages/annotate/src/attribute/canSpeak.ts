import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";

/** Whether a source can hold a view: a name, a person, a body or a paper, not "a gesture". */
export function canSpeak(doc: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  // "Each", "both", "those".
  if (last - first === 1 && doc.tags[first] === Tag.DT) return true;
  for (let i = first; i < last; i++) {
    const tag = doc.tags[i];
    const hash = doc.tokens.hash[i] as number;
    if (tag === Tag.NNP || tag === Tag.PRP || tag === Tag.WP || tag === Tag.WDT || tag === Tag.CD) return true;
    if (
      roles.anonymous.has(hash) ||
      roles.person.has(hash) ||
      roles.group.has(hash) ||
      roles.organisation.has(hash) ||
      roles.document.has(hash) ||
      roles.outlet.has(hash) ||
      roles.title.has(hash)
    )
      return true;
    // "The core fact" is a fact.
    const next = i + 1 < last ? doc.tags[i + 1] : undefined;
    const head = (tag === Tag.NN || tag === Tag.NNS) && next !== Tag.NN && next !== Tag.NNS;
    if (head && roles.forms.get(hash) & (Form.person | Form.group)) return true;
  }
  return false;
}
