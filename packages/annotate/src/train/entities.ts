import { readFileSync } from "node:fs";
import { article, isProblem } from "@readout/corpus";
import { document } from "../annotate.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { classifier } from "../recognise/classify.ts";
import type { Name } from "../recognise/name.ts";
import { findRuns } from "../recognise/names.ts";
import type { Document } from "../words/document.ts";

export const LABELS: Readonly<Record<string, number>> = { PER: 1, ORG: 2, LOC: 3 };

/** A text with the names that rules find in it, and those that people have labelled. */
export interface LabelledText {
  readonly doc: Document;
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
}

export interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Reads a set of labelled names, one text a line. */
export function readEntities(path: string, lexicon: Lexicon): LabelledText[] {
  const out: LabelledText[] = [];
  const own = classifier(lexicon);
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line === "") continue;
    const record = JSON.parse(line) as { text: string; entities: readonly Entity[] };
    const one = article(record, { path, line: 1 });
    if (isProblem(one)) continue;
    const doc = document(one.text, one.paragraphs, lexicon);
    out.push({ doc, names: findRuns(doc, own), entities: record.entities });
  }
  return out;
}

/** The number of the kind of the entity that covers most of a name, if it is half of it. */
export function labelOf(doc: Document, { first, last }: Name, entities: readonly Entity[]): number {
  const start = doc.tokens.start[first] as number;
  const end = doc.tokens.end[last - 1] as number;
  let best = 0;
  let most = (end - start) / 2;
  for (const entity of entities) {
    const shared = Math.min(end, entity.end) - Math.max(start, entity.start);
    if (shared < most || shared * 2 < entity.end - entity.start) continue;
    most = shared;
    best = LABELS[entity.type] ?? 0;
  }
  return best;
}
