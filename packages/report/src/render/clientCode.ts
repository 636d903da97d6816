import { readFileSync } from "node:fs";

/** The page's modules, each after those it imports. */
const modules = [
  ...[
    "element",
    "clipboard",
    "theme",
    "csv",
    "unpackEvidence",
    "pieces",
    "evidenceData",
    "marks",
    "cite",
    "passages",
    "panel",
    "findings",
  ],
  ...[
    "actorsData",
    "actorColumns",
    "actorParts",
    "actorPage",
    "actorList",
    "plotColours",
    "picture",
    "plotly",
    "plotLegend",
    "plotSizes",
    "plotFiles",
    "paper",
    "plots",
    "sorting",
    "numberForms",
    "tableRows",
    "rowCards",
    "tables",
  ],
  ...["zip", "columnTypes", "allTables", "page"],
];

/** Returns the code of the page as one module. */
export function clientCode(): string {
  return modules.map((name) => join(read(name))).join("\n");
}

/** The modules of the page on which people label articles, likewise. */
const labelModules = [
  "element",
  "theme",
  "labelStore",
  "labelText",
  "labelCards",
  "labelForm",
  "labelKeys",
  "labelPage",
];

/** Returns the code of the page on which people label articles. */
export function labelCode(): string {
  return labelModules.map((name) => join(read(name))).join("\n");
}

/** Returns the code that runs before the page is drawn. */
export function earlyCode(): string {
  return join(read("early"));
}

function read(name: string): string {
  return readFileSync(new URL(`../client/${name}.js`, import.meta.url), "utf8");
}

// The modules share one scope in the page, where a name declared twice would be a syntax error.
function join(code: string): string {
  return code
    .replace(/^import [^;]*;\n/gmu, "")
    .replace(/^export \{\};?\n/gmu, "")
    .replace(/^export (?=(?:async )?function|const|class)/gmu, "")
    .replace(/^\/\/# sourceMappingURL=.*$/gmu, "");
}
