import { holdsOffices } from "../actorKind.ts";
import type { Mention } from "../annotation.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";

const AWAY = listed("away");

/** Whether a relative pronoun stands in the run (what follows it tells of other times and people), or, behind a person, "and". */
function leaves(doc: Document, first: number, last: number, person: boolean): boolean {
  for (let i = first; i < last; i++) {
    const tag = doc.tags[i];
    if (tag === Tag.WP || tag === Tag.WDT || (person && tag === Tag.CC)) return true;
  }
  return false;
}

/** The body, else the state, that the words of a person's source name beside him: "Foreign Ministry spokeswoman". */
export function affiliationIn(doc: Document, resolved: Resolved, run: Run): string | null {
  let best: Mention | null = null;
  let person = -1;
  for (let m = firstAtLeast(resolved.at, run[0]); m < resolved.at.length; m++) {
    const at = resolved.at[m] as number;
    const mention = resolved.mentions[m] as Mention;
    if (at >= run[1] || leaves(doc, Math.max(run[0], person), at, person >= 0)) break;
    if (mention.kind === "person") person = at;
    const body = holdsOffices(mention.kind);
    const away = at > run[0] && AWAY.has(doc.tokens.hash[at - 1] as number);
    if (!body || mention.pronoun || mention.nominal || away) continue;
    if (!best || (best.kind === "state" && mention.kind !== "state")) best = mention;
  }
  return best?.name ?? null;
}
