import { Mark } from "../knowledge/marks.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { AS, OF } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { titleIn } from "./titleIn.ts";
import { type Around, isPlural, phraseEnd, type Titled, titleHead } from "./titleWords.ts";

/** How many tokens a role before a name may have. */
const ROLE = 18;

/** Verbs of the past behind a role: "As mayor, Edda Tolm closed it", but "As president, Edda Tolm said, she would close it". */
function isDone({ tags, marks, tokens }: Document, i: number): boolean {
  const at = tags[i] === Tag.RB ? i + 1 : i;
  return tags[at] === Tag.VBD && tokens.kind[at + 1] !== TokenKind.comma && ((marks[at] as number) & Mark.verb) === 0;
}

/** "As mayor of Tarn, Edda Tolm closed it", "As Tarn's mayor, Edda Tolm said": the office of whoever is the subject. */
export function asHolder(around: Around, k: number): Titled | null {
  const { doc, names } = around;
  const { tokens, tags } = doc;
  const { first, last } = names[k] as Name;
  const opening = tokens.sentences[doc.sentenceOf[first] as number] as number;
  if (tokens.hash[opening] !== AS || tokens.kind[first - 1] !== TokenKind.comma || first - opening > ROLE) return null;
  const end = phraseEnd(doc, opening + 1);
  const found = end === first - 1 ? titleIn(around, k, [opening + 1, end]) : null;
  if (!found?.title || isPlural(doc, titleHead(doc, found.title))) return null;
  // An office that is told to be somewhere's is held, and not sought.
  const before = tags[found.title[0] - 1];
  const of = tokens.hash[titleHead(doc, found.title) + 1] === OF;
  const owned = of || before === Tag.POS || before === Tag.PRP$;
  return isDone(doc, last) || (owned && tags[last] === Tag.VBD) ? found : null;
}
