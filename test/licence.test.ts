import { fileURLToPath } from "node:url";
import { expect, it, test } from "vitest";
import { isAllowed, licenceOf } from "../scripts/licence.mjs";

test.each([
  ["MIT", true],
  ["(AFL-2.1 OR BSD-3-Clause)", true],
  ["MIT AND MPL-2.0", true],
  ["GPL-3.0-only", false],
  ["MIT AND GPL-3.0-only", false],
  ["LGPL-2.1 OR SSPL-1.0", false],
  ["(MIT OR GPL-2.0) AND SSPL-1.0", false],
  ["SEE LICENSE IN licence.txt", false],
])("whether %s may be installed: %s", (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});

it("reads a licence in each form that manifests have had, else the licence file", () => {
  const stubs = fileURLToPath(new URL("../stubs", import.meta.url));
  const root = fileURLToPath(new URL("..", import.meta.url));
  expect(licenceOf(stubs, { license: "ISC" })).toBe("ISC");
  expect(licenceOf(stubs, { license: { type: "ISC" } })).toBe("ISC");
  expect(licenceOf(stubs, { licenses: [{ type: "MIT" }, { type: "ISC" }] })).toBe("MIT OR ISC");
  expect(licenceOf(root, {})).toBe("MIT (by its licence file)");
  expect(licenceOf(stubs, {})).toBeNull();
});
