import { describe, expect, it } from "vitest";
import { whoSpeaks } from "../annotated.ts";

// Every text is invented.

describe("what papers call somebody so as not to name him twice", () => {
  it("is the subject of the sentence before, and not whom that one speaks of", () => {
    expect(
      whoSpeaks("Edda Tolm has a word for Bram Hoel's plan to shut the port.\n\nThe candidate called it “absurd.”"),
    ).toEqual(["person: Edda Tolm"]);
    expect(whoSpeaks("Edda Tolm met Pope Bram on Saturday.\n\nThe Democratic candidate said it was brief.")).toEqual([
      "person: Edda Tolm",
    ]);
  });

  it("is whoever was asked, and not who asked", () => {
    const text = "Edda Tolm asked Bram Hoel to explain it.\n\nThe candidate said it was late.";
    expect(whoSpeaks(text).at(-1)).toBe("person: Bram Hoel");
  });

  it("is whom its own sentence names before", () => {
    const [column] = whoSpeaks("Edda Tolm spoke first. In Bram Hoel's column the candidate said it was late.");
    expect(column).toBe("person: Bram Hoel");
  });

  it("may tell where somebody is from, which the article takes as known", () => {
    expect(whoSpeaks("Edda Tolm came to the hall with Bram Hoel. The Florida senator said it was late.")).toEqual([
      "person: Edda Tolm",
    ]);
    expect(whoSpeaks("Edda Tolm held talks with Bram Hoel. “It is late,” the New York businessman said.")).toEqual([
      "person: Edda Tolm",
    ]);
  });

  it("is nobody that can be told by a noun for anybody, of another office, or where somebody was introduced by it", () => {
    expect(whoSpeaks("Edda Tolm met Bram Hoel. The Florida neighbour said it was late.")[0]).not.toContain("Tolm");
    expect(whoSpeaks("Mayor Edda Tolm met Bram Hoel. The Florida senator said it was late.")).toEqual([
      "unresolved: null",
    ]);
    expect(
      whoSpeaks("A senator came. Edda Tolm met Bram Hoel. The Florida senator said it was late.")[0],
    ).not.toContain("Tolm");
  });
});

describe("those who are from two places", () => {
  it("speak, and not the second place", () => {
    expect(whoSpeaks("Officials in Kenya and Somalia said they would go.")).toEqual(["anonymous: null"]);
    expect(whoSpeaks("Recent polls in Ohio and Iowa showed that it was late.")).toEqual(["document: null"]);
    expect(whoSpeaks("Recent polls in Ohio and Virginia showed that he led.")).toEqual(["document: null"]);
  });

  it("are not a body that stands beside people from one", () => {
    expect(whoSpeaks("Protesters in Kenya and the police said the road was shut.")[0]).not.toContain("group: Kenya");
  });
});
