import type { EvidenceGroup, ToldRows } from "@readout/charts";
import { formatInteger, type Html, html } from "@readout/charts/page";
import type { Pool } from "../evidence/pool.ts";
import type { Shown } from "./bundle.ts";
import { isEmpty } from "./exhibit.ts";
import type { Exhibits, Item, Section } from "./outline.ts";
import { unbroken } from "./unbroken.ts";

type ShownItem = Extract<Item, { kind: "shown" }>;
type AnswerForm = Extract<Shown, { kind: "answer" }>;

/** The id of the sentences that say how sure an answer is. */
export const howSure = "how-sure";

/** What a page's first screen is made of, where its notebook gives an answer: taken out of the cells it came from. */
export interface Hero {
  readonly answer: AnswerForm;
  /** The notebook's first figure that has something to show; null where none has. */
  readonly figure: ShownItem | null;
  /** What is said of the corpus before the answer, such as how many inputs were refused. */
  readonly notes: readonly ShownItem[];
  /** The sections without these. */
  readonly rest: readonly Section[];
}

/** Takes the first screen out of a notebook's sections; null where no cell gives an answer. */
export function heroOf(sections: readonly Section[]): Hero | null {
  const items = sections.flatMap((section) => (section.kind === "cell" ? section.items : []));
  const first = (fits: (shown: Shown) => boolean): ShownItem | null =>
    items.find((item): item is ShownItem => item.kind === "shown" && fits(item.shown)) ?? null;
  const answer = first(({ kind }) => kind === "answer");
  if (answer?.shown.kind !== "answer") return null;
  const figure = first((shown) => (shown.kind === "figure" || shown.kind === "plot") && !isEmpty(shown));
  const own = sections.find((section) => section.kind === "cell" && section.items.includes(answer));
  const before = own?.kind === "cell" ? own.items.slice(0, own.items.indexOf(answer)) : [];
  const notes = before.filter((item): item is ShownItem => item.kind === "shown" && item.shown.kind === "markdown");
  const taken = new Set<Item>([answer, ...(figure ? [figure] : []), ...notes]);
  const rest = sections.map((section) =>
    section.kind === "cell" ? { ...section, items: section.items.filter((item) => !taken.has(item)) } : section,
  );
  return { answer: answer.shown, figure, notes, rest };
}

/** Returns what opens the passages behind a finding; without scripts a link, where they stand in a file beside the page. */
export function leadBehind(group: number, words: string, pool: Pool): Html {
  const address = pool.address(group);
  const plain = address === null ? null : html` <a class="without-script" href="${address}">${words}</a>`;
  return html` <button type="button" class="behind-finding evidence-link" data-group="${group}" aria-haspopup="dialog">${words}</button>${plain}`;
}

/**
 * Returns an answer: its sentences, each with a link to what it was counted from, or to the rows that it tells of, where there is
 * something, and how sure it is.
 *
 * @param id what the head of the page leads to; null for a further answer of the page
 */
export function answerBlock(
  { findings, sure, evidence }: AnswerForm,
  { pool, exhibits }: { readonly pool: Pool; readonly exhibits: Exhibits },
  id: string | null = null,
): Html {
  const groups = pool.add(evidence);
  const items = findings.map(({ text, key, rows }) => {
    const group = key === null ? undefined : groups.get(key);
    const found = key === null ? undefined : evidence.groups[key];
    return html`<li>${unbroken(text)}${group === undefined ? null : leadBehind(group, `Read ${toRead(found)}`, pool)}${leadToRows(rows, exhibits)}</li>`;
  });
  return html`<section class="answer" aria-label="The answer"><ul>${items}</ul></section>
${sure === null ? null : html`<p class="sure"${id === null ? null : html` id="${id}"`}>${unbroken(sure)}</p>\n`}`;
}

/** Returns a link to the table or figure that has the rows of which a sentence tells; nothing where the page has none. */
function leadToRows(rows: ToldRows | null, exhibits: Exhibits): Html | null {
  const shown = rows === null ? undefined : exhibits.get(rows.of);
  return shown === undefined ? null : html` <a class="to-rows" href="#${shown.anchor}">See ${shown.label}</a>`;
}

/** What there is to read: of a sample, whose group was not counted, not all. */
function toRead(group: EvidenceGroup | undefined): string {
  const { total = 0, full, ids = [] } = group ?? {};
  if (full === undefined && ids.length < total) return `${ids.length} of the ${formatInteger(total)} passages`;
  return total === 1 ? "the passage" : `the ${formatInteger(total)} passages`;
}
