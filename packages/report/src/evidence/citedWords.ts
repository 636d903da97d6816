import { normalize } from "node:path";
import type { Evidence } from "@readout/charts";
import type { ExecutedNotebook } from "../notebook.ts";
import { anchors } from "../render/anchor.ts";
import { outline, shownOf } from "../render/outline.ts";
import { declaredOf } from "./declared.ts";
import { type EvidenceProblem, firstFaults } from "./problem.ts";
import { checkedOutputs } from "./problems.ts";

type Passage = Evidence["passages"][string];
type Place = Pick<Passage, "outlet" | "published" | "url" | "where">;

/** An article of a corpus, as whoever reads the corpus again finds it. */
export interface CorpusArticle extends Place {
  /** Null where it has none: a page then names it by its first words. */
  readonly title: string | null;
  readonly text: string;
}

/** What a page cites, to be held against the corpus. */
export interface CitedWords {
  /** Where its articles are, as the page says. */
  readonly wheres: ReadonlySet<string>;
  /** Holds an article against what is cited of it. */
  compare(article: CorpusArticle): void;
  /**
   * Returns what the corpus does not say, or not there; call it when all articles were compared.
   *
   * @param isRead whether the file that an article is said to be in was read: of others nothing is known
   */
  problems(isRead: (where: string) => boolean): readonly EvidenceProblem[];
}

/** Some runs of an article's words, and what is said of the article. */
interface Cited {
  /** The output that has them: `Figure 2`. */
  readonly output: string;
  /** What they are: "passage `a1.2`". */
  readonly what: string;
  readonly place: Place & { readonly title: string };
  readonly runs: readonly { readonly text: string; readonly start: number }[];
}

/**
 * Returns what a notebook's outputs cite of a corpus: each passage, and each article that is there whole. A passage and its article may
 * agree and yet not be what was read, so both are held against the corpus, which the notebook has no hand in.
 */
export function citedWords(executed: ExecutedNotebook): CitedWords {
  const open = new Map<string, Set<Cited>>();
  for (const cited of citedIn(executed)) {
    const where = normalize(cited.place.where);
    open.set(where, (open.get(where) ?? new Set()).add(cited));
  }
  const met = new Map<string, CorpusArticle>();
  return {
    wheres: new Set(open.keys()),
    compare(article) {
      const where = normalize(article.where);
      const cited = open.get(where);
      if (cited === undefined) return;
      for (const one of cited) if (difference(one, article) === null) cited.delete(one);
      if (cited.size > 0) met.set(where, article);
    },
    problems(isRead) {
      const wrong = [...open].flatMap(([where, cited]) =>
        [...cited].flatMap((one) => {
          const article = met.get(where);
          if (article === undefined && !isRead(where)) return [];
          const reason = article === undefined ? `got none there` : (difference(one, article) ?? "");
          return [
            {
              where: one.output,
              rule: "not-in-corpus" as const,
              reason: `Expected ${one.what} in the corpus at \`${where}\`, ${reason}`,
            },
          ];
        }),
      );
      return byOutput(wrong);
    },
  };
}

function citedIn(executed: ExecutedNotebook): readonly Cited[] {
  const sections = outline(executed, anchors());
  const ofOutputs = checkedOutputs(sections, declaredOf(executed)).flatMap(({ where: output, evidence }) => {
    const passages = Object.values(evidence.passages);
    const places = new Map(passages.map((passage) => [String(passage.article), passage]));
    return [
      ...passages.map((place) => ({ output, what: `passage \`${place.id}\``, place, runs: place.fragments })),
      ...wholes(output, evidence.articles ?? {}, (index) => places.get(index)),
    ];
  });
  const ofLists = shownOf(sections).flatMap(({ label, shown }) =>
    shown.kind === "actors" ? wholes(label, shown.whole, (index) => shown.articles[Number(index)]) : [],
  );
  return [...ofOutputs, ...ofLists];
}

function wholes(
  output: string,
  articles: NonNullable<Evidence["articles"]>,
  placeOf: (index: string) => Cited["place"] | undefined,
): Cited[] {
  return Object.entries(articles).flatMap(([index, { text }]) => {
    const place = placeOf(index);
    return place === undefined ? [] : [{ output, what: "the article", place, runs: [{ text, start: 0 }] }];
  });
}

/** What an article says otherwise than is cited; null where it says just that. */
function difference({ place, what, runs }: Cited, article: CorpusArticle): string | null {
  for (const name of ["title", "outlet", "published", "url"] as const) {
    const own = article[name];
    if (own !== place[name] && !(name === "title" && own === null))
      return `got ${name} ${JSON.stringify(own)} and not ${JSON.stringify(place[name])}`;
  }
  const { text } = article;
  const isSame =
    what === "the article" ? runs[0]?.text === text : runs.every((run) => text.startsWith(run.text, run.start));
  return isSame ? null : "got other words";
}

/** The faults, of each output the first and how many others there are. */
function byOutput(problems: readonly EvidenceProblem[]): readonly EvidenceProblem[] {
  const outputs = new Map<string, EvidenceProblem[]>();
  for (const one of problems) {
    const own = outputs.get(one.where);
    if (own === undefined) outputs.set(one.where, [one]);
    else own.push(one);
  }
  return [...outputs].flatMap(([where, own]) =>
    firstFaults(own, (count) => ({
      where,
      rule: "not-in-corpus",
      reason: `Expected words of the corpus, got ${count} more passages that are not there`,
    })),
  );
}
