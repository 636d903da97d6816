import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { folder, readout } from "./command.ts";
import { linkPackages, notebook, pageIn } from "./notebook.ts";

const out = join(folder, "out");

beforeAll(linkPackages);

it("ends with 5 where a declared check fails, writes the page all the same and does not keep it", async () => {
  const path = notebook(
    "checked",
    ['import { check } from "@readout/charts";\ncheck("rows", 1 > 2, "none");'],
    ["console.log('after');"],
  );
  for (let run = 0; run < 2; run++) {
    const { code, stdout } = await readout(["report", path, "-o", out]);
    expect({ code, stdout }).toEqual({
      code: 5,
      stdout: "out/checked.html (failed: cell 1: check rows (1 of 1 checks failed))\n",
    });
  }
  expect(pageIn(out, "checked")).toContain("1 of 1 check failed.");
  expect(pageIn(out, "checked")).toContain("after");
}, 60_000);

const group = '{ title: "t", total: 1, full: 1, ids: ["s0.0"], focus: [] }';
const article = '{ text: "Rain fell. She left.", paragraphs: [[0, 20]], marks: [] }';

it.each([
  ["count", "2", 0, "Rain fell."],
  ["span", "1", 90, "Rain fell."],
  ["text", "1", 0, "Snow fell."],
])(
  "ends with 5 where the %s of evidence was tampered with",
  async (name, value, start, text) => {
    const fragment = JSON.stringify({ text, start, marks: [] });
    const cell = `const passage = { id: "s0.0", article: 0, title: "T", outlet: null, published: null, url: null, where: "t", fragments: [${fragment}] };
(globalThis as any)[Symbol.for("readout.display")]({ "application/vnd.readout.published+json": { name: "n", value: ${value}, unit: null, key: "k", counts: true, evidence: { groups: { k: ${group} }, passages: { "s0.0": passage }, articles: { "0": ${article} } } } });`;
    const { code, stdout } = await readout(["report", notebook(`tampered-${name}`, [cell]), "-o", out]);
    expect(stdout).toContain("failed: evidence of Published number “n”");
    expect(code).toBe(5);
    expect(pageIn(out, `tampered-${name}`)).toContain("Some numbers do not lead to their sentences.");
  },
  60_000,
);
