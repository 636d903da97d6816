import type { Document } from "../../words/document.ts";
import { listed, listedVerbs } from "../../words/english.ts";
import type { Run } from "../../words/run.ts";
import { isVerb } from "../../words/tags.ts";
import type { Complement } from "../bounds/complement.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { type Cue, saysPlainly } from "../cues.ts";
import { nounPhraseBefore } from "../phrases.ts";

// Who says something that another brings or bids him to say.

const CAUSING = listed("causing");
const BIDDING = listedVerbs("bidding", "expecting");

/** Whom something brought to an infinitive: "it led | the union | to say that C". */
export function causedIn(doc: Document, cue: Cue, first: number): Run | null {
  const to = cue.group[0];
  const from = cue.shape === "infinitive" ? nounPhraseBefore(doc, to - 1, first) : to;
  return from < to && CAUSING.has(doc.tokens.hash[from - 1] as number) ? [from, to] : null;
}

/** Whom somebody bade or expects to say a clause: "begged | her | to tell them that C", not "asked them to reject C". */
export function bidden({ doc, roles, first }: Clause, cue: Cue, { rule }: Complement): Run | null {
  if (cue.shape !== "infinitive" || rule === "object" || rule === "ing" || rule === "about") return null;
  if (rule === "question" && !saysPlainly(cue.entry)) return null;
  const [to] = cue.group;
  const from = nounPhraseBefore(doc, to - 1, first);
  const verb = from - 1;
  if (from >= to || !BIDDING.has(doc.tokens.hash[verb] as number) || !isVerb(doc.tags[verb] as number)) return null;
  return canSpeak(doc, roles, [from, to]) ? [from, to] : null;
}
