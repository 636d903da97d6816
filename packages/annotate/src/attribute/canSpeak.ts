import type { Document } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Tag } from "../model/tags.ts";
import { hashWord } from "../model/tokens.ts";
import type { Run } from "./phrases.ts";

const AGENTS = /(?:ers|ors|ists|ians)$/i;
const THINGS = new Set(
  (
    "numbers papers letters powers orders matters computers errors factors borders rivers waters winters summers offers corners " +
    "centers quarters servers headers posters answers dangers barriers carriers containers trailers flowers showers shoulders " +
    "fingers covers layers doors floors colors towers drawers chapters mirrors motors sectors indicators disasters tensors dinners " +
    "favors rumors others"
  )
    .split(" ")
    .map(hashWord),
);

/** Whether a plural names people by what they do: "strikers", "exporters", "economists". */
function isAgents(doc: Document, i: number): boolean {
  const [start, end] = [doc.tokens.start[i] as number, doc.tokens.end[i] as number];
  return AGENTS.test(doc.text.slice(Math.max(start, end - 4), end)) && !THINGS.has(doc.tokens.hash[i] as number);
}

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
      roles.title.has(hash) ||
      (tag === Tag.NNS && isAgents(doc, i))
    )
      return true;
  }
  return false;
}
