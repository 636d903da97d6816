import { type Attribution, CONTENT_KINDS, SOURCE_TYPES, type View } from "@readout/annotate";
import { type Problem, problem, type Span } from "@readout/corpus";
import type { Facts } from "../facts.ts";
import { carryLabels, type LabelledThen, otherwise, statedOf } from "./carryLabels.ts";
import { contentKey, contentOf, type Draft, type DraftJudged, type DraftMissing } from "./draft.ts";
import { type JudgedAttribution, type LabelledArticle, type MissingAttribution, VERDICTS } from "./labels.ts";
import { articleHash } from "./sheet.ts";
import { viewOf } from "./viewOf.ts";
import { wordsIn } from "./wordsIn.ts";

/** Labels of a corpus: those that can be used, and what is said of the others. */
export interface Labels {
  /** The finished articles, in the order of the corpus. */
  readonly articles: readonly LabelledArticle[];
  /** Of these, those that were labelled when others were found in them: labels were carried over by where the words stand. */
  readonly carried: readonly string[];
  /** Articles left out because they are not finished, and why. */
  readonly unfinished: readonly { readonly id: string; readonly where: string; readonly reason: string }[];
  /** What could not be used, with where and reason; an article with a problem is left out. */
  readonly problems: readonly Problem[];
}

/** An attribution as it is judged so far. */
type Open = Omit<JudgedAttribution, "verdict"> & { readonly verdict: JudgedAttribution["verdict"] | null };

/** Checks drafts against the corpus and its attributions as they are now. */
export function settleLabels(drafts: readonly Draft[], facts: Facts): Labels {
  const byHash = new Map(facts.texts.map(({ article }, index) => [articleHash(article), index]));
  const byId = new Map(facts.texts.map(({ article: { id } }, index) => [id, index]));
  const articles = new Map<number, LabelledArticle>();
  const unfinished: Labels["unfinished"][number][] = [];
  const problems: Problem[] = [];
  const carried: string[] = [];
  const view = viewOf(facts);
  for (const draft of drafts) {
    const { hash, where } = draft;
    const index = hash === null ? byId.get(draft.id ?? "") : byHash.get(hash);
    if (index === undefined) {
      problems.push(unknownArticle(draft, byId));
      continue;
    }
    const id = facts.texts[index]?.article.id ?? "";
    const { judged, missing, wrong, isCarried } = checkArticle(draft, index, facts, view);
    const open = judged.filter(({ verdict }) => verdict === null).length;
    if (articles.has(index))
      problems.push(problem("labelled-twice", "Expected an article once, got it again: the first counts", where, id));
    else if (wrong.length > 0) problems.push(...wrong);
    else if (open > 0)
      unfinished.push({ id, where, reason: `${open} of ${judged.length} attributions have no verdict` });
    else if (!draft.done) unfinished.push({ id, where, reason: "not marked as done" });
    else {
      articles.set(index, { article: index, id, judged: judged.filter(isJudged), missing });
      if (isCarried) carried.push(id);
    }
  }
  return { articles: [...articles.values()].sort((a, b) => a.article - b.article), carried, unfinished, problems };
}

function isJudged(one: Open): one is JudgedAttribution {
  return one.verdict !== null;
}

function unknownArticle({ id, where }: Draft, byId: ReadonlyMap<string, number>): Problem {
  if (id !== null && byId.has(id))
    return problem(
      "article-changed",
      "Expected the article as it was when it was sampled, got another text",
      where,
      id,
    );
  return problem("unknown-article", `Expected an article of the corpus, got \`${id ?? "no id"}\``, where, id);
}

/** What is said of an article, of the attributions that are found in it now. */
interface Checked {
  readonly judged: readonly Open[];
  readonly missing: readonly MissingAttribution[];
  readonly wrong: readonly Problem[];
  readonly isCarried: boolean;
}

function checkArticle(draft: Draft, index: number, { texts }: Facts, view: View): Checked {
  const { article, annotation } = texts[index] ?? {};
  const now = annotation?.attributions ?? [];
  const contents = now.map(({ content }) => contentKey(content));
  const id = article?.id ?? null;
  const wrong: Problem[] = [];
  const missing: MissingAttribution[] = [];
  for (const one of draft.missing) {
    const checked = missingOf(one, article?.text ?? "");
    if (typeof checked === "string") wrong.push(problem("label-missing", checked, one.where, id));
    else missing.push(checked);
  }
  const then = draft.judged.map((one) => ({ draft: one, checked: judgedOf(one) }));
  const same = new Map<number, Open>();
  const moved: Problem[] = [];
  for (const { draft: one, checked } of then) {
    const other = movedOf(one, contents);
    if (typeof checked === "string") wrong.push(problem("label-attribution", checked, one.where, id));
    else if (other !== null) moved.push(problem("label-attribution", other, one.where, id));
    else if (same.has(checked.attribution)) {
      const twice = `Expected attribution ${one.number} once, got it again`;
      wrong.push(problem("label-attribution", twice, one.where, id));
    } else same.set(checked.attribution, asThen(one, checked, now[checked.attribution]));
  }
  const isOther = moved.length > 0 || (draft.hasAll && same.size < now.length);
  // What another view shows nobody was asked about.
  if (wrong.length === 0 && draft.done && isOther && draft.view === view) {
    const labelled = labelledThen(then);
    const found = labelled === null ? null : carryLabels(labelled, missing, now);
    if (found !== null) return { ...found, wrong, isCarried: true };
  }
  const all = contents.map((_, attribution): Open => same.get(attribution) ?? { attribution, verdict: null });
  return { judged: all, missing, wrong: [...wrong, ...moved], isCarried: false };
}

/** All that was found when an article was labelled, where it stood; null where any has no verdict, no place or no row. */
function labelledThen(
  then: readonly { readonly draft: DraftJudged; readonly checked: Open | string }[],
): readonly LabelledThen[] | null {
  const numbers = new Set(then.map(({ draft }) => draft.number));
  const labelled: LabelledThen[] = [];
  for (const [i, { draft, checked }] of then.entries()) {
    const content = contentOf(draft.content ?? "");
    if (!numbers.has(i + 1) || content === null || typeof checked === "string" || !isJudged(checked)) return null;
    labelled.push({ content, found: draft.found, judged: checked });
  }
  return labelled;
}

/** A label of an attribution that is found as it was, but whose speaker or type may be found otherwise now. */
function asThen(draft: DraftJudged, checked: Open, now: Attribution | undefined): Open {
  if (!isJudged(checked) || checked.verdict === "wrong" || now === undefined) return checked;
  const then = statedOf({ content: now.content, found: draft.found, judged: checked });
  return { attribution: checked.attribution, verdict: "right", ...otherwise(then, now) };
}

/** How an attribution is found otherwise now than when it was labelled, or null. */
function movedOf({ number, content }: DraftJudged, contents: readonly string[]): string | null {
  const own = contents[(number ?? 0) - 1];
  if (number === null || own === undefined)
    return `Expected the number of one of the article's ${contents.length} attributions, got \`${number ?? "none"}\``;
  if (content !== null && content !== own)
    return `Expected attribution ${number} with the words that were labelled, got others: another version of Readout, or other options`;
  return null;
}

/** What is said of an attribution that was found, or what is wrong with it. */
function judgedOf({ number, verdict, speaker, sourceType }: DraftJudged): Open | string {
  const type = SOURCE_TYPES.find((one) => one === sourceType);
  if (sourceType !== "" && type === undefined)
    return `Expected a type (${SOURCE_TYPES.join(", ")}), got \`${sourceType}\``;
  const known = VERDICTS.find((one) => one === verdict);
  if (verdict !== "" && known === undefined) return `Expected right or wrong as a verdict, got \`${verdict}\``;
  const isCorrected = speaker !== null || type !== undefined;
  if (known === "wrong" && isCorrected) return "Expected no speaker and no type of what is no attribution, got one";
  return {
    attribution: (number ?? 0) - 1,
    // Who writes down another speaker takes it for an attribution.
    verdict: known ?? (isCorrected ? "right" : null),
    ...(speaker === null ? {} : { speaker: speaker || null }),
    ...(type === undefined ? {} : { sourceType: type }),
  };
}

/** What is said of an attribution that is missing, or what is wrong with it. */
function missingOf(draft: DraftMissing, text: string): MissingAttribution | string {
  const { speaker } = draft;
  const kind = CONTENT_KINDS.find((one) => one === draft.kind);
  if (kind === undefined) return `Expected a kind (${CONTENT_KINDS.join(", ")}), got \`${draft.kind}\``;
  const sourceType = SOURCE_TYPES.find((one) => one === draft.sourceType);
  if (sourceType === undefined) return `Expected a type (${SOURCE_TYPES.join(", ")}), got \`${draft.sourceType}\``;
  const content = typeof draft.content === "string" ? placed(text, draft.content) : draft.content;
  if (content === null || content.some(([, end]) => end > text.length))
    return `Expected words of the article, got \`${typeof draft.content === "string" ? draft.content.slice(0, 60) : contentKey(draft.content)}\``;
  return { content, kind, speaker: speaker || null, sourceType };
}

function placed(text: string, words: string): readonly Span[] | null {
  const span = wordsIn(text, words);
  return span === null ? null : [span];
}
