import { type Copy, copyFinder } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { random } from "./variants.ts";

/** The copies among some undated texts, by their places. */
function found(texts: readonly string[]): (number: number) => Copy | undefined {
  const finder = copyFinder();
  const idOf = (at: number): string => String(at).padStart(6, "0");
  texts.forEach((text, at) => {
    finder.add({ id: idOf(at), text, paragraphs: [[0, text.length]], published: null, outlet: null, agency: null });
  });
  const copies = finder.copies();
  return (at) => copies.get(idOf(at));
}

/** The share of the shorter text's five-word runs that both have. */
function shared(one: string, other: string): number {
  const runs = (text: string): Set<string> => {
    const words = text.split(" ");
    return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
  };
  const [a, b] = [runs(one), runs(other)];
  return [...a].filter((run) => b.has(run)).length / Math.min(a.size, b.size);
}

const next = random(5);
const story = (words: number): string[] => Array.from({ length: words }, () => `w${Math.floor(next() * 100_000)}`);
const edited = (words: readonly string[], part: number): string =>
  words.map((word) => (next() < part ? `x${Math.floor(next() * 100_000)}` : word)).join(" ");

describe("copies in a crowd of edits of one text, of which a part of the runs is counted", () => {
  const [base, other] = [story(400), story(400)];
  const crowd = Array.from({ length: 900 }, () => edited(base, 0.05));
  const some = [
    edited(other, 0),
    base.slice(0, 160).join(" "),
    `${base.slice(100, 300).join(" ")} ${story(200).join(" ")}`,
    `${base.slice(0, 30).join(" ")} ${story(400).join(" ")}`,
    edited(other, 0.1),
  ];
  const texts = [...crowd, ...some];
  const copy = found(texts);

  it("are all of one group", () => {
    const groups = new Set(crowd.map((_, at) => copy(at)?.group));
    expect([...groups]).toEqual(["000000"]);
  });

  it("share what is told, to the run", () => {
    for (let at = 600; at < crowd.length; at += 50) {
      const { of, share } = copy(at) as Copy;
      expect(share).toBe(shared(texts[at] ?? "", texts[Number(of)] ?? ""));
      // Of hundreds whose shares differ by chance it is one of the best.
      const best = Math.max(...crowd.slice(0, at).map((each) => shared(each, texts[at] ?? "")));
      expect(share).toBeGreaterThan(best - 0.12);
    }
  });

  it("are found where they are abridged or have a passage of it, and other stories stay apart", () => {
    const [own, abridged, half, opening, again] = some.map((_, at) => copy(crowd.length + at));
    expect(abridged).toMatchObject({ group: "000000", kind: "abridged" });
    expect(half).toMatchObject({ group: "000000", kind: "passage" });
    expect(opening).toBeUndefined();
    expect(own?.group).toBe("000900");
    expect(again).toMatchObject({ group: "000900", of: "000900", kind: "edited" });
  });
});
