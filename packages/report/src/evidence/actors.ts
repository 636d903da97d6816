import type { ActorsData, Evidence } from "@readout/charts";
import { type EvidenceProblem, firstFaults } from "./problem.ts";

type Whole = NonNullable<Evidence["articles"]>[string];
type Wrong = Omit<EvidenceProblem, "where">;

/**
 * Looks whether all that a list of actors refers to is there: each sentence and attribution, within its article's words,
 * and as many mentions as its forms add up to. `wholeOf` gives the words of an article of the list, where the page has them.
 */
export function actorProblems(
  where: string,
  { actors, articles }: Pick<ActorsData, "actors" | "articles">,
  wholeOf: (article: number) => Whole | undefined,
): readonly EvidenceProblem[] {
  const absent = (kind: "sentence" | "attribution", references: string): string[] =>
    references.split(" ").filter((reference) => {
      const [article = -1, number = -1] = reference.split(".").map(Number);
      const one = articles[article];
      if (reference === "") return false;
      return kind === "sentence"
        ? one?.sentences[2 * number + 1] === undefined
        : one?.attributions[number] === undefined;
    });
  const ofActors = actors.flatMap(({ name, mentions, forms, said, about }): Wrong[] => {
    const missing = [
      ...forms.flatMap(([, , , sentences]) => absent("sentence", sentences)),
      ...[said, ...about.map(([, attributions]) => attributions)].flatMap((one) => absent("attribution", one)),
    ];
    const sum = forms.reduce((all, [, , times]) => all + times, 0);
    return [
      ...missing.map((reference) => ({
        rule: "missing-passage" as const,
        reason: `“${name}”: Expected a passage for each reference, got none for \`${reference}\``,
      })),
      ...(sum === mentions
        ? []
        : [
            {
              rule: "wrong-count" as const,
              reason: `“${name}”: Expected ${sum} mentions, as many as its forms have, got ${mentions}`,
            },
          ]),
    ];
  });
  const ofArticles = articles.flatMap(({ title, sentences, attributions }, i): Wrong[] => {
    const length = wholeOf(i)?.text.length;
    const ends = [...sentences, ...attributions.flatMap((parts) => parts.filter((_, place) => place % 3 > 0))];
    const outside = ends.find((end) => !Number.isSafeInteger(end) || end < 0 || end > (length ?? end));
    if (outside === undefined) return [];
    return [
      {
        rule: "span-outside",
        reason: `“${title}”: Expected sentences and attributions within its ${length} characters, got ${outside}`,
      },
    ];
  });
  return firstFaults(
    [...ofActors, ...ofArticles],
    (count): Wrong => ({
      rule: "wrong-count",
      reason: `Expected actors whose evidence holds, got ${count} more faults`,
    }),
  ).map((one) => ({ where, ...one }));
}
