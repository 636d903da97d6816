import { expect, test } from "vitest";
import { code, printed, prose, run } from "./notebook.ts";

const cell = code(
  [
    'let corpus = "../corpora/sample"; // where the articles are',
    'const window: "sentence" | "paragraph" = "sentence";',
    "let top: number = 20, share = -0.5;",
    "let quick = false;",
    "/* all, where it is null */",
    "let speaker: string | null = null;",
  ].join("\n"),
  "parameters",
);
const show = "[corpus, window, top, share, quick, speaker].join()";

test("without given ones the defaults are in force", async () => {
  const notebook = await run([prose("x"), cell, show]);
  expect(notebook.parameters).toEqual({
    corpus: "../corpora/sample",
    window: "sentence",
    top: 20,
    share: -0.5,
    quick: false,
    speaker: null,
  });
  expect(printed(notebook)[2]).toBe("../corpora/sample,sentence,20,-0.5,false,\n");
});

test("given ones replace the defaults in the cell; text is read as the declared type", async () => {
  const given = { corpus: 'a"b', window: "paragraph", top: "30", share: 1e-7, quick: "true", speaker: "007" };
  const notebook = await run([cell, show], given);
  expect(notebook.parameters).toEqual({ ...given, top: 30, quick: true });
  expect(notebook.cells[0]?.source).toContain('let corpus = "a\\"b"; // where the articles are\n');
  expect(printed(notebook)[1]).toBe('a"b,paragraph,30,1e-7,true,007\n');
});

test.each([
  [{ topN: 1 }, "unknown parameter: topN; known: corpus, window, top, share, quick, speaker"],
  [JSON.parse('{"__proto__": 1}'), "unknown parameter: __proto__; known: corpus, window, top, share, quick, speaker"],
  [{ top: "many" }, "parameter top: expected a number, got `many`"],
  [{ top: "" }, "parameter top: expected a number, got ``"],
  [{ top: null }, "parameter top: expected a number, got `null`"],
  [{ window: "day" }, "parameter window: expected sentence or paragraph, got `day`"],
  [{ quick: "yes" }, "parameter quick: expected true or false, got `yes`"],
  [{ corpus: 5 }, "parameter corpus: expected text, got `5`"],
  [{ speaker: 5 }, "parameter speaker: expected text or null, got `5`"],
])("%j is misuse", async (given, message) => {
  await expect(run([cell, show], given)).rejects.toThrow(message);
});

test("a parameter for a notebook without any is misuse", async () => {
  await expect(run(["1"], { top: 1 })).rejects.toThrow("unknown parameter: top; the notebook has none");
});

test.each([
  ["let top = 2 * 3;", "line 1: expected `let name = literal` with a text, number, boolean or null, got `top = 2 * 3`"],
  [
    "// words\nlet a = 1;\nrun();",
    "line 3: expected `let name = literal` with a text, number, boolean or null, got `run();`",
  ],
  ["let list = [1];", "line 1"],
  ["let text = tag`a`;", "line 1"],
  ["let { a } = { a: 1 };", "line 1"],
  ["let a: Date = null;", "line 1"],
  ["let a;", "line 1"],
  ["export let a = 1;", "line 1"],
])("a parameters cell with %j is rejected", async (source, message) => {
  await expect(run([code(source, "parameters")])).rejects.toThrow(`parameters cell, ${message}`);
});

test("two parameters cells are rejected", async () => {
  await expect(run([cell, cell])).rejects.toThrow("expected one cell tagged `parameters`, got `2`");
});
