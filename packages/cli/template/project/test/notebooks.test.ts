import { testNotebook } from "@readout/report/test";
import { expect, test } from "vitest";

// Invented articles, few enough to know by heart what must be found in them. The path is told from the notebook's folder.
const corpus = "../test/articles";

test("of all sources Nadira Sahwen is found most", { timeout: 120_000 }, async () => {
  const { errors, problems, figures } = await testNotebook("notebooks/03-attribution.ipynb", { corpus });
  expect({ errors, problems }).toEqual({ errors: [], problems: [] });
  expect(figures["sources"]?.[0]).toMatchObject({ source: "Nadira Sahwen", attributions: 3 });
});
