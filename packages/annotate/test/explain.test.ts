import { lexiconFiles } from "@readout/lexicon";
import { entries } from "@readout/lexicon/entries";
import { describe, expect, it } from "vitest";
import { explain, formsOf } from "../src/explain.ts";
import { parseActors } from "../src/knowledge/actors/actorFile.ts";
import { lexicon } from "../src/knowledge/lexicon.ts";
import { hashWord } from "../src/words/letters.ts";

const plain = lexicon();

function what(words: string, known = plain): readonly string[] {
  return explain(words, known).map((each) => each.what);
}

describe("explain", () => {
  it("names the list, the form and what the group says", () => {
    expect(what("Quipped")).toContain(
      "verbs: quip (past, participle); stance: neutral; presents: speech; frames: clause, quote",
    );
    expect(explain("quipped", plain)[0]?.where).toMatch(/^english\/cues\.yaml:\d+$/);
    expect(what("signalled").join("\n")).toContain("verbs: signal (past, participle)");
    expect(what("travelling").join("\n")).toContain("motion: travel (gerund)");
    expect(what("called for").join("\n")).toContain("cues: call for (past, participle)");
    expect(what("senators").join("\n")).toContain("person: senator (plural)");
  });

  it("tells whose name it is, the user's own actors too", () => {
    expect(what("Moscow").join("\n")).toContain("Moscow: Russia (russia, state), its capital");
    const own = lexicon(parseActors("actors: [{name: Tarn Office, kind: organisation, aliases: [the Office]}]", "own"));
    expect(what("Tarn Office", own)).toContain("Tarn Office: Tarn Office (tarn-office, organisation), its name");
  });

  it("says nothing of what nothing knows", () => {
    expect(explain("zzyzx", plain)).toEqual([]);
    expect(explain("constructor", plain)).toEqual([{ where: "model/words.bin", what: expect.any(String) }]);
  });

  it("claims no form in which annotation would not find the entry", () => {
    const { cues, places, roles } = plain;
    const { irregular } = lexiconFiles().cues;
    for (const entry of entries()) {
      const forms = [entry.words, ...formsOf(entry, irregular).map(([form]) => form)];
      const list =
        entry.file === "places.yaml"
          ? places[entry.list as keyof typeof places]
          : entry.file === "sources.yaml" &&
              entry.list !== "anonymity" &&
              entry.list !== "intimacy" &&
              entry.list !== "titles"
            ? roles[entry.list as "person"]
            : ["verbs", "again", "phrases", "cues"].includes(entry.list)
              ? cues.verbs
              : null;
      if (list === null) continue;
      for (const form of forms)
        expect(
          list.has(hashWord(list === cues.verbs ? (form.split(" ")[0] as string) : form)),
          `${form} of ${entry.list}`,
        ).toBe(true);
    }
  });
});
