import type { Table } from "@readout/corpus";
import type { Facts } from "../facts.ts";
import type { AuditRow } from "./audit.ts";
import { cut, excerpt, oneLine } from "./example.ts";

const HEAD = ["ACTOR", "KIND", "MENTIONS", "FORM", "RULE", "TIMES", "EXAMPLE"] as const;
/** The columns of numbers, which end at the same place. */
const NUMBERS: ReadonlySet<number> = new Set([2, 5]);

/** Returns an audit as aligned text for a terminal, one line a form, each with a sentence. */
export function auditText(facts: Facts, rows: Table<AuditRow>): string {
  let last = "";
  const cells = rows.objects().map((row) => {
    const again = row.actor === last;
    last = row.actor;
    const titled = [row.name, row.title, row.affiliation].filter((part) => part !== null).join(", ");
    const name = row.group === null ? titled : `${titled} (for ${row.group})`;
    const who = again ? ["", "", ""] : [cut(oneLine(name), 56), row.kind, String(row.mentions)];
    return [...who, cut(oneLine(row.form), 32), row.rule, String(row.times), excerpt(facts, row, 72)];
  });
  const lines = [HEAD, ...cells];
  const widths = HEAD.map((_, i) => Math.max(...lines.map((line) => width(line[i] ?? ""))));
  const text = lines.map((line) =>
    line
      .map((cell, i) => pad(cell, widths[i] ?? 0, NUMBERS.has(i)))
      .join("  ")
      .trimEnd(),
  );
  return `${text.join("\n")}\n`;
}

function pad(text: string, size: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, size - width(text)));
  return right ? space + text : text + space;
}

function width(text: string): number {
  return Array.from(text).length;
}
