import { type Article, article, type CopyOptions, copies, copyFinder, isProblem } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { first, OWN } from "./articles.ts";
import { random } from "./variants.ts";

const [harbour = "", school = "", vote = "", tree = "", ship = ""] = OWN;

interface More {
  readonly published?: string;
  readonly outlet?: string;
  readonly agency?: string;
}

function make(id: string, text: string, more: More = {}): Article {
  const made = article({ id, text, ...more }, { path: id, line: null });
  if (isProblem(made)) throw new Error(made.problem.reason);
  return made;
}

/** Words that no other article has. */
function invented(seed: number, count: number): string {
  const next = random(seed);
  return Array.from({ length: count }, () => `w${Math.floor(next() * 1e6).toString(36)}`).join(" ");
}

const groups = (articles: readonly Article[], options?: CopyOptions): Record<string, string> =>
  Object.fromEntries([...copies(articles, options)].map(([id, { group }]) => [id, group]));

describe("what a copy is to the earlier one", () => {
  const of = (text: string): unknown => {
    const found = copies([
      make("old", harbour, { published: "2031-02-01" }),
      make("new", text, { published: "2031-02-02" }),
    ]);
    const copy = found.get("new");
    return copy && { of: copy.of, kind: copy.kind };
  };

  it.each([
    ["exact", harbour.toUpperCase()],
    [
      "edited",
      harbour.replace("until Thursday", "for days").replace("ninety minutes", "far").replace("since March", "long"),
    ],
    ["abridged", first(harbour, 0.4)],
    ["expanded", `${harbour}\n\n${first(school, 0.6)}`],
    ["passage", `${first(harbour, 0.5)}\n\n${first(school, 0.5)}`],
  ])("is told: %s", (kind, text) => {
    expect(of(text)).toEqual({ of: "old", kind });
  });

  it("comes with the part of the shorter one that both have, and null of the earliest", () => {
    const found = copies([make("old", harbour, { published: "2031-02-01" }), make("new", first(harbour, 0.4))]);
    expect(found.get("new")?.share).toBe(1);
    expect(found.get("old")).toEqual({
      group: "old",
      earliest: "old",
      agency: null,
      of: null,
      kind: null,
      share: null,
    });
  });

  it("is nothing where two share a sentence", () => {
    expect(of(`${first(harbour, 0.15)} ${school}`)).toBeUndefined();
  });

  it("is nothing for a passage that one article has many times", () => {
    const refrain = first(harbour, 0.2);
    expect(of(`${school} ${Array.from({ length: 12 }, () => refrain).join(" ")}`)).toBeUndefined();
  });
});

describe("a group", () => {
  const wire = make("wire", harbour, { published: "2031-02-03", agency: "Compass Wire" });
  const brief = make("brief", first(harbour, 0.5), { published: "2031-02-01" });
  const long = make("long", `${harbour} ${first(tree, 0.4)}`, { published: "2031-02-05" });

  it.each([
    ["earliest", "brief"],
    ["longest", "long"],
    ["agency", "wire"],
  ] as const)("can be stood for by the %s", (standsFor, id) => {
    expect(groups([long, brief, wire], { standsFor })).toEqual({ wire: id, brief: id, long: id });
  });

  it("says its earliest article and the agency, whichever stands for it", () => {
    const found = copies([long, brief, wire], { standsFor: "longest" });
    expect([...found.values()].map(({ earliest, agency }) => [earliest, agency])).toEqual(
      Array.from({ length: 3 }, () => ["brief", "Compass Wire"]),
    );
  });

  it("is stood for by the earliest where no agency is credited", () => {
    expect(groups([long, brief], { standsFor: "agency" })).toEqual({ brief: "brief", long: "brief" });
  });
});

describe("options", () => {
  it("keep copies apart that are more days apart", () => {
    const articles = [
      make("a", harbour, { published: "2031-02-01T23:00:00Z" }),
      make("b", harbour, { published: "2031-02-08" }),
      make("c", first(harbour, 0.5), { published: "2031-02-20" }),
    ];
    expect(groups(articles)).toEqual({ a: "a", b: "a" });
    expect(groups(articles, { days: 6 })).toEqual({});
    expect(groups(articles, { days: 30 })).toEqual({ a: "a", b: "a", c: "a" });
  });

  it("compare an article without a date with all", () => {
    const articles = [make("a", harbour, { published: "2031-02-01" }), make("b", harbour, { published: "2032-02-01" })];
    expect(groups([...articles, make("c", first(harbour, 0.5))])).toEqual({ a: "a", c: "a" });
  });

  it("take the threshold", () => {
    const articles = [make("a", harbour), make("b", `${first(harbour, 0.5)}\n\n${first(school, 0.5)}`)];
    expect(groups(articles)).toEqual({ a: "a", b: "a" });
    expect(groups(articles, { threshold: 0.9 })).toEqual({});
  });

  it.each([
    { threshold: 0 },
    { threshold: 1.1 },
    { days: -1 },
    { days: Number.NaN },
    { standsFor: "loudest" as "earliest" },
  ])("that make no sense are refused: %o", (options) => {
    expect(() => copyFinder(options)).toThrow(RangeError);
  });
});

describe("what an outlet repeats", () => {
  const footer = first(ship, 0.7);
  const withFooter = (count: number, outlet?: string): Article[] =>
    Array.from({ length: count }, (_, i) =>
      make(`a${i}`, `${invented(i + 1, 60)}.\n\n${footer}`, outlet === undefined ? {} : { outlet }),
    );

  it("makes no groups", () => {
    expect(groups(withFooter(8, "Gazette"))).toEqual({});
  });

  it("is not learned where nobody says that the outlet is one", () => {
    expect(Object.keys(groups(withFooter(8)))).toHaveLength(8);
  });

  it("is not what it prints of one story many times", () => {
    const many = Array.from({ length: 8 }, (_, i) =>
      make(`a${i}`, harbour.replace("Thursday", `day ${i}`).replace("six weeks", `${i} years`), { outlet: "Gazette" }),
    );
    expect(new Set(Object.values(groups(many)))).toEqual(new Set(["a0"]));
    const growing = OWN.map((_, i) => make(`b${i}`, OWN.slice(0, i + 1).join("\n\n"), { outlet: "Gazette" }));
    expect(new Set(Object.values(groups(growing)))).toEqual(new Set(["b0"]));
  });
});

describe("the search", () => {
  const parts = OWN.flatMap((text, i) => [
    make(`${i}`, text, { published: `2031-02-0${i + 1}`, outlet: "Gazette" }),
    make(`${i} short`, first(text, 0.5), { published: `2031-02-0${((i * 3) % 6) + 1}`, agency: "Compass Wire" }),
    make(`${i} mixed`, `${first(text, 0.5)} ${first(OWN[(i + 1) % OWN.length] ?? "", 0.5)}`, {
      published: "2031-02-04",
    }),
  ]);

  it("finds the same in whatever order articles come", () => {
    const expected = new Map([...copies(parts)].sort());
    expect(expected.size).toBe(parts.length);
    const next = random(3);
    for (let round = 0; round < 20; round += 1) {
      const shuffled = parts.map((one) => ({ one, key: next() })).sort((a, b) => a.key - b.key);
      expect(new Map([...copies(shuffled.map(({ one }) => one))].sort())).toEqual(expected);
    }
  });

  it("does not draw stories together by an article of both", () => {
    const both = `${first(harbour, 0.5)} ${first(vote, 0.5)}`;
    const found = groups([
      make("harbour", harbour, { published: "2031-02-01" }),
      make("vote", vote, { published: "2031-02-02" }),
      make("both", both, { published: "2031-02-03" }),
      make("late", vote.replace("Tuesday", "Friday"), { published: "2031-02-04" }),
    ]);
    expect(found["harbour"]).not.toBe(found["vote"]);
    expect(found["late"]).toBe("vote");
  });

  it("takes an article of two stories for a copy of the one that it opens with", () => {
    const both = `${first(harbour, 0.4)} ${first(vote, 0.5)}`;
    const articles = [make("1", vote), make("2", harbour), make("3", both)];
    expect(groups(articles)).toEqual({ "2": "2", "3": "2" });
    const turned = [...articles.slice(0, 2), make("3", `${first(vote, 0.5)} ${first(harbour, 0.4)}`)];
    expect(groups(turned)).toEqual({ "1": "1", "3": "1" });
  });

  it("needs no text once an article was added", () => {
    const finder = copyFinder();
    for (const one of parts) finder.add(one);
    expect(finder.copies()).toEqual(copies(parts));
  });
});
