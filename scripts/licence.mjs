// Which licence a package names, and whether it is one that may be installed here.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// These let anyone use, change and pass on the code for a notice, which is what Readout itself gives under MIT.
const permissive =
  "MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 CC-BY-4.0 Unlicense PSF-2.0 Python-2.0";
// MPL-2.0 asks for the source of its own files where those are passed on. They are installed as they come, unchanged, and no
// report holds any. Licences that reach over to the code beside them (GPL, AGPL, LGPL) or forbid a use are not here.
const allowed = new Set([...permissive.split(" "), "MPL-2.0"]);

/** Whether an SPDX expression leaves a choice of allowed licences. One too intricate to read is not allowed. */
export function isAllowed(expression) {
  if (expression.includes("(") && expression.includes(" AND ")) return false;
  return expression
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => allowed.has(licence.trim())));
}

/**
 * Returns the licence that a package's manifest names, else that of its licence file where that is MIT's, else null.
 * @param {string} folder
 * @param {{ license?: string | { type: string }, licenses?: (string | { type: string })[] }} manifest
 */
export function licenceOf(folder, { license, licenses }) {
  const named = [license ?? licenses ?? []].flat().map((each) => (typeof each === "string" ? each : each.type));
  return named.length > 0 ? named.join(" OR ") : licenceOfFile(folder);
}

function licenceOfFile(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
  return /permission is hereby granted, free of charge/i.test(text) ? "MIT (by its licence file)" : null;
}
