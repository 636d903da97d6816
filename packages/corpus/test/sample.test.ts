import { existsSync, readFileSync } from "node:fs";
import { type Article, collect, read, wireGroups } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Facts {
  readonly articles: readonly {
    readonly file: string;
    readonly line?: number;
    readonly title?: string | null;
    readonly published?: string | null;
    readonly outlet?: string | null;
    readonly byline?: readonly string[];
  }[];
  readonly groups: readonly (readonly string[])[];
}

const sample = new URL("../../../corpora/sample", import.meta.url).pathname;
const present = existsSync(`${sample}/facts.yaml`);

function place({ source }: Article): string {
  return source.path.slice(sample.length + 1) + (source.line === null ? "" : `#${source.line}`);
}

describe.skipIf(!present)("the sample corpus", () => {
  const known = (): Facts => parse(readFileSync(`${sample}/facts.yaml`, "utf8")) as Facts;

  it("is read with the titles, dates, outlets and bylines that its facts give", async () => {
    const { articles } = await collect(read(sample));
    const found = new Map(articles.map((article) => [place(article), article]));
    const differences = known().articles.flatMap(({ file, line, ...expected }) => {
      const article = found.get(line === undefined ? file : `${file}#${line}`);
      if (article === undefined) return [`${file}: not read`];
      // The facts give the folder's name where no words name the outlet; a reader does not guess it.
      const outlet = expected.outlet === file.split("/").at(-2) ? null : expected.outlet;
      const facts = { ...expected, ...(outlet === undefined ? {} : { outlet }) };
      const actual = { ...article, published: article.published?.slice(0, 10) ?? null };
      return (["title", "published", "outlet", "byline"] as const)
        .filter((field) => facts[field] !== undefined)
        .filter((field) => JSON.stringify(actual[field]) !== JSON.stringify(facts[field]))
        .map((field) => `${file}: ${field} is ${JSON.stringify(actual[field])}, not ${JSON.stringify(facts[field])}`);
    });
    expect(differences).toEqual([]);
  });

  it("has the groups of copies that its facts give, and no others", async () => {
    const { articles } = await collect(read(sample));
    const groups = new Map<string, string[]>();
    const ids = wireGroups(articles);
    for (const article of articles) {
      const group = ids.get(article.id) ?? null;
      if (group !== null) groups.set(group, [...(groups.get(group) ?? []), place(article)]);
    }
    const sorted = (all: Iterable<readonly string[]>): string[] =>
      [...all].map((each) => [...each].sort().join(" ")).sort();
    expect(sorted(groups.values())).toEqual(sorted(known().groups));
  });
});
