import type { Evidence } from "@readout/charts";
import { formatInteger, type Html, html } from "@readout/charts/page";
import type { ArticleEntry, EvidenceData, PassageEntry } from "../client/pageData.ts";
import { meanings, wordsOf } from "../client/shared.ts";
import { pool } from "../evidence/pool.ts";
import { looksOf, marked } from "../render/marked.ts";

/** How many marks or rows are listed with what stands behind them, and how many passages of each. */
const most = { groups: 40, passages: 8 };

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
  const groups = groupsOf(evidence, keys);
  if (groups.length === 0) return null;
  const listed = groups.slice(0, most.groups);
  const lines = listed.map((group) => html`<details><summary>${group.title}</summary>${passagesHtml(group)}</details>`);
  const rest = groups.length - listed.length;
  const more = rest === 0 ? null : html`${formatInteger(rest)} more ${rest === 1 ? noun : `${noun}s`} in the report.`;
  return html`<details class="evidence"><summary>${summary}</summary>${legend(listed)}${lines}${more && html`<p class="note">${more}</p>`}</details>`;
}

/** Returns the passages behind one number as a list that unfolds; null where there are none. */
export function passagesBehind(evidence: Evidence, key: string | null): Html | null {
  const [group] = key === null ? [] : groupsOf(evidence, [key]);
  if (group === undefined) return null;
  const words = group.total === 1 ? "The passage behind it" : `The ${formatInteger(group.total)} passages behind it`;
  return html`<details class="evidence"><summary>${words}</summary>${legend([group])}${passagesHtml(group)}</details>`;
}

/** What stands behind a mark: the first passages of those that the output carries. */
interface Group {
  readonly title: string;
  readonly total: number;
  readonly carried: number;
  readonly passages: readonly PassageEntry[];
  readonly focus: ReadonlySet<number>;
  readonly data: EvidenceData;
}

/** The groups of some keys; those that have no passages are left out. */
function groupsOf(evidence: Evidence, keys: readonly string[]): readonly Group[] {
  const own = pool();
  const places = own.add(evidence);
  const data = own.data();
  return keys.flatMap((key) => {
    const [title = "", total = 0, ids = [], focus = []] = data.groups[places.get(key) ?? -1] ?? [];
    const passages = ids
      .slice(0, most.passages)
      .map((id) => data.passages[id])
      .filter((one) => one !== undefined);
    return ids.length === 0 ? [] : [{ title, total, carried: ids.length, passages, focus: new Set(focus), data }];
  });
}

function passagesHtml({ passages, total, carried, focus, data }: Group): Html {
  const items = passages.map(([article, fragments]) => {
    const words = fragments.map(
      (fragment) => html`<p>${marked(wordsOf(fragment, article, data), fragment[1], focus)}</p>`,
    );
    return html`<li>${from(data.articles[article])}<blockquote>${words}</blockquote></li>`;
  });
  const rest = `the report has ${total > carried ? formatInteger(carried) : "all"}`;
  const note = total > items.length ? `${formatInteger(items.length)} of ${formatInteger(total)}; ${rest}.` : null;
  return html`<ol>${items}</ol>${note && html`<p class="note">${note}</p>`}`;
}

function from(article: ArticleEntry | undefined): Html {
  const [title = "", outlet = null, published = null, url = null] = article ?? [];
  const name =
    url === null
      ? html`<cite>${title}</cite>`
      : html`<a href="${url}" rel="noreferrer noopener" target="_blank">${title}</a>`;
  const facts = [outlet, published?.slice(0, 10)].filter((fact) => typeof fact === "string");
  return html`<p class="from">${name}${facts.map((fact) => `, ${fact}`)}</p>`;
}

/** Names the kinds of mark that are on the passages. */
function legend(groups: readonly Group[]): Html | null {
  const found = new Map(
    groups.flatMap(({ passages, focus }) =>
      looksOf(
        passages.flatMap(([, fragments]) => fragments.flatMap(([, marks]) => marks)),
        focus,
      ),
    ),
  );
  const items = meanings.filter(([look]) => found.has(look));
  if (items.length === 0) return null;
  return html`<p class="legend">${items.map(([look, meaning]) => html`<mark class="${look}">${meaning}</mark> `)}</p>`;
}
