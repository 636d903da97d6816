import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { annotate, lexicon, parseActors, schema } from "@readout/annotate";
import { audit, chosen, type Facts, readFacts } from "@readout/facts";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { paragraphsOf } from "./annotated.ts";

const root = mkdtempSync(join(tmpdir(), "readout-choices-"));
afterAll(() => rmSync(root, { recursive: true }));

function file(entries: readonly string[]): string {
  return entries.length === 0 ? "actors: []\n" : `actors:\n${entries.map((entry) => `  - ${entry}\n`).join("")}`;
}

/** The annotation of a text under an actor file of these entries, as `readout annotate --actors` gives it. */
function read(text: string, ...entries: readonly string[]) {
  const known = lexicon(parseActors(file(entries), "own.yaml"));
  return chosen(annotate({ id: "a", text, paragraphs: paragraphsOf(text) }, known), text, known.choices);
}

/** Each mention as `words → actor, name`. */
function mentions(text: string, ...entries: readonly string[]): string[] {
  return read(text, ...entries).mentions.map(
    ({ start, end, actor, name }) => `${text.slice(start, end)} → ${actor}, ${name}`,
  );
}

let made = 0;

/** The facts of a corpus of these articles under an actor file of these entries. */
async function facts(texts: readonly string[], ...entries: readonly string[]): Promise<Facts> {
  const folder = join(root, `${++made}`);
  mkdirSync(folder);
  const lines = texts.map((text, i) => JSON.stringify({ id: `a${i}`, text }));
  writeFileSync(join(folder, "a.jsonl"), lines.join("\n"));
  const actors = join(folder, "own.yaml");
  writeFileSync(actors, file(entries));
  return readFacts(join(folder, "a.jsonl"), { actors });
}

function actorsOf(facts: Facts): [string, string, number][] {
  return facts.actors.objects().map(({ actor, name, mentions }) => [actor, name, mentions]);
}

const tolm = "In the hall Inga Tolm spoke first. Then Tolm said that the bridge would open.";

describe("an entry of the user's actor file", () => {
  it("renames an actor that is found in the text, by its id", () => {
    const entry = "{id: inga-tolm, name: Inga M. Tolm}";
    expect(mentions(tolm, entry)).toEqual(["Inga Tolm → inga-tolm, Inga M. Tolm", "Tolm → inga-tolm, Inga M. Tolm"]);
    expect(read(tolm, entry).attributions).toMatchObject([{ actor: "inga-tolm", speaker: "Inga M. Tolm" }]);
  });

  it("renames a known actor, which keeps its other names, and is looked for under the new one", () => {
    const text = "On Friday Russia met the United Nations. Then the Russian Realm left, and Moscow denied it.";
    expect(mentions(text, "{id: russia, name: Russian Realm, kind: state}")).toEqual([
      "Russia → russia, Russian Realm",
      "United Nations → united-nations, United Nations",
      "Russian Realm → russia, Russian Realm",
      "Moscow → russia, Russian Realm",
    ]);
  });

  it("keeps the surname of a known person that is renamed", () => {
    const person = "{id: inga-tolm, name: Inga Tolm, kind: person}";
    const known = lexicon([
      ...parseActors("actors: [{id: inga-tolm, name: The Bridge Builder}]", "users.yaml"),
      ...parseActors(`actors: [${person}]`, "corpus.yaml"),
    ]);
    const text = tolm;
    const found = chosen(annotate({ id: "a", text, paragraphs: paragraphsOf(text) }, known), text, known.choices);
    expect(found.mentions.map(({ actor, name }) => [actor, name])).toEqual([
      ["inga-tolm", "The Bridge Builder"],
      ["inga-tolm", "The Bridge Builder"],
    ]);
  });

  it("adds names to a known actor without losing those it has", () => {
    const text = "On Friday the Glass House met the UN again.";
    expect(mentions(text, "{id: united-nations, aliases: [Glass House]}")).toEqual([
      "Glass House → united-nations, United Nations",
      "UN → united-nations, United Nations",
    ]);
  });

  it("merges actors, by id and by name, known and found", () => {
    const text = "On Friday Inga Tolm met Ana Orr. Then the UN said that Bram Hoel would come.";
    const entry = '{id: the-committee, name: The Committee, kind: group, merge: [inga-tolm, "Bram Hoel", UN]}';
    expect(mentions(text, entry)).toEqual([
      "Inga Tolm → the-committee, The Committee",
      "Ana Orr → ana-orr, Ana Orr",
      "UN → the-committee, The Committee",
      "Bram Hoel → the-committee, The Committee",
    ]);
    expect(read(text, entry).attributions).toMatchObject([
      { actor: "the-committee", speaker: "The Committee", sourceType: "organisation" },
    ]);
    expect(new Set(read(text, entry).mentions.map(({ kind }) => kind))).toEqual(new Set(["group", "person"]));
  });

  it("splits a known actor: its aliases are its own, whoever had them", () => {
    const text = "On Friday the Security Council met the UN Security Council.";
    expect(mentions(text)).toEqual([
      "Security Council → un-security-council, United Nations Security Council",
      "UN Security Council → un-security-council, United Nations Security Council",
    ]);
    expect(
      mentions(text, '{id: norvian-council, name: Norvian Council, kind: group, aliases: ["Security Council"]}'),
    ).toEqual([
      "Security Council → norvian-council, Norvian Council",
      "UN Security Council → un-security-council, United Nations Security Council",
    ]);
  });

  it("gives a seat to an actor alone that had several", () => {
    const text = "Belgium waited. On Friday Brussels denied it.";
    expect(mentions(text, "{id: norvia, name: Norvia, kind: state, seats: [Brussels]}")).toEqual([
      "Belgium → belgium, Belgium",
      "Brussels → norvia, Norvia",
    ]);
  });

  it("splits an actor that is found: a form that was joined to it, and its attributions", () => {
    const entry = "{id: lenka-tolm, name: Lenka Tolm, aliases: [Tolm]}";
    expect(mentions(tolm)[1]).toBe("Tolm → inga-tolm, Inga Tolm");
    expect(mentions(tolm, entry)).toEqual(["Inga Tolm → inga-tolm, Inga Tolm", "Tolm → lenka-tolm, Lenka Tolm"]);
    expect(read(tolm, entry).attributions).toMatchObject([{ actor: "lenka-tolm", speaker: "Lenka Tolm" }]);
  });

  it("splits a person with a description of her own, pronouns included", () => {
    const entry = "{id: lenka-tolm, name: Lenka Tolm, kind: person, aliases: [Tolm]}";
    expect(mentions("In the hall Inga Tolm spoke first. Then Tolm left. She was late.", entry)).toEqual([
      "Inga Tolm → inga-tolm, Inga Tolm",
      "Tolm → lenka-tolm, Lenka Tolm",
      "She → lenka-tolm, Lenka Tolm",
    ]);
  });

  it.each(["{id: inga-tolm, hide: true}", "{name: Inga Tolm, hide: true}"])(
    "hides an actor, whose attributions keep their words and source: %s",
    (entry) => {
      expect(mentions(tolm, entry)).toEqual([]);
      expect(read(tolm, entry).attributions).toMatchObject([
        { actor: "inga-tolm", speaker: "Inga Tolm", hidden: true, source: [[40, 44]] },
      ]);
    },
  );

  it("hides an actor by any of its names", () => {
    expect(mentions("On Friday the UN met Ana Orr.", "{name: UN, hide: true}")).toEqual(["Ana Orr → ana-orr, Ana Orr"]);
  });

  it("lets an actor count for a group, and says who it was", () => {
    const { mentions: found, attributions } = read(tolm, "{id: inga-tolm, group: Armenia}");
    const member = { actor: "inga-tolm", name: "Inga Tolm", kind: "person" };
    expect(found).toMatchObject([
      { actor: "armenia", name: "Armenia", kind: "state", rule: "exact", member },
      { actor: "armenia", name: "Armenia", kind: "state", rule: "surname", member },
    ]);
    expect(attributions).toMatchObject([{ actor: "armenia", speaker: "Armenia", sourceType: "person", member }]);
  });

  it("of the first file wins over those of later ones", () => {
    const known = lexicon([
      ...parseActors("actors: [{id: inga-tolm, hide: true}]", "one.yaml"),
      ...parseActors(
        "actors: [{id: ana-orr, name: Ana Orr, merge: [inga-tolm]}, {id: ana-orr-2, group: bo}]",
        "two.yaml",
      ),
    ]);
    const text = tolm;
    expect(
      chosen(annotate({ id: "a", text, paragraphs: paragraphsOf(text) }, known), text, known.choices).mentions,
    ).toEqual([]);
  });

  it("of two files that lead in a circle ends", () => {
    const known = lexicon([
      ...parseActors("actors: [{id: inga-tolm, group: ana-orr}]", "one.yaml"),
      ...parseActors("actors: [{id: ana-orr, group: inga-tolm}]", "two.yaml"),
    ]);
    const text = `${tolm} Ana Orr left.`;
    const found = chosen(annotate({ id: "a", text, paragraphs: paragraphsOf(text) }, known), text, known.choices);
    expect(new Set(found.mentions.map(({ actor }) => actor))).toEqual(new Set(["ana-orr"]));
  });

  it("about nobody in the text changes nothing", () => {
    expect(
      read(
        tolm,
        "{id: bram-hoel, hide: true}",
        "{id: x, name: X, merge: [y]}",
        "{name: __proto__, group: constructor}",
      ),
    ).toEqual(read(tolm));
  });
});

const articles = [
  "In the hall Inga Tolm spoke first.",
  "In the evening Minister Tolm said that the bridge would open.",
  "In the hall Bram Hoel met Ana Orr.",
];

describe("across the articles of a corpus", () => {
  it("a person merged takes along the articles that know her by her surname alone", async () => {
    expect(actorsOf(await facts(articles, "{id: bram-hoel, name: Bram Hoel, merge: [inga-tolm]}"))).toEqual([
      ["bram-hoel", "Bram Hoel", 3],
      ["ana-orr", "Ana Orr", 1],
    ]);
  });

  it("a person hidden is hidden there as well, in mentions, sources and passages", async () => {
    const { actors, mentions, attributions, texts } = await facts(articles, "{name: Inga Tolm, hide: true}");
    expect(actors.objects().map(({ actor }) => actor)).toEqual(["ana-orr", "bram-hoel"]);
    expect(mentions.numRows()).toBe(2);
    expect(attributions.objects()).toMatchObject([{ actor: "inga-tolm", speaker: "Inga Tolm", hidden: true }]);
    expect(texts.flatMap(({ annotation }) => annotation.mentions.map(({ name }) => name))).toEqual([
      "Bram Hoel",
      "Ana Orr",
    ]);
  });

  it("a group counts for its members, and the audit shows who they were", async () => {
    const grouped = await facts(articles, "{id: inga-tolm, group: armenia}", "{name: Bram Hoel, group: armenia}");
    expect(actorsOf(grouped)).toEqual([
      ["armenia", "Armenia", 3],
      ["ana-orr", "Ana Orr", 1],
    ]);
    expect(grouped.actors.objects()[0]?.kind).toBe("state");
    expect(audit(grouped).objects()).toMatchObject([
      { actor: "inga-tolm", name: "Inga Tolm", group: "armenia", mentions: 2, form: "Inga Tolm", evidence: ["s0.0"] },
      { actor: "inga-tolm", form: "Tolm", evidence: ["s1.0"] },
      { actor: "ana-orr", group: null },
      { actor: "bram-hoel", group: "armenia" },
    ]);
  });

  it("a person that the file describes under the bare surname is not linked to another", async () => {
    expect(actorsOf(await facts(articles)).slice(0, 1)).toEqual([["inga-tolm", "Inga Tolm", 2]]);
    const own = await facts(articles, "{id: tolm, name: Tolm, kind: person}");
    expect(actorsOf(own)).toContainEqual(["tolm", "Tolm", 1]);
  });

  it("an actor has one name, the fullest", async () => {
    const spelled = await facts([
      "On Friday McTolm's Bank met.",
      "On Friday McTolms Bank met.",
      "On Friday McTolm’s Bank met.",
    ]);
    expect(new Set(spelled.mentions.objects().map(({ name }) => name)).size).toBe(spelled.actors.numRows());
  });
});

it("keeps the schema where actors are grouped and hidden", () => {
  const found = read(
    "Inga Tolm said that it rained. Bram Hoel said that it snowed.",
    "{id: inga-tolm, group: armenia}",
    "{id: bram-hoel, hide: true}",
  );
  expect(found.attributions).toMatchObject([{ member: { actor: "inga-tolm" } }, { hidden: true }]);
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(JSON.parse(schema()));
  validate(JSON.parse(JSON.stringify(found)));
  expect(validate.errors).toBeNull();
});
