import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lexicon, parseActors, readActors } from "@readout/annotate";
import { describe, expect, it } from "vitest";

describe("an actor file", () => {
  it("gives its actors in order, with the fields they have", () => {
    const yaml =
      "actors:\n  - {id: norvia, name: Norvia, kind: state, capital: Tarn}\n  - {id: edda-tolm, name: Edda Tolm, kind: person, aliases: [E. Tolm]}\n";
    expect(parseActors(yaml, "own.yaml")).toEqual([
      { id: "norvia", name: "Norvia", kind: "state", capital: "Tarn" },
      { id: "edda-tolm", name: "Edda Tolm", kind: "person", aliases: ["E. Tolm"] },
    ]);
  });

  it("names the sides of a dispute, an entry for each of their actors", () => {
    const yaml = "actors: []\nsides:\n  Norvia: [norvia, Edda Tolm]\n  Velmora: [velmora]\n";
    expect(parseActors(yaml, "own.yaml")).toEqual([
      { name: "norvia", side: "Norvia" },
      { name: "Edda Tolm", side: "Norvia" },
      { name: "velmora", side: "Velmora" },
    ]);
    const twice = "actors: []\nsides:\n  Norvia: [norvia]\n  Velmora: [velmora, norvia]\n";
    expect(() => parseActors(twice, "own.yaml")).toThrow(
      /^own\.yaml:4: sides\.Velmora\.1: Expected each actor on one side, got `norvia` again$/,
    );
    expect(() => parseActors("actors: []\nsides: [norvia]\n", "own.yaml")).toThrow(
      /^own\.yaml:2: sides\.0: Expected a list/,
    );
  });

  it.each([
    ["that is not YAML", "actors: [", /^own\.yaml:1: /],
    ["that is empty", "", /^own\.yaml:1: .*actors|^own\.yaml:1: file: /],
    ["without a list of actors", "people: []\n", /^own\.yaml:1: actors: /],
    [
      "with an unknown kind",
      "actors:\n  - id: norvia\n    name: Norvia\n    kind: country\n",
      /^own\.yaml:4: actors\.0\.kind: Expected person, organisation, state, place, group, got `"country"`$/,
    ],
    [
      "with an id in capitals",
      "actors:\n  - id: Norvia\n    name: Norvia\n    kind: state\n",
      /^own\.yaml:2: actors\.0\.id: Expected lower-case words/,
    ],
    [
      "with an empty name",
      "actors:\n  - id: a\n    kind: state\n    name: ''\n",
      /^own\.yaml:4: actors\.0\.name: Expected words, got nothing$/,
    ],
    [
      "without a name",
      "actors:\n  - {id: a, name: A, kind: state}\n  - id: b\n    kind: state\n",
      /^own\.yaml:3: actors\.1\.name: Expected a value, got nothing$/,
    ],
    [
      "with an unknown field",
      "actors:\n  - id: a\n    name: A\n    kind: state\n    alias: [B]\n",
      /^own\.yaml:5: actors\.0\.alias: Expected a known field$/,
    ],
    [
      "with a field of the wrong type",
      "actors:\n  - id: a\n    name: A\n    kind: state\n    aliases: B\n",
      /^own\.yaml:5: actors\.0\.aliases: Expected a list, got `"B"`$/,
    ],
    [
      "with a day that is none",
      "actors:\n  - name: A B\n    kind: person\n    since: May 2019\n",
      /^own\.yaml:4: actors\.0\.since: Expected a date such as 2019-05-20, got `May 2019`$/,
    ],
    ["about nobody", "actors:\n  - hide: true\n", /^own\.yaml:2: actors\.0\.name: Expected a value, got nothing$/],
    [
      "with two entries about one actor",
      "actors:\n  - {id: a-b, name: X}\n  - name: A B\n    hide: true\n",
      /^own\.yaml:3: actors\.1\.name: Expected one entry an actor, got `A B` again \(line 2\)$/,
    ],
    [
      "that merges an actor into two",
      "actors:\n  - {id: a, name: A, merge: [c]}\n  - id: b\n    name: B\n    merge:\n      - d\n      - C\n",
      /^own\.yaml:7: actors\.1\.merge\.1: Expected an actor merged into one, got `c` merged into `a` as well \(line 2\)$/,
    ],
    [
      "that merges an actor with itself",
      "actors:\n  - {id: a-b, merge: [A B]}\n",
      /^own\.yaml:2: actors\.0\.merge\.0: Expected another actor, got `a-b` itself$/,
    ],
    [
      "that hides and merges at once",
      "actors:\n  - id: a\n    merge: [b]\n    hide: true\n",
      /^own\.yaml:4: actors\.0\.hide: Expected an actor hidden or merged with others, got both$/,
    ],
    [
      "that hides and groups at once",
      "actors:\n  - id: a\n    group: b\n    hide: true\n",
      /^own\.yaml:4: actors\.0\.hide: Expected an actor hidden or counted for a group, got both$/,
    ],
    [
      "that hides an actor which another entry merges, by its name",
      "actors:\n  - {id: a, merge: [Edda Tolm]}\n  - id: tolm\n    name: Edda Tolm\n    hide: true\n",
      /^own\.yaml:5: actors\.1\.hide: Expected an actor hidden or merged, got `tolm` merged into `a` as well \(line 2\)$/,
    ],
    [
      "that groups an actor which another entry merges",
      "actors:\n  - {id: a, merge: [b]}\n  - id: b\n    group: c\n",
      /^own\.yaml:4: actors\.1\.group: Expected the group of an actor that stands for itself, got `b` merged into `a` \(line 2\)$/,
    ],
    [
      "with a group of itself",
      "actors:\n  - id: a\n    group: a\n",
      /^own\.yaml:3: actors\.0\.group: Expected another actor, got `a` itself$/,
    ],
    [
      "with a group that is hidden",
      "actors:\n  - {id: a, group: b}\n  - {id: b, hide: true}\n",
      /^own\.yaml:2: actors\.0\.group: Expected an actor that is shown, got `b`, which is hidden$/,
    ],
    [
      "with groups in a circle",
      "actors:\n  - {id: a, group: b}\n  - {id: b, group: c}\n  - {id: c, group: a}\n",
      /^own\.yaml:4: actors\.2\.group: Expected no circle, got `a`, which becomes `b` \(line 2\)$/,
    ],
    [
      "that hides with a word",
      "actors:\n  - id: a\n    hide: perhaps\n",
      /^own\.yaml:3: actors\.0\.hide: Expected true or false, got `"perhaps"`$/,
    ],
    [
      "with a day that no calendar has",
      "actors:\n  - {id: a, name: A, kind: person, since: 2024-02-29}\n  - {id: b, name: B, kind: person, until: 2023-02-29}\n",
      /^own\.yaml:3: actors\.1\.until: Expected a date such as 2019-05-20, got `2023-02-29`$/,
    ],
    [
      "with an office that ends before it begins",
      "actors:\n  - {id: a, name: A, kind: person, since: 2024-03-02, until: 2024-03-01}\n",
      /^own\.yaml:2: actors\.0\.until: Expected a day from `2024-03-02` on, got `2024-03-01`$/,
    ],
    [
      "with blanks for a name",
      "actors:\n  - {id: a, name: ' ', kind: state}\n",
      /^own\.yaml:2: actors\.0\.name: Expected words/,
    ],
    [
      "with a mark for an alias",
      "actors:\n  - {id: a, aliases: [x, .]}\n",
      /^own\.yaml:2: actors\.0\.aliases\.1: Expected words, got `\.`$/,
    ],
    ["with a blank title", "actors:\n  - {id: a, title: ' '}\n", /^own\.yaml:2: actors\.0\.title: Expected words/],
    ["with lists inside one another without end", `actors: ${"[".repeat(100_000)}`, /^own\.yaml:1: [^\n]+$/],
    [
      "that grows without end by its aliases",
      `a: &a [${"1,".repeat(9)}]\nb: &b [${"*a,".repeat(9)}]\nc: &c [${"*b,".repeat(9)}]\nactors: [${"*c,".repeat(9)}]\n`,
      /^own\.yaml:1: Expected YAML, got `Excessive alias count/,
    ],
    ["that is words of two lines", 'actors: "a\\n\\nb"\n', /^own\.yaml:1: actors: Expected a list, got `"a b"`$/],
    [
      "with fields for a key",
      'actors:\n  - ? {"a": "x", "b": "y", "c": "z", "d": "a long one that ends a line"}\n',
      /^own\.yaml:2: actors\.0\.[^\n]{1,42}: Expected a known field$/,
    ],
    ["that uses a key twice", "actors:\n  - id: a\n    id: b\n    name: A\n    kind: state\n", /^own\.yaml:3: /],
  ])("%s is refused with its name, line and field", (_, yaml, message) => {
    expect(() => parseActors(yaml, "own.yaml")).toThrow(message);
  });

  it("may speak of actors without describing them", () => {
    const yaml =
      "actors:\n  - {id: 中国, hide: true}\n  - {name: UN, group: armenia}\n  - {id: b, name: B, merge: [c, d]}\n";
    expect(parseActors(yaml, "own.yaml")).toEqual([
      { id: "中国", hide: true },
      { name: "UN", group: "armenia" },
      { id: "b", name: "B", merge: ["c", "d"] },
    ]);
  });

  it("may be in the encodings of articles; broken bytes are refused with their line", async () => {
    const folder = mkdtempSync(join(tmpdir(), "readout-"));
    const write = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const yaml = "actors:\n  - {id: a, name: René Čermák, kind: person}\n";
    const entries = [{ id: "a", name: "René Čermák", kind: "person" }];
    expect(await readActors(write("16.yaml", Buffer.from(`\ufeff${yaml}`, "utf16le")))).toEqual(entries);
    const western = Buffer.from(yaml.replace("Č", "C"), "latin1");
    expect(await readActors(write("1252.yaml", western))).toEqual([{ ...entries[0], name: "René Cermák" }]);
    const broken = Buffer.from(yaml);
    broken[broken.indexOf(Buffer.from("é"))] = 0xe9;
    await expect(readActors(write("broken.yaml", broken))).rejects.toThrow(
      /broken\.yaml:2: Expected text in UTF-8, got broken bytes$/,
    );
  });

  it("takes linear time for chains of links", () => {
    for (const field of ["merge", "group"]) {
      const time = (count: number): number => {
        const line = (i: number): string =>
          field === "merge" ? `  - {id: a${i}, merge: [a${i + 1}]}` : `  - {id: a${i}, group: a${i + 1}}`;
        const yaml = `actors:\n${Array.from({ length: count }, (_, i) => line(i)).join("\n")}`;
        const start = performance.now();
        const { choices } = lexicon(parseActors(yaml, "own.yaml"));
        const ends = field === "merge" ? choices.merged.get(`a${count}`) : choices.groups.get("a0");
        expect(ends).toBe(field === "merge" ? "a0" : `a${count}`);
        return performance.now() - start;
      };
      time(100);
      expect(time(16_000)).toBeLessThan(Math.max(200, time(2000)) * 24);
    }
  });

  it("that cannot be read is refused with its name", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "readout-")), "none.yaml");
    await expect(readActors(path)).rejects.toThrow(/none\.yaml/);
  });

  it("is read from disk", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "readout-")), "own.yaml");
    writeFileSync(path, "actors:\n  - {id: a, name: A, kind: group}\n");
    expect(await readActors(path)).toEqual([{ id: "a", name: "A", kind: "group" }]);
  });
});
