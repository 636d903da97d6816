import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collect, read } from "@readout/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProse } from "../../src/read/prose.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-endings-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** How many articles a file of a name gives, by which reader; what refused it where there are none. */
async function told(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { articles, problems } = await collect(read(path, { language: "any", explain: true }));
  return articles.length === 0
    ? (problems[0]?.problem.rule ?? "nothing")
    : `${articles.length} ${articles[0]?.readBy?.["reader"]}`;
}

const STORY = `Ministers agree on ferry plan

By Edda Tolm
March 5, 2024

TERN BAY - The harbour council said on Tuesday that it would buy two ferries. "We have waited long enough," Oren Halvick, who leads
the council, said.

Critics doubt that the money will last. The port has lost passengers for ten years, and the last ferry was sold in 2019.
`;
const LINES = ["Monday", "Tuesday"]
  .map((day) => JSON.stringify({ title: day, text: `The council said so on ${day}, and the port agreed.` }))
  .join("\n");
const LIST = `[${LINES.replace("\n", ",\n")}]`;
const LOG = Array.from({ length: 40 }, (_, i) => `2024-03-05 10:0${i % 10}:11 INFO main Started job ${i}. Done`).join(
  "\n",
);
const PROGRAM = Array.from({ length: 30 }, (_, i) => `  if (ready) { start(${i}); } // The job begins. It ends.`).join(
  "\n",
);

describe("a file whose ending is no format's", () => {
  it.each([
    "story",
    "story.text",
    "story.asc",
    "story.log",
    "story.dat",
    "story.2024",
    "story.final",
    "Talk with J. Smith",
  ])("is a text where it is one: %s", async (name) => {
    expect(await told(name, STORY)).toBe("1 plain text");
  });

  it.each(["a", "a.txt", "a.log", "a.dat", "a.out"])("is JSON where it is: %s", async (name) => {
    expect(await told(name, LINES)).toBe("2 JSON lines");
    expect(await told(name, LIST)).toBe("2 JSON");
  });

  it.each([
    ["sys.log", LOG],
    ["run.dat", PROGRAM],
    ["words.lst", "ferry\nharbour\ncouncil\n".repeat(30)],
    ["run.py", STORY],
    ["thesis.tex", STORY],
    ["list.js", LIST],
    ["settings.yaml", LINES],
  ])("is refused where it is none, or is called as programs and settings are: %s", async (name, content) => {
    expect(await told(name, content)).toBe("unknown-format");
  });

  it("keeps its name's reader where it has marks of its own", async () => {
    expect(await told("a.md", LINES)).toBe("1 plain text");
    expect(await told("a.txt", `{The mayor} ${STORY}`)).toBe("1 plain text");
  });
});

describe("running text", () => {
  it("is told in other alphabets and with quotations", () => {
    const sentences = "Министр сказал, что порт купит два парома. «Мы долго ждали», — сказал он. Город согласен. ";
    expect(isProse(sentences.repeat(4))).toBe(true);
    expect(isProse("“We agree,” he said. “So do we,” she said. They left. ".repeat(6))).toBe(true);
  });

  it("is not markup, a list, numbers or a few words", () => {
    expect(isProse(`<doc>${STORY}</doc>`)).toBe(false);
    expect(isProse("one two three\n".repeat(40))).toBe(false);
    expect(isProse("12 13 14. 15 Ab 16. 17 Cd. ".repeat(40))).toBe(false);
    expect(isProse("The council said so. The port agreed. It left.")).toBe(false);
  });
});
