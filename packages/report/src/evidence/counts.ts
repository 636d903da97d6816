import type { Checked, EvidenceProblem } from "./problem.ts";

/** How many numbers of one output are named. */
const NAMED = 20;

/**
 * Returns the numbers of an output that say they count their passages and do not agree with them. A number without
 * passages counts none, so it is 0 or unknown.
 */
export function countProblems({ where, counted, evidence }: Checked): EvidenceProblem[] {
  const groups = new Map(Object.entries(evidence.groups));
  const wrong = counted.flatMap(({ name, value, key, of = "passages" }) => {
    const group = groups.get(key ?? "");
    if (key !== null && key !== "" && group === undefined) return [];
    // From how many articles passages are is known only of groups that were counted.
    if (of === "articles" && group !== undefined && group.articles === undefined) return [];
    const total = (of === "articles" ? group?.articles : group?.total) ?? 0;
    if (value === total || (total === 0 && (value === null || value === undefined))) return [];
    return [
      {
        where,
        rule: "wrong-count" as const,
        reason: `${name}: Expected ${total}, as many as its passages${of === "articles" ? " are from" : ""}, got ${value}`,
      },
    ];
  });
  const rest = wrong.length - NAMED;
  if (rest <= 0) return wrong;
  return [
    ...wrong.slice(0, NAMED),
    {
      where,
      rule: "wrong-count",
      reason: `Expected numbers that agree with their passages, got ${rest} more that do not`,
    },
  ];
}
