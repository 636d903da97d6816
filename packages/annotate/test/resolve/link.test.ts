import { describe, expect, it } from "vitest";
import { linkActors } from "../../src/resolve/link.ts";
import { annotated } from "../annotated.ts";

describe("actors linked across articles", () => {
  it("give a bare surname to the one person of the corpus who bears it", () => {
    const link = linkActors([annotated("In the hall Edda Tolm spoke."), annotated("In the hall Minister Tolm spoke.")]);
    expect(link("tolm", "Tolm")).toEqual({ actor: "edda-tolm", name: "Edda Tolm" });
  });

  it("leave a bare surname alone that two persons of the corpus bear", () => {
    const link = linkActors([annotated("In the hall Oren Halv spoke."), annotated("In the hall Lenka Halv spoke.")]);
    expect(link("halv", "Halv")).toEqual({ actor: "halv", name: "Halv" });
  });

  it("leave full names alone", () => {
    const link = linkActors([annotated("In the hall Edda Tolm spoke.")]);
    expect(link("edda-tolm", "Edda Tolm")).toEqual({ actor: "edda-tolm", name: "Edda Tolm" });
    expect(link("bram-tolm", "Bram Tolm")).toEqual({ actor: "bram-tolm", name: "Bram Tolm" });
  });

  it.each(["__proto__", "constructor", "toString"])("are not misled by a person named %s", (name) => {
    const link = linkActors([
      {
        id: "a",
        sentences: [],
        attributions: [],
        hedges: [],
        mentions: [{ start: 0, end: 1, kind: "person", actor: "x", name: `A ${name}`, rule: "exact" }],
      },
    ]);
    expect(link("y", name)).toEqual({ actor: "x", name: `A ${name}` });
    expect(link("y", "valueOf")).toEqual({ actor: "y", name: "valueOf" });
  });
});
