import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { file, folder, lines, readout, sample } from "./command.ts";

const two = file(
  "two/articles.jsonl",
  [
    { id: "a", text: "In the hall Edda Tolm spoke first. Then Tolm said that Bram Hoel would wait." },
    { id: "b", text: '=HYPERLINK("x") Bram Hoel left, "late", and Moscow sent word.' },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n"),
);

/** The lines of the table, without what aligns them. */
function rows(stdout: string): string[] {
  return stdout
    .split("\n")
    .slice(1, -1)
    .map((line) => line.trim().split(/ {2,}/).slice(0, -1).join(" | "));
}

describe("readout actors", () => {
  it("prints each actor with its forms, rules and counts", async () => {
    const { code, stdout, stderr } = await readout(["actors", two]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^ACTOR +KIND +MENTIONS +FORM +RULE +TIMES +EXAMPLE\n/);
    expect(rows(stdout)).toEqual([
      "Bram Hoel | person | 2 | Bram Hoel | exact | 2",
      "Edda Tolm | person | 2 | Edda Tolm | exact | 1",
      "Tolm | surname | 1",
      "Russia | state | 1 | Moscow | metonym | 1",
    ]);
  });

  it("leaves out actors with fewer mentions than --min", async () => {
    const { stdout } = await readout(["actors", two, "--min", "2"]);
    expect(stdout).toContain("Edda Tolm");
    expect(stdout).not.toContain("Russia");
  });

  it("counts capitals as --metonyms says", async () => {
    expect((await readout(["actors", two, "-m", "off"])).stdout).not.toContain("Russia");
    expect((await readout(["actors", two, "-m", "strict"])).stdout).toMatch(/^Moscow +place +1 /m);
  });

  it("writes CSV that a spreadsheet reads and does not run", async () => {
    const { code, stdout } = await readout(["actors", two, "--format", "csv"]);
    expect(code).toBe(0);
    const [head, first] = stdout.split("\n");
    expect(head).toBe(
      "actor,name,kind,group,title,affiliation,mentions,articles,form,rule,times,evidence,path,example",
    );
    expect(first).toMatch(/^bram-hoel,Bram Hoel,person,,,,2,2,Bram Hoel,exact,2,s0\.1 s1\.0,.*articles\.jsonl:1,/);
    expect(stdout).toContain(`"'=HYPERLINK(""x"") Bram Hoel left, ""late"", and Moscow sent word."`);
  });

  it("writes an actor file that changes nothing, and does when it is edited", async () => {
    const { stdout: yaml } = await readout(["actors", two, "--format", "yaml"]);
    const csv = async (...actors: readonly string[]) => (await readout(["actors", two, "-f", "csv", ...actors])).stdout;
    expect(await csv("--actors", file("same.yaml", yaml))).toBe(await csv());

    const edited = yaml
      .replace("name: Edda Tolm\n", "name: Edda the Elder\n    merge: [Bram Hoel]\n")
      .replace("id: russia\n", "id: russia\n    hide: true\n");
    const own = file("edited.yaml", edited);
    expect(rows((await readout(["actors", two, "--actors", own])).stdout)).toEqual([
      "Edda the Elder | person | 4 | Bram Hoel | actor file | 2",
      "Edda Tolm | exact | 1",
      "Tolm | surname | 1",
    ]);

    const input = readFileSync(two);
    const annotated = lines((await readout(["annotate", "--actors", own], input)).stdout);
    expect(annotated).toMatchObject([
      {
        mentions: [1, 2, 3].map(() => ({ actor: "edda-tolm", name: "Edda the Elder" })),
        attributions: [{ actor: "edda-tolm", speaker: "Edda the Elder" }],
      },
      { mentions: [{ actor: "edda-tolm", rule: "actor file" }] },
    ]);
  });

  it("keeps the entries of the file that it was given", async () => {
    const own = file("own.yaml", "actors:\n  - {id: russia, hide: true}\n  - {name: Edda Tolm, group: bram-hoel}\n");
    const { stdout } = await readout(["actors", two, "-a", own, "-f", "yaml"]);
    expect(stdout).toContain("  - id: russia\n    hide: true\n");
    const again = file("again.yaml", stdout);
    expect((await readout(["actors", two, "-a", again, "-f", "yaml"])).stdout).toBe(stdout);
    expect((await readout(["actors", two, "-a", again])).stdout).toBe(
      (await readout(["actors", two, "-a", own])).stdout,
    );
  });

  it("tells on standard error what could not be read, and goes on", async () => {
    const { code, stdout, stderr } = await readout(["actors", sample, file("odd.pdf", "%PDF"), "--min", "50"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/broken\.jsonl:2: Expected a JSON object/);
    expect(stderr).toMatch(/odd\.pdf: Expected text, a page or a table/);
    expect(stderr).toMatch(/\n3 of 53 inputs could not be used, most often: .*\n$/);
    expect(stdout).toContain("Velmora");
  });

  it("refuses a path that is not there with 2, and reads nothing", async () => {
    const { code, stdout, stderr } = await readout(["actors", sample, `${folder}/nowhere`]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^.*nowhere: Expected a file, a folder or a glob that matches files, got nothing\n$/);
  });

  it("ends with 3 where no article could be used", async () => {
    const { code, stdout, stderr } = await readout(["actors", file("only/picture.txt", "\u0000\u0001")]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(/\nno article could be used; 1 input, all refused: binary \(1\)/);
  });

  it.each([
    [
      "merges an actor into two",
      "actors:\n  - {id: a, merge: [c]}\n  - {id: b, merge: [c]}\n",
      /bad\.yaml:3: actors\.1\.merge\.0: /,
    ],
    ["is not there", null, /none\.yaml/],
  ])("ends with 2 and says where an actor file %s", async (_, yaml, message) => {
    const path = yaml === null ? `${folder}/none.yaml` : file("bad.yaml", yaml);
    const { code, stdout, stderr } = await readout(["actors", two, "--actors", path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("readout annotate --metonyms", () => {
  const text = JSON.stringify({ text: "Moscow sent troops to the border. On Friday Moscow denied the charge." });

  it.each([
    ["actor", ["russia", "russia"]],
    ["strict", ["moscow", "russia"]],
    ["off", ["moscow", "moscow"]],
  ])("%s reads capitals so", async (mode, actors) => {
    const [found] = lines((await readout(["annotate", "--metonyms", mode], text)).stdout);
    expect(found).toMatchObject({ mentions: actors.map((actor) => ({ actor })) });
  });
});
