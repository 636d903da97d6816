import { describe, expect, it } from "vitest";
import { parseToml } from "../../src/read/toml.ts";

describe("TOML before a text", () => {
  it("is read with strings, dates, lists and tables", () => {
    expect(
      parseToml(
        [
          "# of the ferry",
          'title = "Ferry \\"stays\\" in port" # a comment',
          "path = 'C:\\news'",
          "date = 2024-03-05T09:30:00+01:00",
          "day = 2024-03-05 09:30:00",
          "draft = false",
          "weight = 10",
          "authors = [",
          '  "Edda Tolm", # chief',
          "  'Ilmar Dask',",
          "]",
          '"my key" = """',
          "two",
          'lines"""',
          "[params]",
          'hero = "x.jpg"',
        ].join("\n"),
      ),
    ).toEqual({
      title: 'Ferry "stays" in port',
      path: "C:\\news",
      date: "2024-03-05T09:30:00+01:00",
      day: "2024-03-05 09:30:00",
      draft: false,
      weight: "10",
      authors: ["Edda Tolm", "Ilmar Dask"],
      "my key": "two\nlines",
      params: { hero: "x.jpg" },
    });
  });

  it.each(["title: Ferry", "title", "= 1", 'title = "a" b', "list = [1, 2", "a = ]", 'a = "b', "a =\nb = 1"])(
    "is none: %j",
    (text) => expect(parseToml(text)).toBeNull(),
  );

  it("keeps what a key had first, and reaches nothing but its own", () => {
    const read = parseToml('a = 1\na = 2\n__proto__ = "x"');
    expect(read).toEqual(JSON.parse('{"a":"1","__proto__":"x"}'));
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it("takes linear time, however its lists are nested", () => {
    expect(parseToml(`a = ${"[".repeat(100_000)}`)).toBeNull();
    expect(parseToml(`a = [${'"x", '.repeat(100_000)}`)).toBeNull();
  });
});
