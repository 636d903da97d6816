import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOutletTime, isLater } from "../../src/page/outletTime.ts";
import { pageFields } from "../../src/page/page.ts";

const now = Date.parse("2024-06-01T00:00:00Z");

interface Stated {
  readonly published?: string;
  readonly modified?: string;
  readonly head?: string;
  /** What stands under the title. */
  readonly line?: string;
  readonly path?: string;
}

/** The dates of a page that states these. */
function dates({ published = "2024-03-06T01:05:09Z", modified, head = "", line = "", path = "/harbour" }: Stated) {
  const ld = JSON.stringify({ "@type": "NewsArticle", datePublished: published, dateModified: modified });
  const body = "<p>The harbour board said on Tuesday that the crane would have to wait until the spring.</p>".repeat(4);
  const found = pageFields(
    `<html><head><title>Harbour waits</title><link rel="canonical" href="https://courier.example${path}">${head}
    <script type="application/ld+json">${ld}</script></head>
    <body><article><h1>Harbour waits</h1>${line}<div class="story-body">${body}</div></article></body></html>`,
    { now },
  );
  return [found["published"] ?? null, found["publishedBy"] ?? null, found["updated"] ?? null];
}

describe("the date of a page that states UTC", () => {
  it.each([
    ["a `time` with an offset", { line: '<time datetime="2024-03-05T20:05:09-05:00">March 5</time>' }, "time"],
    [
      "a `time` of a theme that calls both dates updated",
      { line: '<time class="updated" datetime="2024-03-05T20:05:09-05:00">March 5</time>' },
      "time",
    ],
    [
      "metadata in the outlet's time",
      { head: '<meta name="sailthru.date" content="2024-03-05 20:05:09">' },
      "sailthru.date",
    ],
    ["a line in the outlet's time", { line: "<p>March 5, 2024 8:05 PM</p>" }, "text"],
    ["a line with its zone", { line: "<p>By Oona Blackwood | March 5, 2024, 8:05 p.m. EST</p>" }, "text"],
    ["a line with the time in front", { line: "<p>Published 8:05 pm EST, Tuesday, March 5, 2024</p>" }, "text"],
  ])("is the outlet's day by %s, and the instant stays", (_, stated, by) => {
    expect(dates(stated)).toEqual(["2024-03-05T20:05:09-05:00", `json-ld, zone by ${by}`, null]);
  });

  it.each([
    ["Tokyo", "2024-03-05T22:03:00Z", "6 March 2024, 7:03", "2024-03-06T07:03:00+09:00"],
    ["Tehran", "2024-03-05T19:06:22Z", "March 5, 2024 - 22:36", "2024-03-05T22:36:22+03:30"],
    ["Kathmandu", "2024-03-05T19:06:22Z", "March 6, 2024 - 00:51", "2024-03-06T00:51:22+05:45"],
  ])("is the day of %s where the page shows its clock", (_, published, line, expected) => {
    expect(dates({ published, line: `<p>${line}</p>` })[0]).toBe(expected);
  });

  it.each([
    ["other minutes", "<p>March 5, 2024 8:17 PM</p>"],
    ["a zone that its offset denies", "<p>March 5, 2024 8:05 PM PST</p>"],
    ["an offset that no place has", "<p>March 7, 2024 8:05 PM</p>"],
    ["no time that there is", "<p>March 5, 2024 29:05</p>"],
    ["the time of a change", "<p>Updated March 5, 2024 8:05 PM</p>"],
  ])("stays as it is stated where a line shows %s", (_, line) => {
    expect(dates({ line })).toEqual(["2024-03-06T01:05:09Z", "json-ld", null]);
  });

  it("is the day in the folders of its address, where the page shows its own day nowhere", () => {
    expect(dates({ path: "/2024/03/05/harbour" })).toEqual(["2024-03-05", "url", null]);
    expect(dates({ path: "/story/2024-03-05/harbour" })).toEqual(["2024-03-05", "url", null]);
    const shown = { path: "/2024/03/05/harbour", line: "<p>6 March 2024</p>" };
    expect(dates(shown)[0]).toBe("2024-03-06T01:05:09Z");
  });

  it.each([
    ["the day is part of a name", "/harbour-2024-03-05", "2024-03-06T01:05:09Z"],
    ["the day is two before", "/2024/03/04/harbour", "2024-03-06T01:05:09Z"],
    ["nobody lived in that day any more", "/2024/03/05/harbour", "2024-03-06T11:05:09Z"],
    ["nobody lived in that day yet", "/2024/03/07/harbour", "2024-03-06T09:59:09Z"],
  ])("is not that of the address where %s", (_, path, published) => {
    expect(dates({ path, published })[0]).toBe(published);
  });

  it("stays as it is stated where its time is none, whatever the page shows", () => {
    const line = '<p>March 5, 2024 8:05 PM</p><time datetime="2024-03-05T99:99:99+99:99">March 5</time>';
    expect(dates({ published: "2024-03-06T01:05:99Z", line })[0]).toBe("2024-03-06T01:05:99Z");
  });

  it("is read as UTC where an outlet writes UTC under its own offset", () => {
    const line = "<p>Mar 5, 2024, 10:31 pm CST</p>";
    expect(dates({ published: "2024-03-06T04:31:13-06:00", line })[0]).toBe("2024-03-05T22:31:13-06:00");
    expect(dates({ published: "2024-03-06T04:31:13-05:00", line })[0]).toBe("2024-03-06T04:31:13-05:00");
  });

  it("stays the same instant whatever the offset", () => {
    const minutes = fc.integer({ min: -44, max: 56 }).map((quarters) => quarters * 15);
    const instant = fc.date({ min: new Date("1995-01-01"), max: new Date("2024-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, minutes, (at, offset) => {
        const iso = (time: number): string => new Date(time).toISOString().slice(0, 19);
        const wall = iso(at.getTime() + offset * 60_000);
        const stated = `${iso(at.getTime())}Z`;
        const witnesses = { zoned: [], address: null, shown: [], clocks: [{ wall, zone: null, by: "text" }] };
        const { value } = inOutletTime({ value: stated, by: "json-ld" }, witnesses);
        expect(Date.parse(value)).toBe(Date.parse(stated));
        expect(value.slice(0, 19)).toBe(wall);
      }),
    );
  });
});

describe("the date of a change", () => {
  it.each([
    ["at publication", "2024-03-06T01:05:09Z"],
    ["at publication, in another zone", "2024-03-05T20:05:09-05:00"],
    ["before it", "2024-03-05T23:00:00Z"],
    ["on its day", "2024-03-06"],
  ])("is none %s", (_, modified) => {
    expect(dates({ modified })[2]).toBeNull();
  });

  it("is what is stated behind publication, in the outlet's time", () => {
    expect(dates({ modified: "2024-03-06T03:16:55Z" })[2]).toBe("2024-03-06T03:16:55Z");
    const line = "<p>Published March 5, 2024 at 8:05 pm | Updated March 5, 2024 at 10:16 pm</p>";
    expect(dates({ modified: "2024-03-06T03:16:55Z", line }).slice(0, 3)).toEqual([
      "2024-03-05T20:05:09-05:00",
      "json-ld, zone by text",
      "2024-03-05T22:16:55-05:00",
    ]);
  });

  it("is what the page shows where its metadata state none", () => {
    const time = '<time class="updated" datetime="2024-03-08T09:00:00-05:00">March 8</time>';
    expect(dates({ line: time })[2]).toBe("2024-03-08T09:00:00-05:00");
    expect(dates({ line: "<p>Last updated 8 March 2024</p>" })[2]).toBe("2024-03-08");
    expect(dates({ line: time.replace("updated", "published updated") })[2]).toBeNull();
  });

  it.each([
    ["2024-03-06T00:00:00+02:00", "2024-03-05T23:00:00Z", false],
    ["2024-03-05T23:00:01Z", "2024-03-06T00:00:00+01:00", true],
    ["2024-03-06T10:00:00", "2024-03-06T09:00:00Z", true],
    ["2024-03-06T10:00:00Z", "2024-03-06T10:00:00", false],
    ["2024-03-06T10:00:00Z", "2024-03-06", true],
    ["2024-03-06", "2024-03-06T10:00:00Z", false],
    ["2024-03-07", "2024-03-06T10:00:00Z", true],
  ])("%s behind %s: %s", (date, other, expected) => expect(isLater(date, other)).toBe(expected));
});

describe("the date of a page whose text was written again", () => {
  const guide = { published: "2021-11-22T13:00:00Z", modified: "2024-03-04T11:20:00Z" };
  const shown = (attributes: string, words: string): string =>
    `<div>By Oona Blackwood</div><time ${attributes} datetime="2024-03-04T06:20:00-05:00">${words}</time>`;

  it("is the day that the page shows as the one of publication, and the first stays in the rule", () => {
    const line = shown('data-testid="ContentHeaderPublishDate"', "March 4, 2024");
    expect(dates({ ...guide, line })).toEqual(["2024-03-04T06:20:00-05:00", "time, first 2021-11-22 by json-ld", null]);
  });

  it.each([
    ["calls the day shown one of a change", shown('class="publish-date"', "Updated March 4, 2024")],
    ["says so before it", `<p>Last updated March 4, 2024</p>${shown('class="publish-date"', "March 4, 2024")}`],
    ["gives it no name", shown("", "March 4, 2024")],
    ["gives it both names", shown('class="published updated"', "March 4, 2024")],
  ])("stays the first where the page %s", (_, line) => {
    expect(dates({ ...guide, line })[0]).toMatch(/^2021-11-22T/);
  });

  it("stays the first where its metadata know no change at that instant", () => {
    const line = shown('class="publish-date"', "March 4, 2024");
    expect(dates({ ...guide, modified: "2024-03-05T11:20:00Z", line })[0]).toMatch(/^2021-11-22T/);
  });

  it("stays the first where the change was of the same day", () => {
    const line = shown('class="publish-date"', "March 4, 2024");
    expect(dates({ ...guide, published: "2024-03-03T23:00:00Z", line })[0]).toMatch(/^2024-03-03T/);
  });
});
