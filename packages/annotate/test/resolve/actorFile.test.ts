import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseActors, readActors } from "@readout/annotate";
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
    ["that uses a key twice", "actors:\n  - id: a\n    id: b\n    name: A\n    kind: state\n", /^own\.yaml:3: /],
  ])("%s is refused with its name, line and field", (_, yaml, message) => {
    expect(() => parseActors(yaml, "own.yaml")).toThrow(message);
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
