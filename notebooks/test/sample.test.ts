import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { actorCounts, attributionShares, cooccurrence } from "@readout/analysis";
import { audit, type Facts, readFacts } from "@readout/facts";
import { evidenceProblems, runNotebook } from "@readout/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executable, type Reader, startReader } from "../../packages/report/test/browser/browser.ts";
import { clickMark, closePanel, cutOff, marked, marksOf, panel, type Quoted } from "./page.ts";
import {
  errors,
  figureOf,
  figures,
  type Made,
  makeAll,
  makeTogether,
  type Name,
  notebooks,
  of,
  pathOf,
  sample,
  tables,
} from "./report.ts";

/** An actor file of the user's own. */
const actors =
  "actors:\n  - {id: karsand, hide: true}\n  - {id: oren-halvick, name: Minister Halvick, merge: [Nadira al-Sahwen]}\n";

const axe = fileURLToPath(new URL("../../scripts/axe.mjs", import.meta.url));

let made: ReadonlyMap<Name, Made>;
/** The same again, and with other parameters. */
let again: readonly Made[];
let byParagraph: Made;
let ownActors: Made;
beforeAll(async () => {
  made = await makeAll({ corpus: sample });
  const folder = mkdtempSync(join(tmpdir(), "readout-who-"));
  const path = join(folder, "actors.yaml");
  writeFileSync(path, actors);
  const all = await makeTogether([
    { name: "02-cooccurrence", parameters: { corpus: sample, window: "paragraph", top: 5 } },
    { name: "01-corpus", parameters: { corpus: sample, actors: path, metonyms: "off" } },
    ...notebooks.map((name) => ({ name, parameters: { corpus: sample } })),
  ]);
  rmSync(folder, { recursive: true });
  [byParagraph, ownActors, ...again] = all as [Made, Made, ...Made[]];
}, 180_000);

describe.each(notebooks)("%s on the sample corpus", (name) => {
  it("runs to its end, and every number leads to its sentences", () => {
    const { executed } = of(made, name);
    expect(errors(executed)).toEqual([]);
    expect(executed.ok).toBe(true);
    expect(evidenceProblems(executed)).toEqual([]);
    expect(figures(executed).size + tables(executed).size).toBeGreaterThan(2);
  });

  it("says above its first number that all of it is invented", () => {
    const { html } = of(made, name);
    const notice = html.indexOf("Every article, state, person, organisation, quotation and outlet in this corpus is");
    expect(notice).toBeGreaterThan(0);
    expect(notice).toBeLessThan(html.indexOf("<figcaption"));
  });

  it("refuses a parameter that it does not know, and runs nothing", async () => {
    await expect(runNotebook(pathOf(name), { windows: "paragraph" })).rejects.toThrow(
      /^unknown parameter: windows; known: corpus, actors, /u,
    );
  });
});

it("gives the same bytes twice, whatever else its kernel ran before", () => {
  expect(notebooks.map((name, i) => again[i]?.html === of(made, name).html)).toEqual(notebooks.map(() => true));
});

it("counts in the window that it is given", () => {
  const { executed, html } = byParagraph;
  const captions = (one: Made["executed"]) => [...figures(one).values()].map(({ caption }) => caption);
  expect(captions(of(made, "02-cooccurrence").executed)[0]).toMatch(/ share a sentence in more articles than chance/u);
  expect(captions(executed)[0]).toMatch(/ share a paragraph in more articles .* with [2-5] actors\./u);
  expect(tables(executed).get("pairs")?.table.caption).toContain("share a paragraph");
  expect(html).toContain("<dt>window</dt><dd>paragraph</dd>");
});

describe("the packages, with their defaults and by the README's script", () => {
  const rows = (name: Name, id: string) => tables(of(made, name).executed).get(id)?.table.rows ?? [];

  it("give the same numbers as the notebooks", async () => {
    const shares = attributionShares(await readFacts(sample), { by: "source" }).objects();
    expect(rows("03-attribution", "sources").map(([label, count, share]) => [label, count, share])).toEqual(
      shares.map(({ label, attributions, share }) => [label, attributions, share]),
    );
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const script = /```js\n(?<code>.*?)```/su.exec(readme)?.groups?.["code"] ?? "";
    const cwd = fileURLToPath(new URL("../..", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { cwd });
    const pairs = rows("02-cooccurrence", "pairs").slice(0, 5);
    expect(stdout.trim().split("\n")).toEqual(pairs.map(([a, b, articles, q]) => [a, b, articles, q].join(" ")));
  });
});

describe("who is who, in 01-corpus", () => {
  const rowsOf = (one: Made, id: string) => tables(one.executed).get(id)?.table.rows;

  it("has the audit's forms of the most named actors, each with its sentences", async () => {
    const forms = tables(of(made, "01-corpus").executed).get("forms");
    const all = audit(await readFacts(sample)).objects();
    const top = new Set([...new Set(all.map(({ actor }) => actor))].slice(0, 20));
    const wanted = all.filter(({ actor }) => top.has(actor));
    expect(forms?.table.rows).toEqual(
      wanted.map(({ name, form, rule, times, kind, title, affiliation }) => {
        const office = title !== null && affiliation !== null ? `${title}, ${affiliation}` : (title ?? affiliation);
        return [name, form, rule, times, kind, office];
      }),
    );
    expect(forms?.table.rows.map((row) => row.at(-1))).toContain("foreign minister, Velmora");
    expect(forms?.table.keys.map((key) => forms.evidence.groups[key ?? ""]?.ids)).toEqual(
      wanted.map(({ evidence }) => evidence),
    );
  });

  it("has the mentions of the states under each reading of metonyms", async () => {
    const modes = await Promise.all(
      (["off", "strict", "actor"] as const).map(async (metonyms) => {
        const { actors } = await readFacts(sample, { metonyms });
        return new Map(actors.objects().map(({ name, mentions }) => [name, mentions]));
      }),
    );
    const rows = rowsOf(of(made, "01-corpus"), "metonyms") ?? [];
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map((row) => row.slice(1, 4))).toEqual(
      rows.map(([name]) => modes.map((mentions) => mentions.get(String(name)) ?? 0)),
    );
  });

  it("follows the user's actor file and metonyms", () => {
    expect(errors(ownActors.executed)).toEqual([]);
    const names = (id: string) => new Set(rowsOf(ownActors, id)?.map(([name]) => name));
    for (const id of ["actors", "forms"]) {
      expect(names(id)).toContain("Minister Halvick");
      expect(names(id)).not.toContain("Karsand");
      expect(names(id)).not.toContain("Nadira al-Sahwen");
    }
    const merged = rowsOf(ownActors, "forms")?.map((row) => row.slice(0, 5));
    expect(merged).toContainEqual(["Minister Halvick", "Nadira al-Sahwen", "actor file", 25, "person"]);
    expect(rowsOf(ownActors, "forms")?.some(([, , rule]) => rule === "metonym")).toBe(false);
  });
});

/** The words that name an actor in a sentence, `s3.4`. */
function naming(facts: Facts, sentence: string, actors: readonly string[]): string[] {
  const found = facts.mentions
    .objects()
    .filter((mention) => `s${mention.article}.${mention.sentence}` === sentence && actors.includes(mention.actor));
  const text = facts.texts[found[0]?.article ?? -1]?.article.text ?? "";
  return found.map(({ start, end }) => text.slice(start, end));
}

/** The words of an attribution's content, `a3.4`, without spaces: marks are cut where others begin. */
function contentOf(facts: Facts, id: string): string {
  const [article = -1, attribution = -1] = id.slice(1).split(".").map(Number);
  const { article: source, annotation } = facts.texts[article] as Facts["texts"][number];
  const spans = annotation.attributions[attribution]?.content ?? [];
  return spans
    .map(([start, end]) => source.text.slice(start, end))
    .join("")
    .replace(/\s/gu, "");
}

const content = (quoted: Quoted) => marked(quoted, "content").join("").replace(/\s/gu, "");
const passages = (count: number) => (count === 1 ? "1 passage, " : `${count} passages, `);

const title =
  executable === null
    ? "the reports in a browser (skipped: no Chromium; set READOUT_CHROMIUM)"
    : "the reports in a browser";

describe.skipIf(executable === null)(title, () => {
  let facts: Facts;
  let reader: Reader;
  beforeAll(async () => {
    [facts, reader] = await Promise.all([readFacts(sample, { view: "said" }), startReader()]);
  }, 60_000);
  afterAll(() => reader?.close());

  it.each(notebooks)(
    "%s has no table that is cut off at 1280 pixels, and its first screen has a chart",
    async (name) => {
      const { page, offences } = await reader.visit(of(made, name).html, { viewport: { width: 1280, height: 800 } });
      expect(await page.locator(".hero .exhibit.figure .chart").count()).toBe(1);
      expect(await cutOff(page)).toEqual([]);
      expect(offences).toEqual([]);
    },
  );

  it("open the sentences behind every edge of the network, both actors highlighted", { timeout: 60_000 }, async () => {
    const { page, offences } = await reader.visit(of(made, "02-cooccurrence").html);
    const figure = figureOf(of(made, "02-cooccurrence"), "network");
    const kinds = ["person", "organisation", "group", "state"] as const;
    const drawn = cooccurrence(facts, { window: "sentence", wire: "once", kinds })
      .objects()
      .filter(({ aName, bName }) => figure.table.rows.some(([a, b]) => a === aName && b === bName));
    expect(drawn.length).toBeGreaterThan(2);
    // No edge is of a place.
    expect(drawn).toHaveLength(figure.table.rows.length);
    for (const { a, b, aName, bName, together, evidence } of drawn) {
      const { trace, points } = marksOf(figure, (title) => title.startsWith(`${aName} and ${bName}: `));
      await clickMark(page, "network", trace, points[Math.floor(points.length / 2)] ?? 0);
      const { title, count, quoted } = await panel(page);
      expect(title).toBe(`${aName} and ${bName}: ${together} ${together === 1 ? "sentence" : "sentences"}`);
      expect(count).toContain(passages(together));
      expect(quoted.map((quote) => marked(quote, "actor"))).toEqual(evidence.map((id) => naming(facts, id, [a, b])));
      for (const id of evidence) {
        expect(naming(facts, id, [a]).length, `${id} names ${aName}`).toBeGreaterThan(0);
        expect(naming(facts, id, [b]).length, `${id} names ${bName}`).toBeGreaterThan(0);
      }
      await closePanel(page);
    }
    expect(offences).toEqual([]);
  });

  it("open the sentences behind a node of the network", async () => {
    const { page, offences } = await reader.visit(of(made, "02-cooccurrence").html);
    const network = figureOf(of(made, "02-cooccurrence"), "network");
    const { trace, points } = marksOf(network, (title) =>
      title.startsWith("Sefa Tamrin, with others of the network: "),
    );
    await clickMark(page, "network", trace, points[0] ?? 0);
    const { title, quoted } = await panel(page);
    expect(title).toBe(`Sefa Tamrin, with others of the network: ${quoted.length} sentences`);
    expect(quoted.every((quote) => marked(quote, "actor").length > 0)).toBe(true);
    await closePanel(page);
    expect(offences).toEqual([]);
  });

  it("give with a downloaded table what its q was made with, and do not show it", async () => {
    const { page, offences } = await reader.visit(of(made, "02-cooccurrence").html);
    const table = page.locator("#table-pairs");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      table.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    const [head, first] = readFileSync(await file.path(), "utf8").split("\r\n");
    expect(head).toMatch(/,NPMI,Pairs tested,Shuffled corpora,Seed$/u);
    expect(first).toMatch(/,\d+,200,1$/u);
    expect(await table.getByText("Shuffled corpora", { exact: true }).isVisible()).toBe(false);
    expect(offences).toEqual([]);
  });

  it("open the attributions behind a bar of sources, word for word", { timeout: 60_000 }, async () => {
    const { page, offences } = await reader.visit(of(made, "03-attribution").html);
    const figure = figureOf(of(made, "03-attribution"), "sources");
    // What is of no one and not described stands apart from the bar for all of its kind, under another name.
    const shares = attributionShares(facts, { by: "source", wire: "once" })
      .objects()
      .filter(({ key }) => !key.startsWith("type:"))
      .slice(0, 5);
    for (const { label, attributions, evidence } of shares) {
      const { trace, points } = marksOf(figure, (title) => title.startsWith(`${label}: `));
      await clickMark(page, "sources", trace, points[0] ?? 0, 0.5);
      const { title, count, quoted } = await panel(page);
      expect(title).toBe(`${label}: ${attributions} attributions`);
      expect(count).toContain(passages(attributions));
      expect(quoted.map(content)).toEqual(evidence.map((id) => contentOf(facts, id)));
      await closePanel(page);
    }
    expect(offences).toEqual([]);
  });

  it("open the attributions behind a row of the table of sources", async () => {
    const { page, offences } = await reader.visit(of(made, "03-attribution").html);
    const share = attributionShares(facts, { by: "source", wire: "once" })
      .objects()
      .find(({ label }) => label === "Jorun Pell");
    await page.locator("#table-sources tr", { hasText: "Jorun Pell" }).locator("td").first().click();
    const { title, count, quoted } = await panel(page);
    expect(title).toBe("Jorun Pell");
    expect(count).toContain(passages(share?.attributions ?? 0));
    expect(quoted.map(content)).toEqual(share?.evidence.map((id) => contentOf(facts, id)));
    expect(offences).toEqual([]);
  });

  it("open the articles of an outlet and the sentences of an actor", async () => {
    const { page, offences } = await reader.visit(of(made, "01-corpus").html);
    await page.getByRole("button", { name: "Compass Wire", exact: true }).click();
    const articles = facts.articles.objects().filter(({ outlet }) => outlet === "Compass Wire");
    const wire = await panel(page);
    expect(wire.count).toBe(`${articles.length} passages, from ${articles.length} articles`);
    expect(wire.quoted.every((quote) => marked(quote, "actor").length > 0)).toBe(true);
    await closePanel(page);

    const [first] = actorCounts(facts).objects();
    await page
      .locator("#table-actors")
      .getByRole("button", { name: first?.name ?? "", exact: true })
      .click();
    const { count, quoted } = await panel(page);
    const limit = 200;
    expect(first?.units).toBeLessThanOrEqual(limit);
    expect(count).toContain(passages(first?.units ?? 0));
    expect(quoted.map((quote) => marked(quote, "actor"))).toEqual(
      first?.evidence.map((id) => naming(facts, id, [first.actor])),
    );
    expect(offences).toEqual([]);
  });

  it.each([
    [1280, 800],
    [390, 844],
  ])(
    "have the answer and the whole chart on the first screen at %i by %i",
    { timeout: 120_000 },
    async (width, height) => {
      for (const name of notebooks) {
        const { page, offences } = await reader.visit(of(made, name).html, { viewport: { width, height } });
        for (const part of ["h1", ".question", ".subject", ".answer li >> nth=-1", ".hero-chart .main-svg >> nth=0"]) {
          const box = await page.locator(part).first().boundingBox();
          expect((box?.y ?? height) + (box?.height ?? 0), `${name}: ${part}`).toBeLessThanOrEqual(height);
          expect((box?.x ?? width) + (box?.width ?? 0), `${name}: ${part}`).toBeLessThanOrEqual(width);
        }
        expect(offences).toEqual([]);
        await page.close();
      }
    },
  );

  it("are accessible at every width, light and dark, with a panel and an actor open", {
    timeout: 600_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "readout-axe-"));
    for (const name of notebooks) writeFileSync(join(folder, `${name}.html`), of(made, name).html);
    const { stdout } = await promisify(execFile)(process.execPath, [axe, folder]);
    rmSync(folder, { recursive: true });
    expect(stdout).toMatch(/^\d+ looks, 0 findings\n$/u);
  });
});
