import type { Cell, ExecutedNotebook, Output } from "../notebook.ts";
import { hasTag } from "../tag.ts";
import type { Anchors } from "./anchor.ts";
import { chooseForm, type Shown } from "./bundle.ts";

type CodeCell = Extract<Cell, { kind: "code" }>;

/** A part of a cell's output that the page shows. Figures and tables have a label ("Figure 2") and an anchor. */
export type Item =
  | { readonly kind: "shown"; readonly shown: Shown; readonly label: string; readonly anchor: string }
  | { readonly kind: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | Extract<Output, { kind: "error" | "note" }>;

type ShownItem = Extract<Item, { kind: "shown" }>;

/** The tables and figures of a page by the ids that notebooks give them. */
export type Exhibits = ReadonlyMap<string, ShownItem>;

/** A cell as the page shows it. Code cells are numbered from 1, as in Jupyter. */
export type Section =
  | { readonly kind: "prose"; readonly source: string }
  | {
      readonly kind: "cell";
      readonly number: number;
      readonly anchor: string;
      readonly cell: CodeCell;
      readonly items: readonly Item[];
    };

/** Returns the cells that a page shows, in order, with their outputs numbered. Removed ones are left out. */
export function outline(executed: ExecutedNotebook, anchor: Anchors): readonly Section[] {
  const counts = { figure: 0, table: 0 };
  const item = (output: Output): Item | null => {
    if (output.kind !== "display") return output;
    const shown = chooseForm(output.data);
    if (shown === null) return null;
    if (shown.kind === "actors") {
      return { kind: "shown", shown, label: `Table ${++counts.table}`, anchor: anchor("table", "all-actors") };
    }
    if (shown.kind === "table") {
      return { kind: "shown", shown, label: `Table ${++counts.table}`, anchor: anchor("table", shown.table.id) };
    }
    if (shown.kind !== "figure" && shown.kind !== "plot") return { kind: "shown", shown, label: "", anchor: "" };
    const number = ++counts.figure;
    const name = shown.kind === "figure" ? shown.id : String(number);
    return { kind: "shown", shown, label: `Figure ${number}`, anchor: anchor("figure", name) };
  };
  let number = 0;
  return executed.cells.flatMap((cell): Section[] => {
    if (cell.kind === "code") number++;
    if (cell.kind === "markdown") return hasTag(cell, "remove-cell") ? [] : [{ kind: "prose", source: cell.source }];
    if (hasTag(cell, "remove-cell") && cell.status !== "failed") return [];
    const outputs = hasTag(cell, "remove-output") ? cell.outputs.filter(({ kind }) => kind === "error") : cell.outputs;
    const items = joinStreams(outputs).map(item);
    const shown = items.filter((one) => one !== null);
    return [{ kind: "cell", number, anchor: anchor("cell", String(number)), cell, items: shown }];
  });
}

/** Returns what sections show, in their order. */
export function shownOf(sections: readonly Section[]): readonly ShownItem[] {
  const items = sections.flatMap((section) => (section.kind === "cell" ? section.items : []));
  return items.filter((item): item is ShownItem => item.kind === "shown");
}

/** Returns the tables of sections by their ids, and the figures whose id no table has; of several of one id the first. */
export function exhibitsOf(sections: readonly Section[]): Exhibits {
  const found = new Map<string, ShownItem>();
  for (const kind of ["table", "figure"] as const)
    for (const item of shownOf(sections)) {
      const { shown } = item;
      const id = shown.kind !== kind ? null : shown.kind === "table" ? shown.table.id : shown.id;
      if (id !== null && !found.has(id)) found.set(id, item);
    }
  return found;
}

// A cell that prints in a loop gives one block, not a thousand.
function joinStreams(outputs: readonly Output[]): readonly Output[] {
  const joined: Output[] = [];
  for (const output of outputs) {
    const last = joined.at(-1);
    if (output.kind === "stream" && last?.kind === "stream" && last.name === output.name) {
      joined[joined.length - 1] = { ...last, text: last.text + output.text };
    } else {
      joined.push(output);
    }
  }
  return joined;
}
