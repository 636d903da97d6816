import type { ActorCountRow, InputCountRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Finding } from "./display/answer.ts";
import { formatCount, formatInteger, formatPercent } from "./format.ts";
import { fewOr } from "./phrase.ts";

/** What the sentences on a corpus are made of. */
export interface CorpusTables {
  /** `inputCounts(facts)`. */
  readonly inputs: Table<InputCountRow>;
  /** `actorCounts(facts)`. */
  readonly actors: Table<ActorCountRow>;
  /** How many articles there are with copies of a story counted once. */
  readonly stories: number;
  /** How many articles count where actors do; the stories if not given. */
  readonly counted?: number;
}

/**
 * Returns what a corpus is in up to three sentences: how much of the input is used, how many stories that is, and who is
 * named in most articles.
 */
export function corpusFindings({ inputs, actors, stories, counted = stories }: CorpusTables): Finding[] {
  const rows = inputs.objects();
  const all = rows.reduce((sum, row) => sum + row.inputs, 0);
  const refused = rows.filter(({ outcome }) => outcome === "refused").reduce((sum, row) => sum + row.inputs, 0);
  const kept = all - refused;
  const used =
    refused === 0
      ? all === 1
        ? "The only input could be used."
        : `All ${formatCount(all, "input")} could be used.`
      : `${formatCount(refused, "input")} of ${formatInteger(all)} could not be used (${formatPercent(refused / all)}).`;
  const copies =
    stories === kept
      ? kept === 1
        ? "There is one article."
        : "No article is a copy of another."
      : `${formatCount(kept, "article")} tell ${formatCount(stories, "story")}: ${kept - stories === 1 ? "one is a copy" : "the others are copies"}.`;
  return [
    ...leading(actors, counted),
    { text: copies, rows: { of: "outlets" } },
    { text: used, rows: { of: "inputs" } },
  ];
}

/** Who is named in most articles; nobody where several are in as many. */
function leading(actors: Table<ActorCountRow>, counted: number): Finding[] {
  const rows = actors.objects();
  const most = Math.max(0, ...rows.map(({ articles }) => articles));
  const [first, ...ties] = rows.filter(({ articles }) => articles === most);
  if (first === undefined) return [];
  if (ties.length > 0) {
    const level = [first, ...ties];
    const ids = [...new Set(level.flatMap(({ evidence }) => evidence))];
    const actors = formatCount(level.length, "actor");
    const names = level.map(({ name }) => name);
    return [
      {
        text: `${fewOr(names, "actor")} are named in ${formatCount(most, "article")}${most === 1 && counted === 1 ? "" : " each, and none in more"}.`,
        evidence: {
          title: `${actors} of ${formatCount(most, "article")} each: ${formatCount(ids.length, "sentence")}`,
          total: ids.length,
          ids,
          focus: level.map(({ actor }) => actor),
        },
      },
    ];
  }
  const { name, actor, units, evidence } = first;
  return [
    {
      text: `Named in more articles than any other actor: ${name}, in ${formatInteger(most)} of ${formatInteger(counted)} (${formatCount(units, "sentence")}).`,
      evidence: { title: `${name}: ${formatCount(units, "sentence")}`, total: units, ids: evidence, focus: [actor] },
    },
  ];
}
