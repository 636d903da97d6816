import * as forms from "./numberForms.js";
import type { EvidenceData, PackedEvidence } from "./pageData.ts";
import * as unpacking from "./unpackEvidence.js";

// What of the page's code runs where pages are made, too: what both must do alike is written once.
export const unpackEvidence: (packed: PackedEvidence) => EvidenceData = unpacking.unpackEvidence;
export const inForm: (value: number, form: string) => string = forms.inForm;
export const numberForms: readonly string[] = forms.numberForms;
