import { NameBit } from "../knowledge/nameBits.ts";
import { RoleBit } from "../knowledge/roles.ts";
import { isLand } from "../recognise/nameForms.ts";
import { listed } from "../words/english.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";
import type { SourceContext } from "./who.ts";

// A town alone is not enough: most names that speak and are a small town's as well are a firm's ("Gallup").
const PLACES = NameBit.city | NameBit.region;
const LOCATIVE = listed("locative");

/** Whether a name from `first` to `last`, its last word, is a place's by lists or as places are called: "Los Angeles". */
function isPlaceName({ doc, lexicon }: SourceContext, name: string, [first, last]: Run): boolean {
  const { hash } = doc.tokens;
  const { actors, names, roles } = lexicon;
  if (names.get(hash[last] as number) & PLACES || isLand(name)) return true;
  if ((actors.names.get(hash[first] as number) ?? []).some(({ words }) => words.join(" ") === name)) return true;
  const forms = roles.forms.get(hash[last] as number);
  const opens = first < last && (roles.bits.get(hash[first] as number) & (RoleBit.place | RoleBit.placeFirst)) !== 0;
  return opens && (forms === 0 || (forms & Form.own) !== 0);
}

/** Whether nothing tells that an actor who was taken for a place is one: no list has its name, and the article never is in it. */
export function isNowhere(context: SourceContext, actor: string): boolean {
  const { doc, resolved } = context;
  const { tokens, tags } = doc;
  let place = false;
  for (const [m, mention] of resolved.mentions.entries()) {
    if (mention.actor !== actor) continue;
    if (mention.kind !== "place" || mention.rule !== "exact") return false;
    const at = resolved.at[m] as number;
    let last = at;
    while ((tokens.end[last] as number) < mention.end) last++;
    if (isPlaceName(context, mention.name, [at, last])) return false;
    // "In Arva", but "in Nabisco's offices", "at Kestrin stores".
    const next = tags[last + 1];
    const alone = next !== Tag.POS && next !== Tag.NN && next !== Tag.NNS;
    if (alone && LOCATIVE.has(tokens.hash[at - 1] as number)) return false;
    // "The provinces of Thanh Hoa and Nghe An".
    if (tags[at - 1] === Tag.CC && resolved.mentions[m - 1]?.kind === "place") return false;
    place = true;
  }
  return place;
}
