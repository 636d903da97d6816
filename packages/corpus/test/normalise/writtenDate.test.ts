import { describe, expect, it } from "vitest";
import { findDate, writtenDate } from "../../src/normalise/writtenDate.ts";

describe("a written date", () => {
  it.each([
    ["March 9, 2015 Monday", "2015-03-09"],
    ["January 9, 1993, Saturday, Late Edition - Final", "1993-01-09"],
    ["January 12, 1993, Tuesday\nCorrection Appended", "1993-01-12"],
    ["July 1, 2019 Monday 9:20 AM GMT", "2019-07-01T09:20:00Z"],
    ["December 3, 2013 Tuesday 12:05 AM GMT", "2013-12-03T00:05:00Z"],
    ["July 1, 2019 Monday 9:20 PM EST", "2019-07-01T21:20:00-05:00"],
    ["19 Jan 1993", "1993-01-19"],
    ["21 April 2007, 14:35", "2007-04-21T14:35:00"],
    ["jeudi 5 octobre 2013", "2013-10-05"],
    ["1er août 2012", "2012-08-01"],
    ["12 MARS 2013 MARDI", "2013-03-12"],
    ["vendredi 8 févr. 2013 11h35", "2013-02-08T11:35:00"],
    ["1. Juli 2019", "2019-07-01"],
    ["Montag 2. März 2015", "2015-03-02"],
    ["19. September 2019 Donnerstag 4:12 PM GMT", "2019-09-19T16:12:00Z"],
    ["9 Jan. 1993", "1993-01-09"],
    ["9 de marzo de 2015", "2015-03-09"],
    ["2018 年 5 月 28 日", "2018-05-28"],
    ["17 Okt 2019", "2019-10-17"],
    ["2012-01-09T14:35:58Z", "2012-01-09T14:35:58Z"],
    ["8 May 2010 16:02:00 CEST", "2010-05-08T16:02:00+02:00"],
  ])("is read in English, German and French: %s", (words, date) => {
    expect(writtenDate(words)).toBe(date);
  });

  it.each([
    "May 2010",
    "31 February 2010",
    "Winter 2015",
    "9 Xmas 2015",
    "the 9 March 2015",
    "0000-00-00",
    "5 3 2015",
    "",
  ])("is never guessed: %s", (words) => expect(writtenDate(words)).toBeNull());

  it("loses a time whose zone names no one offset, or that is none", () => {
    expect(writtenDate("July 1, 2019 Monday 9:20 AM XYZT")).toBe("2019-07-01");
    expect(writtenDate("July 1, 2019 Monday 25:20")).toBe("2019-07-01");
    expect(writtenDate("July 1, 2019 Monday 13:20 AM")).toBe("2019-07-01");
  });

  it("is found behind other words, with its weekday", () => {
    const line = "Politique, mardi 14 mars 2006, p. 12";
    const found = findDate(line);
    expect(line.slice(found?.start, found?.end)).toBe("mardi 14 mars 2006");
    expect(found?.date).toBe("2006-03-14");
  });
});
