import { textReader } from "./archives/textExport.ts";
import { csv } from "./formats/csv.ts";
import { europresse } from "./formats/europresse.ts";
import { factiva } from "./formats/factiva.ts";
import { factivaXml } from "./formats/factivaXml.ts";
import { feed } from "./formats/feed.ts";
import { ghost } from "./formats/ghost.ts";
import { json } from "./formats/json.ts";
import { jsonLines } from "./formats/jsonLines.ts";
import { mail } from "./formats/mail.ts";
import { markupTable } from "./formats/markupTable.ts";
import { newsXml } from "./formats/newsXml.ts";
import { nexisHtml } from "./formats/nexisHtml.ts";
import { numbered } from "./formats/numbered.ts";
import { page } from "./formats/page.ts";
import { parquet } from "./formats/parquet.ts";
import { plainText } from "./formats/plainText.ts";
import { proquest } from "./formats/proquest.ts";
import { refused } from "./formats/refused.ts";
import { sgml } from "./formats/sgml.ts";
import { starred } from "./formats/starred.ts";
import { story } from "./formats/story.ts";
import { subtitles } from "./formats/subtitles.ts";
import { TEXT_EXPORTS } from "./formats/textExports.ts";
import { warc } from "./formats/warc.ts";
import { word } from "./formats/word.ts";
import { xlsx } from "./formats/xlsx.ts";
import { xmlRecords } from "./formats/xmlRecords.ts";
import { zip } from "./formats/zip.ts";
import type { Reader, Signs } from "./reader.ts";

/** All readers, in the order in which they are asked whether they take an input: what is told by its bytes before what is told by its name. */
export const READERS: readonly Reader[] = [
  refused,
  xlsx,
  word,
  zip,
  parquet,
  warc,
  mail,
  subtitles,
  markupTable,
  nexisHtml,
  factiva,
  factivaXml,
  newsXml,
  sgml,
  proquest,
  europresse,
  feed,
  ...TEXT_EXPORTS.map(textReader),
  csv,
  page,
  xmlRecords,
  ghost,
  json,
  jsonLines,
  starred,
  numbered,
  story,
  plainText,
];

/** The reader that takes an input; null where none does. */
export function readerOf(signs: Signs): Reader | null {
  return READERS.find((reader) => reader.takes(signs)) ?? null;
}
