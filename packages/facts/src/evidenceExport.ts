import { csv, type Span, table } from "@readout/corpus";
import { passages } from "./evidence.ts";
import type { Facts } from "./facts.ts";
import type { EvidenceId, Role } from "./passage.ts";

/** A run of words behind a number, as it is exported: one row for each run of each evidence id. */
interface ExportedFragment {
  readonly evidence: EvidenceId;
  /** The article's id in the input, its title and where it comes from. */
  readonly article: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly where: string;
  readonly sentence: string;
  /** Of the sentence in the article's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** What is marked in it, and for whom it stands: offsets into the article's text. */
  readonly spans: readonly { readonly role: Role; readonly actor: string | null; readonly span: Span }[];
}

const COLUMNS: readonly (keyof ExportedFragment)[] = [
  ...(["evidence", "article", "title", "outlet", "published", "url", "where"] as const),
  ...(["sentence", "start", "end", "spans"] as const),
];

/**
 * Writes what stands behind some evidence ids as CSV: evidence, article, title, outlet, published, url, where, sentence, its
 * offsets in the article's text, and `spans` (JSON: role, actor and offsets of what is marked). An id that is listed twice
 * is written once. Cells that a spreadsheet would run as formulas begin with an apostrophe (`csv`).
 *
 * @throws Error for ids of which the corpus knows nothing.
 */
export function evidenceCsv(ids: readonly EvidenceId[], facts: Facts): string {
  const rows = exported(ids, facts).map((row) => ({ ...row, spans: JSON.stringify(row.spans) }));
  return csv(table(rows, COLUMNS));
}

/** As `evidenceCsv`, as JSON lines: an object a line, the words as they are. */
export function evidenceJsonl(ids: readonly EvidenceId[], facts: Facts): string {
  return exported(ids, facts)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join("");
}

function exported(ids: readonly EvidenceId[], facts: Facts): ExportedFragment[] {
  const words = passages(facts);
  return [...new Set(ids)].flatMap((evidence) => {
    const { article, title, outlet, published, url, where, fragments } = words(evidence);
    const id = facts.texts[article]?.article.id ?? "";
    return fragments.map(({ text, start, marks }): ExportedFragment => {
      const spans = marks.map(({ role, key, start: from, end }) => ({
        role,
        actor: key,
        span: [start + from, start + end] as const,
      }));
      const of = { title, outlet, published, url, where };
      return { evidence, article: id, ...of, sentence: text, start, end: start + text.length, spans };
    });
  });
}
