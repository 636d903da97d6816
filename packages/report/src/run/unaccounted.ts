import type typescript from "@tslab/typescript-for-tslab";
import type { SourceCell } from "./read.ts";
import { nodesOf, syntaxOf } from "./syntax.ts";
import { ts } from "./typescript.ts";

/** Modules that read nothing but what they are given and the paths that they announce. */
const accounted: ReadonlySet<string> = new Set([
  "@readout/analysis",
  "@readout/annotate",
  "@readout/charts",
  "@readout/corpus",
  "@readout/facts",
  "danfojs-node",
  "plotly.js-dist-min",
]);

/** Names by which code reaches files, networks, clocks, chance or code that is not there yet, without an import. */
const reaching: ReadonlySet<string> = new Set([
  "DateTimeFormat",
  "EventSource",
  "Function",
  "WebSocket",
  "crypto",
  "eval",
  "fetch",
  "global",
  "globalThis",
  "manifest",
  "performance",
  "process",
  "random",
  "readCSV",
  "readExcel",
  "readJSON",
  "require",
  "streamCSV",
  "streamCsvTransformer",
  "streamExcel",
  "streamJSON",
]);

/** Whether a use of `Date` asks no clock: a date of what it is given, or one of the functions that compute. */
function isGivenDate(node: typescript.Identifier): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent)) return parent.expression === node && (parent.arguments?.length ?? 0) > 0;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node)
    return parent.name.text === "UTC" || parent.name.text === "parse";
  // In the place of a type, or the name of a field.
  return ts.isTypeReferenceNode(parent) || (ts.isPropertyAccessExpression(parent) && parent.name === node);
}

/** Whether a member is named by a computed word, of something that has members which reach out. */
function isHiddenMember(node: typescript.Node): node is typescript.ElementAccessExpression {
  return (
    ts.isElementAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    /^(?:Math|Date|Intl|dfd?|danfo)$/.test(node.expression.text) &&
    !ts.isNumericLiteral(node.argumentExpression)
  );
}

/**
 * Returns what a notebook uses through which it could read something that nobody announces: modules beside those of the
 * project, and names such as `fetch`. Where there is none, its page depends on nothing but its cells, the paths that
 * it announces, and the packages.
 */
export function unaccounted(cells: readonly SourceCell[]): readonly string[] {
  const found = new Set<string>();
  for (const { kind, source } of cells) {
    if (kind !== "code") continue;
    const file = syntaxOf(source);
    if (file === null) {
      found.add("code nested too deep to read");
      continue;
    }
    for (const node of nodesOf(file)) look(node, (use) => found.add(use));
  }
  return [...found];
}

function look(node: typescript.Node, add: (use: string) => void): void {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
    const name = ts.isStringLiteralLike(node.moduleSpecifier) ? node.moduleSpecifier.text : "import";
    if (!accounted.has(name)) add(name);
  } else if (ts.isExternalModuleReference(node)) add(node.expression.getText());
  else if (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent)) {
    const [module] = node.parent.arguments;
    const name = module !== undefined && ts.isStringLiteralLike(module) ? module.text : "import";
    if (!accounted.has(name)) add(name);
  } else if (isHiddenMember(node)) add(node.getText());
  else if (ts.isIdentifier(node) && (reaching.has(node.text) || (node.text === "Date" && !isGivenDate(node))))
    add(node.text);
}
