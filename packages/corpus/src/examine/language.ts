import type { Article } from "../article.ts";
import { shown, type Tell } from "../normalise/fields.ts";
import { languageCode, languageName } from "../normalise/languageCode.ts";
import { excerpt } from "../problem.ts";
import { detectLanguage } from "./detectLanguage.ts";

/**
 * The language of an article: what it states, unless its words are surely in another; then they are believed, and the
 * contradiction is told. Null where nothing is stated and the words are too few.
 */
export function languageOf(
  { text, paragraphs }: Pick<Article, "text" | "paragraphs">,
  stated: string | null,
  tell: Tell,
): string | null {
  const code = stated === null ? "" : languageCode(stated);
  const { language, denies } = detectLanguage(text, paragraphs);
  if (code === null) tell("unknown-language", `Expected a language, got ${shown(stated)}`);
  if (code === null || code === "") return language;
  if (language === null || !denies(code)) return code;
  tell("stated-language", `Expected ${languageName(code)}, as stated, got ${languageName(language)}`);
  return language;
}

/** Says in which other language than English an article is, with its first words; null for English and where nobody knows. */
export function otherLanguage({ language, text, paragraphs }: Article): string | null {
  if (language === null || language === "en") return null;
  const start = paragraphs[0]?.[0] ?? 0;
  return `Expected English, got ${languageName(language)}: \`${excerpt(text.slice(start, start + 80))}\``;
}
