/** What the labels of LexisNexis and Nexis stand before; each but `title` is the rule by which its words are no body. */
export type LexisField =
  | ("title" | "byline" | "section" | "length" | "dateline" | "standfirst" | "series" | "outlet" | "date")
  | ("loadDate" | "language" | "graphic" | "classification" | "correction" | "link");

/** The labels under English, German and French interfaces, in capitals and without accents. */
const LABELS: Readonly<Record<LexisField, readonly string[]>> = {
  title: ["HEADLINE", "TITRE", "TITEL", "SCHLAGZEILE"],
  byline: ["BYLINE", "AUTEUR", "AUTEURS", "AUTOR", "AUTOREN", "AUTHOR", "VERFASSER"],
  section: ["SECTION", "RUBRIQUE", "RUBRIK", "RESSORT"],
  length: ["LENGTH", "LONGUEUR", "LANGE", "LAENGE"],
  dateline: ["DATELINE", "ORIGINE-DEPECHE", "ORIGINE DEPECHE", "DATUMSZEILE", "ORTSMARKE"],
  standfirst: ["HIGHLIGHT", "ENCART", "ABSTRACT", "RESUME", "ZUSAMMENFASSUNG", "SUBHEAD", "SOUS-TITRE", "UNTERTITEL"],
  series: ["SERIES", "SERIE", "COLUMN", "KOLUMNE", "DISTRIBUTION", "CONTACT", "RATING", "INFO", "NAME"],
  outlet: ["PUBLICATION", "SOURCE", "QUELLE"],
  date: ["DATE", "DATUM"],
  loadDate: ["LOAD-DATE", "LOAD DATE", "UPDATE", "DATE-CHARGEMENT", "DATE DE CHARGEMENT", "LADEDATUM", "AKTUALISIERT"],
  language: ["LANGUAGE", "LANGUE", "SPRACHE"],
  graphic: [
    ...["GRAPHIC", "GRAPHICS", "GRAFIK", "GRAPHIQUE", "ILLUSTRATION", "ILLUSTRATIONS", "BILD"],
    ...["PHOTO", "PHOTOS", "IMAGE", "MAP", "CHART", "DRAWING", "FOTO", "FOTOS", "CARTE", "INFOGRAPHIC", "CAPTION"],
  ],
  classification: [
    ...["PUBLICATION-TYPE", "TYPE-PUBLICATION", "PUBLICATION TYPE", "PUBLIKATIONSTYP", "TYPE DE PUBLICATION"],
    ...["TYPE", "DOCUMENT-TYPE", "DOKUMENTTYP", "TYPE-DOCUMENT", "JOURNAL-CODE", "JOURNAL CODE", "CODE-REVUE"],
    ...["ZEITUNGS-CODE", "ZEITSCHRIFTENCODE", "ACC-NO", "ISSN", "DOC-ID", "DOCUMENT-ID", "SUBJECT", "SUJET"],
    ...["SCHLAGWORT", "THEMA", "COMPANY", "SOCIETE", "FIRMA", "UNTERNEHMEN", "ORGANIZATION", "ORGANISATION"],
    ...["GEOGRAPHIC", "LOCALISATION-GEO", "GEOGRAPHIE", "GEOGRAFIE", "COUNTRY", "PAYS", "LAND", "STATE", "CITY"],
    ...["PERSON", "PERSONNE", "PERSONNES", "INDUSTRY", "SECTEUR", "BRANCHE", "TICKER", "PRODUCT", "PRODUIT"],
    ...["NOTES", "NAICS", "LANGUAGE-CODE", "CATEGORY", "KEYWORDS", "PERSONNALITE", "STADT", "EVENT"],
  ],
  correction: ["CORRECTION", "CORRECTION-DATE", "KORREKTUR", "RECTIFICATIF"],
  link: ["URL", "LINK"],
};

const fields: ReadonlyMap<string, LexisField> = new Map(
  (Object.keys(LABELS) as LexisField[]).flatMap((field) => LABELS[field].map((name) => [name, field] as const)),
);

const HEAD: ReadonlySet<LexisField> = new Set([
  ...(["title", "byline", "section", "length", "dateline"] as const),
  ...(["standfirst", "series", "outlet", "date"] as const),
]);

/** Whether a field stands before the body. */
export function isHead(field: LexisField): boolean {
  return HEAD.has(field);
}

/** A label and what stands behind it. */
export interface Labelled {
  readonly field: LexisField;
  readonly value: string;
}

/** The label that words begin with, as one that is known; null for other words. `case` says whether it must be in capitals. */
export function labelled(words: string, { capitals = true }: { readonly capitals?: boolean } = {}): Labelled | null {
  const match = /^[\s\u00a0]*([\p{L}][\p{L}\p{M} -]{1,24}?)[\s\u00a0]?:(?:[\s\u00a0]+|$)/u.exec(words);
  if (match === null) return null;
  const name = match[1] ?? "";
  if (capitals && /\p{Ll}/u.test(name)) return null;
  const field = fields.get(labelName(name));
  return field === undefined ? null : { field, value: words.slice(match[0].length).trim() };
}

/** Whether words are a label in capitals and nothing else, known or not: `TARGET-AUDIENCE: `. */
export function isLabel(words: string): boolean {
  return /^\s*\p{Lu}[\p{Lu}\p{M}/ -]{1,30}:\s*$/u.test(words);
}

/** Whether a paragraph is a picture's caption by the label that it begins with: `Photo: `. */
export function isCaption(words: string): boolean {
  return words.length < 1000 && labelled(words, { capitals: false })?.field === "graphic";
}

/** Whether a line is the label of the body, as older exports have it, and nothing else. */
export function isBodyLabel(line: string): boolean {
  return line.length < 20 && /^\s*(?:BODY|TEXT|TEXTE|CORPS|VOLLTEXT):\s*$/.test(line);
}

/** A label's name in capitals, without accents. */
export function labelName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toUpperCase();
}

/** Words that say which document of how many begins: `3 of 10 DOCUMENTS`, `Dokument 3 von 10`, `Document 3 de 10`. */
const COUNTER =
  /^[\s\u00a0]*(?:(?:document|dokument)\s+)?(\d[\d.,]{0,9})\s+(?:of|von|sur|de|van|di)\s+(\d[\d.,]{0,9})(?:\s+(?:documents?|dokumenten?|dokumente))?[\s\u00a0]*$/i;

/** The number of a document and of all; null for a line that is no counter, which has "document" before or behind. */
export function counter(line: string): { readonly number: number; readonly all: number } | null {
  if (line.length > 200 || !/do[ck]ument/i.test(line)) return null;
  const match = COUNTER.exec(line);
  if (match === null) return null;
  const figure = (words = ""): number => Number(words.replace(/[.,]/g, ""));
  return { number: figure(match[1]), all: figure(match[2]) };
}

/** Whether a line is a copyright notice, or says that all rights are reserved. */
export function isCopyright(line: string): boolean {
  return line.length < 400 && (/^\s*(?:copyright\b|©|\(c\)\s)/i.test(line) || RIGHTS.test(line));
}

const RIGHTS = /^\s*(?:all rights reserved|tous droits r[ée]serv[ée]s|alle rechte vorbehalten)\.?\s*$/i;
