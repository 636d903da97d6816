import { lexicon, type SourceType, sourceRole } from "@readout/annotate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const { sourceRoles } = lexicon();
const isState = (name: string): boolean => name === "Norvia";

/** The role of somebody with a title, or described so, and of bodies. */
function roleOf(title: string | null, bodies: readonly string[] = [], type: SourceType = "person") {
  const titles = title === null ? [] : title.split(" | ").map((words) => ({ words }));
  const { role, official } = sourceRole({ type, titles, bodies }, sourceRoles, isState);
  return official === null ? role : `${role}, ${official ? "official" : "not official"}`;
}

describe("the role of a source", () => {
  it.each([
    ["Sen.", [], "politician, official"],
    ["Norvian foreign minister", [], "politician, official"],
    ["presidential candidate", [], "politician"],
    ["former prime minister", [], "politician, not official"],
    ["secretary of state", [], "official, official"],
    ["police chief", [], "official, official"],
    ["spokeswoman", ["Interior Ministry"], "spokesperson, official"],
    ["spokesman", ["Tarvo Energi Inc."], "spokesperson, not official"],
    ["professor of constitutional law", ["University of Norvia"], "expert, not official"],
    ["chief executive", ["Tarvo Energi"], "business, not official"],
    ["founder and president", ["Bank of Tarn"], "business, not official"],
    ["human rights activist", [], "activist, not official"],
    ["defense attorney", [], "lawyer"],
    ["deputies", [], "unknown"],
  ])("of %s of %j is %s", (title, bodies, expected) => {
    expect(roleOf(title, bodies)).toBe(expected);
  });

  it("goes by the body where many bodies have the office", () => {
    expect(roleOf("president")).toBe("politician, official");
    expect(roleOf("president", ["Norvia"])).toBe("politician, official");
    expect(roleOf("president", ["Tarn University"])).toBe("expert, not official");
    expect(roleOf("president", ["Tarvo Holdings"])).toBe("business, not official");
    expect(roleOf("president", ["Central Bank of Norvia"])).toBe("official, official");
    expect(roleOf("president", ["Tarvo"])).toBe("unknown");
  });

  it("says a title's head, and not whose it is", () => {
    expect(roleOf("lawyer for the senator")).toBe("lawyer");
    expect(roleOf("senator of the state")).toBe("politician, official");
  });

  it("is that of the rule that stands first where an article gives several titles", () => {
    expect(roleOf("a farmer | the senator")).toBe("politician, official");
    expect(roleOf("the senator | a farmer")).toBe("politician, official");
  });

  it("of a source without a name is what describes it", () => {
    expect(roleOf("senior police officer", [], "anonymous")).toBe("official, official");
    expect(roleOf("company official", [], "anonymous")).toBe("business, not official");
    expect(roleOf("Norvian police", [], "organisation")).toBe("official, official");
    expect(roleOf("resident", [], "group")).toBe("citizen, not official");
    expect(roleOf("voters of the party", [], "group")).not.toContain("politician");
    expect(roleOf("somebody", [], "anonymous")).toBe("unknown");
  });

  it("of states, outlets, documents and bodies with a word for what they are is told by that", () => {
    expect(roleOf(null, ["Norvia"], "state")).toBe("official, official");
    expect(roleOf(null, ["Tarn Gazette"], "outlet")).toBe("outlet, not official");
    expect(roleOf(null, [], "document")).toBe("document");
    expect(roleOf(null, ["Norvian Labour Party"], "organisation")).toBe("politician");
    expect(roleOf(null, ["Tarvo"], "organisation")).toBe("unknown");
  });

  it("is never guessed from a name alone", () => {
    expect(roleOf(null)).toBe("unknown");
    expect(roleOf("", [])).toBe("unknown");
  });

  it("reads what stands beside a title", () => {
    const titled = (title: { words: string; before?: string; around?: string; attached?: boolean }) =>
      sourceRole({ type: "person", titles: [title], bodies: [] }, sourceRoles, isState).role;
    expect(titled({ words: "secretary", before: "White House press " })).toBe("spokesperson");
    expect(titled({ words: "the president", attached: true })).toBe("unknown");
    expect(titled({ words: "director", around: "Edda Tolm, director of the Tarn Institute," })).toBe("expert");
  });

  it("takes any words as they come", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (words, bodies) => {
        const found = sourceRole({ type: "person", titles: [{ words }], bodies }, sourceRoles, isState);
        expect([true, false, null]).toContain(found.official);
      }),
    );
  });
});
