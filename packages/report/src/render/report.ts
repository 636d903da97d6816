import { type Html, html } from "@readout/charts/page";
import type { EvidenceData } from "../client/pageData.ts";
import { type Declared, declaredOf, missedWords } from "../evidence/declared.ts";
import { besideFolder } from "../evidence/files.ts";
import { heldOf } from "../evidence/held.ts";
import { type EvidenceMode, held } from "../evidence/mode.ts";
import { type Pool, pool } from "../evidence/pool.ts";
import type { EvidenceProblem } from "../evidence/problem.ts";
import { problemsOf } from "../evidence/problems.ts";
import type { ExecutedNotebook } from "../notebook.ts";
import { changeLine, changeSection } from "../record/changeSection.ts";
import { changesBetween } from "../record/changes.ts";
import type { PageRecord } from "../record/pageRecord.ts";
import { numbersOf, recordOf } from "../record/recordOf.ts";
import { anchors } from "./anchor.ts";
import { type BesideFile, besidePages } from "./besidePages.ts";
import { blockIds, dataBlocks } from "./blocks.ts";
import { cellBlock, type Gathered, shownBlock } from "./cell.ts";
import { clientCode, earlyCode } from "./clientCode.ts";
import { contents } from "./contents.ts";
import { checkBanner, publishedTable } from "./declared.ts";
import { failureBanner, problemBanner } from "./failure.ts";
import { answerBlock, type Hero, heroOf, howSure } from "./hero.ts";
import { opening } from "./markdown.ts";
import { evidenceNote, footer, parameterList, type Subject, subjectLine } from "./masthead.ts";
import { exhibitsOf, outline, type Section } from "./outline.ts";
import { page } from "./page.ts";
import { plotlyBundle, plotlySource, plotlyVersion } from "./plotly.ts";
import { inlineScript, inlineStyle } from "./policy.ts";
import { style } from "./style/style.ts";
import { failureWords, type Summary, subjectWords } from "./summary.ts";

/** What the caller knows about a report and the notebook does not. */
export interface ReportOptions {
  /** Instead of the notebook's own title. */
  readonly title?: string;
  /** A sentence for a banner above everything, such as that the corpus is invented. */
  readonly notice?: string;
  /** What the report is about, such as its corpus and how much of it could be read; stands under the title. */
  readonly subject?: Subject;
  /** A hash of what the report was made from: notebook, parameters, corpus, packages; or why there is none. */
  readonly fingerprint?: string;
  /** A hash of the content of the corpus. */
  readonly corpus?: string;
  /** The command that makes the report again. */
  readonly command?: string;
  /** What `evidenceProblems` says of the notebook, where that was asked before; asked here if not given. */
  readonly problems?: readonly EvidenceProblem[];
  /** Where what stands behind the numbers goes; into the page if not given. */
  readonly evidence?: EvidenceMode;
  /** The name of the page's file, without its ending; the notebook's if not given. */
  readonly name?: string;
  /** The record of an earlier report of the notebook (`recordIn`): the page says what changed since. */
  readonly since?: PageRecord;
}

/**
 * Returns an executed notebook as one HTML page that needs nothing beside itself: prose first, code folded, figures
 * and tables numbered, and behind each mark and row the sentences it was counted from. A failed run gives a page too,
 * with a banner that leads to the cell. The same input gives the same bytes.
 */
export function renderReport(executed: ExecutedNotebook, options: ReportOptions = {}): string {
  return renderWithEvidence(executed, options).page;
}

/** A page, and the files of the folder beside it (`besideFolder`); none where the page holds its evidence itself. */
export interface RenderedReport {
  readonly page: string;
  readonly beside: readonly BesideFile[];
}

/** Returns what `renderReport` does, with the files beside the page where its evidence goes there. */
export function renderWithEvidence(executed: ExecutedNotebook, options: ReportOptions = {}): RenderedReport {
  const { evidence: mode = "inline", name = executed.name } = options;
  const anchor = anchors(["top", "main", "evidence", "evidence-title", "actor", howSure, ...blockIds]);
  const sections = outline(executed, anchor);
  const gathered: Gathered = {
    anchor,
    pool: pool(mode === "beside" ? besideFolder(name) : null),
    exhibits: exhibitsOf(sections),
    headings: [],
    plots: [],
    tables: new Map(),
    files: new Map(),
    blocks: [],
  };
  const declared = declaredOf(executed);
  const problems = options.problems ?? problemsOf(sections, declared);
  const hero = heroOf(sections);
  const first = sections[0];
  const start = first?.kind === "prose" ? opening(first.source, anchor, hero !== null) : null;
  const title = options.title ?? start?.title ?? executed.title;
  const subject = subjectOf(options.subject, hero);
  const failure = failureWords(executed) ?? missedWords(declared, problems);
  const summary = summaryFor({ ...options, subject, failure }, { title, question: start?.asked ?? "", hero });
  const { record, changes, section } = recorded(
    { executed, sections, declared, problems, summary },
    options.since,
    gathered,
  );
  const head = html`<header class="masthead"><h1>${title}</h1>${start?.question && html`<p class="question">${start.question}</p>`}${subjectLine(subject, hero?.answer)}${changes}</header>
`;
  const screen = hero === null ? head : firstScreen(head, hero, gathered);
  gathered.headings.push(...(start?.headings ?? []));
  const changed = section();
  const cells = (hero?.rest ?? sections).slice(start === null ? 0 : 1).map((section) => cellBlock(section, gathered));
  const numbers = anchor("", "published-numbers");
  const published = publishedTable(declared, numbers, gathered.pool);
  if (published !== null) gathered.headings.push({ level: 2, anchor: numbers, text: "Published numbers" });
  const bundle = gathered.plots.length === 0 ? null : plotlyBundle(gathered.plots);
  const note = evidenceNote(mode, name);
  const written = page({
    title,
    name: executed.name,
    screen: html`${banners({ executed, sections, declared, problems }, summary.notice ?? undefined)}${screen}${note && html`<p class="note evidence-note">${note}</p>\n`}`,
    body: html`${start === null ? null : html`<div class="prose lead">${start.markup}</div>`}
${changed}${cells}${published}${footer({
  notebook: `${executed.name}.ipynb`,
  parameters: parameterList(executed),
  command: options.command,
  fingerprint: options.fingerprint,
  corpus: options.corpus,
  plotly: bundle === null ? null : `Plotly.js ${plotlyVersion(bundle)}`,
  evidence: note,
})}`,
    contents: contents(gathered.headings),
    data: dataBlocks({ summary, record, evidence: heldIn(gathered.pool, mode) }, gathered),
    early: inlineScript(earlyCode(), "classic"),
    scripts: [
      ...(bundle === null ? [] : [inlineScript(plotlySource(bundle), "classic")]),
      inlineScript(clientCode(), "module"),
    ],
    style: inlineStyle(style),
  });
  const beside = gathered.pool.beside();
  return {
    page: written,
    beside: beside === null ? [] : besidePages(gathered.pool.data(), beside, { name, title }),
  };
}

/** What a page is about, under the name that its corpus gives itself. */
function subjectOf(subject: Subject | undefined, hero: Hero | null): Subject | undefined {
  return subject && { ...subject, name: hero?.answer.corpus ?? subject.name };
}

function summaryFor(
  {
    subject,
    notice,
    corpus,
    failure,
  }: Pick<ReportOptions, "notice" | "corpus"> & Pick<Summary, "failure"> & { readonly subject: Subject | undefined },
  { title, question, hero }: Pick<Summary, "title" | "question"> & { readonly hero: Hero | null },
): Summary {
  return {
    title,
    question,
    findings: hero?.answer.findings.map(({ text }) => text) ?? [],
    subject: subjectWords(subject, hero?.answer.scope ?? ""),
    notice: notice ?? hero?.answer.notice ?? null,
    failure,
    corpus: corpus ?? null,
  };
}

/** The evidence that the page itself holds. */
function heldIn(all: Pool, mode: EvidenceMode): EvidenceData {
  return mode === "inline" ? all.data() : { ...heldOf(all.data(), held[mode]), elsewhere: all.beside() ?? "sample" };
}

/** What a page tells programs of itself, and what changed since an earlier one: in a line, and as a part of the page. */
function recorded(
  { executed, sections, declared, problems, summary: { title, subject } }: Told & { readonly summary: Summary },
  since: PageRecord | undefined,
  { anchor, pool, headings }: Gathered,
): { readonly record: PageRecord; readonly changes: Html | null; readonly section: () => Html | null } {
  const numbers = numbersOf(sections, declared);
  const record = recordOf({ executed, sections, declared, numbers, problems, title, subject });
  if (since === undefined) return { record, changes: null, section: () => null };
  const own = anchor("", "changes");
  const changes = changesBetween(since, record);
  return {
    record,
    changes: changeLine(changes, own),
    section() {
      headings.push({ level: 2, anchor: own, text: "Changed since the earlier report" });
      return changeSection(changes, numbers, own, pool);
    },
  };
}

/** The first screen: what is asked, what was found and the chart of it; then what to know of the corpus. */
function firstScreen(head: Html, hero: Hero, gathered: Gathered): Html {
  const notes = hero.notes.map((item) => shownBlock(item, gathered));
  return html`<div class="hero">${head}${answerBlock(hero.answer, gathered, howSure)}${
    hero.figure === null ? null : html`<div class="hero-chart">${shownBlock(hero.figure, gathered)}</div>`
  }<div class="hero-notes">${notes}</div></div>
`;
}

/** What banners are about. */
interface Told {
  readonly executed: ExecutedNotebook;
  readonly sections: readonly Section[];
  readonly declared: Declared;
  readonly problems: readonly EvidenceProblem[];
}

function banners({ executed, sections, declared, problems }: Told, notice: string | undefined): Html {
  return html`${
    notice === undefined
      ? null
      : html`<aside class="banner notice" aria-label="Notice"><p>${notice}</p></aside>
`
  }${failureBanner(executed, sections)}${checkBanner(declared.checks, sections)}${problemBanner(problems)}`;
}
