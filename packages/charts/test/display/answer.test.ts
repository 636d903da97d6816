import { answerBundle, media } from "@readout/charts";
import { table } from "@readout/corpus";
import { expect, it } from "vitest";
import { passages } from "../fixtures.ts";

it("an answer says where its articles are from, and carries the passages of its sentences", () => {
  const rows = [
    { article: 0, outlet: "A", published: "2031-05-02T10:00:00Z" },
    { article: 1, outlet: null, published: "2031-05-01" },
  ];
  const facts = {
    title: "Sample",
    notice: "Invented.",
    articles: table(rows, ["article", "outlet", "published"]) as never,
  };
  const evidence = { title: "Two", total: 500, ids: Array.from({ length: 500 }, (_, i) => `s${i}.0`), focus: [] };
  const bundle = answerBundle(
    facts,
    {
      findings: [
        { text: "Much.", evidence },
        { text: "Little.", rows: { of: "pairs" } },
      ],
    },
    // All are listed of a corpus that a page holds whole; how many of another depends on what else has been brought from there.
    Object.assign((id: string) => passages(id), { textLength: 10_000 }),
  );
  const data = bundle[media.answer] as { evidence: { groups: { finding1: { ids: string[]; total: number } } } };
  expect(data).toMatchObject({
    scope: "1 outlet, 2031-05-01 to 2031-05-02",
    notice: "Sample: Invented.",
    findings: [
      { text: "Much.", key: "finding1", rows: null },
      { text: "Little.", key: null, rows: { of: "pairs" } },
    ],
    sure: null,
  });
  expect(data.evidence.groups.finding1.total).toBe(500);
  expect(data.evidence.groups.finding1.ids).toHaveLength(500);
  expect(bundle[media.plain]).toBe("Sample: Invented.\nMuch.\nLittle.\n1 outlet, 2031-05-01 to 2031-05-02");
});
