import type { Lexicon } from "../../knowledge/lexicon.ts";
import { RoleBit } from "../../knowledge/roles.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { hashWord } from "../../words/letters.ts";
import { AT, FOR, FROM, OF, THE } from "../../words/ruleWords.ts";
import { TagSet } from "../../words/tagSet.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { Form } from "../../words/wordForms.ts";
import { WordSet } from "../../words/wordSet.ts";
import type { Name } from "../name.ts";

/** Between an office and whose it is. */
const HELD = new WordSet([OF, FOR, AT]);
const HEADS = listed("heads");
const APPOSED = new TagSet([Tag.NN, Tag.JJ, Tag.HYPH, Tag.NNP]);

const YEAR = hashWord("year");
const OLD = hashWord("old");

/** "The 63-year-old Tolm": two digits, as houses and papers are older. */
export function isAged({ tokens, tags }: Document, { first, last }: Pick<Name, "first" | "last">): boolean {
  const { hash, kind, start, end } = tokens;
  // "A 39-year-old Las Vegas woman".
  if (tags[last] === Tag.NN || tags[last] === Tag.NNS) return false;
  if (hash[first - 1] !== OLD || hash[first - 3] !== YEAR || kind[first - 4] !== TokenKind.hyphen) return false;
  return kind[first - 5] === TokenKind.number && (end[first - 5] as number) - (start[first - 5] as number) === 2;
}

/** "Edda Tolm, the Norvian foreign minister,", "Edda Tolm, engraver at Tarvo,", "Edda Tolm, 54,": what stands behind the comma is somebody's. */
export function isPersonBeside({ tokens, tags }: Document, { roles }: Lexicon, { first, last }: Name): boolean {
  if (tokens.kind[last] !== TokenKind.comma || last - first > 4) return false;
  // "Senator Edda Tolm of Kentucky, the majority leader,": that is she.
  if (tokens.caps[first - 2] !== 0 && (tokens.hash[first - 1] === OF || tokens.hash[first - 1] === FROM)) return false;
  if (tokens.kind[last + 1] === TokenKind.number) {
    const age = (tokens.end[last + 1] as number) - (tokens.start[last + 1] as number) === 2;
    return age && last - first > 1 && tokens.kind[last + 2] === TokenKind.comma && tokens.caps[last + 3] === 0;
  }
  const bare = tags[last + 1] !== Tag.DT && tags[last + 1] !== Tag["PRP$"];
  if (bare && (last - first < 2 || !APPOSED.has(tags[last + 1] as number) || tokens.caps[last + 1] !== 0)) return false;
  let head = last + 1;
  while (APPOSED.has(tags[head + 1] as number)) head++;
  const hash = tokens.hash[head] as number;
  const bits = roles.bits.get(hash);
  const human =
    (bits & RoleBit.title) !== 0 ||
    HEADS.has(hash) ||
    (roles.forms.get(hash) & (Form.person | Form.own)) === Form.person;
  if (tags[head] !== Tag.NN || !human || bits & (RoleBit.organisation | RoleBit.outlet)) return false;
  // "Edda Tolm of the Tarn Gazette, winner of": she won.
  const before = tokens.hash[first - 1] as number;
  return !bare || (HELD.has(tokens.hash[head + 1] as number) && before !== THE && !HELD.has(before));
}
