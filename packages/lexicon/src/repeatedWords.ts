import type { Checked, Path } from "./checkedYaml.ts";
import type { CueFile } from "./lists.ts";
import { wordsOf } from "./wordsOf.ts";

/** Refuses a file of which a list holds an entry twice, at whatever depth; the field `irregular` has forms, which may be alike. */
export function refuseRepeated({ content, refuse }: Checked<unknown>): void {
  visit(content, [], refuse);
}

function visit(value: unknown, path: Path, refuse: Checked<unknown>["refuse"]): void {
  if (Array.isArray(value)) {
    const seen = new Set<unknown>();
    value.forEach((each: unknown, i) => {
      if (typeof each !== "string") visit(each, [...path, i], refuse);
      else if (seen.has(each)) refuse([...path, i], `Expected each entry once, got \`${each}\` again`);
      seen.add(each);
    });
  } else if (typeof value === "object" && value !== null) {
    for (const [key, each] of Object.entries(value)) if (key !== "irregular") visit(each, [...path, key], refuse);
  }
}

/**
 * Refuses cues in which a verb stands twice in one group, or in a second group of another stance or presentation: nothing
 * would say which of them wins. Under `again` it only takes the second group's frames.
 */
export function refuseContradictions({ content, lineOf, refuse }: Checked<CueFile>): void {
  const first = new Map<string, number>();
  const kindOf = (i: number): string => `${content.verbs[i]?.stance}, ${content.verbs[i]?.presents ?? "act"}`;
  content.verbs.forEach((group, i) => {
    const own = new Set<string>();
    const once = (word: string, path: Path): void => {
      if (own.has(word)) refuse(path, `Expected each verb once in a group, got \`${word}\` again`);
      own.add(word);
    };
    for (const word of [...wordsOf(group.verbs), ...(group.phrases ?? [])]) {
      once(word, ["verbs", i, "verbs"]);
      const before = first.get(word);
      if (before === undefined) first.set(word, i);
      else if (kindOf(before) !== kindOf(i))
        refuse(
          ["verbs", i, "verbs"],
          `Expected \`${word}\` under \`again\`: it is ${kindOf(before)} (line ${lineOf(["verbs", before])}), and here ${kindOf(i)}`,
        );
    }
    for (const word of wordsOf(group.again)) {
      once(word, ["verbs", i, "again"]);
      if (!first.has(word)) refuse(["verbs", i, "again"], `Expected a verb of a group before, got \`${word}\``);
    }
  });
}
