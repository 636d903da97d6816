import { readdirSync, readFileSync } from "node:fs";
import { annotate, schema } from "@readout/annotate";
import { article as canonical, isProblem, read } from "@readout/corpus";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { paragraphsOf, plain } from "./annotated.ts";

const validate: ValidateFunction = new Ajv2020({ allErrors: true, strict: false }).compile(JSON.parse(schema()));

function expectValid(line: unknown): void {
  // As it stands on the line: what JSON drops is not there.
  validate(JSON.parse(JSON.stringify(line)));
  expect(validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? []).toEqual([]);
}

const local = (path: string): string => new URL(path, import.meta.url).pathname;

describe("the schema", () => {
  it("has a version", () => {
    expect(JSON.parse(schema())).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  it("is kept by every line of the sample corpus, read and annotated", async () => {
    let lines = 0;
    for await (const found of read(local("../../../corpora/sample"))) {
      lines++;
      expectValid(found);
      if (!isProblem(found)) expectValid(annotate(found, plain));
    }
    expect(lines).toBeGreaterThan(50);
  });

  it.each(readdirSync(local("input/")).sort())("is kept by the annotation of %s", (name) => {
    const text = readFileSync(local(`input/${name}/article.txt`), "utf8");
    expectValid(annotate({ id: name, text, paragraphs: paragraphsOf(text) }, plain));
  });

  it.each([
    ["nothing", {}],
    ["no text but white space", { text: " \n " }],
    ["text that is a number", { text: 7 }],
    ["one letter", { text: "a" }],
    ["lone surrogates", { text: "Edda \ud800 Tolm said \udc00 that it rained.", title: "\ud83d", id: "\udfff" }],
    ["NULs", { text: "Edda\u0000Tolm said\u0000that it rained.", title: "\u0000" }],
    [
      "hostile names",
      {
        text: "“No,” said Edda __proto__ Tolm.",
        id: "__proto__",
        title: "=cmd()",
        outlet: "<script>alert(1)</script>",
        byline: ["constructor"],
      },
    ],
    ["a field named problem", { text: "It rained.", problem: { rule: 1 } }],
    [
      "fields of the wrong type",
      {
        text: "It rained.",
        title: 7,
        outlet: [],
        published: {},
        byline: 3,
        paragraphs: "x",
        removed: 1,
        group: 5,
        source: 9,
        language: false,
        url: null,
        updated: 7,
      },
    ],
    ["paragraphs out of range", { text: "It rained.", paragraphs: [[0, 99]] }],
    ["unpaired marks", { text: '" “ ” ‘ ’ '.repeat(2000) }],
  ])("is kept by a line with %s", (_, fields) => {
    const found = canonical(fields, { path: "-", line: 1 });
    expectValid(found);
    if (!isProblem(found)) expectValid(annotate(found, plain));
  });

  it("is kept by an annotation with notes, and by none with an empty list of them", () => {
    const line = { id: "a", sentences: [], mentions: [], attributions: [], hedges: [] };
    expectValid({ ...line, notes: [{ rule: "mojibake", reason: "Expected letters, got `â€™`" }] });
    expect(validate({ ...line, notes: [] })).toBe(false);
    expect(validate({ ...line, notes: [{ rule: "mojibake" }] })).toBe(false);
  });

  it("is kept by a source that the text means and nobody can tell", () => {
    const text = "He said that it rained.";
    const found = annotate({ id: "a", text, paragraphs: paragraphsOf(text) }, plain);
    const attributions = found.attributions.map((each) => ({ ...each, sourceType: "unresolved" }));
    expect(attributions).toHaveLength(1);
    expectValid({ ...found, attributions });
  });

  it("is not kept by lines that are none of ours", () => {
    expect(validate({})).toBe(false);
    expect(validate([])).toBe(false);
    expect(validate({ id: "a", sentences: [[0]], mentions: [], attributions: [], hedges: [] })).toBe(false);
    expect(validate({ id: null, problem: { rule: "x", reason: "y" } })).toBe(false);
  });
});
