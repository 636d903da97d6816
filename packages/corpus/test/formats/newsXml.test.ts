import { describe, expect, it } from "vitest";
import { bodies, given, ONE, refused, TWO } from "./given.ts";

describe("a document of TDM Studio", () => {
  const contributor = (name: string, at: number): string =>
    `<Contributor ContribRole="Author" ContribOrder="${at}"><Author><LastNameAtt><LastName>X</LastName></LastNameAtt><OriginalFormAtt><OriginalForm>${name}</OriginalForm></OriginalFormAtt></Author></Contributor>`;
  const record = (...names: readonly string[]): string =>
    `<?xml version="1.0"?><RECORD><GOID>1</GOID><DFS><PubFrosting><Title>Merrow Star</Title></PubFrosting></DFS><Obj><TitleAtt><Title>Ferry leaves</Title></TitleAtt><NumericDate>2015-03-09</NumericDate><Contributors>${names.map(contributor).join("")}</Contributors><Language><RawLang>English</RawLang></Language></Obj><TextInfo><Text HTMLContent="true">&lt;p&gt;${ONE}&lt;/p&gt;&lt;p&gt;${TWO}&lt;/p&gt;</Text></TextInfo></RECORD>`;

  it.each([
    [
      ["Terne, Olga", "Renner, Ada"],
      ["Olga Terne", "Ada Renner"],
    ],
    [["Terne, Olga"], ["Olga Terne"]],
    [["Olga Terne"], ["Olga Terne"]],
    [[], []],
  ])("has all who wrote it: %j", async (names, byline) => {
    const found = await given(record(...names));
    expect(refused(found)).toEqual([]);
    expect(found.articles).toMatchObject([{ title: "Ferry leaves", outlet: "Merrow Star", byline }]);
    expect(bodies(found)).toEqual([[ONE, TWO]]);
  });
});

describe("NewsML that states neither provider nor hour in its management", () => {
  it("has both from what identifies it", async () => {
    const found = await given(
      `<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>merrow.example</ProviderId><DateId>2015-03-09 06:02:00</DateId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Ferry leaves</HeadLine></NewsLines><ContentItem><DataContent><body><body.content><![CDATA[${ONE}<BR><BR>${TWO}]]></body.content></body></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    );
    expect(found.articles).toMatchObject([
      { title: "Ferry leaves", outlet: "merrow.example", published: "2015-03-09T06:02:00" },
    ]);
    expect(bodies(found)).toEqual([[ONE, TWO]]);
  });
});
