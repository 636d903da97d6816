import { object } from "../normalise/fields.ts";
import type { Block } from "../read/composed.ts";
import type { Facts } from "./facts.ts";
import { firstOf } from "./heads.ts";
import { isInPlace } from "./inPlace.ts";
import { typesOf } from "./structured.ts";

/** What a page holds that is no report: another kind of article, or none, as a front page and what a server gives in place of one. */
export type Genre = "front page" | "page in place" | "opinion" | "live blog" | "transcript" | "list";

/** Sections in which opinions stand, as outlets name them. */
const OPINION =
  /^(?:opinions?|op-?eds?|comment|commentary|commentisfree|editorials?|columns?|columnists?|letters|viewpoints?|perspectives?|views)$/i;

/** Tells the genre by the page's own types, its address and section, and by the form of the body. */
export function genreOf(facts: Facts, title: string, blocks: readonly Block[]): Genre | null {
  const { article, live, all, url, page } = facts;
  if (isFront(facts)) return "front page";
  const headings = page.runs.filter(({ element }) => element.name === "h1").map(({ words }) => words);
  if (article === null && isInPlace([page.title, title, ...headings], blocks)) return "page in place";
  const types = article === null ? [] : typesOf(article);
  if (live !== null || page.runs.some(({ element }) => isLive(element.parent?.words ?? ""))) return "live blog";
  if (types.some((type) => /^(?:OpinionNewsArticle|AnalysisNewsArticle)$/.test(type) && type.startsWith("Opinion")))
    return "opinion";
  const parts = (/^https?:\/\/[^/]+\/([^?#]*)/i.exec(url ?? "")?.[1] ?? "").split("/").slice(0, -1);
  if (parts.some((part) => /^live(?:-updates|-news|-?blog)?$/i.test(part))) return "live blog";
  if (isTranscript(title, blocks)) return "transcript";
  const section = [article?.["articleSection"]].flat().concat(firstOf(all, ["article:section", "section"])?.value);
  if ([...parts, ...section].some((part) => typeof part === "string" && OPINION.test(part.trim()))) return "opinion";
  if (/^opinion\s*[|:]/i.test(title)) return "opinion";
  return isList(blocks) ? "list" : null;
}

/** Whether a page says that it stands at the root of its site, and nowhere that it is an article. */
function isFront({ url, all, article }: Facts): boolean {
  const isRoot = /^https?:\/\/[^/]+\/?(?:index\.\w{3,5})?$/i.test(url ?? "");
  return isRoot && article === null && all.get("og:type") !== "article";
}

const isLive = (words: string): boolean =>
  /(?:^|\s)(?:live-?blog|live-?blog-(?:post|entry|body|content))(?=\s|$)/.test(words);

const SPEAKER = /^(?:\p{Lu}[\p{Lu}\p{M} .'’-]{1,40}|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}|Q|A)\s*:/u;

/** Paragraphs that begin with a speaker's name and a colon, most of them. */
function isTranscript(title: string, blocks: readonly Block[]): boolean {
  const body = blocks.filter(({ is }) => is === "paragraph" || is === "quote");
  const spoken = body.filter(({ words }) => SPEAKER.test(words)).length;
  const named = /\btranscript\b/i.test(title);
  return spoken >= 4 && spoken >= body.length * (named ? 0.3 : 0.6);
}

/** The share of a list's lines among all lines. */
const MOST_LINES = 0.6;

/** Lines that end no sentence, most of the body: names, scores, prices. */
function isList(blocks: readonly Block[]): boolean {
  const body = blocks.filter(({ is }) => typeof is === "string");
  const lines = body.filter(({ words, is }) => is === "item" && words.length < 100 && !/[.!?]["”’)]*$/.test(words));
  return lines.length >= 8 && lines.length >= body.length * MOST_LINES;
}

/** Whether the page says that it shows a part of its article only. */
export function isCut({ article }: Facts, blocks: readonly Block[], html: string): boolean {
  const gate = blocks.some(({ is }) => typeof is !== "string" && is.removed === "paywall");
  if (!isClosed(article?.["isAccessibleForFree"])) return false;
  if (gate) return true;
  const part = object([article?.["hasPart"]].flat()[0]);
  const [, hidden] = /^[.#]([\w-]+)$/.exec(String(part?.["cssSelector"] ?? "")) ?? [];
  return hidden !== undefined && !new RegExp(`(?:class|id)=["'][^"']{0,400}\\b${hidden}\\b`).test(html);
}

const isClosed = (value: unknown): boolean => value === false || /^false$/i.test(String(value));
