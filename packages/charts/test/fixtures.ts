import type {
  ActorCountRow,
  DifferenceRow,
  Measure,
  MeasureRow,
  PairRow,
  ShareRow,
  StabilityRow,
  TimelineRow,
  TwoModeRow,
} from "@readout/analysis";
import type { AboutCounts, DumbbellRow, ForestRow, Side } from "@readout/charts";
import { type Table, table } from "@readout/corpus";
import type { ActorKind, EvidenceId, Passage } from "@readout/facts";

/** A table of rows with the columns of the first. */
export function tableOf<Row extends object>(rows: readonly Row[]): Table<Row> {
  return table(rows, Object.keys(rows[0] ?? {}) as (keyof Row & string)[]);
}

/** The passage behind any evidence id: words that name the id. */
export function passages(id: EvidenceId): Passage {
  return {
    id,
    article: 0,
    title: `Article of ${id}`,
    outlet: "The Harbour",
    published: "2024-03-05",
    url: null,
    where: "articles/one.txt",
    fragments: [{ text: `Words of ${id}.`, start: 0, marks: [] }],
  };
}

/** The sentences of findings. */
export function texts(found: readonly { readonly text: string }[]): string[] {
  return found.map(({ text }) => text);
}

/** Numbers that look random and are the same in every run: `draw()` is in [0, 1). */
function draws(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

const actors: readonly (readonly [id: string, name: string, kind: ActorKind])[] = [
  ["velmora", "Velmora", "state"],
  ["karsand", "Karsand", "state"],
  ["oren-halvick", "Oren Halvick", "person"],
  ["ostrel", "Ostrel", "place"],
  ["mira-tolvane", "Mira Tolvane", "person"],
  ["harbour-council", "Harbour Council", "organisation"],
  ["ministry-of-grain", "Ministry of Grain and Inland Waterways", "organisation"],
  ["tessaly-union", "Tessaly Customs Union", "organisation"],
  ["dain-oskerry", "Dain Oskerry", "person"],
  ["ferrymen", "Ferrymen of the Lower Reach", "group"],
  ["brask", "Brask", "state"],
  ["ilse-farrow", "Ilse Farrow", "person"],
  ["northern-accord", "Northern Accord", "organisation"],
  ["petra-lund", "Petra Lundqvist-Abernathy", "person"],
  ["lantern-bay", "Lantern Bay", "place"],
  ["joren-vale", "Joren Vale", "person"],
  ["grain-board", "Grain Board", "organisation"],
  ["selk", "Selk", "state"],
  ["amon-reyes", "Amon Reyes-Tark", "person"],
  ["united-nations", "United Nations", "organisation"],
  ["border-guards", "Border Guards", "group"],
  ["hesper", "Hesper", "place"],
  ["vika-stroud", "Vika Stroud", "person"],
  ["court-of-audit", "Court of Audit", "organisation"],
  ["tomas-ferro", "Tomas Ferro", "person"],
  ["quill", "Quill", "place"],
  ["rail-workers", "Rail Workers' Union", "group"],
  ["edda-brand", "Edda Brand", "person"],
  ["pell-agency", "Pell News Agency", "organisation"],
  ["osk", "Osk", "state"],
  ["lio-marsh", "Lio Marsh", "person"],
  ["white-hall", "White Hall", "organisation"],
];

/** Pairs of up to 32 invented actors in three loose circles, with statistics in plausible proportions. */
export function pairRows(count = 32, seed = 7): PairRow[] {
  const draw = draws(seed);
  const chosen = actors.slice(0, count);
  const windows = 2512;
  const named = chosen.map((_, i) => Math.round(420 / (i + 1)) + 9);
  const rows: PairRow[] = [];
  for (let i = 0; i < chosen.length; i++) {
    for (let j = i + 1; j < chosen.length; j++) {
      const near = i % 3 === j % 3 || i < 2;
      if (draw() > (near ? 0.45 : 0.08)) continue;
      const [withA, withB] = [named[i] as number, named[j] as number];
      const expected = (withA * withB) / windows;
      const together = Math.min(withA, withB, Math.round(expected * (near ? 1.5 + 3 * draw() : 0.6)) + 1);
      const share = together / windows;
      const npmi = Math.log(together / expected) / -Math.log(share);
      const lift = together / expected;
      const articles = Math.ceil(together / 2);
      const strength = articles * Math.log(lift);
      const q = strength < 0 ? null : strength > 1 ? Math.exp(-strength / 2) / 10 : 0.4;
      const [a, aName, aKind] = chosen[i] as (typeof actors)[number];
      const [b, bName, bKind] = chosen[j] as (typeof actors)[number];
      const evidence = Array.from({ length: Math.min(together, 4) }, (_, k) => `s${(i * 7 + j * 3 + k * 5) % 60}.${k}`);
      const [liftLow, liftHigh] = articles < 10 ? [null, null] : [lift * 0.7, lift * 1.4];
      const margins = { articlesA: Math.ceil(withA / 2), articlesB: Math.ceil(withB / 2), allArticles: 320 };
      const stats = { articles, ...margins, together, withA, withB, windows, expected, npmi, lift, liftLow, liftHigh };
      const test = {
        score: q === null ? null : q / 100,
        q,
        needed: q === null ? null : 4,
        tests: 96,
        nullModel: "permutation",
        replicates: 100,
        seed: 1,
      } as const;
      const names = { a, b, aName, bName, aKind, bKind };
      rows.push({ group: null, ...names, window: "sentence", ...stats, ...test, outlets: 3, evidence });
    }
  }
  return rows;
}

/** Actors with counts in plausible proportions, in most sentences first: not in the order of articles. */
export function actorRows(count = 24): ActorCountRow[] {
  return actors.slice(0, count).map(([actor, name, kind], i): ActorCountRow => {
    const units = Math.round(400 / (i + 1)) + 6;
    const articles = Math.ceil(units / (i % 3 === 0 ? 4 : 2));
    const evidence = Array.from({ length: Math.min(units, 4) }, (_, k) => `s${(i * 7 + k * 5) % 60}.${k}`);
    const dates = { first: "2024-01-02", last: "2024-06-09", firstEvidence: null, lastEvidence: null };
    return {
      actor,
      name,
      kind,
      window: "sentence",
      units,
      share: units / 2512,
      articles,
      mentions: units + 3,
      ...dates,
      evidence,
    };
  });
}

/** How often some pairs that meet beyond chance are found again: every third seldom. */
export function stabilityRows(pairs: readonly PairRow[]): StabilityRow[] {
  return pairs
    .filter(({ q }) => q !== null && q <= 0.05)
    .map(({ a, b, aName, bName, window, articles, q, evidence }, i): StabilityRow => {
      const retention = i % 3 === 0 ? 0.25 : 0.75;
      const held = { retention, low: retention - 0.08, high: retention + 0.09 };
      const circles = { communities: 0.6, communitiesLow: 0.3, communitiesHigh: 0.9 };
      const made = { allArticles: 320, resamples: 100, nullModel: "permutation", replicates: 30, seed: 1 } as const;
      return { a, b, aName, bName, window, articles, q, ...held, ...circles, ...made, evidence };
    });
}

function shareRow(key: string, label: string, within: string | null, count: number, of: number): ShareRow {
  const share = count / of;
  const [low, high] = [
    Math.max(0, share - 0.6 * Math.sqrt(share / of)),
    Math.min(1, share + 0.7 * Math.sqrt(share / of)),
  ];
  const evidence = Array.from({ length: Math.min(count, 4) }, (_, i) => `a${i % 40}.${i}`);
  const words = { words: count * 21, wordShare: share, wordLow: low, wordHigh: high };
  return {
    key,
    label,
    within,
    attributions: count,
    articles: Math.ceil(count / 2),
    allArticles: 40,
    share,
    low,
    high,
    ...words,
    directShare: 0.4,
    evidence,
  };
}

/** Shares of 20 sources, two of them without a name. */
export function sourceRows(): ShareRow[] {
  const named = actors.slice(0, 16).map(([key, label], i) => ({ key, label, count: Math.round(90 / (i + 1.4)) }));
  const unnamed = [
    { key: "type:anonymous", label: "anonymous sources", count: 41 },
    { key: "type:unnamed", label: "no source named", count: 23 },
    { key: "type:unresolved", label: "sources not resolved", count: 19 },
    { key: "type:document", label: "documents not identified", count: 3 },
    { key: "name:Ada Quern", label: "Ada Quern", count: 5 },
  ];
  const all = [...named, ...unnamed];
  const total = all.reduce((sum, { count }) => sum + count, 0);
  return all.map(({ key, label, count }) => shareRow(key, label, null, count, total));
}

const outlets = ["Compass Wire", "Dovrenik Observer", "Lindmar Gazette", "Riverline Business", "Tessar Courier"];

/** Shares of source types in five outlets. */
export function sourceTypeRows(): ShareRow[] {
  const types = [
    "person",
    "organisation",
    "state",
    "group",
    "document",
    "outlet",
    "anonymous",
    "unnamed",
    "unresolved",
  ];
  const draw = draws(11);
  return outlets.flatMap((outlet) => {
    const counts = types.map((type) => Math.floor((type === "person" ? 60 : 14) * draw()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    return types.flatMap((type, i) => {
      const count = counts[i] ?? 0;
      return count === 0 ? [] : [shareRow(type, type, outlet, count, total)];
    });
  });
}

/** What a test of the measures says: one sets the outlets apart, the others do not. */
export function differenceRows(): DifferenceRow[] {
  const tested = {
    lowest: "Compass Wire",
    highest: "Lindmar Gazette",
    by: "outlet" as const,
    groups: 4,
    detectable: 0.21,
    replicates: 999,
    seed: 1,
  };
  return [
    { measure: "direct share", ...tested, low: 0.12, high: 0.58, p: 0.001, adjusted: 0.003, differ: true },
    { measure: "anonymous share", ...tested, low: 0.21, high: 0.4, p: 0.12, adjusted: 0.24, differ: false },
  ];
}

/** Three measures of five outlets; one outlet has nothing to measure. */
export function measureRows(): MeasureRow[] {
  const draw = draws(5);
  const wanted: readonly Measure[] = ["direct share", "anonymous share", "sources an article"];
  return outlets.flatMap((group, place) =>
    wanted.map((measure): MeasureRow => {
      const unit = measure === "sources an article" ? "articles" : "attributions";
      if (place === 4)
        return { group, measure, value: null, low: null, high: null, n: 0, unit, articles: 4, evidence: [] };
      const value = measure === "sources an article" ? 1.5 + 3 * draw() : 0.1 + 0.5 * draw();
      const evidence = Array.from({ length: 8 + place }, (_, i) => `a${i}.${place}`);
      const [low, high] = place === 3 ? [null, null] : [value * 0.8, value * 1.25];
      return { group, measure, value, low, high, n: 30 + place, unit, articles: place === 3 ? 2 : 9, evidence };
    }),
  );
}

/** What was measured of all articles. */
export function wholeMeasures(): MeasureRow[] {
  const row = (measure: Measure, count: number): MeasureRow => ({
    ...{ group: "all articles", measure, value: count / 340, low: count / 500, high: count / 250, n: 340 },
    ...{ unit: "attributions" as const, articles: 60 },
    evidence: Array.from({ length: count }, (_, i) => `a${i % 30}.${Math.floor(i / 30)}`),
  });
  return [row("direct share", 150), row("anonymous share", 40), row("unresolved share", 18)];
}

/** Articles, attributions and four sources over months or weeks; two articles have no date. */
export function timelineRows(periods: readonly string[] = ["2024-02", "2024-03", "2024-04", "2024-05"]): TimelineRow[] {
  const draw = draws(3);
  const series = [
    { series: "articles", key: "", label: "articles", most: 14, id: "d" },
    { series: "attributions", key: "", label: "attributions", most: 60, id: "a" },
    ...actors.slice(0, 4).map(([key, label]) => ({ series: "source", key, label, most: 12, id: "a" }) as const),
  ] as const;
  return series.flatMap(({ series, key, label, most, id }) =>
    [...periods, null].map((period): TimelineRow => {
      const n = period === null ? (series === "articles" ? 2 : 0) : Math.floor(most * draw());
      const evidence = Array.from({ length: Math.min(n, 4) }, (_, i) => (id === "d" ? `d${i}` : `a${i}.${i}`));
      return { period, series, key, label, n, evidence };
    }),
  );
}

/** Who speaks about whom among the first `count` actors. */
export function aboutRows(count = 12): AboutCounts[] {
  const draw = draws(13);
  const some = actors.slice(0, count);
  return some
    .flatMap(([source, sourceName], i) =>
      some.flatMap(([about, aboutName], j): AboutCounts[] => {
        const attributions = Math.floor((40 / (1 + i + j)) * draw() * 1.6);
        if (i === j || attributions === 0) return [];
        const evidence = Array.from({ length: Math.min(attributions, 4) }, (_, k) => `a${i * 3 + k}.${j}`);
        return [
          {
            within: null,
            source,
            about,
            sourceName,
            aboutName,
            attributions,
            articles: Math.ceil(attributions / 2),
            evidence,
          },
        ];
      }),
    )
    .sort((x, y) => y.attributions - x.attributions);
}

/** Which of the first `count` actors (numbered ones after them) five outlets name, each its own part of them more often. */
export function twoModeRows(count = 20): TwoModeRow[] {
  const draw = draws(29);
  const named = Array.from({ length: count }, (_, i): readonly [string, string] => {
    const [id, name] = actors[i] ?? [`actor-${i}`, `Actor Number ${i}`];
    return [id, name];
  });
  return named
    .flatMap(([row, rowName], i) =>
      outlets.flatMap((column, j): TwoModeRow[] => {
        const isOwn = i % outlets.length === j || i === (j + 1) * 2;
        if (!isOwn && draw() > 0.4) return [];
        const columnArticles = 60 - 8 * j;
        const articles = Math.max(2, Math.min(columnArticles, Math.round((isOwn ? 30 : 8) / (1 + i / 6))));
        const share = articles / columnArticles;
        const q = isOwn ? 0.04 * draw() : 0.2 + 0.8 * draw();
        const margins = { rowArticles: articles + 12, columnArticles, allArticles: 220 };
        const interval = { share, low: share * 0.7, high: Math.min(1, share * 1.4), level: 0.95 };
        const test = {
          expected: articles * (isOwn ? 0.4 : 1.1),
          p: q / 3,
          q,
          tests: 5 * count,
          nullModel: "sdsm",
        } as const;
        const evidence = Array.from({ length: Math.min(articles, 4) }, (_, k) => `d${i * 5 + j + k}`);
        return [{ row, rowName, column, columns: "outlet", articles, ...margins, ...interval, ...test, evidence }];
      }),
    )
    .sort((x, y) => x.q - y.q);
}

/** Estimates of a comparison: one without an interval, one without a test. */
export function forestRows(count = 9, scale: "points" | "ratio" = "points"): ForestRow[] {
  const draw = draws(17);
  return actors.slice(0, count).map(([, label], i): ForestRow => {
    const value = scale === "ratio" ? 2 ** (4 * draw() - 2) : 0.3 * draw() - 0.15;
    const half = 0.02 + 0.08 * draw();
    const [low, high] =
      scale === "ratio" ? [value / (1 + 6 * half), value * (1 + 6 * half)] : [value - half, value + half];
    const n = 5 + Math.floor(60 * draw());
    const evidence = Array.from({ length: Math.min(n, 4) }, (_, k) => `a${i}.${k}`);
    const q = i === 1 ? null : Math.min(1, half / Math.abs(value - (scale === "ratio" ? 1 : 0)) / 8);
    return { label, value, ...(i === 2 ? { low: null, high: null } : { low, high }), q, n, evidence };
  });
}

/** Shares of two groups. */
export function dumbbellRows(count = 8): DumbbellRow[] {
  const draw = draws(19);
  return actors.slice(0, count).map(([, label], i): DumbbellRow => {
    const side = (share: number, id: number): Side => {
      const n = Math.ceil(200 * share);
      const evidence = Array.from({ length: Math.min(n, 3) }, (_, k) => `a${i + id}.${k}`);
      return { share, low: share * 0.7, high: share * 1.3, n, evidence };
    };
    const [first, second] = [side(0.05 + 0.4 * draw(), 0), side(0.05 + 0.4 * draw(), 40)];
    return { label, first, second, q: i === 3 ? null : 0.002 / Math.abs(first.share - second.share) };
  });
}

/** Measures of nine months; one month has nothing to measure, one no interval. */
export function measureMonths(): MeasureRow[] {
  const months = Array.from({ length: 9 }, (_, i) => `2024-0${i + 1}`);
  const rows = measureRows().filter(({ group }) => group === outlets[0]);
  const draw = draws(23);
  return months.flatMap((group, i) =>
    rows.map((row): MeasureRow => {
      const value = i === 4 ? null : (row.value ?? 0) * (0.7 + 0.6 * draw());
      const [low, high] = value === null || i === 6 ? [null, null] : [value * 0.8, value * 1.25];
      return { ...row, group, value, low, high, evidence: value === null ? [] : row.evidence };
    }),
  );
}

const names = [
  "<script>alert(1)</script>",
  '<a href="javascript:alert(1)">Velmora</a>',
  "<b>Bold & Co</b>",
  "__proto__",
  "constructor",
  "%{x} of $\\frac{1}{2}$",
  "A name that goes on and on and on, well beyond what anybody would print on the axis of a chart",
  "lone \ud800 surrogate\nand a new line\u202E turned",
] as const;

/** Pairs whose actors have names that a page, a template or an object might take for something else. */
export function hostile(pairs: readonly PairRow[]): PairRow[] {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const name = (id: string): string => names[ids.indexOf(id)] ?? id;
  return pairs.map((pair) => {
    const [aName, bName] = [name(pair.a), name(pair.b)];
    return { ...pair, a: aName, b: bName, aName, bName };
  });
}
