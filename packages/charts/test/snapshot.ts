import { fileURLToPath } from "node:url";
import type { Figure } from "@readout/charts";

/** JSON that a reader can follow: lists of plain values stand on one line. Files for other programs are left out. */
export function readable({ table, files: _files, ...figure }: Figure): string {
  const { evidence: _, ...rest } = table;
  const text = JSON.stringify({ ...figure, table: rest }, null, 2);
  return `${text.replace(/\[[^[\]{}]*\]/gu, (list) => list.replace(/\s*\n\s*/gu, " "))}\n`;
}

/** The file of a figure's snapshot. */
export function snapshotOf(name: string): string {
  return fileURLToPath(new URL(`output/${name}.json`, import.meta.url));
}

/** The file of the picture of a figure that is not as it was; Git leaves it out. */
export function pictureOf(name: string): string {
  return fileURLToPath(new URL(`output/${name}-changed.png`, import.meta.url));
}
