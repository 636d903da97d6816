import { relativeTimes } from "@readout/corpus";
import { english } from "@readout/lexicon";
import { describe, expect, it } from "vitest";

/** What is found in a text of Wednesday, 6 March 2024: words and days. */
function found(text: string, published: string | null = "2024-03-06"): string[] {
  return relativeTimes(text, published).map(({ start, end, days }) => {
    const told = days === null ? "?" : days.from === days.to ? days.from : `${days.from}/${days.to}`;
    return `${text.slice(start, end)} = ${told}`;
  });
}

describe("relativeTimes", () => {
  it.each([
    ["The ferry sailed on Monday, she said.", "Monday = 2024-03-04"],
    ["The ferry sailed Wednesday.", "Wednesday = 2024-03-06"],
    ["The council met on Thursday night.", "Thursday night = 2024-02-29"],
    ["It met last Wednesday.", "last Wednesday = 2024-02-28"],
    ["It meets next Tuesday.", "next Tuesday = 2024-03-12"],
    ["The council will meet on Friday.", "Friday = 2024-03-08"],
    ["She said Tuesday it will sail again.", "Tuesday = 2024-03-05"],
    ["The ferry will sail again, she said Tuesday.", "Tuesday = 2024-03-05"],
    ["He is to speak on Friday.", "Friday = 2024-03-08"],
    ["He spoke to reporters on Friday.", "Friday = 2024-03-01"],
    ["The report, due Friday, is long.", "Friday = 2024-03-08"],
    ["He announced a plan on Monday.", "Monday = 2024-03-04"],
    ["On Thursday, the council will vote.", "Thursday = 2024-03-07"],
    ["Friday's vote was close.", "Friday = 2024-03-01"],
    ["It snowed yesterday morning.", "yesterday morning = 2024-03-05"],
    ["It snowed the day before yesterday.", "the day before yesterday = 2024-03-04"],
    ["It will snow tomorrow.", "tomorrow = 2024-03-07"],
    ["It snowed last night.", "last night = 2024-03-05"],
    ["It snowed 4 days ago.", "4 days ago = 2024-03-02"],
    ["Two weeks ago it snowed.", "Two weeks ago = 2024-02-18/2024-02-24"],
    ["It opened twenty years ago.", "twenty years ago = 2004-01-01/2004-12-31"],
    ["It opened a couple of months ago.", "a couple of months ago = 2024-01-01/2024-01-31"],
    ["It opened several days ago.", "several days ago = 2024-02-28/2024-03-04"],
    ["It snowed last week.", "last week = 2024-02-26/2024-03-03"],
    ["It snowed earlier this week.", "earlier this week = 2024-03-04/2024-03-06"],
    ["It snowed earlier this month.", "earlier this month = 2024-03-01/2024-03-06"],
    ["Later this month it sails.", "Later this month = 2024-03-06/2024-03-31"],
    ["It snowed over the weekend.", "over the weekend = 2024-03-02/2024-03-03"],
    ["It snowed for the past three days.", "past three days = 2024-03-03/2024-03-06"],
    ["It closed in November.", "in November = 2023-11-01/2023-11-30"],
    ["It will close in November.", "in November = 2024-11-01/2024-11-30"],
    ["It closed in late March 2023.", undefined],
    ["It closed on Feb. 28.", "Feb. 28 = 2024-02-28"],
    ["It closed on Thursday, December 28.", "Thursday, December 28 = 2023-12-28"],
    ["It closed on Monday, March 4, 2024.", undefined],
    ["It closed on 30 February.", "30 February = ?"],
  ])("resolves %j", (text, expected) => {
    expect(found(text)).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each([
    "The troops march on, the sun shone, and it may rain.",
    "Sales on Black Friday fell, the Sunday Times wrote.",
    "She sat on Saturday Night Live every Saturday.",
    "He opens on Mondays.",
    "The score was 5 to 4 on day 7.",
    "Theresa May met April Smith.",
  ])("finds no time in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("gives spans, the day from which it counted and the rule", () => {
    const text = "It rained.\n\nThe ferry sailed on Monday.";
    const [time] = relativeTimes(text, "2024-03-06T23:30:00+04:00", [[12, text.length]]);
    expect(time).toEqual({
      start: 32,
      end: 38,
      rule: "weekday",
      reference: "2024-03-06",
      days: { from: "2024-03-04", to: "2024-03-04" },
    });
  });

  it("gives no days where the day of publication is unknown", () => {
    expect(relativeTimes("It snowed yesterday.", null)).toEqual([
      { start: 10, end: 19, rule: "point", reference: null, days: null },
    ]);
  });

  it("counts by the order of lists that are edited elsewhere", () => {
    expect(english.points.slice(0, 3)).toEqual(["yesterday", "today", "tomorrow"]);
    expect(english.numerals.slice(11, 17)).toEqual(["twelve", "twenty", "thirty", "forty", "fifty", "dozen"]);
  });

  it("takes linear time, whatever the words", { timeout: 20_000 }, () => {
    for (const words of ["Monday ", "last ", "past ", "the day before ", "1 ", "will ", "a few "])
      expect(relativeTimes(words.repeat(50_000), "2024-03-06").length).toBeLessThanOrEqual(50_000);
  });
});
