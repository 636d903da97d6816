import { stripVTControlCharacters } from "node:util";
import { type Html, html } from "@readout/charts/page";

const limits = { lines: 200, characters: 20_000 };

/** Returns printed text as a block: no terminal colours, progress lines in their last state, long ones cut with a note. */
export function streamBlock(name: "stdout" | "stderr", text: string): Html | null {
  const { shown, hidden } = cut(printable(text));
  if (shown.trim() === "") return null;
  const label = name === "stderr" ? "Messages" : "Printed";
  return html`<div class="stream ${name}"><p class="label">${label}</p><pre tabindex="0" aria-label="${label}">${shown}</pre>${
    hidden > 0
      ? html`<p class="note">${hidden.toLocaleString("en-GB")} more ${hidden === 1 ? "line" : "lines"} not shown.</p>`
      : null
  }</div>`;
}

/** Returns text as a terminal would leave it, without control characters but line breaks and tabs. */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n/gu, "\n")
    .replace(/^.*\r(?=.)/gmu, "")
    .replace(/(?![\n\t])\p{Cc}/gu, "");
}

function cut(text: string): { readonly shown: string; readonly hidden: number } {
  const lines = text.replace(/\n+$/u, "").split("\n");
  const kept: string[] = [];
  let length = 0;
  for (const line of lines.slice(0, limits.lines)) {
    const room = limits.characters - length;
    if (room <= 0) break;
    kept.push(line.length > room ? `${line.slice(0, room)}…` : line);
    length += line.length + 1;
  }
  return { shown: kept.join("\n"), hidden: lines.length - kept.length };
}
