import type { TextExport } from "../archives/textExport.ts";
import { ebscoText } from "./ebscoText.ts";
import { factivaText } from "./factivaText.ts";
import { lexisText } from "./lexisText.ts";
import { newsbankText } from "./newsbankText.ts";
import { nexisUniText } from "./nexisUniText.ts";
import { proquestText } from "./proquestText.ts";
import { telexText } from "./telexText.ts";
import { wireText } from "./wireText.ts";

/** The forms in which archives export documents as text, in the order in which they are asked whether a text is theirs. */
export const TEXT_EXPORTS: readonly TextExport[] = [
  proquestText,
  lexisText,
  factivaText,
  ebscoText,
  newsbankText,
  nexisUniText,
  wireText,
  telexText,
];
