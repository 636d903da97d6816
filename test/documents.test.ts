import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { anchors, blocks, documents, inlineCode, links, ofTheClone, paths, textOf } from "./markdown.ts";

const scripts = Object.keys((JSON.parse(textOf("package.json")) as { scripts: Record<string, string> }).scripts);

/** Commands of pnpm's own that the documents name. */
const ofPnpm = ["install", "audit"];

/** Paths that are no part of the repository: the reader writes them, or a command makes them. */
const written: ReadonlySet<string> = new Set([
  "pairs.mjs",
  "reports/",
  "reports/*.html",
  "reports/index.html",
  "index.history.json",
  "docs/reference",
  "export.mjs",
]);

const there = paths();

/** Whether a path is there, from the root or from a folder that the sentence named; a star stands for any name. */
function isThere(path: string): boolean {
  const pattern = path.replace(/[.+]/gu, "\\$&").replace(/\*/gu, "[^/]*");
  const whole = new RegExp(`(?:^|/)${pattern}${path.endsWith("/") ? "" : "/?"}$`, "u");
  return there.some((one) => whole.test(one));
}

/** Whether code in a sentence is a path of the repository by its looks. */
function isPath(code: string): boolean {
  if (!/^[\w.*-]+(?:\/[\w.*-]+)*\/?$/u.test(code) || /^\.[\w.]+\/?$/u.test(code)) return false;
  return /\.(?:ts|js|mjs|ya?ml|json|md|ipynb|html)$/u.test(code) || /^[a-z][\w.*/-]*\/[\w.*-]*$/iu.test(code);
}

describe.each(documents)("%s", (name) => {
  const text = textOf(name);
  const code = [...inlineCode(text), ...blocks(text).map((block) => block.text)];

  it("links to what is there", () => {
    const lost = links(text).filter((target) => {
      if (/^[a-z]+:/u.test(target)) return false;
      const [path = "", anchor] = target.split("#");
      const whole = posix.join(posix.dirname(name), path);
      if (path !== "" && !there.includes(whole)) return true;
      return anchor !== undefined && !anchors(path === "" ? text : textOf(whole)).includes(anchor);
    });
    expect(lost).toEqual([]);
  });

  it("names files and folders that are there", () => {
    const named = [...new Set(inlineCode(text).filter(isPath))];
    if (ofTheClone.includes(name)) expect(named.length).toBeGreaterThan(2);
    expect(named.filter((path) => !written.has(path) && !isThere(path))).toEqual([]);
  });

  it("names scripts of the workspace", () => {
    const called = code.flatMap((one) => [...one.matchAll(/\bpnpm(?:@12)?(?: --silent)? ([a-z][\w:-]*)/gu)]);
    const names = called.map(([, script = ""]) => script);
    expect(names.filter((script) => !scripts.includes(script) && !ofPnpm.includes(script))).toEqual([]);
  });
});

it("Another document leads to every one in docs.", () => {
  const all = there.filter((path) => /^docs\/.*\.md$/u.test(path) && !path.startsWith("docs/reference/"));
  expect(all.length).toBeGreaterThan(documents.length / 2);
  const reached = documents.flatMap((name) =>
    links(textOf(name)).map((target) => posix.join(posix.dirname(name), target.split("#")[0] ?? "")),
  );
  expect(all.filter((path) => !reached.includes(path))).toEqual([]);
});

it("Figures of the methods stand in the scorecard.", () => {
  const figures = textOf("docs/methods.md").match(/(?<=[ (+])\.\d{2,}(?![\d/])/gu) ?? [];
  expect(figures.length).toBeGreaterThan(20);
  const card = textOf("SCORECARD.md");
  expect([...new Set(figures)].filter((figure) => !new RegExp(`(?<!\\d)\\${figure}(?!\\d)`, "u").test(card))).toEqual(
    [],
  );
});

it("Of paths, a missing one is noticed.", () => {
  expect(
    ["package.json", "scripts/", "run/run.ts", "packages/*/package.json"].filter((path) => !isThere(path)),
  ).toEqual([]);
  expect(["pakage.json", "script/", "run/ru.ts", "age.json"].filter(isThere)).toEqual([]);
  expect(["05/03/2024", "annotate", ".md", "@readout/corpus/text", "did n't"].filter(isPath)).toEqual([]);
});
