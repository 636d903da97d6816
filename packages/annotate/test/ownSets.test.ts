import { type Annotation, type Attribution, annotate, type Hedge } from "@readout/annotate";
import { article, isProblem, type Span } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { SOURCE_TYPES } from "../src/annotation.ts";
import { plain } from "./annotated.ts";
import { labelled, OWN_SETS } from "./ownSets.ts";

interface Labelled {
  readonly id: string;
  readonly text: string;
}
interface Link {
  readonly cue: string;
  readonly source: string | null;
  readonly content: string;
  readonly within: number | null;
}
interface ChainText extends Labelled {
  readonly links: readonly Link[];
}
interface TypedText extends Labelled {
  readonly source: string | null;
  readonly sourceType: Attribution["sourceType"];
  readonly speaker: string | null;
}
interface HedgedText extends Labelled {
  readonly hedges: readonly { readonly words: string; readonly by: string | null }[];
}

const chains = labelled<ChainText>("chains");
const sourceTypes = labelled<TypedText>("sourceTypes");
const hedges = labelled<HedgedText>("hedges");

function annotationOf({ id, text }: Labelled): Annotation {
  const one = article({ id, text }, { path: `${id}.txt`, line: null });
  if (isProblem(one)) throw new Error(`${id}: ${one.problem.reason}`);
  return annotate(one, plain);
}

/** Where a label's words stand; `|` is where they begin, after words that tell them from others like them. */
function place(text: string, words: string): Span {
  const bar = words.indexOf("|");
  const at = text.indexOf(words.replace("|", ""));
  return [at + Math.max(bar, 0), at + words.length - (bar < 0 ? 0 : 1)];
}

function overlap([from, to]: Span, spans: readonly Span[]): boolean {
  return spans.some(([start, end]) => start < to && from < end);
}

function covered([from, to]: Span, spans: readonly Span[]): boolean {
  return spans.some(([start, end]) => start <= from && to <= end);
}

/** What was found and labelled, and how much of each has its like in the other. */
interface Counts {
  found: number;
  foundRight: number;
  labelled: number;
  labelledRight: number;
  readonly wrong: string[];
}

function counts(): Counts {
  return { found: 0, foundRight: 0, labelled: 0, labelledRight: 0, wrong: [] };
}

function f1(sum: Counts): number {
  const [precision, recall] = [sum.foundRight / sum.found, sum.labelledRight / sum.labelled];
  return (2 * precision * recall) / (precision + recall);
}

function shown(name: string, sum: Counts): string {
  const [precision, recall] = [sum.foundRight / sum.found, sum.labelledRight / sum.labelled];
  return `${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1(sum).toFixed(3)}`;
}

/** Adds one text's figures, and its name where not all is right. */
function add(
  sum: Counts,
  id: string,
  { found, foundRight, labelled: all, labelledRight }: Omit<Counts, "wrong">,
): void {
  sum.found += found;
  sum.foundRight += foundRight;
  sum.labelled += all;
  sum.labelledRight += labelledRight;
  if (foundRight < found || labelledRight < all) sum.wrong.push(id);
}

/**
 * The predicted attribution that is the labelled link and is carried by the right one, or -1. Its cue overlaps the
 * label's, its content covers the label's, and the carrier's cue overlaps that of the labelled carrier.
 */
function carried(text: string, link: Link, links: readonly Link[], attributions: readonly Attribution[]): number {
  const carrier = links[link.within ?? -1];
  if (!carrier) return -1;
  return attributions.findIndex((one) => {
    const within = attributions[one.within ?? -1];
    return (
      within !== undefined &&
      overlap(place(text, carrier.cue), within.cue) &&
      overlap(place(text, link.cue), one.cue) &&
      covered(place(text, link.content), one.content)
    );
  });
}

function chainCounts(rows: readonly ChainText[]): Counts {
  const sum = counts();
  for (const row of rows) {
    const { attributions } = annotationOf(row);
    const links = row.links.filter(({ within }) => within !== null);
    const right = links.map((link) => carried(row.text, link, row.links, attributions)).filter((at) => at >= 0);
    add(sum, row.id, {
      found: attributions.filter(({ within }) => within !== null).length,
      foundRight: new Set(right).size,
      labelled: links.length,
      labelledRight: right.length,
    });
  }
  return sum;
}

/** The attribution that is labelled: the one with that source, or, where the text names none, the one without. */
function typedOf({ text, source }: TypedText, attributions: readonly Attribution[]): Attribution | undefined {
  if (source === null) return attributions.find((one) => one.source.length === 0) ?? attributions[0];
  const words = place(text, source);
  return attributions.find((one) => overlap(words, one.source));
}

function typeCounts(rows: readonly TypedText[]): Counts {
  const sum = counts();
  for (const row of rows) {
    const got = typedOf(row, annotationOf(row).attributions)?.sourceType;
    const right = got === row.sourceType ? 1 : 0;
    add(sum, `${row.id} (got ${got ?? "nothing"})`, {
      found: got ? 1 : 0,
      foundRight: right,
      labelled: 1,
      labelledRight: right,
    });
  }
  return sum;
}

/** Of the persons, organisations and outlets with a name, the share whose full name is found. */
function nameShare(rows: readonly TypedText[]): number {
  const bare = (name: string): string => name.replace(/^the /i, "");
  const named = rows.filter(({ speaker, sourceType }) => speaker !== null && sourceType !== "state");
  const right = named.filter(
    (row) => bare(typedOf(row, annotationOf(row).attributions)?.speaker ?? "") === bare(row.speaker ?? ""),
  );
  return right.length / named.length;
}

function hedgeCounts(rows: readonly HedgedText[]): Counts {
  const sum = counts();
  for (const row of rows) {
    const found = annotationOf(row);
    const agree = ({ start, end, by }: Hedge, wanted: HedgedText["hedges"][number]): boolean => {
      if (!overlap(place(row.text, wanted.words), [[start, end]])) return false;
      if (by === null || wanted.by === null) return by === wanted.by;
      return overlap(place(row.text, wanted.by), found.attributions[by]?.cue ?? []);
    };
    add(sum, row.id, {
      found: found.hedges.length,
      foundRight: found.hedges.filter((one) => row.hedges.some((wanted) => agree(one, wanted))).length,
      labelled: row.hedges.length,
      labelledRight: row.hedges.filter((wanted) => found.hedges.some((one) => agree(one, wanted))).length,
    });
  }
  return sum;
}

function expectInText(text: string, words: string | null): void {
  if (words === null) return;
  const full = words.replace("|", "");
  expect(text.split(full), `${full} stands once in: ${text}`).toHaveLength(2);
}

describe("the sets labelled by hand", () => {
  it("hold at least 60 chains, 100 sources and 100 hedged texts, each text once", () => {
    expect(chains.filter(({ links }) => links.some(({ within }) => within !== null)).length).toBeGreaterThanOrEqual(60);
    expect(sourceTypes.length).toBeGreaterThanOrEqual(100);
    expect(hedges.filter((row) => row.hedges.length > 0).length).toBeGreaterThanOrEqual(100);
    for (const rows of [chains, sourceTypes, hedges]) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    }
  });

  it("quote their texts to the letter, and each link is carried by one before it or by none", () => {
    for (const { text, links } of chains) {
      for (const [i, { cue, source, content, within }] of links.entries()) {
        for (const words of [cue, source, content]) expectInText(text, words);
        expect(within ?? -1).toBeLessThan(i);
      }
    }
    for (const { text, source, sourceType } of sourceTypes) {
      expectInText(text, source);
      expect(SOURCE_TYPES).toContain(sourceType);
      expect(source === null, text).toBe(sourceType === "unnamed");
    }
    for (const { text, hedges: list } of hedges) {
      for (const { words, by } of list) {
        expectInText(text, words);
        expectInText(text, by);
      }
    }
  });

  it("hold as many sources of one type as of another", () => {
    // "unresolved" says that Readout could not tell: a reader can, so no label has it.
    const sizes = SOURCE_TYPES.filter((type) => type !== "unresolved").map(
      (type) => sourceTypes.filter(({ sourceType }) => sourceType === type).length,
    );
    expect(Math.max(...sizes) - Math.min(...sizes), sizes.join(" ")).toBeLessThanOrEqual(1);
  });
});

describe.each(OWN_SETS)("of the $set sets labelled by hand", ({ folder, attributions: floor }) => {
  const typed = labelled<TypedText>(`${folder}sourceTypes`);
  const chain = chainCounts(labelled<ChainText>(`${folder}chains`));
  const type = typeCounts(typed);
  const hedge = hedgeCounts(labelled<HedgedText>(`${folder}hedges`));
  const share = type.labelledRight / type.labelled;

  it(shown("chains", chain), () => {
    expect(f1(chain), chain.wrong.join("\n")).toBeGreaterThanOrEqual(floor.chains);
  });

  it(`types of source: accuracy ${share.toFixed(3)} (of the found ${(type.foundRight / type.found).toFixed(3)}); full names ${nameShare(typed).toFixed(3)}`, () => {
    expect(share, type.wrong.join("\n")).toBeGreaterThanOrEqual(floor.sourceTypes);
  });

  it(shown("hedges", hedge), () => {
    expect(f1(hedge), hedge.wrong.join("\n")).toBeGreaterThanOrEqual(floor.hedges);
  });
});
