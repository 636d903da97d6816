import * as types from "./columnTypes.js";
import * as table from "./csv.js";
import * as forms from "./numberForms.js";
import type { EvidenceData, FragmentEntry, MarkEntry, PackedEvidence, PassageEntry, WholeEntry } from "./pageData.ts";
import * as text from "./pieces.js";
import * as unpacking from "./unpackEvidence.js";
import * as archive from "./zip.js";

// What of the page's code runs where pages are made, too: what both must do alike is written once.

/** Words with the looks of all marks over them. */
export interface Piece {
  readonly text: string;
  readonly classes: readonly string[];
}

export const unpackEvidence: (packed: PackedEvidence) => EvidenceData = unpacking.unpackEvidence;
export const inForm: (value: number, form: string) => string = forms.inForm;
export const numberForms: readonly string[] = forms.numberForms;
export const meanings: readonly (readonly [look: string, meaning: string])[] = text.meanings;
export const markClass: (mark: MarkEntry, focus: ReadonlySet<number>, beside: readonly MarkEntry[]) => string =
  text.markClass;
export const pieces: (words: string, marks: readonly MarkEntry[], focus: ReadonlySet<number>) => readonly Piece[] =
  text.pieces;
export const wordsOf: (fragment: FragmentEntry, article: number, data: EvidenceData) => string = text.wordsOf;
export const byArticle: (passages: readonly PassageEntry[]) => readonly PassageEntry[] = text.byArticle;
export const cutOut: (whole: WholeEntry, start: number, end: number) => [string, MarkEntry[]] = text.cutOut;
export const readableDate: (published: string) => string = text.readableDate;
export const columnTypes: ReadonlyMap<string, string> = types.columnTypes;
export const csv: (rows: readonly (readonly (string | number | null)[])[]) => string = table.csv;
export const zip: (files: readonly { readonly name: string; readonly text: string }[]) => Promise<Blob> = archive.zip;
