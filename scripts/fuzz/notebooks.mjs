// Notebook files that do not run: any JSON is a notebook or is refused with a sentence; any outputs make a page.
import { inspect } from "node:util";
import fc from "fast-check";
import {
  bindParameters,
  checkNotebook,
  parseNotebook,
  renderReport,
  seal,
  sealOf,
  stripNotebook,
  unaccounted,
} from "../../packages/report/dist/index.js";
import { expect, hostile, text, value } from "./words.mjs";

const code = fc.oneof(
  fc.constantFrom(
    'let corpus = "a";\nlet top = 20; // how many\n',
    'let a: "x" | "y" = "x";',
    "let b = true, c = -1;",
    "import x from 'fs';",
    "const y = `$" + "{1}`;",
    "}{",
    "let d = 1;;",
    "// only",
  ),
  text,
  hostile,
);
const source = fc.oneof(code, fc.array(code, { maxLength: 3 }), value);
const cell = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        cell_type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("code", "markdown", "raw") }, value),
        source,
        metadata: fc.oneof(
          fc.record({ tags: fc.oneof(fc.array(fc.constantFrom("parameters", "raises-exception", "hide")), value) }),
          value,
        ),
        outputs: value,
        id: value,
        execution_count: value,
      },
      { requiredKeys: ["cell_type", "source"], noNullPrototype: true },
    ),
  },
  value,
);
const notebook = fc
  .record(
    {
      cells: fc.oneof({ weight: 9, arbitrary: fc.array(cell, { maxLength: 5 }) }, value),
      nbformat: fc.oneof({ weight: 9, arbitrary: fc.constant(4) }, value),
      metadata: value,
    },
    { requiredKeys: ["cells", "nbformat"] },
  )
  .map((json) => JSON.stringify(json));
const given = fc.dictionary(
  fc.constantFrom("corpus", "top", "a", "b", "c", "__proto__"),
  fc.oneof(hostile, fc.constantFrom("5", "x", "true", "null")),
  { maxKeys: 2 },
);
const mime = fc.constantFrom(
  "text/plain",
  "text/html",
  "text/markdown",
  "image/svg+xml",
  "image/png",
  "application/json",
  "application/vnd.plotly.v1+json",
  "application/vnd.readout.evidence+json",
  "application/vnd.readout.table+json",
);
const output = fc.oneof(
  fc.record({ kind: fc.constant("stream"), name: fc.constantFrom("stdout", "stderr"), text }),
  fc.record({ kind: fc.constant("display"), data: fc.dictionary(mime, value, { maxKeys: 3 }) }),
  fc.record({
    kind: fc.constant("error"),
    name: hostile,
    message: text,
    trace: fc.array(hostile),
    line: fc.constantFrom(null, 1, 99),
  }),
);

/** An error with a sentence, and none of a slip in our own code. */
function attempt(make) {
  try {
    return make();
  } catch (error) {
    expect(
      error instanceof Error && error.constructor === Error && error.message !== "",
      `refused by ${inspect(error)}`,
    );
    return null;
  }
}

export const batch = 10;
export const property = fc.property(
  notebook,
  given,
  fc.array(output, { maxLength: 5 }),
  (json, parameters, outputs) => {
    const parsed = attempt(() => parseNotebook(json, "n.ipynb"));
    const stripped = attempt(() => stripNotebook(json));
    if (stripped !== null) expect(stripNotebook(stripped) === stripped, "stripped twice is another");
    expect(Array.isArray(checkNotebook(json, "n.ipynb")), "not checked");
    if (parsed === null) return;
    expect(Array.isArray(unaccounted(parsed.cells)), "not accounted");
    const bound = attempt(() => bindParameters(parsed.cells, parameters));
    const executed = {
      name: parsed.name,
      title: parsed.title,
      parameters: bound?.parameters ?? {},
      cells: parsed.cells.map((one) => (one.kind === "code" ? { ...one, status: "ok", outputs } : one)),
      ok: true,
    };
    const page = seal(renderReport(executed), { fingerprint: "f" });
    expect(sealOf(page)?.fingerprint === "f", "a broken seal");
    expect(!page.includes("<script>alert(1)"), "a script of the input's");
    expect(page === seal(renderReport(executed), { fingerprint: "f" }), "another page the second time");
  },
);
