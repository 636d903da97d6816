import { type Problem, problemCounts } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { formatCount, formatInteger } from "../format.ts";
import { oneLine } from "../label.ts";
import { emit } from "./emit.ts";
import { type MimeBundle, media } from "./mimeBundle.ts";

/** What is said of a corpus before any number. */
export type Introduced = Pick<Facts, "title" | "notice" | "articles" | "problems" | "texts">;

/** How the articles are counted. */
export interface IntroduceOptions {
  /**
   * Given as `once`, it is said how many articles are left out as copies of a story; as `new`, of how many only what is
   * new in them counts.
   */
  readonly wire?: "all" | "once" | "new";
}

/** How many problems are named where there are no articles. */
const named = 5;

/**
 * Shows what a reader must know before any number: the notice of the corpus (such as that it is invented), that there
 * are no articles and why, how many copies are left out, how many articles are in other languages, or that the input has
 * problems. Shows nothing where there is nothing to know.
 */
export function introduce(facts: Introduced, options: IntroduceOptions = {}): void {
  const bundle = introduction(facts, options);
  if (bundle !== null) emit(bundle);
}

/** Returns what `introduce` shows, as one output; null where there is nothing to know. */
export function introduction(facts: Introduced, { wire = "all" }: IntroduceOptions = {}): MimeBundle | null {
  const copies = wire === "all" ? "" : counted(facts, wire);
  const plain = paragraphs(facts, copies, { bold: (text) => text, quote: "", words: oneLine });
  if (plain === "") return null;
  return {
    [media.markdown]: paragraphs(facts, copies, { bold: (text) => `**${text}**`, quote: "> ", words: escapeMarkdown }),
    [media.plain]: plain,
  };
}

interface Writing {
  readonly bold: (text: string) => string;
  readonly quote: string;
  /** Writes words that come from the corpus. */
  readonly words: (text: string) => string;
}

/** How articles are counted that are copies of one story; "" where there are none. */
function counted({ articles }: Introduced, wire: "once" | "new"): string {
  const groups = articles.objects().map(({ group }) => group);
  const copied = groups.filter((group) => group !== null && group !== undefined);
  if (copied.length === 0) return "";
  if (wire === "new") {
    const stories = formatCount(new Set(copied).size, "story");
    return `${formatInteger(copied.length)} of ${formatCount(groups.length, "article")} are copies of ${stories}: of each copy only the sentences are counted that no copy before it has.`;
  }
  const left = groups.length - copied.length + new Set(copied).size;
  return `${formatInteger(left)} of ${formatCount(groups.length, "article")} ${left === 1 ? "is" : "are"} counted: of each story that several have, only ${standing(articles)}, credited to its outlet.`;
}

/** Which copy of a story is counted: the one whose id is the group's, which is the earliest where nothing else was asked for. */
function standing(articles: Introduced["articles"]): string {
  const rows = articles.objects();
  const first = new Map<string, string>();
  for (const { group, published } of rows)
    if (group != null && published != null && published.slice(0, 10) < (first.get(group) ?? "~"))
      first.set(group, published.slice(0, 10));
  const later = rows.some(({ id, group, published }) => {
    const earliest = group == null || id !== group ? undefined : first.get(group);
    return earliest !== undefined && (published ?? "~").slice(0, 10) > earliest;
  });
  return later ? "the copy that stands for it" : "the earliest copy";
}

function paragraphs(
  { title, notice, articles, problems, texts }: Introduced,
  copies: string,
  { bold, quote, words }: Writing,
): string {
  const about = notice === null ? [] : [`${quote}${bold(`${words(title ?? "Notice")}.`)} ${words(notice)}`];
  if (articles.numRows() === 0) {
    const reasons = problems.slice(0, named).map(({ problem }) => `- ${words(`${problem.where}: ${problem.reason}`)}`);
    return [...about, bold("There is nothing to count: no article was found."), reasons.join("\n")].join("\n\n").trim();
  }
  return [...about, ...(copies === "" ? [] : [copies]), ...otherLanguages(texts, bold), ...inputs(problems, bold)].join(
    "\n\n",
  );
}

/** What is said where there are articles in another language: they were asked for, and their figures are of no worth. */
function otherLanguages(texts: Introduced["texts"], bold: Writing["bold"]): string[] {
  const count = texts.filter(({ article: { language } }) => language !== null && language !== "en").length;
  if (count === 0) return [];
  const are = count === 1 ? "is" : "are";
  return [
    `${bold(`${formatCount(count, "article")} ${are} not in English`)}, which is all that Readout reads: do not rely on actors and sources found in ${count === 1 ? "it" : "them"}.`,
  ];
}

/** What of the input was refused, and which articles that are used are doubtful: how many, and the commonest reasons. */
function inputs(problems: readonly Problem[], bold: Writing["bold"]): string[] {
  const counts = problemCounts(problems);
  const told = (doubt: boolean): { readonly count: number; readonly rules: string } => {
    const own = counts.filter((one) => one.doubt === doubt);
    const rules = own.slice(0, named).map(({ rule, count }) => `${ruleWords(rule)} (${formatInteger(count)})`);
    return { count: own.reduce((sum, { count }) => sum + count, 0), rules: rules.join(", ") };
  };
  const [refused, doubts] = [told(false), told(true)];
  return [
    ...(refused.count === 0
      ? []
      : [
          `${bold(`${formatCount(refused.count, "input")} could not be used`)} and ${refused.count === 1 ? "is" : "are"} not counted: ${refused.rules}.`,
        ]),
    ...(doubts.count === 0
      ? []
      : [`${bold(`${formatCount(doubts.count, "doubt")} about articles that are used`)}: ${doubts.rules}.`]),
  ];
}

/** Rules whose names readers cannot be expected to know. */
const plain: Readonly<Record<string, string>> = {
  encoding: "encoding not certain",
  markup: "markup left in the text",
  mojibake: "damaged characters",
  tokenised: "spaces before punctuation",
  "repeated-passage": "a passage twice",
  "several-articles": "several articles in one",
  "stated-language": "language not as stated",
  "not-an-object": "no JSON object",
  "invalid-json": "invalid JSON",
  "http-status": "an error of a web server",
};

/** What a rule of a problem tells, in words. */
function ruleWords(rule: string): string {
  return plain[rule] ?? rule.replaceAll("-", " ");
}

/** Returns data as Markdown that shows it to the letter, on one line. */
function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/gu, "\\$&");
}
