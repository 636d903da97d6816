import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { articles, file, french, lines, readout, sample, shell } from "./command.ts";

describe("every line that the commands write", () => {
  async function expectValid(...paths: readonly string[]): Promise<void> {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
      JSON.parse((await readout(["--schema"])).stdout),
    );
    const read = await readout(["read", ...paths]);
    const annotated = await shell(`$READOUT read ${paths.join(" ")} | $READOUT annotate`);
    const found = [...lines(read.stdout), ...lines(annotated.stdout)];
    expect(found.length).toBeGreaterThan(1);
    for (const line of found) {
      validate(line);
      expect(validate.errors ?? [], `${line.id}`).toEqual([]);
    }
  }

  it("keeps the schema that --schema prints, for the sample corpus", async () => {
    await expectValid(sample);
  });

  it("keeps it for articles of our own making", async () => {
    await expectValid(file("made.jsonl", articles(50)));
  });

  it("keeps it for broken and hostile input", async () => {
    const hostile = [
      {
        id: "__proto__",
        text: "“No,” said Edda __proto__ Tolm.",
        title: "=cmd()",
        outlet: "<script>alert(1)</script>",
      },
      { id: "\ud800", text: "It \udc00 rained, she said.", byline: ["constructor"] },
      { text: "It rained.", title: 7, outlet: [], published: {}, paragraphs: "x", removed: 1, group: 5, source: 9 },
      { text: '"one “two '.repeat(2000) },
      { text: "Osier &amp; Sons won.", date: "05/03/2024", updated: 1709647500, language: "Elvish" },
      { text: french, updated: "yesterday" },
    ];
    const text = `${hostile.map((fields) => JSON.stringify(fields)).join("\n")}\n{"text\n[]\n{}\n`;
    await expectValid(file("hostile.jsonl", text), file("picture.txt", "\u0000\u0001\u0002"));
  });
});
