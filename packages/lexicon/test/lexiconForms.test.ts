import { readFileSync } from "node:fs";
import type { GenericSchema } from "valibot";
import { describe, expect, it } from "vitest";
import { checkedYaml } from "../src/checkedYaml.ts";
import { lexiconForms } from "../src/lexiconForms.ts";
import { readFiles, readWordFiles } from "../src/readLexicon.ts";
import { refuseContradictions, refuseRepeated } from "../src/repeatedWords.ts";

const forms = lexiconForms();

/** The text of a file of the lexicon with one thing changed. */
function changed(name: string, from: string | RegExp, to: string): string {
  const text = readFileSync(new URL(`../english/${name}.yaml`, import.meta.url), "utf8");
  expect(text).toMatch(from);
  return text.replace(from, to);
}

type Name =
  | "cues"
  | "roles"
  | "sources"
  | "places"
  | "givenNames"
  | "confidence"
  | "offices"
  | keyof typeof forms.words;

function check(name: Name, text: string): void {
  const form: GenericSchema = { ...forms.words, ...forms }[name];
  const checked = checkedYaml(text, `${name}.yaml`, form);
  refuseRepeated(checked);
  if (name === "cues") refuseContradictions(checkedYaml(text, "cues.yaml", forms.cues));
}

describe("a file of the lexicon", () => {
  it("has the form that is asked of it as it is", () => {
    expect(() => readFiles()).not.toThrow();
    expect(() => readWordFiles()).not.toThrow();
  });

  it.each([
    ["sources", "faction:", "factions:", /^sources\.yaml:\d+: factions?: Expected /],
    ["roles", "role: clergy", "role: clerk", /^roles\.yaml:\d+: rules\.\d+\.role: Expected /],
    ["roles", "called: [pope,", "calls: [pope,", /^roles\.yaml:\d+: rules\.\d+\.calls: Expected a known field$/],
    [
      "roles",
      "called: [pope,",
      "called: [Pope,",
      /^roles\.yaml:\d+: rules\.\d+\.called\.0: Expected words in lower case$/,
    ],
    ["roles", "called: [pope,", "called: [pope, pope,", /^roles\.yaml:\d+: rules\.\d+\.called\.1: .*got `pope` again$/],
    ["roles", "of: [centralBank]", "of: [banks]", /^roles\.yaml:\d+: rules\.\d+\.of\.0: Expected /],
    [
      "roles",
      "  - role: document\n",
      "  - ",
      /^roles\.yaml:\d+: rules\.1: Expected a role or whether it is official, got neither$/,
    ],
    ["places", "relational:", "relationals:", /^places\.yaml:\d+: relationals?: Expected /],
    [
      "cues",
      "stance: neutral",
      "stance: neutrall",
      /^cues\.yaml:\d+: verbs\.0\.stance: Expected neutral, .*got `"neutrall"`$/,
    ],
    ["grammar", "articles:", "article:", /^grammar\.yaml:\d+: articles?: Expected /],
    [
      "grammar",
      "articles: [a, an, the]",
      "articles: [a, an, the, an]",
      /^grammar\.yaml:\d+: articles\.3: .*got `an` again$/,
    ],
    ["calendar", /\ndays: .*\n/, "\n", /^calendar\.yaml:\d+: days: Expected a value, got nothing$/],
    ["offices", "leader: leader", "leaders: leader", /^offices\.yaml:\d+: leaders?: Expected /],
    ["cues", "presents: speech", "presentes: speech", /^cues\.yaml:\d+: verbs\.0\.presentes: Expected a known field$/],
    [
      "cues",
      "frames: [clause, quote]",
      "frames: [clause, quotes]",
      /^cues\.yaml:\d+: verbs\.0\.frames\.1: Expected .*got `"quotes"`$/,
    ],
    [
      "sources",
      "anonymous: [source,",
      "anonymous: [source, source,",
      /^sources\.yaml:\d+: anonymous\.1: .*got `source` again$/,
    ],
    [
      "givenNames",
      "[abigail, abby]",
      "[abigail, abby, abby]",
      /^givenNames\.yaml:\d+: givenNames\.0\.2: .*got `abby` again$/,
    ],
    ["confidence", /^others: 0\.\d+/m, "others: 81", /^confidence\.yaml:\d+: others: /],
    ["cues", "verbs: say add", "verbs: say add say", /^cues\.yaml:\d+: verbs\.0\.verbs: .*got `say` again$/],
    [
      "cues",
      "again: declare",
      "again: quoth",
      /^cues\.yaml:\d+: verbs\.\d+\.again: Expected a verb of a group before, got `quoth`$/,
    ],
  ] as const)("%s with `%s` changed to `%s` is refused with file, line and word", (name, from, to, message) => {
    expect(() => check(name, changed(name, from, to))).toThrow(message);
  });

  it("tells a verb of two stances with both groups", () => {
    const text = changed("cues", /\n {4}again: declare\n/, "\n").replace(
      "verbs: claim assert",
      "verbs: declare claim assert",
    );
    expect(() => check("cues", text)).toThrow(
      /Expected `declare` under `again`: it is neutral, act \(line \d+\), and here assert, act$/,
    );
  });
});
