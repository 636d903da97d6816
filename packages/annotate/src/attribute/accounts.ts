import type { Speaker } from "../annotation.ts";
import type { Run } from "../words/run.ts";
import { asPerson, nobody, type SourceContext } from "./who.ts";

/** A name or an account's handle as bare letters: "Edda O’Tolm" and "real_eddaotolm" have "eddaotolm" in common. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, "");
}

/**
 * The person of the article whose whole name is in the handle of an account: "realEddaTolm"; nobody known where none is, or
 * several are, as a handle tells of no kind. Null where the words are no handle.
 */
export function ownerOfAccount({ doc, resolved }: SourceContext, [first, last]: Run): Speaker | null {
  const handle = doc.text.slice(doc.tokens.start[first], doc.tokens.end[last - 1]);
  if (/\s/.test(handle) || doc.text.charAt((doc.tokens.start[first] as number) - 1) !== '"') return null;
  const account = letters(handle);
  const owners: Speaker[] = [];
  for (const [actor, { name }] of resolved.people.byId)
    if (name.includes(" ") && account.includes(letters(name))) owners.push(asPerson({ name, actor }));
  return owners.length === 1 ? (owners[0] as Speaker) : nobody("unresolved");
}
