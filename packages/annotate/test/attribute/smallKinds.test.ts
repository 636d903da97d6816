import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

describe("names and sources that were something else", () => {
  it("takes a paper's name of one word for an outlet", () => {
    expect(annotated("The road was shut, Haaretz reported.").attributions[0]?.sourceType).toBe("outlet");
  });

  it("takes what somebody tells at a briefing for his, and the press for no outlet", () => {
    const { attributions } = annotated("Edda Tolm told a press briefing that the road was shut.");
    expect(attributions.map(({ speaker, sourceType }) => [speaker, sourceType])).toEqual([["Edda Tolm", "person"]]);
  });

  it("takes “Pres” without its stop for a title", () => {
    expect(annotated("Pres Tolm said the vote was close.").mentions[0]?.name).toBe("Tolm");
  });

  it("takes a storm behind “and” for nobody", () => {
    expect(annotated("Hurricanes Andrew and Katrina hit the coast.").mentions).toEqual([]);
  });

  it("does not join a constituency to a parliament", () => {
    const names = annotated("The Member of Parliament for Tooting, Sadiq Tolm, left.").mentions.map(({ name }) => name);
    expect(names).not.toContain("Parliament for Tooting");
  });
});

describe("what somebody says that another said", () => {
  it.each([
    ["Edda Tolm said the man later admitted that he left.", "Edda Tolm", [null, 0]],
    ["Edda Tolm said the accused admitted to a friend that he left.", "Edda Tolm", [null, 0]],
    ["Bram Orn told a friend that the fund was empty, a report published on Monday says.", null, ["Bram Orn", 0]],
    [
      "Bram Orn told a friend that the fund was empty, Edda Tolm says in a report tabled on Monday.",
      "Edda Tolm",
      ["Bram Orn", 0],
    ],
  ] as const)("is his, and not the other's: %s", (text, outer, [inner, within]) => {
    const { attributions } = annotated(text);
    expect(attributions.map((one) => [one.speaker, one.within])).toEqual([
      [outer, null],
      [inner, within],
    ]);
  });
});

/** Who says what in a text, as speaker and words. */
function said(text: string): (readonly [string | null, string])[] {
  return annotated(text).attributions.map(
    ({ speaker, content }) => [speaker, content.map(([from, to]) => text.slice(from, to)).join(" … ")] as const,
  );
}

describe("forms in which somebody is quoted", () => {
  it.each([
    ["put in", "“We never agreed,” put in Edda Tolm.", "Edda Tolm", "“We never agreed,”"],
    ["chimed in", "“We never agreed,” Edda Tolm chimed in.", "Edda Tolm", "“We never agreed,”"],
    ["came the reply from", "“No,” came the reply from Edda Tolm.", "Edda Tolm", "“No,”"],
    ["came the answer, whosever", "“No,” came the answer.", null, "“No,”"],
    ["was somebody's answer", "“No,” was Edda Tolm’s first answer.", "Edda Tolm", "“No,”"],
    ["a name and what somebody is behind a dash", "“We left.”\n― Edda Tolm, economist", "Edda Tolm", "“We left.”"],
    ["a name behind a phrase and a comma", "From the ferry, Edda Tolm: “We left.”", "Edda Tolm", "“We left.”"],
    ["corner brackets", "「We left at dawn,」 Edda Tolm said.", "Edda Tolm", "「We left at dawn,」"],
    ["a stop behind the mark", "«We left», said Edda Tolm. «It was cold».", "Edda Tolm", "«We left» … «It was cold»"],
  ])("reads %s", (_, text, speaker, words) => {
    expect(said(text)).toEqual([[speaker, words]]);
  });

  it("takes an answer of an interview without a verb for one", () => {
    const text = "Interviewer: Who paid?\n\nIvo Tench: The town paid.\n\nInterviewer: All of it?\n\nTench: Every cent.";
    expect(said(text)).toEqual([
      ["Ivo Tench", "The town paid"],
      ["Ivo Tench", "Every cent"],
    ]);
  });

  it("takes nobody for a speaker whom by name the words are said to", () => {
    const text = "Edda Tolm told the court she had wept. The judge told Ms Tolm to sit down.";
    expect(said(text)).toEqual([
      ["Edda Tolm", "she had wept"],
      [null, "to sit down"],
    ]);
  });
});

describe("names that are cut, and words that are none", () => {
  it.each([
    ["an auxiliary that is a given name", "Will Price, a lawyer, said no. Price left.", ["Will Price", "Will Price"]],
    ["a calling before “&”", "Baker & Thorne lost the case.", ["Baker & Thorne"]],
    ["a firm of two surnames", "Harlan and Wolfe, the shipbuilder, has no orders.", ["Harlan and Wolfe"]],
    ["an adverb before a name", "Even Edda Tolm left.", ["Edda Tolm"]],
    [
      "a surname of two in one word",
      "The Tolm-Hoel ticket lost. Mr Hoel wept. Bram Hoel left.",
      ["Bram Hoel", "Bram Hoel"],
    ],
  ])("reads %s", (_, text, names) => {
    expect(annotated(text).mentions.map(({ name }) => name)).toEqual(names);
  });

  it("takes a word for bodies behind a form of address for somebody's surname", () => {
    const { mentions } = annotated("Rose Banks wept. The court was closed to Ms Banks.");
    expect(mentions.map(({ kind, name }) => [kind, name])).toEqual([
      ["person", "Rose Banks"],
      ["person", "Rose Banks"],
    ]);
  });

  it("takes whoever is named behind where an office is held for somebody", () => {
    const { attributions } = annotated("The head of research at the fund, Edda Tolm, says rates will fall.");
    expect(attributions.map(({ speaker, sourceType }) => [speaker, sourceType])).toEqual([["Edda Tolm", "person"]]);
  });

  it.each([
    ["Harlan, Stokes & Peel said it would appeal.", "Harlan, Stokes & Peel"],
    ["The Centre for Roads and Bridges noted that it was late.", "Centre for Roads and Bridges"],
  ])("gives a source its whole name: %s", (text, speaker) => {
    expect(said(text)[0]?.[0]).toBe(speaker);
  });

  it("takes both who are joined behind an apposition", () => {
    const [one] = annotated(
      "Both Edda Tolm, the mayor, and her rival Bram Hoel say the road must be built.",
    ).attributions;
    expect([one?.speaker, one?.also?.map(({ speaker }) => speaker)]).toEqual(["Edda Tolm", ["Bram Hoel"]]);
  });

  it.each(["Tarvo Motors said sales fell.", "“It is over,” the union said."])("reads the verb: %s", (text) => {
    expect(said(text)).toHaveLength(1);
  });
});

describe("several who speak together", () => {
  it.each([
    "The mayor, Edda Tolm, and the governor, Bram Hoel, warned that the dam could break.",
    "The mayor, Edda Tolm, and her rival Bram Hoel warned that the dam could break.",
    "Edda Tolm, the mayor, and the governor, Bram Hoel, warned that the dam could break.",
    "Actors Edda Tolm and Bram Hoel said it was late.",
  ])("are all told: %s", (text) => {
    const [one] = annotated(text).attributions;
    expect([one?.speaker, ...(one?.also ?? []).map(({ speaker }) => speaker)]).toEqual(["Edda Tolm", "Bram Hoel"]);
  });

  it("are those of a list, but not where the story is from", () => {
    const speakers = (text: string): (string | null | undefined)[] => {
      const [one] = annotated(text).attributions;
      return [one?.speaker, ...(one?.also ?? []).map(({ speaker }) => speaker)];
    };
    expect(speakers("Edda Tolm, Bram Hoel and Ana Orn said it was late.")).toEqual([
      "Edda Tolm",
      "Bram Hoel",
      "Ana Orn",
    ]);
    expect(speakers("TARN, Bram Hoel and Ana Orn said it was late.")).toEqual(["Bram Hoel", "Ana Orn"]);
    expect(speakers("In Tarn, Bram Hoel and Ana Orn said it was late.")).toEqual(["Bram Hoel", "Ana Orn"]);
  });

  it("are not those whom the title of a work names", () => {
    const [one] = annotated("Edda Tolm, star of the classic “Hoel and Orn,” said it was late.").attributions;
    expect([one?.speaker, one?.also]).toEqual(["Edda Tolm", undefined]);
  });

  it("are not cut where a surname is a word behind its verb", () => {
    expect(said("Added Ivo Dent: “I want my son back.”")).toEqual([["Ivo Dent", "“I want my son back.”"]]);
  });
});

describe("names and quotations of other houses", () => {
  it.each([
    ["a title that is a given name behind a title", "General Prince Tolm left. Tolm was tired.", "Prince Tolm"],
    ["a calling that is a verb as well", "Pilot Art Tolm left. Tolm was tired.", "Art Tolm"],
  ])("reads %s", (_, text, name) => {
    expect(annotated(text).mentions.map((one) => one.name)).toEqual([name, name]);
  });

  it.each([
    ["a name under a quotation", "“We left.”\nEdda Tolm, mother of two", "Edda Tolm", "“We left.”"],
    ["doubled single marks", "‘‘We left at dawn,’’ Edda Tolm said.", "Edda Tolm", "‘‘We left at dawn,’’"],
    ["“all” as a subject", "Edda Tolm said some were old.", "Edda Tolm", "some were old"],
  ])("reads %s", (_, text, speaker, words) => {
    expect(said(text)).toEqual([[speaker, words]]);
  });

  it("reads a short quotation that goes on in the next paragraph", () => {
    const text = "“We left,” Edda Tolm said.\n\n“It was cold.\n\n“We had no food.”";
    expect(said(text).map(([speaker]) => speaker)).toEqual(["Edda Tolm", "Edda Tolm", "Edda Tolm"]);
  });

  it("takes a front for “the party”", () => {
    expect(said("The Workers’ Front won. The party said it would wait.")[0]?.[0]).toBe("Workers’ Front");
  });
});

describe("what an inserted speaker parts", () => {
  it("goes on behind a conjunction", () => {
    expect(said("The winger tore a hamstring, said Edda Tolm, and will miss the match.")).toEqual([
      ["Edda Tolm", "The winger tore a hamstring … and will miss the match"],
    ]);
  });

  it("is no statement of whoever died, where an agency is a state's", () => {
    const { attributions } = annotated("Eleven soldiers were killed, state news agency Tarnpress said.");
    expect(attributions.map(({ speaker, sourceType }) => [speaker, sourceType])).toEqual([["Tarnpress", "outlet"]]);
  });
});
