import type { Facts, Passages } from "@readout/facts";
import { type ActorEntry, type ActorsOptions, actorsData } from "../actors/actorsData.ts";
import type { DataTable } from "../figure.ts";
import { type MimeBundle, media } from "./mimeBundle.ts";
import { plainTable } from "./plainTable.ts";

/** How many actors the plain text lists. */
const LISTED = 50;

/** Returns what `showActors` shows, as one output: for a report, as a table for whoever shows Readout's, and as plain text. */
export function actorsBundle(facts: Facts, passages: Passages, options: ActorsOptions = {}): MimeBundle {
  const data = actorsData(facts, passages, options);
  const table = actorsTable(data.caption, data.actors);
  return {
    [media.actors]: data,
    [media.table]: { table, evidence: { groups: {}, passages: {} } },
    [media.plain]: plainTable(table, LISTED),
  };
}

function actorsTable(caption: string, actors: readonly ActorEntry[]): DataTable {
  return {
    id: "all-actors",
    caption,
    columns: [
      { name: "name", label: "Actor", type: "text" },
      { name: "kind", label: "Kind", type: "text" },
      { name: "mentions", label: "Mentions", type: "integer" },
      { name: "articles", label: "Articles", type: "integer" },
    ],
    rows: actors.map(({ name, kind, mentions, articles }) => [name, kind, mentions, articles]),
    keys: actors.map(() => null),
    evidence: {},
  };
}
