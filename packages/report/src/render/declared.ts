import { formatInteger, formatNumber, type Html, html } from "@readout/charts/page";
import type { Declared, DeclaredCheck, PublishedNumber } from "../evidence/declared.ts";
import type { Pool } from "../evidence/pool.ts";
import type { Shown } from "./bundle.ts";
import type { Section } from "./outline.ts";

/** Returns a check where it stands. */
export function checkLine({ name, passed, detail }: Extract<Shown, { kind: "check" }>): Html {
  const words = passed ? "Check passed" : "Check failed";
  return html`<p class="check ${passed ? "passed" : "missed"}"><b>${words}:</b> ${name}${detail === null ? null : html` <span class="quiet">(${detail})</span>`}</p>`;
}

/** Returns a published value where it stands; the table of all of them leads to its evidence. */
export function publishedLine({ name, value, unit }: Extract<Shown, { kind: "published" }>): Html {
  return html`<p class="note">${name}: ${valueWords(value)}${unit === null ? null : ` ${unit}`}</p>`;
}

/** Returns the banner of checks that failed, each with a link to its cell; null where none did. */
export function checkBanner(checks: readonly DeclaredCheck[], sections: readonly Section[]): Html | null {
  const failed = checks.filter(({ passed }) => !passed);
  if (failed.length === 0) return null;
  const items = failed.map(
    ({ name, detail, cell }) =>
      html`<li>${cellLink(cell, sections)} <span>${name}${detail === null ? null : `: ${detail}`}</span></li>`,
  );
  return html`<section class="banner failed" aria-label="Failed checks"><p><strong>${failed.length} of ${checks.length} ${checks.length === 1 ? "check" : "checks"} failed.</strong> What this report says may not hold.</p><ul>${items}</ul></section>
`;
}

// A cell that the page leaves out has no place to lead to.
function cellLink(cell: number, sections: readonly Section[]): Html {
  const section = sections.find((one) => one.kind === "cell" && one.number === cell);
  return section?.kind === "cell" ? html`<a href="#${section.anchor}">Cell ${cell}</a>` : html`Cell ${cell}`;
}

/** Returns the table of all published values, each with what it was counted from; null where none is published. */
export function publishedTable({ published }: Declared, anchor: string, pool: Pool): Html | null {
  if (published.length === 0) return null;
  const heads = [
    ["text", "Name"],
    ["number", "Value"],
    ["text", "Unit"],
    ["integer", "Passages"],
  ].map(
    ([type, label]) =>
      html`<th scope="col" data-type="${type}"${type === "text" ? null : html` class="number"`}>${label}</th>`,
  );
  return html`<section class="published" aria-labelledby="${anchor}"><h2 id="${anchor}">Published numbers</h2><div class="scroll" tabindex="0" role="group" aria-labelledby="${anchor}"><table class="data" data-name="published" aria-labelledby="${anchor}"><thead><tr>${heads}</tr></thead><tbody>${published.map((one) => row(one, pool))}</tbody></table></div></section>
`;
}

function row({ name, value, unit, key, evidence }: PublishedNumber, pool: Pool): Html {
  const group = key === null ? undefined : pool.add(evidence).get(key);
  const total = key === null ? null : (evidence.groups[key]?.total ?? null);
  const raw = (number: unknown): Html | string => (typeof number === "number" ? html` data-value="${number}"` : "");
  return html`<tr${group === undefined ? "" : html` data-group="${group}"`}><th scope="row">${name}</th><td class="number"${raw(value)}>${valueWords(value)}</td><td>${unit}</td><td class="number"${raw(total)}>${total === null ? html`<span class="quiet">–</span>` : formatInteger(total)}</td></tr>
`;
}

/** A published value as readers see it. */
function valueWords(value: PublishedNumber["value"]): string {
  if (value === null) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  return Number.isInteger(value) ? formatInteger(value) : formatNumber(value);
}
