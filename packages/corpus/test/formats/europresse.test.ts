import { describe, expect, it } from "vitest";
import { bodies, given, ONE, refused, TWO } from "./given.ts";

describe("a page of Europresse", () => {
  const page = (body: string): string =>
    `<html><body><article><header><span class="DocPublicationName">Le Port, no. 12</span><span class="DocHeader"></span><div><span class="DocHeader">mardi 14 mars 2006</span></div><p class="titreArticleVisu">Le <mark>bac</mark>s vide</p><div>OLGA TERNE</div></header><section>${body}</section><footer><p>news·20060315·LP·01</p><p>Un certificat.</p></footer></article></body></html>`;

  it("is read with an empty header and hits in its title; without a body it is told", async () => {
    const found = await given(page(`<p>${ONE}</p><p>${TWO}</p>`));
    expect(found.articles).toMatchObject([
      {
        title: "Le bacs vide",
        outlet: "Le Port",
        published: "2006-03-14",
        byline: ["Olga Terne"],
        id: "news·20060315·LP·01",
      },
    ]);
    expect(bodies(found)).toEqual([[ONE, TWO]]);
    expect(refused(await given(page("")))).toEqual(["missing-text: Expected an article, got `Le bacs vide`"]);
  });
});
