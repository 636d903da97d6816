import { expect, test } from "vitest";
import { asTypeScript } from "../../src/jupyter/injected.ts";

test("a cell that papermill put in as Python becomes TypeScript, line by line", () => {
  const python =
    '# Parameters\ntop = 10\nwindow = "para\\"graph\\n"\nsingle = True\nlabels = None\nwords = "None = True"\n';
  expect(asTypeScript(python)).toBe(
    '// Parameters\ntop = 10\nwindow = "para\\"graph\\n"\nsingle = true\nlabels = null\nwords = "None = True"\n',
  );
});

test("any other cell is left as it is", () => {
  for (const code of ["", "let top = 3; // # Parameters", "// Parameters\nx = None", "# Parameters of the run"])
    expect(asTypeScript(code)).toBe(code);
});
