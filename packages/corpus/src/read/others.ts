import type { Problem } from "../article.ts";
import { excerpt, problem } from "../problem.ts";

/** Counts what an export of a site holds beside what was published as an article: pages, pictures, drafts, comments. */
export interface Others {
  readonly add: (kind: string) => void;
  /** One problem for all of them; null where there are none. */
  readonly told: (path: string) => Problem | null;
}

export function others(): Others {
  const counts = new Map<string, number>();
  return {
    add(kind) {
      const own = counts.size < KINDS ? excerpt(kind) : "other";
      counts.set(own, (counts.get(own) ?? 0) + 1);
    },
    told(path) {
      if (counts.size === 0) return null;
      const all = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      const shown = all.slice(0, SHOWN).map(([kind, count]) => `${count} ${kind}`);
      const got = `also ${shown.join(", ")}${all.length > SHOWN ? " and others" : ""}`;
      return problem("not-an-article", `Expected articles that were published, got ${got}; these are not read`, path);
    },
  };
}

/** Kinds that are told, and those that are counted by themselves. */
const [SHOWN, KINDS] = [6, 100];
