import { describe, expect, it } from "vitest";
import { outline } from "../../src/page/outline.ts";
import { documentsOf } from "../../src/read/archives/markup.ts";
import { proquestDocuments } from "../../src/read/archives/proquest.ts";
import { htmlText } from "../../src/read/htmlText.ts";

const PLACE = { path: "a.html", reader: "ProQuest page", encoding: null, damage: null };

/** What each reader of HTML makes of a piece of it: the words of its blocks. */
const readers: Readonly<Record<string, (html: string) => readonly string[]>> = {
  "a page": (html) => outline(html).runs.map(({ words }) => words),
  "a piece of HTML": (html) => htmlText(html).map(({ words }) => words),
  "an export": (html) =>
    [
      ...documentsOf(
        `<a name="DocID_1"></a><p>Title</p><p><strong>Full text: </strong></p>${html}`,
        PLACE,
        proquestDocuments,
      ),
    ].flatMap((found) => ("problem" in found ? [] : found.article.text.split("\n\n").slice(2))),
};

describe.each(Object.entries(readers))("the blocks of %s", (_, blocks) => {
  const shown =
    "address article blockquote center dd details div dl dt fieldset footer h2 header legend li main menu p pre";
  it.each([...shown.split(" "), "search", "section", "summary", "td"])("end with the element %s", (name) => {
    const html = `One.<${name}>Two.</${name}>Three.`;
    // Cells need their table.
    expect(blocks(name === "td" ? html.replace(/<td>.*<\/td>/, "<table><tr>$&</tr></table>") : html)).toEqual([
      ...["One.", "Two.", "Three."],
    ]);
  });

  it.each(["b", "em", "span", "a", "font", "mark"])("do not end with the element %s", (name) => {
    expect(blocks(`One <${name}>two</${name}> three.`)).toEqual(["One two three."]);
  });

  it.each(["script", "style", "template", "select", "svg", "noscript"])("have no words of the element %s", (name) => {
    expect(blocks(`<p>One.</p><${name}>Two.</${name}><p>Three.</p>`)).toEqual(["One.", "Three."]);
  });
});
