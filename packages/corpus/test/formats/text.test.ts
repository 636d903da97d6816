import { Readable } from "node:stream";
import { type Collected, collect, read } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { processorTime } from "../processorTime.ts";

async function text(content: string): Promise<Collected> {
  return collect(read("-", { input: Readable.from([Buffer.from(content)]), language: "any" }));
}

const BODY = "The ferry left the harbour at noon on Friday, the company said. It came back at night.";
const bodies = ({ articles }: Collected): string[] =>
  articles.map(({ text: own, paragraphs }) => paragraphs.map(([start, end]) => own.slice(start, end)).join(" | "));

describe("fields above a text that cannot be read", () => {
  it.each([
    [
      "YAML",
      "title: Ferry sails: again\ndate: 2024-03-05",
      "---",
      "Nested mappings are not allowed in compact mappings at line 1, column 8",
    ],
    ["TOML", "title = Ferry sails: again\ndate = 2024-03-05", "+++", "Invalid TOML document: invalid value at line 1"],
  ])("are told, and read as lines of a header: %s", async (language, fields, mark, said) => {
    const found = await text(`${mark}\n${fields}\n${mark}\n\n${BODY}\n\n${BODY} Then it rained.\n`);
    expect(found.problems.map(({ problem }) => `${problem.rule}: ${problem.reason}`)).toEqual([
      `front-matter: Expected ${language} above the text, got \`${said}\``,
    ]);
    expect(found.articles).toMatchObject([{ title: "Ferry sails: again", published: "2024-03-05" }]);
    expect(bodies(found)).toEqual([`${BODY} | ${BODY} Then it rained.`]);
  });

  it("are none between lines that set sections apart", async () => {
    const found = await text(`---\n${BODY}: a "note\n---\n\n${BODY}\n`);
    expect(found.problems).toEqual([]);
  });
});

describe("several articles in one text", () => {
  it.each(["=====", "-----", "* * *", "########", "_____"])("are set apart by %s", async (mark) => {
    const found = await text(
      `Ferry sails\nBy Ilva Stenmark\n\n${BODY}\n\n${mark}\n\nFerry returns\nBy Tobin Ashgrave\n\n${BODY}\n${mark}\n`,
    );
    expect(found.articles).toMatchObject([
      { title: "Ferry sails", byline: ["Ilva Stenmark"], source: { line: 1 } },
      { title: "Ferry returns", byline: ["Tobin Ashgrave"], source: { line: 8 } },
    ]);
    expect(bodies(found)).toEqual([BODY, BODY]);
  });

  it.each([
    ["header lines", (title: string, by: string) => `Title: ${title}\nDate: 2024-03-05\nAuthor: ${by}\nText: ${BODY}`],
    ["headlines over date and byline", (title: string, by: string) => `${title}\n5 March 2024\nBy ${by}\n\n${BODY}`],
    [
      "headlines over outlet and byline",
      (title: string, by: string) => `${title}\nBy ${by}\nCourier, 5 March 2024\n${BODY}`,
    ],
  ])("may be set apart by %s alone", async (_, one) => {
    const found = await text(`${one("Ferry sails", "Ilva Stenmark")}\n\n${one("Ferry returns", "Tobin Ashgrave")}\n`);
    expect(found.articles).toMatchObject([
      { title: "Ferry sails", byline: ["Ilva Stenmark"], published: "2024-03-05", source: { line: 1 } },
      { title: "Ferry returns", byline: ["Tobin Ashgrave"], published: "2024-03-05" },
    ]);
    expect(bodies(found)).toEqual([BODY, BODY]);
  });

  it.each([
    [
      "a crosshead over a byline without a date",
      `Ferry sails\n5 March 2024\nBy Ilva Stenmark\n\n${BODY}\n\nThe other side\nBy Tobin Ashgrave\n\n${BODY}`,
    ],
    [
      "a label inside a text",
      `Title: Ferry sails\nDate: 2024-03-05\n\n${BODY}\n\nTitle: a word for a right.\n\n${BODY}`,
    ],
    [
      "sections of one article",
      `Ferry sails\nBy Ilva Stenmark\n\n${BODY}\n\n* * *\n\n${BODY} Then it rained.\n\n* * *\n\nLater, on Sunday\n\n${BODY} It snowed.`,
    ],
    [
      "a header above its text",
      `Title: Ferry sails\nDate: 2024-01-05\n-----\nFerry sails\nBy Ilva Stenmark\n\n${BODY}`,
    ],
    [
      "a note at the end",
      `Ferry sails\nBy Ilva Stenmark\n\n${BODY}\n\n---\n\nCorrection: the ferry is blue.\nUpdated: 2024-01-05`,
    ],
  ])("are not %s", async (_, content) => {
    expect((await text(content)).articles).toHaveLength(1);
  });

  it("are told apart in bounded time", async () => {
    const start = processorTime();
    await text(`${"-----\nA title\n".repeat(20_000)}`);
    await text(`${`-----\nA title\nBy Ilva Stenmark\n\n${BODY}\n`.repeat(2000)}`);
    await text(`${"A title\n\n".repeat(20_000)}`);
    await text(`${"Title: x\n\n".repeat(20_000)}`);
    await text(`${`A title\n5 March 2024\nBy Ilva Stenmark\n\n${BODY}\n\n`.repeat(2000)}`);
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});

describe("texts of IRaMuTeQ", () => {
  it("have their variables as fields, and their lines as paragraphs unless they are wrapped", async () => {
    const found = await text(
      `**** *source_Courier *date_2024_01_05 *sexe_f *complete\n-*theme\n${BODY}\n${BODY.repeat(2)}\n\n**** *id_b\nThe ferry left the harbour\nat noon. It came back.\n`,
    );
    expect(found.articles).toMatchObject([
      { outlet: "Courier", published: "2024-01-05", sexe: "f", complete: true, source: { line: 1 } },
      { id: "b", outlet: null, published: null, source: { line: 6 } },
    ]);
    expect(bodies(found)).toEqual([
      `${BODY} | ${BODY.repeat(2)}`,
      "The ferry left the harbour\nat noon. It came back.",
    ]);
    expect(found.articles[0]?.removed.map(({ rule }) => rule)).toEqual(["header", "theme"]);
  });
});

describe("who wrote a text", () => {
  it.each<[string, string, readonly string[]]>([
    ["under the title", `Ferry sails\nIlva Stenmark\n\n${BODY}`, ["Ilva Stenmark"]],
    ["with a role", `Ferry sails\nIlva Stenmark, political correspondent\n\n${BODY}`, ["Ilva Stenmark"]],
    [
      "with By and a role",
      `Ferry sails\n\nBy Ilva Stenmark and Tobin Ashgrave, senior business editors\n\n${BODY}`,
      ["Ilva Stenmark", "Tobin Ashgrave"],
    ],
    [
      "above the outlet and the date",
      `Ferry sails\nIlva Stenmark\nThe Courier, 5 January 2024\n${BODY}`,
      ["Ilva Stenmark"],
    ],
    [
      "in brackets at the end",
      `Ferry sails\n\n${BODY}\n\n(Reporting by Ilva Stenmark in Lindmar; Editing by Tobin Ashgrave)`,
      ["Ilva Stenmark"],
    ],
    [
      "at the end of a line",
      `Ferry sails\n\n${BODY} Reporting by Ilva Stenmark; editing by Tobin Ashgrave.`,
      ["Ilva Stenmark"],
    ],
    ["beside who helped", `Ferry sails\n\n${BODY} (Additional reporting by Tobin Ashgrave)`, []],
    ["nowhere: a place", `Ferry sails\n\nNorth Lindmar\n\n${BODY}`, []],
    ["nowhere: a sentence", `Ferry sails\n\n${BODY} Reporting by the council was late; nobody knew.`, []],
  ])("stands %s", async (_, content, byline) => {
    const found = await text(content);
    expect(found.articles).toMatchObject([{ title: "Ferry sails", byline }]);
    const [body = ""] = bodies(found);
    expect(body).toContain(BODY);
    if (byline.length > 0) expect(body).toBe(BODY);
  });

  it("stands above the outlet only where the outlet's name is one", async () => {
    const dated = async (line: string): Promise<unknown> =>
      (await text(`Ferry sails\nBy Ilva Stenmark\n${line}\n\n${BODY}`)).articles;
    expect(await dated("Lindmar Herald, 5 January 2024")).toMatchObject([
      { outlet: "Lindmar Herald", published: "2024-01-05" },
    ]);
    expect(await dated("Port Lumen, 5 January 2024")).toMatchObject([{ outlet: null, published: "2024-01-05" }]);
  });
});

describe("a text below the name of its outlet and a date", () => {
  it("has its title below these, where a byline follows", async () => {
    const found = await text(`Harbour Courier\n5 March 2024\n\nFerry sails\nBy Ilva Stenmark\n\n${BODY}\n\n${BODY}\n`);
    expect(found.articles).toMatchObject([
      { title: "Ferry sails", outlet: "Harbour Courier", published: "2024-03-05", byline: ["Ilva Stenmark"] },
    ]);
  });

  it.each([
    ["no byline follows", `Ferry sails\n5 March 2024\n\nIn the morning\n${BODY}\n\n${BODY}`],
    [
      "the byline stands above",
      `Ferry sails\nBy Ilva Stenmark\n5 March 2024\n\nIn the morning\nBy Tobin Ashgrave\n\n${BODY}`,
    ],
  ])("has it above where %s", async (_, content) => {
    expect((await text(content)).articles).toMatchObject([{ title: "Ferry sails", outlet: null }]);
  });
});
