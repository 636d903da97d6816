import type { Html } from "@readout/charts/page";
import type { EvidenceData } from "../client/pageData.ts";
import { packEvidence } from "../evidence/packEvidence.ts";
import { type PageRecord, recordBlock } from "../record/pageRecord.ts";
import { actorsBlock } from "./actors.ts";
import type { Gathered } from "./cell.ts";
import { jsonBlock, packedBlock } from "./json.ts";
import { type Summary, summaryBlock } from "./summary.ts";

/** The ids of all data blocks that a page may have. */
export const blockIds: readonly string[] = [
  ...["plot-data", "evidence-data", "table-data", "file-data"],
  ...[actorsBlock, summaryBlock, recordBlock],
];

/** What a page tells of itself, and the evidence that it holds. */
interface PageBlocks {
  readonly summary: Summary;
  readonly record: PageRecord;
  readonly evidence: EvidenceData;
}

/** Returns the data blocks of a page: what its scripts read. Those that are unpacked on demand are there only where they hold something. */
export function dataBlocks(
  { summary, record, evidence }: PageBlocks,
  { plots, tables, files, blocks }: Gathered,
): readonly Html[] {
  const texts = [...files].map(([of, all]) => [of, all.map(({ text }) => text)] as const);
  return [
    jsonBlock(summaryBlock, summary),
    jsonBlock(recordBlock, record),
    jsonBlock("plot-data", plots),
    packedBlock("evidence-data", packEvidence(evidence)),
    ...(tables.size === 0 ? [] : [packedBlock("table-data", Object.fromEntries(tables))]),
    ...(texts.length === 0 ? [] : [packedBlock("file-data", Object.fromEntries(texts))]),
    ...blocks,
  ];
}
