import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import * as analysis from "@readout/analysis";
import { type Facts, readFacts } from "@readout/facts";
import { beforeAll, describe, expect, it } from "vitest";
import { paths, root } from "./markdown.ts";

interface Example {
  readonly path: string;
  readonly code: string;
  /** What the comment says that it gives; empty where it says nothing. */
  readonly gives: string;
}

const sources = paths().filter((path) => /^packages\/\w+\/src\/.*\.ts$/u.test(path));
const examples = sources.flatMap((path): readonly Example[] =>
  [...readFileSync(join(root, path), "utf8").matchAll(/^ \* @example (?<line>.+)$/gmu)].map(({ groups }) => {
    const [, code = "", gives = ""] = /^(.*?)(?: \/\/ (.*))?$/u.exec(groups?.["line"] ?? "") ?? [];
    return { path, code, gives };
  }),
);

/** The numbers of a value, in order. */
function numbers(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbers) : [];
}

/** A number with as many digits as its words have, but those that arithmetic has to give. */
function rounded(value: number, words: string): number {
  const digits = words.replace(/e.*$/u, "").replace(/\D/gu, "").replace(/^0+/u, "").length;
  return Number(value.toPrecision(Math.min(Math.max(digits, 1), 15)));
}

describe("the examples in comments run, and give what they say:", () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = await readFacts(join(root, "corpora/sample"));
  });

  it.each(examples)("$code in $path", async ({ path, code, gives }) => {
    const own: Record<string, unknown> = await import(join(root, path));
    // What examples use beside the functions of their own file.
    const writeFileSync = (): boolean => true;
    const scope = { ...analysis, ...own, facts, readFacts, writeFileSync, title: "<title>", names: ["<name>"] };
    const found: unknown = await compileFunction(
      `return (async () => (${code}))()`,
      Object.keys(scope),
    )(...Object.values(scope));
    expect(found).toBeDefined();
    // Words that are no value ("of a share of 3 in 14") say what the example is of.
    const value = /^(?:-?\d[\d.e-]*|[[{].*[\]}])(?= \(|$)/u.exec(gives)?.[0];
    if (value === undefined) return;
    const stated = value.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gu) ?? [];
    expect(numbers(found).map((number, i) => rounded(number, stated[i] ?? ""))).toEqual(
      stated.map((words) => rounded(Number(words), words)),
    );
  });

  it("there are as many as can be counted", () => {
    const all = sources.flatMap((path) => readFileSync(join(root, path), "utf8").match(/\* @example\b/gu) ?? []);
    expect(examples.length).toBe(all.length);
    expect(examples.filter(({ gives }) => /\d/u.test(gives)).length).toBeGreaterThan(10);
  });
});
