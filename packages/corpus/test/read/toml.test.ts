import { describe, expect, it } from "vitest";
import { tomlFields } from "../../src/read/toml.ts";

describe("TOML before a text", () => {
  it("is read with strings, lists and tables, and with dates and numbers as words", () => {
    const lines = [
      "# of the ferry",
      'title = "Ferry \\"stays\\" in port" # a comment',
      "path = 'C:\\news'",
      "date = 2024-03-05T09:30:00+01:00",
      "day = 2024-03-05 09:30:00",
      "on = 2024-03-05",
      "draft = false",
      "weight = 10",
      "id = 99999999999999999999",
      'authors = ["Edda Tolm", # chief',
      "  'Ilmar Dask',",
      "]",
      '"my key" = """',
      "two",
      'lines"""',
      "[params]",
      'hero = "x.jpg"',
    ];
    expect(tomlFields(lines.join("\n"))).toEqual({
      title: 'Ferry "stays" in port',
      path: "C:\\news",
      date: "2024-03-05T09:30:00+01:00",
      day: "2024-03-05T09:30:00",
      on: "2024-03-05",
      draft: false,
      weight: "10",
      id: "99999999999999999999",
      authors: ["Edda Tolm", "Ilmar Dask"],
      "my key": "two\nlines",
      params: { hero: "x.jpg" },
    });
  });

  it.each(["title: Ferry", "title", "= 1", 'title = "a" b', "list = [1, 2", "a = ]", 'a = "b', "a = 1\na = 2"])(
    "is none: %j",
    (text) => expect(() => tomlFields(text)).toThrow(/^Invalid TOML/),
  );

  it("reaches nothing but its own", () => {
    expect(tomlFields('__proto__ = "x"')).toEqual(JSON.parse('{"__proto__":"x"}'));
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it("takes linear time, however its lists are nested", () => {
    for (const own of ["[".repeat(100_000), `[${'"x", '.repeat(100_000)}`, "{b=".repeat(100_000)])
      expect(() => tomlFields(`a = ${own}`)).toThrow(/^Invalid TOML/);
  });
});
