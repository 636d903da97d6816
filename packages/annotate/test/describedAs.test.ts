import { describedAs } from "@readout/annotate";
import { describe, expect, it } from "vitest";

/** How a source is described that is all of a text, in which the words in `names` are names. */
function described(source: string, ...names: readonly string[]): string | null {
  const isNamed = (offset: number): boolean =>
    names.some((name) => {
      const start = source.indexOf(name);
      return start <= offset && offset < start + name.length;
    });
  return describedAs(source, [0, source.length], isNamed);
}

describe("The words of a source without a name", () => {
  it.each([
    ["insider", ["The insider", "insiders", "An insider", "two insiders", "an insider close to the talks", "Insiders"]],
    ["judge", ["The Judge", "the Judge", "the judge", "A judge in the case"]],
    ["senior aide", ["a senior aide", "Senior aides", "several senior aides who left", "about 20 senior aides"]],
    ["person", ["people familiar with the matter", "a person briefed on the plan", "three people"]],
    ["authority", ["the authorities", "an authority"]],
    ["spokesman", ["spokesmen", "a spokesman for the ministry", "A spokesman, who gave no name,"]],
    ["official", ["one of the officials", "a number of officials", "officials with knowledge of it"]],
  ])("are one kind in one form: %s", (kind, sources) => {
    expect(sources.map((source) => described(source))).toEqual(sources.map(() => kind));
  });

  it("keep the capitals of names and of what is written so inside a sentence", () => {
    expect(described("White House aides", "White House")).toBe("White House aide");
    expect(described("UN officials")).toBe("UN official");
    expect(described("a senior Norvian official")).toBe("senior Norvian official");
    expect(described("Tolm’s lawyers", "Tolm")).toBe("Tolm's lawyer");
  });

  it("stay a pair where two kinds speak", () => {
    expect(described("Residents and public officials")).toBe("residents and public officials");
  });

  it.each([
    ["registered voter", "Only 52 percent of registered voters"],
    ["official", "None of the officials"],
    ["voter", "Nearly eight of 10 voters"],
    ["voter", "three-fourths of voters"],
    ["expert", "a small fraction of experts"],
    ["lawmaker", "multiple lawmakers"],
    [null, "23 percent"],
    [null, "a majority"],
    [null, "none"],
  ])("are of whom a share speaks: %s of %s", (kind, source) => {
    expect(described(source)).toBe(kind);
  });

  it("are the whole of a share", () => {
    expect(described("Nine in ten")).toBe("nine in ten");
  });

  it.each(["he", "They", "it", "one of them", "some", "others", "those", "who", "the", ""])(
    "are none of a pronoun: %s",
    (source) => {
      expect(described(source)).toBeNull();
    },
  );
});
