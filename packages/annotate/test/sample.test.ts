import { readFileSync } from "node:fs";
import { type Attribution, type Facts, type MentionRow, readFacts } from "@readout/annotate";
import type { Article } from "@readout/corpus";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

// corpora/sample is invented: its authors know who says what, and facts.yaml tells. See its README for the fields.
interface Where {
  readonly file: string;
  readonly line?: number;
}
interface Statement extends Where {
  readonly speaker: string | null;
  readonly sourceType: string;
  readonly kind: "direct" | "indirect" | "mixed";
  readonly quote: string;
  readonly cue: string;
}
interface SampleFacts {
  readonly statements: readonly Statement[];
  readonly articles: readonly (Where & { readonly title: string | null; readonly published: string | null; readonly outlet: string; readonly byline?: readonly string[] })[];
  readonly together: readonly (Where & { readonly a: string; readonly b: string; readonly window: "sentence" | "paragraph" | "article"; readonly sentence: string })[];
  readonly notStatements: readonly (Where & { readonly quote: string; readonly why: string })[];
  readonly groups: readonly (readonly string[])[];
}

const folder = new URL("../../../corpora/sample/", import.meta.url).pathname;
const sample = parse(readFileSync(`${folder}facts.yaml`, "utf8")) as SampleFacts;
let facts: Facts;

beforeAll(async () => {
  facts = await readFacts(folder);
});

function indexOf({ file, line }: Where): number {
  return facts.texts.findIndex(({ article }) => article.source.path.endsWith(file) && article.source.line === (line ?? null));
}

function articleOf(where: Where): Article {
  const found = facts.texts[indexOf(where)];
  expect(found, `${where.file}:${where.line ?? ""} was read`).toBeDefined();
  return (found as { article: Article }).article;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The attribution whose content holds the quote's words, all or nearly all: the one that holds most. */
function holder(statement: Statement): Attribution | null {
  const text = facts.texts[indexOf(statement)];
  if (!text) return null;
  const start = text.article.text.indexOf(statement.quote);
  const offsets = [...statement.quote.matchAll(WORD)].map(({ index }) => start + index);
  let best: Attribution | null = null;
  let most = offsets.length * 0.8;
  for (const attribution of text.annotation.attributions) {
    const held = offsets.filter((at) => attribution.content.some(([from, to]) => from <= at && at < to)).length;
    if (held < most || (best && held === most)) continue;
    best = attribution;
    most = held;
  }
  return best;
}

interface Score {
  readonly of: number;
  readonly found: number;
  readonly speaker: number;
  readonly sourceType: number;
  readonly kind: number;
}

function score(kind: Statement["kind"]): Score {
  const statements = sample.statements.filter((statement) => statement.kind === kind);
  const count = (holds: (found: Attribution, statement: Statement) => boolean): number =>
    statements.filter((statement) => {
      const found = holder(statement);
      return found !== null && holds(found, statement);
    }).length;
  return {
    of: statements.length,
    found: count(() => true),
    speaker: count((found, statement) => found.speaker === statement.speaker),
    sourceType: count((found, statement) => found.sourceType === statement.sourceType),
    kind: count((found) => found.kind === kind),
  };
}

describe("the debug", () => {
  it("prints", () => {
    for (const kind of ["direct", "indirect", "mixed"] as const) console.log(kind, score(kind));
    for (const statement of sample.statements) {
      const found = holder(statement);
      const text = facts.texts[indexOf(statement)]?.article.text ?? "";
      const w = (spans: readonly (readonly [number, number])[]) => spans.map(([a, b]) => text.slice(a, b)).join(" // ");
      const bad = !found ? "MISSING" : [found.speaker === statement.speaker ? "" : "SPEAKER", found.sourceType === statement.sourceType ? "" : "TYPE", found.kind === statement.kind ? "" : "KIND"].filter(Boolean).join("+");
      if (!bad) continue;
      const at = text.indexOf(statement.quote);
      console.log(`## ${bad} ${statement.file.split("/").slice(1).join("/")}${statement.line ? `:${statement.line}` : ""}\n  want ${statement.kind} ${statement.speaker}/${statement.sourceType} cue=${statement.cue}: ${statement.quote}\n  got ${found ? `${found.kind} ${found.speaker}/${found.sourceType} src=[${w(found.source)}] cue=[${w(found.cue)}] content=[${w(found.content)}]` : "-"}\n  text …${JSON.stringify(text.slice(Math.max(0, at - 160), at + statement.quote.length + 130))}`);
    }
  });
});
