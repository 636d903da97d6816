import { segment, sentences } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { processorTime } from "../processorTime.ts";

const split = (text: string): string[] =>
  sentences(text, [0, text.length]).map(([start, end]) => text.slice(start, end));

describe("sentences", () => {
  it.each([
    "It rained. | Did it stop? | It did! | He left.",
    "Really?! | Yes!! | So it is.",
    '"We waited." | She left.',
    "“We waited.” | She left.",
    "We waited.... | She left.",
    "We waited… | Then she left.",
    "It cost 100.50. | It was worth it.",
    "It happened in 1994. | Nobody noticed.",
    "He runs Tolm Inc. | It is small.",
    "She lives in the U.S. | He does not.",
    "It was you and I. | Did Albert I. Jones see us?",
    "They met at 5 p.m. | Mr. Tolm was late.",
    "He said no. | Then he left.",
    '"Stop!" | The crowd fell silent.',
  ])("ends where it should: %s", (marked) => {
    expect(split(marked.replaceAll(" | ", " "))).toEqual(marked.split(" | "));
  });

  it("ends where the space is missing", () => {
    expect(split("It rained.Then it stopped.")).toEqual(["It rained.", "Then it stopped."]);
  });

  it.each([
    "The U.S. President met Mr. A. B. Tolm and Gen. Osk on Jan. 5 at No. 10.",
    "He said it would cost 4.5 million crowns, i.e. too much, at 5 p.m. Monday.",
    '"Are you sure?" he said.',
    '"Are you sure?" President Alda Merrin asked on Monday.',
    '"Are you sure?" Alda Merrin, R-Ohio, asked on Monday.',
    '"I am quite sure." President Alda Merrin said.',
    "“Are you sure?” O’Tolm asked on Monday.",
    '"Are you sure?" Merrin-Tolm asked on Monday.',
    '"No!" shouted the crowd outside.',
    "The so-called plan (He wrote it in May.) was never read.",
    "She wrote to a.tolm@post.example.com and to https://post.example/a.B/c.html about it.",
    "She left […] and came back ... much later.",
    "It is, in the words of Art. IV, p. 55 and Figs. 2 of the report, null.",
    "Yahoo! in those days was large.",
    "He works for Tolm Corp. Chief Executive Osk.",
    "The case of Tolm v. Osk went on\nuntil May.",
    "At 5 a.m. Mr. Tolm went out.",
  ])("does not end in: %s", (text) => {
    expect(split(text)).toEqual([text]);
  });

  it("splits a list that runs on in one paragraph", () => {
    expect(split("1. The dam 2. The bus 3. The ferry")).toEqual(["1. The dam", "2. The bus", "3. The ferry"]);
    expect(split("(a) the dam (b) the bus")).toEqual(["(a) the dam", "(b) the bus"]);
    expect(split("• The dam • The bus")).toEqual(["• The dam", "• The bus"]);
  });

  it("ends at a blank line and goes on at a single line end", () => {
    expect(split("The bus\nwas late\n\nThe ferry was not")).toEqual(["The bus\nwas late", "The ferry was not"]);
    expect(split("The bus was late.\r\n\r\nthe ferry")).toEqual(["The bus was late.", "the ferry"]);
  });

  it("splits scripts that have no capital letters", () => {
    expect(split("天氣很好。我們走了。")).toEqual(["天氣很好。", "我們走了。"]);
    expect(split("هل أنت هنا؟ نعم.")).toHaveLength(2);
  });

  it("stays inside the span", () => {
    const text = "One. Two. Three.";
    expect(sentences(text, [4, 9])).toEqual([[5, 9]]);
    expect(sentences(text, [4, 5])).toEqual([]);
  });

  it.each([
    [".".repeat(1_000_000)],
    ["a.".repeat(500_000)],
    [". ".repeat(500_000)],
    ['"'.repeat(10_000)],
    ['."'.repeat(300_000)],
    ["A. B. ".repeat(100_000)],
    ['What?" Joe Joe Joe Joe Joe '.repeat(20_000)],
    [" \n".repeat(300_000)],
    [Array.from({ length: 100_000 }, (_, i) => `${i + 1}) x`).join(" ")],
  ])("takes linear time on hostile text (case %#)", (text) => {
    const start = processorTime();
    sentences(text, [0, text.length]);
    expect(processorTime() - start).toBeLessThan(3000);
  });
});

it("segment gives each sentence the index of its paragraph", () => {
  const text = "One. Two.\n\nThree.";
  expect(
    segment(text, [
      [0, 9],
      [11, 17],
    ]),
  ).toEqual([
    { start: 0, end: 4, paragraph: 0 },
    { start: 5, end: 9, paragraph: 0 },
    { start: 11, end: 17, paragraph: 1 },
  ]);
});
