import { annotate, lexicon, parseActors } from "@readout/annotate";
import { slug } from "@readout/annotate/actors";
import { type Article, read } from "@readout/corpus";
import { audit, auditCsv, auditText, auditYaml, type Facts, passages, readFacts, tabulate } from "@readout/facts";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { article } from "../article.ts";

const sample = new URL("../../../../corpora/sample", import.meta.url).pathname;

/** The facts of some texts under an actor file. */
function facts(texts: readonly string[], actors = "actors: []"): Facts {
  const known = lexicon(parseActors(actors, "own.yaml"));
  const articles = texts.map((text, i) => article(text, { id: `a${i}` }));
  const annotations = articles.map((one) => annotate(one, known));
  return tabulate(articles, annotations, known);
}

const texts = [
  "Inga Tolm spoke first. Then Tolm said that she would wait. Moscow denied it.",
  "In the hall Inga  Tolm left. She was late.",
];

describe("an audit", () => {
  it("has one row an actor, form and rule, the most mentioned actor first, with the sentences", () => {
    const rows = audit(facts(texts)).objects();
    const untitled = { title: null, affiliation: null };
    const tolm = {
      actor: "inga-tolm",
      name: "Inga Tolm",
      kind: "person",
      group: null,
      ...untitled,
      mentions: 5,
      articles: 2,
    };
    const russia = {
      actor: "russia",
      name: "Russia",
      kind: "state",
      group: null,
      ...untitled,
      mentions: 1,
      articles: 1,
    };
    expect(rows).toEqual([
      { ...tolm, form: "Inga Tolm", rule: "exact", times: 2, evidence: ["s0.0", "s1.0"] },
      { ...tolm, form: "she", rule: "pronoun", times: 2, evidence: ["s0.1", "s1.1"] },
      { ...tolm, form: "Tolm", rule: "surname", times: 1, evidence: ["s0.1"] },
      { ...russia, form: "Moscow", rule: "metonym", times: 1, evidence: ["s0.2"] },
    ]);
  });

  it("tells an affiliation without a title", () => {
    const rows = audit(facts(["On Friday Bram Hoel of the Tarn Office said that it rained."])).objects();
    expect(rows.map(({ name, title, affiliation }) => [name, title, affiliation])).toContainEqual([
      "Bram Hoel",
      null,
      "Tarn Office",
    ]);
  });

  it("tells the title and the affiliation that the articles give a person most often", () => {
    const rows = audit(
      facts([
        "In the hall French Foreign Minister Inga Tolm spoke.",
        "Inga Tolm, the foreign minister of France, left.",
        "In the hall former President Inga Tolm and French PM Bram Hoel spoke.",
      ]),
    ).objects();
    expect(
      rows.filter(({ kind }) => kind === "person").map(({ name, title, affiliation }) => [name, title, affiliation]),
    ).toEqual([
      ["Inga Tolm", "foreign minister", "France"],
      ["Bram Hoel", "PM", "France"],
    ]);
  });

  it("tells what was joined across articles, and what by the user's actor file", () => {
    const actors = 'actors: [{id: ana-orr, name: Ana Orr, merge: ["Bram Hoel"]}]';
    const rows = audit(
      facts(["In the hall Inga Tolm spoke.", "On Friday Minister Tolm met Bram Hoel."], actors),
    ).objects();
    expect(rows.map(({ actor, form, rule }) => [actor, form, rule])).toEqual([
      ["inga-tolm", "Inga Tolm", "exact"],
      ["inga-tolm", "Tolm", "linked"],
      ["ana-orr", "Bram Hoel", "actor file"],
    ]);
  });

  it("adds up to the mentions, and every evidence id leads to a sentence with the form", async () => {
    const all = await readFacts(sample);
    const rows = audit(all).objects();
    expect(rows.reduce((sum, { times }) => sum + times, 0)).toBe(all.mentions.numRows());
    const words = passages(all);
    for (const { form, actor, evidence } of rows) {
      for (const id of evidence) {
        const marked = words(id).fragments.flatMap(({ text, marks }) =>
          marks.filter(({ key }) => key === actor).map(({ start, end }) => text.slice(start, end).toLowerCase()),
        );
        expect(marked.map((one) => one.replace(/\s+/gu, " "))).toContain(form.toLowerCase());
      }
    }
  });

  it("of nothing has no rows but its columns", () => {
    expect(audit(facts([])).numRows()).toBe(0);
    expect(audit(facts([])).columnNames()).toContain("evidence");
    expect(parseActors(auditYaml(audit(facts([]))), "none.yaml")).toEqual([]);
  });
});

describe("as text", () => {
  it("is aligned, one line a form, each with a sentence", () => {
    const all = facts(texts);
    expect(auditText(all, audit(all)).split("\n")).toEqual([
      "ACTOR      KIND    MENTIONS  FORM       RULE     TIMES  EXAMPLE",
      "Inga Tolm  person         5  Inga Tolm  exact        2  Inga Tolm spoke first.",
      "                             she        pronoun      2  Then Tolm said that she would wait.",
      "                             Tolm       surname      1  Then Tolm said that she would wait.",
      "Russia     state          1  Moscow     metonym      1  Moscow denied it.",
      "",
    ]);
  });

  it("shows the words around the form of a long sentence", () => {
    const all = facts([
      `${"The rain went on and on over the hills and the river, ".repeat(4)}and Inga Tolm left at noon.`,
    ]);
    expect(auditText(all, audit(all))).toMatch(/ … .* Inga Tolm left at noon\.\n$/);
  });

  it("finds the words whatever signs they have", () => {
    const rain = "rain that went on over the hills and the river, ".repeat(4);
    const all = facts([`After ${rain}Inga al-Tolm left. After ${rain}Jean-Luc O’Hara (Bob) left.`]);
    expect(auditText(all, audit(all))).toMatch(/ … .* Inga al-Tolm left\.\n/);
  });

  it("brings no control characters to a terminal", () => {
    const all = facts(["Inga Tolm \u001b[31mspoke\u001b[0m\u0007 at \u202enoon.\u0000"]);
    expect(auditText(all, audit(all))).toContain("Inga Tolm");
    expect(auditText(all, audit(all))).not.toMatch(/[^\n\P{C}]/u);
    expect(auditYaml(audit(all))).not.toMatch(/[^\n\P{C}]/u);
  });
});

describe("as CSV", () => {
  it("is quoted, and no formula runs", () => {
    const all = facts(['=2+3 said Inga Tolm, "of course".']);
    const [head, line] = auditCsv(all, audit(all)).split("\n");
    expect(head).toBe(
      "actor,name,kind,group,title,affiliation,mentions,articles,form,rule,times,evidence,path,example",
    );
    expect(line).toBe(
      `inga-tolm,Inga Tolm,person,,,,1,1,Inga Tolm,exact,1,s0.0,a.txt,"'=2+3 said Inga Tolm, ""of course""."`,
    );
  });
});

describe("as an actor file", () => {
  let articles: Article[];
  beforeAll(async () => {
    articles = [];
    for await (const found of read(sample)) if (!("problem" in found)) articles.push(found);
  });

  /** Mentions and attributions of the sample corpus, with what ships with it, under the user's file. */
  const under = (users: string): Facts => {
    const known = lexicon(parseActors(users, "users.yaml"));
    return tabulate(
      articles,
      articles.map((one) => annotate(one, known)),
      known,
    );
  };
  const tables = ({ mentions, attributions, actors }: Facts) =>
    [mentions, attributions, actors].map((one) => one.objects());

  it("changes nothing as it is", () => {
    const before = under("actors: []");
    const yaml = auditYaml(audit(before));
    expect(tables(under(yaml))).toEqual(tables(before));
    expect(auditYaml(audit(under(yaml)), parseActors(yaml, "users.yaml"))).toBe(yaml);
  });

  it("takes the place of the file that made it, with all its entries", () => {
    const users =
      "actors:\n  - {id: oren-halvick, hide: true}\n  - {id: velmora, name: Velmora, kind: state, aliases: [the Republic], group: un}\n  - {name: Jorun Pell, group: velmora}\n";
    const before = under(users);
    const yaml = auditYaml(audit(before), parseActors(users, "users.yaml"));
    expect(tables(under(yaml))).toEqual(tables(before));
    expect(yaml).toContain("# not mentioned as such\n  - id: oren-halvick\n    hide: true");
  });

  it("keeps the sides of the file that made it", () => {
    const users =
      "actors:\n  - {id: velmora, name: Velmora, kind: state, aliases: [the Republic]}\nsides:\n  Norvia: [norvia, Oren Halvick]\n  Velmora: [velmora, Nobody Here]\n";
    const before = under(users);
    const entries = parseActors(users, "users.yaml");
    const yaml = auditYaml(audit(before), entries);
    expect(yaml).toContain(
      "\nsides:\n  Norvia:\n    - norvia\n    - Oren Halvick\n  Velmora:\n    - velmora\n    - Nobody Here\n",
    );
    expect(tables(under(yaml))).toEqual(tables(before));
    expect(before.actors.objects().flatMap(({ actor, side }) => (side === null ? [] : [`${actor}: ${side}`]))).toEqual([
      "oren-halvick: Norvia",
      "velmora: Velmora",
    ]);
    const again = parseActors(yaml, "users.yaml");
    expect(auditYaml(audit(under(yaml)), again)).toBe(yaml);
    // Of two files the first puts an actor on its side.
    expect(auditYaml(audit(before), [...entries, { name: "norvia", side: "Other" }])).toBe(yaml);
  });

  it("shows the effect of an edit: another name, a merge, a hidden actor", () => {
    const yaml = auditYaml(audit(under("actors: []")))
      .replace("name: Jorun Pell\n", "name: Minister Pell\n    merge: [Sefa Tamrin]\n")
      .replace("id: oren-halvick\n", "id: oren-halvick\n    hide: true\n");
    const before = audit(under("actors: []")).objects();
    const after = audit(under(yaml)).objects();
    const mentions = (rows: typeof after, id: string) => rows.find(({ actor }) => actor === id)?.mentions;
    expect(mentions(before, "sefa-tamrin")).toBeGreaterThan(0);
    expect(after.find(({ actor }) => actor === "jorun-pell")?.name).toBe("Minister Pell");
    expect(mentions(after, "jorun-pell")).toBe(
      (mentions(before, "jorun-pell") ?? 0) + (mentions(before, "sefa-tamrin") ?? 0),
    );
    expect(mentions(after, "sefa-tamrin")).toBeUndefined();
    expect(mentions(after, "oren-halvick")).toBeUndefined();
  });

  it("tells the forms of each actor in a comment", () => {
    expect(auditYaml(audit(facts(texts)))).toContain(
      "  # person, 5 mentions: Inga Tolm 2 (exact), she 2 (pronoun), Tolm 1 (surname)\n  - id: inga-tolm\n    name: Inga Tolm\n  # state, 1 mention: Moscow 1 (metonym)\n  - id: russia\n    name: Russia\n",
    );
  });

  it("can be read back, whatever an actor is called", () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.constantFrom(
        "null",
        "true",
        "1984",
        "- a",
        "# b",
        "a: b",
        "&x",
        "*x",
        "!!js",
        "__proto__",
        "中国",
        "ǅ",
        "ª",
        "“",
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: slug }), (names) => {
        const mentions = names.map((one, i) => {
          return { start: i, end: i + 1, kind: "person" as const, actor: slug(one), name: one, rule: "exact" };
        });
        const annotation = { id: "a", sentences: [[0, 99] as const], mentions, attributions: [], hedges: [] };
        const rows = audit(tabulate([article("x".repeat(99))], [annotation], lexicon()));
        const entries = parseActors(auditYaml(rows), "a.yaml");
        expect(new Map(entries.map(({ id, name: called }) => [id, called]))).toEqual(
          new Map(
            rows.objects().map(({ actor, name: called }) => [actor, /[\p{L}\p{N}]/u.test(called) ? called : undefined]),
          ),
        );
      }),
    );
  });
});
