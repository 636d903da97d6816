import { type Article, type Readable, type Span, segment, textSpans } from "@readout/corpus/text";
import type { Annotation } from "./annotation.ts";
import { attribute } from "./attribute/attribute.ts";
import { findHedges } from "./attribute/hedges.ts";
import { withOfficeMentions } from "./attribute/officeMentions.ts";
import { withSpeakersPronouns } from "./attribute/pronounMentions.ts";
import { findQuotations } from "./attribute/quotations.ts";
import { joinParts } from "./joinParts.ts";
import type { Lexicon } from "./knowledge/lexicon.ts";
import { Mark, markPlaces } from "./knowledge/marks.ts";
import { calendarNames } from "./recognise/calendarNames.ts";
import { knownNameAt } from "./recognise/knownName.ts";
import { findNames } from "./recognise/names.ts";
import { resolveMentions } from "./resolve/mentions.ts";
import { strictMetonyms } from "./resolve/metonymModes.ts";
import { plainHeadlines } from "./tagger/headline.ts";
import { repairTags } from "./tagger/repair.ts";
import { tag } from "./tagger/tagger.ts";
import { textParts } from "./textParts.ts";
import type { Document } from "./words/document.ts";
import { tokenise } from "./words/tokens.ts";

/** Prepares a text for all stages: sentences, tokens, parts of speech, quotations. */
export function document(text: string, paragraphs: readonly Span[], lexicon: Lexicon): Document {
  const found = segment(text, paragraphs);
  const sentences = found.map(({ start, end }): Span => [start, end]);
  const tokens = plainHeadlines(tokenise(text, sentences), lexicon.tagger);
  const sentenceOf = new Int32Array(tokens.count);
  const paragraphOf = new Int32Array(sentences.length);
  const firsts: number[] = [];
  let last = -1;
  found.forEach(({ paragraph }, s) => {
    const from = tokens.sentences[s] as number;
    if (paragraph !== last) firsts.push(from);
    last = paragraph;
    paragraphOf[s] = paragraph;
    sentenceOf.fill(s, from, tokens.sentences[s + 1] as number);
  });
  const quotations = findQuotations(tokens, [...firsts, tokens.count]);
  const quotationOf = new Int32Array(tokens.count);
  quotations.forEach(({ first, last: end }, q) => {
    quotationOf.fill(q + 1, first, end);
  });
  const tags = tag(tokens, lexicon.tagger);
  const marks = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) marks[i] = lexicon.marks.get(tokens.hash[i] as number);
  markPlaces(tokens, marks);
  const isName = (i: number) => knownNameAt({ text, tokens, marks }, lexicon, i, tokens.count) !== null;
  const wantsClause = (i: number) => ((marks[i] as number) & Mark.verb) !== 0;
  const isQuoted = (i: number) => quotationOf[i] !== 0;
  repairTags(tokens, tags, lexicon.tagger.forms, { isName, wantsClause, isQuoted });
  return {
    text,
    sentences,
    paragraphOf,
    tokens,
    tags,
    marks,
    calendarNames: calendarNames({ tokens, tags, marks, lexicon }),
    sentenceOf,
    quotations,
    quotationOf,
  };
}

/** How an article is read. */
export interface AnnotateOptions {
  /**
   * Whether the title is read where it stands in the text; true if not given. A headline says again what the article says:
   * where statements are counted (`readFacts`), and where others have their title in a field of its own, it is not.
   */
  readonly headline?: boolean;
}

/**
 * Finds the sentences, actors and attributions of one article. Pure: the output depends on the article and the
 * lexicon alone. Offsets are UTF-16 code units into `article.text`. Actors are as found; `chosen` applies what the user's
 * actor files say of them. An article of more than 500,000 characters is read in parts (`textParts`), and a part knows nothing of
 * the names in those before it.
 */
export function annotate(
  article: Pick<Article, "id"> & Readable & Partial<Pick<Article, "published" | "byline">>,
  lexicon: Lexicon,
  { headline = true }: AnnotateOptions = {},
): Annotation {
  const { id, text, paragraphs } = article;
  const parts = textParts(text, headline ? textSpans(article) : paragraphs);
  const about = { id, published: article.published ?? null, byline: article.byline ?? [] };
  const [only] = parts;
  if (only !== undefined && only.end === text.length && parts.length === 1)
    return annotatePart(about, text, only.spans, lexicon);
  return joinParts(
    id,
    parts.map(({ start, end, spans }) => {
      return { start, annotation: annotatePart(about, text.slice(start, end), spans, lexicon) };
    }),
  );
}

function annotatePart(
  { id, published, byline }: Pick<Article, "id" | "published" | "byline">,
  text: string,
  spans: readonly Span[],
  lexicon: Lexicon,
): Annotation {
  const doc = document(text, spans, lexicon);
  const resolved = resolveMentions(doc, findNames(doc, lexicon), lexicon, published?.slice(0, 10) ?? null);
  const attributions = attribute(doc, lexicon, resolved, byline);
  const found =
    lexicon.metonyms === "strict" ? strictMetonyms(doc, lexicon, resolved, attributions) : resolved.mentions;
  const mentions = withSpeakersPronouns({ mentions: found, attributions });
  return {
    id,
    sentences: doc.sentences,
    mentions: withOfficeMentions(doc, lexicon, resolved, { mentions, attributions }),
    attributions,
    hedges: findHedges(doc, lexicon.cues, attributions),
  };
}
