import { describe, expect, it } from "vitest";
import {
  articles,
  bin,
  file,
  folder,
  french,
  type Line,
  lines,
  readout,
  rules,
  runProgram,
  sample,
  shell,
} from "./command.ts";

/** The most memory a run of `readout annotate` held, in MB. */
async function mostMemory(input: string): Promise<number> {
  const told = "process.on('exit',()=>process.stderr.write('most '+process.resourceUsage().maxRSS))";
  const { code, stderr } = await runProgram(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(told)}`, bin, "annotate"],
    input,
  );
  expect(code).toBe(0);
  return Number(/most (\d+)/.exec(stderr)?.[1]) / 1024;
}

describe("readout annotate", () => {
  it("gives one line an article, in the same order", async () => {
    const { code, stdout, stderr } = await readout(["annotate"], articles(40));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const found: Line[] = lines(stdout);
    expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, i) => `a${i}`));
    expect(found.every(({ attributions }) => (attributions?.length ?? 0) >= 2)).toBe(true);
  });

  it("finds the paragraphs of an article that has only its text", async () => {
    const [found] = lines(
      (await readout(["annotate"], '{"text": "Edda Tolm said that it rained.\\n\\nIt snowed."}')).stdout,
    );
    expect(found).toMatchObject({
      sentences: [
        [0, 30],
        [32, 42],
      ],
      attributions: [{ speaker: "Edda Tolm" }],
    });
  });

  it("gives a problem in the place of each line that it cannot use, and goes on", async () => {
    const { code, stdout } = await readout(
      ["annotate"],
      '{"id": "a", "text": "It rained."}\n{"text\n[]\n{"id": "b"}\n\n{"id": "c", "text": "It snowed."}\n',
    );
    expect(code).toBe(0);
    expect(lines(stdout).map(({ id, problem }) => problem?.rule ?? id)).toEqual([
      "a",
      "invalid-json",
      "not-an-object",
      "missing-text",
      "c",
    ]);
    expect(lines(stdout)[1]?.problem?.where).toBe("-:2");
  });

  it("gives exactly one line for each that is not blank, whatever bytes it has", async () => {
    const line = (...bytes: number[]): Buffer =>
      Buffer.concat([
        Buffer.from('{"text":"The ferry left, Edda Tolm said. '),
        Buffer.from(bytes),
        Buffer.from('"}\n'),
      ]);
    const given = [
      line(0xc3, 0xa9, 0xe9),
      line(0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9, 0xe9),
      line(0xe9),
      line(0xff, 0xfe),
      Buffer.from(" \n\r\n\ufeff\n\u00a0\n"),
      Buffer.from([0xff, 0xfe, 0x7b, 0, 10]),
      Buffer.from([0xc0, 0x80, 10]),
      Buffer.from(`{"text":"One.","x":${"[".repeat(50_000)}${"]".repeat(50_000)}}\n`),
      Buffer.from('{"id":12345678901234567891,"text":"The ferry left, Edda Tolm said."}'),
    ];
    const { code, stdout } = await readout(["annotate"], Buffer.concat(given));
    const found = lines(stdout);
    expect(code).toBe(0);
    expect(found.map(({ problem, notes }) => problem?.rule ?? notes?.map(({ rule }) => rule))).toEqual([
      ["encoding"],
      ["encoding"],
      ["encoding"],
      ["encoding"],
      "invalid-json",
      "invalid-json",
      "too-deep",
      undefined,
    ]);
    expect(found[4]?.problem?.where).toBe("-:9");
    expect(found.at(-1)?.id).toBe("12345678901234567891");
  });

  it("hands on problems of readout read in their place", async () => {
    const problem = { id: null, problem: { rule: "binary", reason: "Expected text, got binary data", where: "a.txt" } };
    const { stdout } = await readout(["annotate"], `${JSON.stringify(problem)}\n{"id": "c", "text": "It snowed."}\n`);
    expect(lines(stdout)).toMatchObject([problem, { id: "c" }]);
  });

  it("of nothing gives nothing", async () => {
    expect(await readout(["annotate"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("of an input split in three gives the same lines", async () => {
    const input = `${articles(30)}{"broken\n${articles(31).split("\n").slice(30).join("\n")}`;
    const all = input.split("\n").filter(Boolean);
    const parts = [all.slice(0, 7), all.slice(7, 8), all.slice(8)];
    const whole = await readout(["annotate"], input);
    const split = await Promise.all(parts.map((part) => readout(["annotate"], `${part.join("\n")}\n`)));
    const unplaced = (text: string): string => text.replace(/"where":"-:\d+"/g, '"where":""');
    expect(unplaced(split.map(({ stdout }) => stdout).join(""))).toBe(unplaced(whole.stdout));
  });

  it("finds the same behind readout read whether a headline stands in the text or in a field of its own", async () => {
    const headline = "Norvia says river to open, Moscow denies it";
    const body = "On Friday Moscow said that the river would be open to all boats again in May.";
    const paths = [
      file("headline.txt", `${headline}\n\n${body}\n`),
      file("headline.jsonl", JSON.stringify({ title: headline, text: body })),
    ];
    const found = await Promise.all(paths.map((path) => shell(`$READOUT read ${path} | $READOUT annotate`)));
    const counts = found.map(({ stdout }) => lines(stdout).map(({ attributions }) => attributions?.length));
    expect(counts).toEqual([[1], [1]]);
  });

  it("ends quietly where the reader of its pipe has gone", async () => {
    const path = file("many.jsonl", articles(5000));
    const { stdout, stderr } = await shell(
      `$READOUT annotate < ${path} | head -1; echo "codes: \${PIPESTATUS[*]}" >&2`,
    );
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toBe("codes: 0 0\n");
    const read = await shell(`$READOUT read ${path} | head -1 > /dev/null; echo "codes: \${PIPESTATUS[*]}" >&2`);
    expect(read.stderr).toBe("codes: 0 0\n");
  });

  it("holds no more memory for 3,000 articles than for 500", { timeout: 120_000 }, async () => {
    const few = await mostMemory(articles(500));
    expect(await mostMemory(articles(3000))).toBeLessThan(1.5 * few + 50);
  });

  it("takes what readout read gives", async () => {
    const { code, stdout, stderr } = await shell(
      `$READOUT read ${sample} | $READOUT annotate --actors ${sample}/actors.yaml`,
    );
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^2 of 52 inputs could not be used, most often: [^\n]+\n$/),
    });
    expect(lines(stdout).filter(({ attributions }) => attributions)).toHaveLength(50);
    expect(rules(stdout)).toEqual(["invalid-json", "not-an-object", "encoding", "encoding", "markup"]);
    expect(lines(stdout).flatMap(({ notes }) => notes?.map(({ rule }) => rule) ?? [])).toEqual(["markup"]);
    expect(stdout).toContain('"actor":"velmora"');
  });

  it("gives one line an article, with what is doubtful about it as notes", async () => {
    const broken = Buffer.concat([
      Buffer.from('{"id": "b", "text": "The caf'),
      Buffer.from([0xff]),
      Buffer.from('éé closed."}\n'),
    ]);
    const fields = { id: "d", text: "Osier &amp; Sons won.", date: "05/03/2024" };
    const other = [fields, { id: "f", text: french }, { id: "g", text: "It rained." }];
    const input = Buffer.concat([broken, Buffer.from(other.map((each) => `${JSON.stringify(each)}\n`).join(""))]);
    const { code, stdout } = await readout(["annotate"], input);
    expect(code).toBe(0);
    expect(lines(stdout).map(({ id, notes }) => [id, notes?.map(({ rule }) => rule)])).toEqual([
      ["b", ["encoding"]],
      ["d", ["ambiguous-date", "markup"]],
      ["f", ["other-language"]],
      ["g", undefined],
    ]);
    expect(lines(stdout)[1]?.notes?.[0]).toEqual({
      rule: "ambiguous-date",
      reason: "Expected a date with one reading in `date`, got `05/03/2024`",
    });
  });

  it("annotates an article of 10,000 quotation marks without partner, lone surrogates and hostile names", async () => {
    const text = `Edda __proto__ Tolm \ud800 said that <script>alert(1)</script> rained. ${'"one “two '.repeat(5000)}`;
    const { code, stdout, stderr } = await readout(["annotate"], `${JSON.stringify({ id: "__proto__", text })}\n`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(lines(stdout)).toMatchObject([{ id: "__proto__" }]);
  });
});

describe("an actor file", () => {
  it("is not called wrong where there are no descriptors left to read it", async () => {
    const path = file("actors.yaml", "actors: []\n");
    const dist = (name: string): string => JSON.stringify(new URL(`../dist/${name}`, import.meta.url).href);
    const code = `
      import { openSync } from "node:fs";
      const { main } = await import(${dist("main.js")});
      await import(${dist("annotate.js")});
      const running = main(["node", "readout", "annotate", "--actors", ${JSON.stringify(path)}]);
      try { for (;;) openSync("/dev/null"); } catch {}
      process.exitCode = await running;`;
    const args = ["-c", 'ulimit -n 300; exec "$0" --input-type=module', process.execPath];
    const { code: exit, stderr } = await runProgram("bash", args, code);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^Expected a machine that can go on, got `EMFILE: [^\n]+`\n$/);
  });

  it("that is given twice is read twice, and the first wins", async () => {
    const one = file("one.yaml", "actors:\n  - {id: norvia, name: Norvia, kind: state}\n");
    const two = file(
      "two.yaml",
      "actors:\n  - {id: other, name: Norvia, kind: place}\n  - {id: sarnia, name: Sarnia, kind: state}\n",
    );
    const { stdout } = await readout(
      ["annotate", "-a", one, "--actors", two],
      '{"text": "On Friday Norvia met Sarnia in the hall."}',
    );
    expect(lines(stdout)).toMatchObject([{ mentions: [{ actor: "norvia" }, { actor: "sarnia" }] }]);
  });

  it.each([
    ["is not there", null, /none\.yaml/],
    ["is not YAML", "actors: [", /bad\.yaml:1: /],
    [
      "has an unknown kind",
      "actors:\n  - id: norvia\n    name: Norvia\n    kind: country\n",
      /bad\.yaml:4: actors\.0\.kind: /,
    ],
  ])("that %s ends the command with 2 and says where and why", async (_, yaml, message) => {
    const path = yaml === null ? `${folder}/none.yaml` : file("bad.yaml", yaml);
    const { code, stdout, stderr } = await readout(["annotate", "--actors", path], articles(1));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
