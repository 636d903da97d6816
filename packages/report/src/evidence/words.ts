import type { Evidence } from "@readout/charts";
import { type Checked, type EvidenceProblem, firstFaults } from "./problem.ts";

type Passage = Evidence["passages"][string];
type Whole = NonNullable<Evidence["articles"]>[string];

/**
 * Looks whether each passage stands, to the letter, where it says that it stands in its article, and each mark within its
 * words. An article is whole in the first output that cites it; of an article that is whole in none only the marks are
 * looked at.
 *
 * @returns for each output what is wrong with its words
 */
export function wordProblems(
  outputs: readonly Pick<Checked, "where" | "evidence">[],
): readonly (readonly EvidenceProblem[])[] {
  const known = wholeArticles(outputs);
  return outputs.map(({ where, evidence }) => {
    const wrong = [
      ...Object.values(evidence.articles ?? {}).flatMap((whole) => marksOutside(whole.text, whole.marks, "an article")),
      ...Object.values(evidence.passages).flatMap((passage) =>
        passageProblems(passage, evidence.articles?.[String(passage.article)] ?? known.get(identity(passage))),
      ),
    ];
    return firstFaults(wrong, (count) => ({
      rule: "wrong-words" as const,
      reason: `Expected passages that hold, got ${count} more that do not`,
    })).map((one) => ({ where, ...one }));
  });
}

/** Returns the articles that are there whole, by their identities. */
export function wholeArticles(outputs: readonly Pick<Checked, "evidence">[]): Map<string, Whole> {
  const known = new Map<string, Whole>();
  for (const { evidence } of outputs) {
    for (const passage of Object.values(evidence.passages)) {
      const whole = evidence.articles?.[String(passage.article)];
      if (whole !== undefined && !known.has(identity(passage))) known.set(identity(passage), whole);
    }
  }
  return known;
}

/** What tells articles apart: a notebook may read two corpora, in which one index is two articles. */
export function identity({ article, title, outlet, published, url, where }: Omit<Passage, "id" | "fragments">): string {
  return JSON.stringify([article, title, outlet, published, url, where]);
}

type Wrong = Omit<EvidenceProblem, "where">;

function passageProblems({ id, fragments }: Passage, whole: Whole | undefined): Wrong[] {
  return fragments.flatMap(({ text, start, marks }) => [
    ...(whole === undefined ? [] : placeProblems(id, { text, start }, whole.text)),
    ...marksOutside(text, marks, `passage \`${id}\``),
  ]);
}

function placeProblems(id: string, { text, start }: { text: string; start: number }, article: string): Wrong[] {
  const end = start + text.length;
  if (!Number.isSafeInteger(start) || start < 0 || end > article.length) {
    const reason = `Expected passage \`${id}\` within its article of ${article.length} characters, got ${start} to ${end}`;
    return [{ rule: "span-outside", reason }];
  }
  if (article.startsWith(text, start)) return [];
  const got = JSON.stringify(article.slice(start, Math.min(end, start + 60)));
  return [
    { rule: "wrong-words", reason: `Expected the words of passage \`${id}\` at ${start} of its article, got ${got}` },
  ];
}

function marksOutside(text: string, marks: Whole["marks"], of: string): Wrong[] {
  const outside = marks.filter(
    ({ start, end }) =>
      !(Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end && end <= text.length),
  );
  if (outside.length === 0) return [];
  const [{ start, end } = { start: 0, end: 0 }] = outside;
  return [
    {
      rule: "span-outside",
      reason: `Expected marks within the words of ${of}, got ${start} to ${end} of ${text.length}`,
    },
  ];
}
