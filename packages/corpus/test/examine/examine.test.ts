import { type DoubtRule, reading } from "@readout/corpus";
import { describe, expect, it } from "vitest";

/** What is told of a text, by rule. */
function told(text: string): Partial<Record<DoubtRule, string>> {
  const found = reading({ text }, { path: "-", line: 1 });
  if ("problem" in found) throw new Error(found.problem.reason);
  return Object.fromEntries(found.doubts.map(({ rule, reason }) => [rule, reason]));
}

const story = (number: number): string =>
  `The ferry number ${number} was late on Friday, and ${number * 7} passengers waited in the rain until it came in the evening at last.`;

describe("markup", () => {
  it.each<[string, string]>([
    ["Osier &amp; Sons won.", "Expected plain words, got HTML in `&amp;` (once)"],
    ["The owner&#8217;s lawyer won.", "Expected plain words, got HTML in `owner&#8217;s` (once)"],
    ["The owner&#x2019;s lawyer won&nbsp;again.", "Expected plain words, got HTML in `owner&#x2019;s` (2 times)"],
    ["It rained.<br/>It snowed.", "Expected plain words, got HTML in `rained.<br/>It` (once)"],
    ["<P CLASS='x'>It rained.</P>", "Expected plain words, got HTML in `<P CLASS='x'>It` (2 times)"],
    ["Caf&eacute; closed.", "Expected plain words, got HTML in `Caf&eacute;` (once)"],
    ["It rained <!-- more --> here.", "Expected plain words, got HTML in `<!--` (once)"],
  ])("is told: %s", (text, reason) => expect(told(text)).toEqual({ markup: reason }));

  it.each([
    "AT&T; R&D; Q&As; S&P 500.",
    "The sum is 3 < 4 and 5 > 4.",
    "Mail <edda@osier.example> or see <https://osier.example>.",
    "He typed <name> and <enter>.",
    "She <3 it & he did.",
  ])("is not seen in %s", (text) => expect(told(text)).toEqual({}));
});

describe("mojibake", () => {
  const got = "Expected letters, got UTF-8 that was read as another encoding in";
  it.each<[string, string]>([
    ["It wasnâ€™t â€œgoodâ€\u009d.", `${got} \`wasnâ€™t\` (3 times)`],
    ["The cafÃ© closed.", `${got} \`cafÃ©\` (once)`],
    ["It cost Â£20 and 3Â\u00a0% of 4â‚¬.", `${got} \`Â£20\` (3 times)`],
    ["МиниÑ\u0081Ñ‚ÐµÑ€ said so.", `${got} \`МиниÑ\u0081Ñ‚ÐµÑ€\` (once)`],
    ["It wasn\u0092t good.", `${got} \`wasn\u0092t\` (once)`],
    ["It wasn‚Äôt good.", `${got} \`wasn‚Äôt\` (once)`],
    ["ï»¿It rained.", `${got} \`ï»¿It\` (once)`],
    ["It rainï¿½ed.", `${got} \`rainï¿½ed.\` (once)`],
  ])("is told: %s", (text, reason) => expect(told(text)).toEqual({ mojibake: reason }));

  it.each([
    "Zoë Lindqvist’s café, the “Ångström”, in São Tomé.",
    "THE “CAFÉ” AND JOSÉ’S ÉCOLE…",
    "Für 20 €, ça va – à Orléans.",
    "Trần Ðại Nghĩa, ESPAÑA, MAÑANA, ÎLE.",
    "Şəki, Gəncə, Ağdam, İsmayıllı.",
    "«À VILLÉ» ET «ÇÀ ET LÀ»",
  ])("is not seen in %s", (text) => expect(told(text)).toEqual({}));
});

describe("a broken byte", () => {
  it("is told where an earlier reader has left its mark", () => {
    expect(told("The caf\ufffd closed.")).toEqual({
      encoding: "Expected letters, got the mark of broken bytes in `caf\ufffd` (once)",
    });
  });
});

describe("tokens set apart", () => {
  it.each([
    "He did n't go , she said . They could n't , either , it seems , and nobody cared .",
    "Edda Tolm 's ferry met Bram Hoel 's boat at the pier of Osier 's harbour.",
    "The price -LRB- 2 million -RRB- was paid.",
    "`` We are glad , '' he said.",
    '" We are glad, " he said. " So am I, " said she.',
    "“ We are glad, ” he said. “ So am I, ” said she.",
  ])("are told: %s", (text) => {
    expect(told(text)).toEqual({ tokenised: expect.stringMatching(/^Expected words as they are written, got tokens/) });
  });

  it.each([
    "He did n't go, but she didn't either, and they won't, and it can't be helped.",
    "One , slip is no sign, and two , are none, where three, four, and five are right.",
    "``We are glad,'' he said. ``So am I,'' said she.",
    '"We are glad," he said. "So am I," said she. 5\' 11" tall.',
    "He said: 'I won.' '' He added that.",
  ])("are not seen in %s", (text) => expect(told(text)).toEqual({}));
});

describe("a repeated passage", () => {
  it("is told with its first words, once for each that stands again", () => {
    expect(told(["It rained.", story(1), story(2), story(1)].join("\n\n"))).toEqual({
      "repeated-passage": "Expected each passage once, got `The ferry number 1 was late on Friday, a…` again",
    });
    expect(told(["It rained.", story(1), story(2), story(1), story(3), story(2)].join("\n\n"))).toEqual({
      "repeated-passage":
        "Expected each passage once, got `The ferry number 1 was late on Friday, a…` again; 2 passages stand twice or more",
    });
  });

  it("is told where a whole article stands twice", () => {
    const all = [story(1), story(2), story(3)].join(" ");
    expect(told(`${all}\n\n${all}`)).toHaveProperty("repeated-passage");
  });

  it("is not what is short, or only begins alike", () => {
    expect(told("“Nobody asked us,” she said.\n\nIt rained.\n\n“Nobody asked us,” she said.")).toEqual({});
    expect(told([story(1), story(2), story(3)].join("\n\n"))).toEqual({});
  });
});

describe("several articles in one text", () => {
  const body = [story(1), story(2), story(3)].join(" ");
  const other = [story(4), story(5), story(6)].join(" ");
  it.each<[string, string]>([
    ["numbers of documents", `Document 1 of 2\n\n${body}\n\nDocument 2 of 2\n\n${other}`],
    ["lengths", `Rain\nLENGTH: 512 words\n\n${body}\n\nSnow\nLENGTH: 1,204 words\n\n${other}`],
    ["headers", `Title: Rain\nDate: 2031-02-09\n\n${body}\n\nTitle: Snow\nDate: 2031-02-10\n\n${other}`],
    ["headers behind lines", `Rain\n\n${body}\n\n-----\nTitle: Snow\n${other}\n\n=====\nTitle: Hail\n\n${body}x`],
    [
      "bylines and dates behind lines",
      `Rain\n\n${body}\n\n-----\nSnow\nBy Edda Tolm\n\n${other}\n\n-----\nHail\n5 March 2031\n\n${body}x`,
    ],
    [
      "marks of an archive",
      `Rain\n312 words\n\n${body}\n\nDocument OSD0000020310201eh2100001\n\nSnow\n\n${other}\n\nDocument OSD0000020310201eh2100002`,
    ],
    [
      "copyright lines",
      `${body}\n\nCopyright 2031 Osier Daily. All Rights Reserved.\n\nSnow\n\n${other}\n\nCopyright 2031 Osier Daily. All Rights Reserved.`,
    ],
    ["ends", `Rain\n\n${body}\n\nEnd of Document\n\nSnow\n\n${other}\n\nEnd of Document`],
  ])("are told by their %s", (_, text) => {
    expect(told(text)["several-articles"]).toMatch(/^Expected one article, got `.*` or its like 2 times$/);
  });

  it.each<[string, string]>([
    ["one header", `---\nTitle: Rain\nDate: 2031-02-09\n---\n\n${body}`],
    ["a footer printed twice", `${body}\n\n© 2031 Osier. All rights reserved.\n© 2031 Osier. All rights reserved.`],
    ["a byline at the end", `Title: Rain\nDate: 2031-02-09\n\n${body}\n\n***\nBy Edda Tolm`],
    ["lines between its parts", `${body}\n\n***\n\n${other}\n\n***\n\nThat is all.`],
    ["questions and answers", `Source: It rained. ${body}\n\nDate: It did. ${other}`],
  ])("are not seen in %s", (_, text) => expect(told(text)["several-articles"]).toBeUndefined());
});

describe("every scan", () => {
  it.each([
    "<",
    "<p ",
    "&",
    "&#1",
    "<p></p>",
    "Ã©",
    "Ñ",
    "à",
    " ,",
    "a , ",
    '" ',
    "`` ",
    "a. ",
    "A b. ",
    "Date: 1\n",
    "-----\n",
    "Copyright ",
    "\ud800",
    "\n",
    "The same sentence stands here, long enough to be a passage of its own, again and again and again and again. ",
  ])("takes linear time and no exception on %j", (part) => {
    const time = (times: number): number => {
      const text = `It rained. ${part.repeat(times / part.length)}`;
      // Of the processor, not of the clock: other work on the machine is not this one's.
      const start = process.cpuUsage();
      told(text);
      return process.cpuUsage(start).user / 1000;
    };
    time(100_000);
    expect(time(2_000_000)).toBeLessThan(8000);
  });
});
