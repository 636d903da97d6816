// Run by the build of a package, in its folder, behind the compiler: puts modules of `dist` together with all that they
// import. `node ../../scripts/bundle.mjs FOLDER NAME=MODULE…` writes `dist/FOLDER/NAME.js` of `dist/MODULE.js`, and what
// several need beside it. To find and to open two hundred modules takes longer than to compile them, and V8 makes faster
// code of what stands in one module: constants of another are looked up each time.
// Other packages stay apart, each with bundles of its own, but for those that `--with PACKAGE` names; so does what is loaded
// by `import("./NAME.js")`, where `--later NAME` names all of it that is taken in. `--numbers MODULE` names one that exports tables
// of numbers by name (`Tag.NN`): the number stands where it is asked for, which is less code to read, and sooner fast.

import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { rolldown } from "rolldown";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    with: { type: "string", multiple: true, default: [] },
    later: { type: "string", multiple: true, default: [] },
    numbers: { type: "string", multiple: true, default: [] },
  },
});
const [folder = ".", ...modules] = positionals;
const dist = resolve("dist");
const out = join(dist, folder);
const [first = ""] = modules[0]?.split("=") ?? [];
if (existsSync(out)) for (const name of readdirSync(out)) if (isPart(name)) rmSync(join(out, name));
const later = new Set(values.later.map((name) => `./${name}.js`));

/** Whether a file is one of those that several modules need: of an earlier build they may have other names. */
function isPart(/** @type {string} */ name) {
  return name.startsWith(`${first}-`) && name.endsWith(".js");
}

/** Files beside a module are found from where the module stands, not from the bundle that has taken it in. */
const inPlace = {
  name: "in-place",
  transform(/** @type {string} */ code, /** @type {string} */ id) {
    if (id.startsWith("\0") || !code.includes("import.meta.")) return null;
    // A folder of its own would be another; what Node resolves, it resolves for the package.
    if (/import\.meta\.(?!(?:url|resolve)\b)/.test(code))
      throw new Error(`Expected import.meta.url or resolve in what is bundled: ${id}`);
    const path = relative(out, id).split(sep).join("/");
    return code.replaceAll("import.meta.url", `new URL(${JSON.stringify(path)}, import.meta.url).href`);
  },
};

/** Where some of what is loaded later is named, the rest stays where it stands. */
const apart = {
  name: "apart",
  resolveDynamicImport(/** @type {unknown} */ source, /** @type {string | undefined} */ importer) {
    if (typeof source !== "string" || importer === undefined || later.size === 0 || later.has(source)) return null;
    return { id: source.startsWith(".") ? resolve(dirname(importer), source) : source, external: true };
  },
};

/** What Commander needs for programs that stand beside the command, and there are none, is loaded when it is asked for. */
const late = {
  name: "late",
  transform(/** @type {string} */ code, /** @type {string} */ id) {
    const [line, name] = /const (\w+) = require\('node:child_process'\);/.exec(code) ?? [];
    if (!line || !id.includes("/node_modules/")) return null;
    return code.replace(line, "").replaceAll(`${name}.`, "process.getBuiltinModule('node:child_process').");
  },
};

/** @type {Map<string, { readonly [name: string]: number }>} The tables of numbers, by the names under which they are exported. */
const tables = new Map();
for (const module of values.numbers)
  for (const [name, table] of Object.entries(await import(pathToFileURL(join(dist, `${module}.js`)).href)))
    if (Object.getPrototypeOf(table) === Object.prototype && Object.values(table).every(Number.isFinite))
      tables.set(name, table);

const numbers = {
  name: "numbers",
  /** @this {{ parse: (code: string) => any }} */
  transform(/** @type {string} */ code, /** @type {string} */ id) {
    if (tables.size === 0 || !id.startsWith(dist)) return null;
    let out = "";
    let last = 0;
    for (const { start, end, number } of askedFor(this.parse(code))) {
      out += code.slice(last, start) + number;
      last = end;
    }
    return out + code.slice(last);
  },
};

/** Where a syntax tree asks a table for a number by its name, in order. No module has another `Tag` than the one that is exported. */
function askedFor(/** @type {any} */ node) {
  const { type, object, property, computed, start, end } = node;
  if (type === "MemberExpression" && object.type === "Identifier") {
    const number = tables.get(object.name)?.[computed ? property.value : property.name];
    if (number !== undefined) return [{ start, end, number }];
  }
  /** @type {{ start: number, end: number, number: number }[]} */
  const found = [];
  for (const child of Object.values(node).flat())
    if (child !== null && typeof child === "object") found.push(...askedFor(child));
  return found;
}

const bundle = await rolldown({
  input: Object.fromEntries(
    modules.map((one) => {
      const [name = "", module = name] = one.split("=");
      return [name, join(dist, `${module}.js`)];
    }),
  ),
  platform: "node",
  external: (id) => /^[^./\0]/.test(id) && !values.with.includes(id),
  // What is imported in both ways would be undefined where it is imported later.
  onLog(_level, { code, message }) {
    if (code === "INEFFECTIVE_DYNAMIC_IMPORT") throw new Error(message);
  },
  plugins: [inPlace, apart, late, numbers],
});
// Names stay, for the lines of an error; what a compiler need not read is left out.
await bundle.write({
  dir: out,
  chunkFileNames: `${first}-[name].js`,
  minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
});
