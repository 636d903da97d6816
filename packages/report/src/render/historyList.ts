import { formatCount, formatInteger, type Html, html } from "@readout/charts/page";
import type { NumberChange } from "../record/changes.ts";
import { changedNumbers, sideWords } from "../record/changeWords.ts";
import type { Found, HistoryStep } from "../record/history.ts";
import { unbroken, wholeDates } from "./unbroken.ts";

/** How many steps from one run to the next are shown, and how many changes of each. */
const [steps, changes] = [3, 12];

/** Returns what a report found in earlier runs, folded; null where there is no other run. */
export function historyList(history: readonly HistoryStep[], title: string, failed: boolean): Html | null {
  const latest = history[0];
  if (latest === undefined) return null;
  const words = failed ? "What earlier runs found" : `Since the run before: ${inWords(latest)}`;
  const left = history.length - steps;
  return html`<details class="history"><summary aria-label="${words} (${title})">${words}</summary>
${history.slice(0, steps).map(stepItem)}${
  left > 0
    ? html`<p class="about">${formatCount(left, "earlier change")} in <code>index.history.json</code>.</p>\n`
    : null
}</details>
`;
}

function inWords({ was, is, numbers }: HistoryStep): string {
  if (numbers.length === 0) return `the same findings, of ${was.corpus === is.corpus ? "the same" : "other"} articles`;
  return `${changedNumbers(numbers).join(" and ")} changed`;
}

function stepItem({ was, is, numbers }: HistoryStep): Html {
  const left = numbers.length - changes;
  return html`<h3>${corpora(was, is)}</h3>
<ul>${numbers.length === 0 ? html`<li>The findings and published numbers are the same.</li>` : null}${numbers
    .slice(0, changes)
    .map(changeItem)}${left > 0 ? html`<li>And ${formatCount(left, "more change")}.</li>` : null}</ul>
`;
}

/** From what articles to what: a run is known by its corpus, and not by a clock. */
function corpora(was: Found, is: Found): Html {
  if (was.corpus === is.corpus && was.subject === is.subject)
    return html`Of the same articles; parameters, actors, notebook or Readout were others`;
  return html`From ${corpus(was)} to ${corpus(is)}`;
}

function corpus({ subject, corpus: hash }: Found): Html {
  return html`${subject === "" ? "what it was of" : wholeDates(subject)}${hash === null ? null : html` (<code>${hash.slice(0, 8)}</code>)`}`;
}

function changeItem({ kind, name, value, unit, passages, inBoth }: NumberChange): Html {
  const what = kind === "published" ? html`<b>${name}</b>` : null;
  const side = (key: "was" | "is"): Html => html`${unbroken(sideWords(value[key], unit[key]))}`;
  if (!inBoth) {
    const [word, key] =
      passages.is === null && value.is === null ? (["Gone", "was"] as const) : (["New", "is"] as const);
    return html`<li>${what}<span><b>${word}:</b> ${side(key)}</span></li>`;
  }
  if (value.was === value.is && unit.was === unit.is) {
    const count = (one: number | null): string => (one === null ? "none" : formatInteger(one));
    return html`<li>${what}<span><b>The same, of ${count(passages.is)} passages, before ${count(passages.was)}:</b> ${side("is")}</span></li>`;
  }
  return html`<li>${what}<span><b>Was:</b> ${side("was")}</span><span><b>Is:</b> ${side("is")}</span></li>`;
}
