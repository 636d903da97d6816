import type { Evidence, EvidenceGroup } from "@readout/charts";
import { formatInteger, type Html, html } from "@readout/charts/page";
import { webAddress } from "../evidence/pool.ts";
import { cutAtMarks, type Passage, roleOf } from "./marked.ts";

/** How many marks or rows are listed with what stands behind them, and how many passages of each. */
const most = { groups: 40, passages: 8 };

const meanings = Object.entries({
  actor: "who it is about",
  other: "who else is named",
  content: "what was said",
  cue: "words of saying",
  source: "who said it",
});

/** What is listed: the words of the line that opens it, and of which keys. */
export interface Listed {
  readonly summary: string;
  /** What a key stands for: `mark`, `row`. */
  readonly noun: string;
  readonly keys: readonly string[];
}

/**
 * Returns what stands behind marks or rows as lists that unfold without a script: a line for each, under it its first
 * passages with the article that they are from. Null where nothing stands behind them.
 */
export function evidenceHtml(evidence: Evidence, { summary, noun, keys }: Listed): Html | null {
  const groups = keys.flatMap((key) => groupOf(evidence, key) ?? []);
  if (groups.length === 0) return null;
  const listed = groups.slice(0, most.groups);
  const lines = listed.map((group) => html`<details><summary>${group.title}</summary>${passagesHtml(group)}</details>`);
  const rest = groups.length - listed.length;
  const more = rest === 0 ? null : html`${formatInteger(rest)} more ${rest === 1 ? noun : `${noun}s`} in the report.`;
  return html`<details class="evidence"><summary>${summary}</summary>${legend(listed)}${lines}${more && html`<p class="note">${more}</p>`}</details>`;
}

/** Returns the passages behind one number as a list that unfolds; null where there are none. */
export function passagesBehind(evidence: Evidence, key: string | null): Html | null {
  const group = key === null ? null : groupOf(evidence, key);
  if (group === null) return null;
  const words = group.total === 1 ? "The passage behind it" : `The ${formatInteger(group.total)} passages behind it`;
  return html`<details class="evidence"><summary>${words}</summary>${legend([group])}${passagesHtml(group)}</details>`;
}

/** What stands behind a mark: the first passages of those that the output carries. */
interface Group {
  readonly title: string;
  readonly total: number;
  readonly carried: number;
  readonly passages: readonly Passage[];
  readonly focus: ReadonlySet<string>;
}

function groupOf({ groups, passages }: Evidence, key: string): Group | null {
  const group: EvidenceGroup | undefined = Object.hasOwn(groups, key) ? groups[key] : undefined;
  if (group === undefined) return null;
  const found = group.ids.flatMap((id) => passages[id] ?? []);
  if (found.length === 0) return null;
  const { title, total, focus } = group;
  return { title, total, carried: found.length, passages: found.slice(0, most.passages), focus: new Set(focus) };
}

function passagesHtml({ passages, total, carried, focus }: Group): Html {
  const items = passages.map((passage) => {
    const words = passage.fragments.map((fragment) => html`<p>${cutAtMarks(fragment, focus).map(marked)}</p>`);
    return html`<li>${from(passage)}<blockquote>${words}</blockquote></li>`;
  });
  const rest = `the report has ${total > carried ? formatInteger(carried) : "all"}`;
  const note = total > items.length ? `${formatInteger(items.length)} of ${formatInteger(total)}; ${rest}.` : null;
  return html`<ol>${items}</ol>${note && html`<p class="note">${note}</p>`}`;
}

function marked({ text, roles }: ReturnType<typeof cutAtMarks>[number]): Html {
  return roles.length === 0 ? html`${text}` : html`<mark class="${roles.join(" ")}">${text}</mark>`;
}

function from({ title, outlet, published, url }: Passage): Html {
  const address = webAddress(url);
  const name =
    address === null
      ? html`<cite>${title}</cite>`
      : html`<a href="${address}" rel="noreferrer noopener" target="_blank">${title}</a>`;
  const facts = [outlet, published?.slice(0, 10)].filter((fact) => typeof fact === "string");
  return html`<p class="from">${name}${facts.map((fact) => `, ${fact}`)}</p>`;
}

/** Names the kinds of mark that are on the passages. */
function legend(groups: readonly Group[]): Html | null {
  const present = new Set(
    groups.flatMap(({ passages, focus }) =>
      passages.flatMap(({ fragments }) => fragments.flatMap(({ marks }) => marks.map((mark) => roleOf(mark, focus)))),
    ),
  );
  const items = meanings.filter(([name]) => present.has(name));
  if (items.length === 0) return null;
  return html`<p class="legend">${items.map(([name, meaning]) => html`<mark class="${name}">${meaning}</mark> `)}</p>`;
}
