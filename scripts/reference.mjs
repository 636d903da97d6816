// Writes the reference: `pnpm reference`. A page for each package, from the declarations and doc comments of its public names.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { build, wasBuilt } from "./built.mjs";
import { workspace } from "./run.mjs";

// The compiler of the repository has no interface for programs; that of the kernel has.
/** @type {typeof import("../packages/report/node_modules/@tslab/typescript-for-tslab/lib/typescript.js")} */
const ts = createRequire(join(workspace, "packages/report/package.json"))("@tslab/typescript-for-tslab");

/** The packages, in the order in which data goes through them. */
export const packages = ["corpus", "annotate", "facts", "analysis", "charts", "report", "lexicon"];

/**
 * @typedef {object} Entry A way into a package.
 * @property {string} name What code imports: `@readout/corpus/text`.
 * @property {string} types The file of its declarations.
 */

/**
 * @param {string} name
 * @returns {readonly Entry[]}
 */
function entriesOf(name) {
  const root = join(workspace, "packages", name);
  /** @type {{ exports?: Record<string, { types?: string }> }} */
  const { exports = {} } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.entries(exports).flatMap(([path, { types }]) =>
    types === undefined ? [] : [{ name: `@readout/${name}${path.slice(1)}`, types: join(root, types) }],
  );
}

/**
 * Returns the page of a package.
 *
 * @param {string} name
 * @returns {string}
 */
export function referenceOf(name) {
  const entries = entriesOf(name);
  for (const { types } of entries)
    if (!existsSync(types))
      throw new Error(`Expected the packages to be built: there is no ${relative(workspace, types)}`);
  const program = ts.createProgram(
    entries.map(({ types }) => types),
    { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, noEmit: true, types: [] },
  );
  const checker = program.getTypeChecker();
  const seen = new Set();
  const parts = entries.flatMap((entry) => {
    const file = program.getSourceFile(entry.types);
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) return [];
    const exported = checker.getExportsOfModule(module).map((one) => ({ name: one.name, symbol: real(one, checker) }));
    const own = exported.filter(({ symbol }) => !seen.has(symbol));
    const again = exported.filter(({ symbol }) => seen.has(symbol));
    for (const { symbol } of own) seen.add(symbol);
    own.sort((a, b) => (a.name < b.name ? -1 : 1));
    return [
      `## \`${entry.name}\`\n`,
      ...own.map(({ name: called, symbol }) => described(called, symbol, checker)),
      ...(again.length === 0 ? [] : [`Also, as above: ${again.map((one) => `\`${one.name}\``).join(", ")}.\n`]),
    ];
  });
  return `# @readout/${name}\n\nMade by \`pnpm reference\` from the doc comments.\n\n${parts.join("\n")}`;
}

/**
 * What a name stands for, through re-exports.
 *
 * @param {import("../packages/report/node_modules/@tslab/typescript-for-tslab/lib/typescript.js").Symbol} symbol
 * @param {import("../packages/report/node_modules/@tslab/typescript-for-tslab/lib/typescript.js").TypeChecker} checker
 */
function real(symbol, checker) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/**
 * @param {string} name
 * @param {import("../packages/report/node_modules/@tslab/typescript-for-tslab/lib/typescript.js").Symbol} symbol
 * @param {import("../packages/report/node_modules/@tslab/typescript-for-tslab/lib/typescript.js").TypeChecker} checker
 */
function described(name, symbol, checker) {
  const words = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tags = symbol.getJsDocTags(checker).map(({ name: tag, text }) => {
    const said = ts.displayPartsToString(text);
    if (tag === "example") return `Example: \`${said.trim()}\`\n`;
    const [, parameter, rest] = /^(\S+) (?:- )?([\s\S]*)$/u.exec(said) ?? [];
    return tag === "param" ? `- \`${parameter ?? said}\`: ${rest ?? ""}\n` : `_${tag}_ ${said}\n`;
  });
  const code = (symbol.declarations ?? []).map((node) => {
    // Of a constant the statement says that it is one.
    const whole = ts.isVariableDeclaration(node) ? node.parent.parent : node;
    return whole.getText().replace(/^export (?:default )?(?:declare )?|^declare /u, "");
  });
  return [
    `### ${name}\n`,
    ...(words === "" ? [] : [`${words}\n`]),
    ...tags,
    `\`\`\`ts\n${code.join("\n")}\n\`\`\`\n`,
  ].join("\n");
}

if (process.argv[1] === import.meta.filename) {
  if (!wasBuilt()) build();
  const folder = join(workspace, "docs/reference");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of packages) writeFileSync(join(folder, `${name}.md`), referenceOf(name));
  const list = packages.map((name) => `- [@readout/${name}](${name}.md)\n`).join("");
  writeFileSync(join(folder, "README.md"), `# Reference\n\n${list}`);
  console.log(`docs/reference: ${packages.length} packages`);
}
