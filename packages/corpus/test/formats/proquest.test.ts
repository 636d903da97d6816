import { describe, expect, it } from "vitest";
import { bodies, given, ONE, refused, TWO } from "./given.ts";

describe("a page of ProQuest", () => {
  const document = (id: number, text: string): string =>
    `<div><a name="DocID_X_${id}"></a><p><b>Ferry leaves empty</b></p><p><strong>Auteur : </strong>Terne, Olga; RENNER, ADA</p><p><strong>Publication info: </strong>Harbour Post ; Harbour. [Harbour]9 Mar 2015: A.1.</p><p><strong>Abstract: </strong><body></p><p>An abstract.</p><p></body></p><p><strong>Full text: </strong>${text}</p><p><strong>Publication title: </strong>Harbour Post, Late Edition (East Coast); Harbour.</p><p><strong>Database: </strong>Papers</p></div>`;
  const text = `<Text WordCount="9"><html><head><title></title><body><p>The <span class="hit">fer</span>ry left the harbour at noon, and nobody was on it.</p><p>${TWO}</p><p>--</p><p>Credit: By Olga Terne</p>`;

  it.each([
    ["whole", `${text}</body></html></Text>`],
    ["with an element that has no end", text],
    ["with its text in no element", `<p>${ONE}</p><p>${TWO}</p>`],
  ])("is read %s", async (_, own) => {
    const found = await given(document(1, own) + document(2, own));
    expect(refused(found)).toEqual([]);
    expect(found.articles).toMatchObject([{ id: "1" }, { id: "2" }]);
    expect(found.articles[1]).toMatchObject({
      title: "Ferry leaves empty",
      outlet: "Harbour Post",
      published: "2015-03-09",
      byline: ["Olga Terne", "Ada Renner"],
    });
    expect(bodies(found)).toEqual([
      [ONE, TWO],
      [ONE, TWO],
    ]);
  });
});

describe("a text of ProQuest's", () => {
  const line = "_".repeat(60);
  const document = (...lines: readonly string[]): string => `${line}\r\n\r\n${lines.join("\r\n\r\n")}\r\n`;
  const labels = ["Subject: Ferries", "Publication title: Merrow Star", "Publication date: May 8, 2010"];

  it("may have labels in another language, and no text of an article", async () => {
    const found = await given(
      document("Le bac part", "Auteur: Terne, Olga", `Texte intégral: ${ONE}`, TWO, "Sujet: Bacs", "Langue: Français") +
        document("Ferry stays", "Author: Tarn, Oona", "Full text: Not available.", ...labels) +
        document("Ferry turns", ...labels),
    );
    expect(bodies(found)).toEqual([[ONE, TWO]]);
    expect(found.articles[0]).toMatchObject({ title: "Le bac part", byline: ["Olga Terne"] });
    expect(refused(found)).toEqual(
      ["Ferry stays", "Ferry turns"].map((title) => `missing-text: Expected an article, got \`${title}\``),
    );
  });

  it("may be cut off anywhere, and be one long line", async () => {
    const whole = document("Ferry leaves", `Full text: ${ONE}`, TWO, ...labels);
    for (let end = 100; end < whole.length; end += 7)
      for (const body of bodies(await given(whole.slice(0, end)))) expect(body.length).toBeGreaterThan(0);
    const long = await given(document("Ferry leaves", `Full text: ${"ferry ".repeat(300_000)}`, ...labels));
    expect(long.articles).toHaveLength(1);
    const many = await given(document("Ferry leaves", `Full text: ${ONE}`, ...labels).repeat(3000));
    expect(many.articles).toHaveLength(3000);
  }, 30_000);

  it("is no export where a line of underscores alone stands in an article", async () => {
    const found = await given(`Ferry leaves\n\n${ONE}\n\n${line}\n\n${TWO}\n`);
    expect(found.articles.length).toBeGreaterThan(0);
    expect(found.articles[0]?.text).toContain(ONE);
    expect(refused(found)).toEqual([]);
  });
});
