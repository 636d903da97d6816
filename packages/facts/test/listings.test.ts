import { annotate } from "@readout/annotate";
import { tabulate } from "@readout/facts";
import { describe, expect, it } from "vitest";
import { plain } from "./annotated.ts";
import { article } from "./article.ts";

/** Whether each mention of a text stands in a list. */
function listed(text: string): boolean[] {
  const one = article(text);
  return tabulate([one], [annotate(one, plain)], plain)
    .mentions.objects()
    .map(({ listed: inList }) => inList);
}

const SQUAD = "The squad: Edda Tolm, Bram Hoel, Sirel Vask, Talvar Orn, Nadia Pell, Kara Lind.";

describe("a list of names", () => {
  it("is one where hardly a word stands between six actors and more", () => {
    expect(listed(SQUAD).every(Boolean)).toBe(true);
  });

  it("is none where the words tell what they did", () => {
    const prose =
      "On Monday Edda Tolm met Bram Hoel and Sirel Vask in the hall while Talvar Orn and Nadia Pell waited outside with Kara Lind.";
    expect(listed(prose).some(Boolean)).toBe(false);
  });

  it("is none of few names", () => {
    expect(listed("Forwards: Edda Tolm, Bram Hoel.").some(Boolean)).toBe(false);
  });

  it.each([
    "Talvar Orn – Bram Hoel – Sirel Vask – Edda Tolm.",
    "Edda Tolm (Tarn), Bram Hoel (Dovra), Sirel Vask (Tarn), Talvar Orn (Dovra).",
    "Against: Edda Tolm 12, Bram Hoel 9, Sirel Vask 3 and Talvar Orn 1.",
  ])("is one of four where no word stands between them: %s", (text) => {
    const prose = "Edda Tolm met Bram Hoel on Monday. Sirel Vask spoke to Talvar Orn.";
    const found = listed(`${prose}\n\n${text}`);
    expect(found.slice(0, 4)).toEqual([false, false, false, false]);
    expect(found.length).toBeGreaterThanOrEqual(8);
    expect(found.slice(4).every(Boolean)).toBe(true);
  });

  it.each([
    "Edda Tolm, Bram Hoel, Sirel Vask and Talvar Orn left.",
    "Edda Tolm said: Bram Hoel, Sirel Vask, Talvar Orn, Nadia Pell.",
    "Edda Tolm: Bram Hoel, Sirel Vask and Talvar Orn.",
    "What they saw they told to all of us: Edda Tolm, Bram Hoel, Sirel Vask, Talvar Orn.",
  ])("is none of four that do something, or of whom somebody speaks: %s", (text) => {
    expect(listed(`Edda Tolm met Bram Hoel on Monday. Sirel Vask spoke to Talvar Orn.\n\n${text}`)).not.toContain(true);
  });

  const NAMES = ["Edda Tolm", "Bram Hoel", "Sirel Vask", "Talvar Orn", "Nadia Pell", "Kara Lind"];

  it.each([
    ["a table", NAMES.map((name, at) => `${name} ${20 - at} 3`)],
    ["a result", NAMES.map((name, at) => `${at + 1}. ${name} (Tarn)`)],
    ["a cast", NAMES.map((name) => `Captain – ${name}`)],
    ["a vote", NAMES.map((name) => `${name} - 7 votes`)],
  ])("is one where each stands on a line of its own, as in %s", (_, lines) => {
    const found = listed(`The ferry left at noon.\n\n${lines.join("\n\n")}\n\nIt came back at night.`);
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(6);
  });

  it("is none of lines that are sentences, that are few, or that tell what somebody did", () => {
    const lines = (one: (name: string) => string, names = NAMES): boolean[] => listed(names.map(one).join("\n\n"));
    expect(lines((name) => `${name} left.`).some(Boolean)).toBe(false);
    expect(lines((name) => `${name} leaves the harbour at noon`).some(Boolean)).toBe(false);
    expect(lines((name) => `${name} 12`, NAMES.slice(0, 4)).some(Boolean)).toBe(false);
  });

  it("takes time that grows with the text, whatever stands in it", () => {
    const before = process.cpuUsage();
    for (const text of ["(".repeat(50_000), "a: ".repeat(20_000), "Tolm (".repeat(10_000), "x\n\n".repeat(5000)])
      expect(listed(`Edda Tolm ${text}`).some(Boolean)).toBe(false);
    expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
  });
});
