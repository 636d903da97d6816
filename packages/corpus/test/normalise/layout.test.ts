import { type Layout, layout, slice } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { processorTime } from "../processorTime.ts";

const prose = "The ferry left on Tuesday with forty passengers. It came back empty.";
const removed = (text: string, found: Layout): string[] =>
  found.removed.map(({ start, end, rule }) => `${rule}: ${text.slice(start, end)}`);

describe("dates", () => {
  it.each([
    ["2031-02-09", "2031-02-09"],
    ["2031/2/9", "2031-02-09"],
    ["9 February 2031", "2031-02-09"],
    ["9th of Feb, 2031", "2031-02-09"],
    ["Sunday, February 9, 2031", "2031-02-09"],
    ["Feb. 9, 2031", "2031-02-09"],
    ["25/12/2031", "2031-12-25"],
    ["12/25/2031", "2031-12-25"],
    ["2031-02-09T14:05:00Z", "2031-02-09T14:05:00Z"],
    ["2031-02-09 14:05 +0400", "2031-02-09T14:05:00+04:00"],
    ["February 9, 2031 at 2:05 p.m.", "2031-02-09T14:05:00"],
    ["9 February 2031, 14:05 GMT", "2031-02-09T14:05:00Z"],
    ["Feb. 9, 2031 2:05 PM EST", "2031-02-09"],
    ["03/04/2031", null],
    ["February 2031", null],
    ["February 9", null],
    ["30 February 2031", null],
    ["yesterday at 5", null],
  ])("in a header line are read but never guessed: %s", (date, expected) => {
    expect(layout(`Date: ${date}\n\n${prose}`).published).toBe(expected);
  });

  it("are found in front of the first words, whose place is marked", () => {
    const text = ` date 2031-02-09 ${prose}`;
    const found = layout(text);
    expect(found).toMatchObject({ published: "2031-02-09", publishedBy: "header", title: null });
    expect(removed(text, found)).toEqual(["header: date 2031-02-09"]);
    expect(found.paragraphs.map((span) => slice(text, span))).toEqual([prose]);
  });

  it("are found on a line of their own and in a dateline that states the year", () => {
    expect(layout(`Ferry sails\n\nPublished on 9 February 2031\n\n${prose}`)).toMatchObject({
      title: "Ferry sails",
      published: "2031-02-09",
      publishedBy: "text",
    });
    expect(layout(`LUMEN, Feb. 9 2031 (PW) — ${prose}`)).toMatchObject({ published: null, dateline: null });
    for (const date of ["Feb. 9, 2031 (PW)", "Feb. 9 2031 (AP)", "9th February, 2031 (PW)"])
      expect(layout(`LUMEN, ${date} — ${prose}`)).toMatchObject({ published: "2031-02-09", publishedBy: "dateline" });
  });

  it("of an update are not the date of publication", () => {
    expect(layout(`Updated: 9 February 2031\n\n${prose}`).published).toBeNull();
  });
});

describe("the title", () => {
  it.each([
    [`Ferry sails at last\n\n${prose}`, "Ferry sails at last"],
    [`# Ferry sails at last #\n\n${prose}`, "Ferry sails at last"],
    [`Will the ferry sail?\n\n${prose}`, "Will the ferry sail?"],
    [`Tolm leaves the U.S.\n\n${prose}`, "Tolm leaves the U.S."],
    [`Ferry sails at last\n${prose}`, "Ferry sails at last"],
    [`Title: "Ferry sails"\n\n${prose}`, "Ferry sails"],
    [`The ferry sailed at last.\n\n${prose}`, null],
    [`${prose}\n\n${prose}`, null],
    ["Ferry sails at last", null],
    ["Ferry sails\n\nBus stops\n\nDam holds", null],
  ])("is a short line before prose: %j", (text, expected) => {
    expect(layout(text).title).toBe(expected);
  });

  it("that is known is no body, even with a full stop", () => {
    const text = `Ferry Sails At Last.\n\n${prose}`;
    const found = layout(text, { title: "Ferry sails – at last" });
    expect(found.title).toBe("Ferry sails – at last");
    expect(removed(text, found)).toEqual(["title: Ferry Sails At Last."]);
  });
});

describe("the byline", () => {
  it.each([
    ["By Tilda Roeback", ["Tilda Roeback"], null],
    ["By Tilda Roeback and Jan de Wit in Lumen", ["Tilda Roeback", "Jan de Wit"], null],
    ["Author: TILDA ROEBACK, Senior Correspondent", ["TILDA ROEBACK"], null],
    ["By Éloïse Mar-Tahl | Reuters", ["Éloïse Mar-Tahl"], "Reuters"],
    ["By Post staff and agencies", [], null],
    ["By Associated Press", [], "Associated Press"],
  ])("names people, and agencies apart: %s", (line, byline, agency) => {
    const text = `Ferry sails\n\n${line}\n\n${prose}`;
    const found = layout(text);
    expect(found).toMatchObject({ title: "Ferry sails", byline, agency });
    expect(found.paragraphs).toHaveLength(1);
  });

  it("may be a line after the body, with its place", () => {
    const text = `${prose}\n\nTilda Roeback\n\nPort Lumen`;
    const found = layout(text);
    expect(found.byline).toEqual(["Tilda Roeback"]);
    expect(removed(text, found)).toEqual(["byline: Tilda Roeback", "place: Port Lumen"]);
  });

  it("is not made of prose that begins with By", () => {
    expect(layout(`By Monday the ferry had left.\n\n${prose}`)).toMatchObject({ byline: [], removed: [] });
  });
});

describe("the dateline", () => {
  it.each([
    ["PORT LUMEN, Feb. 9 (Pelican Wire) — ", "PORT LUMEN, Feb. 9 (Pelican Wire)", "Pelican Wire"],
    ["LUMEN, Osier Isles (AP) - ", "LUMEN, Osier Isles (AP)", "AP"],
    ["Lumen (AP) -- ", "Lumen (AP)", "AP"],
    ["(Reuters) - ", "(Reuters)", "Reuters"],
    ["LUMEN — ", "LUMEN", null],
    ["LUMEN, PA — ", "LUMEN, PA", null],
    ["LUMEN, Feb 9 Kyodo - ", "LUMEN, Feb 9 Kyodo", "Kyodo"],
    ["LUMEN, Feb 9 AAP - ", "LUMEN, Feb 9 AAP", "AAP"],
    ["LUMEN - Feb 9 2031 Sapa - ", "LUMEN - Feb 9 2031 Sapa", "Sapa"],
    ["Lumen, Feb 9, GNA - ", "Lumen, Feb 9, GNA", "GNA"],
    ["Lumen, February 09, 2031, SPA -- ", "Lumen, February 09, 2031, SPA", "SPA"],
    ["Lumen, SANA- ", "Lumen, SANA", "SANA"],
    ["New Lumen, Feb 9 (PTI) ", "New Lumen, Feb 9 (PTI)", "PTI"],
    ["New Lumen [Osier], February 9 (ANI): ", "New Lumen [Osier], February 9 (ANI)", "ANI"],
    ["LUMEN, Feb 09 (APP):", "LUMEN, Feb 09 (APP)", "APP"],
    ["LUMEN 09/02 (BELGA) = ", "LUMEN 09/02 (BELGA)", "BELGA"],
    ["PORT LUMEN, 9th February, 2031 (WAM) -- ", "PORT LUMEN, 9th February, 2031 (WAM)", "WAM"],
    ["(ANSA) - LUMEN, FEB 9 - ", "(ANSA) - LUMEN, FEB 9", "ANSA"],
    ["LUMEN, Feb. 9. /TASS/. ", "LUMEN, Feb. 9. /TASS/", "TASS"],
    [
      "LUMEN, Osier, Feb. 9, 2031 /PRNewswire-Pelican/ -- ",
      "LUMEN, Osier, Feb. 9, 2031 /PRNewswire-Pelican/",
      "PRNewswire-Pelican",
    ],
  ])("stands before the first words: %s", (line, dateline, agency) => {
    const text = `${line}${prose}`;
    const found = layout(text);
    expect(found).toMatchObject({ dateline, agency });
    expect(found.paragraphs.map((span) => slice(text, span))).toEqual([prose]);
  });

  it("may be a paragraph by itself", () => {
    const text = `Ferry sails again\n\nLUMEN, Osier, Feb. 9, 2031 /PRNewswire/ --\n\n${prose}`;
    const found = layout(text);
    expect(found).toMatchObject({ title: "Ferry sails again", agency: "PRNewswire", published: "2031-02-09" });
    expect(found.paragraphs.map((span) => slice(text, span))).toEqual([prose]);
  });

  it.each([
    "NATO — the alliance — said so. It did.",
    "The plan - a bad one - failed. It did.",
    "A (very) - odd start. It is.",
    "Yesterday (PTI) The ferry left. It did.",
    "Trend, Petra and Turan - three boats - left. They did.",
  ])("is not made of prose: %s", (text) => {
    expect(layout(text).dateline).toBeNull();
  });
});

describe("what an agency says to editors", () => {
  it.each([
    ["(Adds details, quotes from harbour master)", "note"],
    ["(Eds: With quotes)", "note"],
    ["Eds: Updates with quotes. With AP Photos.", "note"],
    ["FOR IMMEDIATE RELEASE", "note"],
    ["EMBARGOED until 9 a.m. on Tuesday", "note"],
  ])("stands apart before the first words: %s", (words, rule) => {
    const text = `Ferry sails again\n\n${words}\n\nBy Ilva Stenmark\n\nLUMEN, Feb 9 (AP) - ${prose}`;
    const found = layout(text);
    expect(found).toMatchObject({ title: "Ferry sails again", byline: ["Ilva Stenmark"], agency: "AP" });
    expect(removed(text, found)).toContain(`${rule}: ${words}`);
    expect(found.paragraphs.map((span) => slice(text, span))).toEqual([prose]);
  });

  it.each(["MORE", "(MORE)", "more follows", "-0-", "-ends-", "(ends)", "/ends", "Enditem", "-END-", "-30-"])(
    "ends the text: %s",
    (words) => {
      const text = `Ferry sails again\n\n${prose}\n\n${words}`;
      expect(layout(text).paragraphs.map((span) => slice(text, span))).toEqual([prose]);
    },
  );
});

describe("a newspaper's name", () => {
  it("is one under a headline or a byline where the date stands below it", () => {
    const text = `Ferry sails\nBy Ilva Stenmark\nThe Merrow Star\nMarch 9, 2015\n\n${prose}`;
    const found = layout(text);
    expect(found).toMatchObject({ title: "Ferry sails", outlet: "The Merrow Star", published: "2015-03-09" });
    expect(found.byline).toEqual(["Ilva Stenmark"]);
    expect(found.paragraphs).toHaveLength(1);
  });

  it("is none without the date", () => {
    expect(layout(`Ferry sails\n\nThe Merrow Star\n\n${prose}`).outlet).toBeNull();
  });
});

describe("furniture", () => {
  it("is marked before, between and after the paragraphs", () => {
    const text = `Politics\n\n3 min read\n\nFerry sails\n\n${prose}\n\nADVERTISEMENT\n\n${prose}\n\nRead more: The bus\n\nMost read\n\nBus stops\n\nDam holds\n`;
    const found = layout(text);
    expect(found.title).toBe("Ferry sails");
    expect(removed(text, found)).toEqual([
      "section: Politics",
      "navigation: 3 min read",
      "title: Ferry sails",
      "advertisement: ADVERTISEMENT",
      "related: Read more: The bus",
      "listing: Most read",
      "label: Bus stops",
      "label: Dam holds",
    ]);
  });

  it.each([
    "Politics is a hard trade.",
    "Share prices fell on Monday.",
    "Follow us, he said.",
    "He told reporters to read more carefully.",
    "Subscribe to this view and you will be poor.",
    "Photo ops are over, she said.",
  ])("is never prose: %s", (sentence) => {
    const text = `${prose}\n\n${sentence}\n\n${prose}\n\n${sentence}`;
    expect(layout(text).paragraphs).toHaveLength(4);
  });

  it("is who helped to report, behind the last paragraph and not between two", () => {
    const credit = "Ilva Stenmark in Velisk and Tobin Ashgrave contributed to this report.";
    const text = `${prose}\n\n${credit}\n\n${prose}\n\n${credit}`;
    const found = layout(text);
    expect(found.paragraphs).toHaveLength(3);
    expect(removed(text, found)).toEqual([`credit: ${credit}`]);
  });

  it("is not a label that ends an article without furniture", () => {
    expect(layout(`${prose}\n\nThe World Bank`).paragraphs).toHaveLength(2);
  });
});

describe("paragraphs", () => {
  it("are blocks between blank lines, whatever the line ends", () => {
    for (const end of ["\n", "\r\n", "\r", "\u2028"]) {
      const text = `${prose}${end}${end} ${end}${prose}`;
      expect(layout(text).paragraphs.map((span) => slice(text, span))).toEqual([prose, prose]);
    }
  });

  it("are lines where nothing is wrapped", () => {
    const long = `${prose} ${prose}`;
    const text = `${long}\n${prose}\n${long}`;
    expect(layout(text).paragraphs.map((span) => slice(text, span))).toEqual([long, prose, long]);
  });

  it("go on over a wrapped line", () => {
    const text =
      "The ferry left on Tuesday with forty\npassengers, a brass band and the\nminister. It came back empty.";
    expect(layout(text).paragraphs).toEqual([[0, text.length]]);
  });

  it("take linear time on hostile text", () => {
    const start = processorTime();
    for (const piece of [
      "Read more\n\n",
      "word word\n",
      "Date: 2031-01-01\n",
      "(",
      "- ",
      "Joe Smith and ",
      "x".repeat(99),
    ]) {
      layout(piece.repeat(50_000));
    }
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});

describe("a picture's caption", () => {
  it.each([
    "Boats lie in the harbour of Port Arva, March 3, 2031. REUTERS/Bram Hoel",
    "FILE PHOTO: Edda Tolm speaks at the mill of Port Arva, as many have before her, on the day on which it closed for good and the last of its two hundred workers were sent home. Arva Police/Handout via REUTERS/File Photo",
    "Edda Tolm speaks to farmers in Port Arva. (BRAM HOEL/AFP/Getty Images.)",
  ])("is no prose: %s", (caption) => {
    expect(removed(`${prose}\n\n${caption}\n\n${prose}`, layout(`${prose}\n\n${caption}\n\n${prose}`))).toEqual([
      `picture: ${caption}`,
    ]);
  });

  it.each([
    "According to a Reuters/Ipsos poll, the two parties are level.",
    "Most voters think so, the Reuters/Ipsos poll showed.",
  ])("is not what tells of a poll: %s", (sentence) => {
    expect(layout(`${prose}\n\n${sentence}\n\n${prose}`).removed).toEqual([]);
  });
});
