import type { Mention } from "../annotation.ts";
import { isBody } from "../resolve/shortNames.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { hashWord } from "../words/letters.ts";
import type { Run } from "../words/run.ts";
import { isVerbTag, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { paragraphAt } from "./paragraphs.ts";
import { ofMention, type SourceContext, type Speaker } from "./who.ts";

const NAMING = listed("definite", "possessives");
/** Nouns that any body may be called by. */
const ANY_BODY = listed("anyBody");

/** Whether a mention's name holds a word, whatever its capitals: "the council" of "Tarn Road Council". */
function holdsWord({ name }: Mention, word: string): boolean {
  return name.toLowerCase().split(/[\s-]/).includes(word);
}

/** Whether a body's name says by its last word that it is another kind of body: a "Port Authority" is no airline. */
function isOfAnotherKind({ lexicon }: SourceContext, { name }: Mention, head: number): boolean {
  const last = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
  const hash = hashWord(last);
  return lexicon.roles.organisation.has(hash) && hash !== head && !ANY_BODY.has(head);
}

/**
 * "The company", "the ministry", "the paper": the body that bears the noun in its name, wherever it was named last; else the
 * organisation (or outlet) named last in this paragraph or the one before, if it may be called so.
 */
export function bodyOfNoun(context: SourceContext, run: Run, head: number, outlet: boolean): Speaker | null {
  const { doc, lexicon, resolved } = context;
  if (!NAMING.has(doc.tokens.hash[run[0]] as number)) return null;
  const word = doc.text.slice(doc.tokens.start[head], doc.tokens.end[head]).toLowerCase();
  const hash = doc.tokens.hash[head] as number;
  let near: Speaker | null = null;
  for (let m = firstAtLeast(resolved.at, run[0]) - 1; m >= 0; m--) {
    const mention = resolved.mentions[m] as Mention;
    if (!isBody(mention.kind)) continue;
    const speaker = ofMention(doc, mention, lexicon.roles, [run[0], run[0]]);
    if (holdsWord(mention, word)) return speaker;
    const close = paragraphAt(doc, run[0]) - paragraphAt(doc, resolved.at[m] as number) <= 1;
    // "The ministry" is not the paper that was named last.
    if (close && !near && outlet === (speaker.sourceType === "outlet") && !isOfAnotherKind(context, mention, hash))
      near = speaker;
  }
  return near;
}

/** Whether a mention stands where a subject does: before its verb, an adverb or an apposition passed over, and owns nothing. */
function isSubject({ tokens, tags }: Document, at: number, { end }: Mention): boolean {
  let i = at;
  while (i < tokens.count && (tokens.start[i] as number) < end) i++;
  if (tags[i] === Tag.POS) return false;
  while (tags[i] === Tag.RB) i++;
  return isVerbTag(tags[i] as number) || tags[i] === Tag.MD || tokens.kind[i] === TokenKind.comma;
}

/** The first subject of the sentence before token `at`, in its paragraph or the one before; null where it names none. */
function subjectBefore({ doc, resolved }: SourceContext, at: number, paragraphs: number): Mention | null {
  const sentence = (doc.sentenceOf[at] as number) - 1;
  if (sentence < 0 || paragraphAt(doc, at) - (doc.paragraphOf[sentence] as number) > paragraphs) return null;
  const [first, last] = [doc.tokens.sentences[sentence] as number, doc.tokens.sentences[sentence + 1] as number];
  for (let m = firstAtLeast(resolved.at, first); (resolved.at[m] ?? last) < last; m++) {
    const mention = resolved.mentions[m] as Mention;
    const token = resolved.at[m] as number;
    if (doc.quotationOf[token] === 0 && isSubject(doc, token, mention)) return mention;
  }
  return null;
}

/** "It said": the body that the sentence before is about; null where that is about somebody. */
export function bodyOfIt(context: SourceContext, at: number): Speaker | null {
  const { doc, lexicon } = context;
  const subject = subjectBefore(context, at, 1);
  if (!subject || subject.kind === "person" || subject.kind === "place") return null;
  return ofMention(doc, subject, lexicon.roles, [at, at]);
}

/** Whom the sentence before a quotation is about, in its paragraph: "Tolm was stunned. “We lost it all.”" */
export function personBefore(context: SourceContext, at: number): Speaker | null {
  const { doc, lexicon } = context;
  const subject = subjectBefore(context, at, 0);
  return subject?.kind === "person" ? ofMention(doc, subject, lexicon.roles, [at, at]) : null;
}
