import { createHash } from "node:crypto";
import { Script } from "node:vm";
import { renderReport } from "@readout/report";
import { describe, expect, test } from "vitest";
import { code, everything, executed, hostile, prose } from "./notebook.ts";
import { blocks, data, evidence, visible } from "./pageParts.ts";

describe("a page", () => {
  test("is the same, byte for byte, when it is made again", () => {
    expect(renderReport(everything())).toBe(renderReport(everything()));
  });

  test("colours code, but none of which a word costs its length squared", () => {
    const page = (source: string): string => visible(renderReport(executed([code(source, [])])));
    expect(page("const x = 1;")).toContain("hljs-");
    for (const word of ["__proto__".repeat(20_000), " ".repeat(100_000), "const x = 1;\n".repeat(10_000)]) {
      const made = page(`${word} = 1`);
      expect(made).not.toContain("hljs-");
      expect(made).toContain(word.trim());
    }
  });

  test("states its language, title, notice, parameters, fingerprint and command", () => {
    const page = visible(
      renderReport(everything(), { notice: "All invented.", fingerprint: "abc123", command: "pnpm report" }),
    );
    expect(page).toContain('<html lang="en"');
    expect(page).toContain("<title>On whose word</title>");
    expect(page).toMatch(/<h1>On whose word<\/h1>/u);
    for (const text of [
      "All invented.",
      "<dt>window</dt><dd>sentence</dd>",
      "abc123",
      "pnpm report",
      "03-attribution.ipynb",
    ]) {
      expect(page).toContain(text);
    }
  });

  test("takes a title given to it over the notebook's own", () => {
    expect(renderReport(everything(), { title: "Sources in March" })).toContain("<h1>Sources in March</h1>");
  });

  test("takes the notebook's title where it does not open with a heading", () => {
    expect(renderReport(executed([code("1", [])]))).toContain("<h1>Who says what</h1>");
  });

  test("puts the opening prose before all code", () => {
    const page = visible(renderReport(everything()));
    expect(page.indexOf("two officials")).toBeLessThan(page.indexOf('class="code"'));
  });

  test("names nothing that a browser would load", () => {
    const page = visible(renderReport(everything()));
    expect(page).not.toMatch(/<link|<iframe|<object|<embed|\ssrc="(?!data:)|url\(/u);
  });

  test("links to its headings from a table of contents, each by an anchor of its own", () => {
    const page = visible(
      renderReport(executed([prose("# T"), prose("## Again"), prose("## Again\n\n### Ünïcode & <b>")])),
    );
    expect(page).toContain('<a href="#again">Again</a>');
    expect(page).toContain('<a href="#again-2">Again</a>');
    expect(page).toContain('<h3 id="unicode-b">Ünïcode &amp; &lt;b&gt;</h3>');
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("shows markup in prose as text and refuses links that run", () => {
    const page = visible(
      renderReport(
        executed([
          prose("a <b onclick=x>b</b> [run](javascript:alert(1)) [data](data:text/html,x) [ok](02-cooccurrence.html)"),
        ]),
      ),
    );
    expect(page).toContain("&lt;b onclick=x&gt;");
    expect(page).not.toMatch(/href="(?:javascript|data):/u);
    expect(page).toContain('<a href="02-cooccurrence.html">ok</a>');
  });

  test("makes a link of an image that it would have to fetch", () => {
    const page = visible(renderReport(executed([prose("![a map](https://maps.example/x.png)")])));
    expect(page).toContain('<a href="https://maps.example/x.png" rel="noreferrer noopener">a map</a>');
  });
});

describe("the content policy", () => {
  const page = renderReport(everything());
  const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1]?.replaceAll("&#39;", "'") ?? "";
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

  test("names each script that runs and each style by its hash, and nothing else", () => {
    const scripts = blocks(page, "script").filter(({ attributes }) => !attributes.includes("application/"));
    const wanted = scripts.map(({ content }) => hash(content));
    expect(wanted).toHaveLength(3);
    expect(policy.split("; ")).toContain(`script-src ${wanted.join(" ")}`);
    const styles = blocks(page, "style").map(({ content }) => hash(content));
    expect(policy.split("; ")).toContain(`style-src ${[...styles, hash("")].join(" ")}`);
  });

  test("lets nothing be loaded or sent", () => {
    expect(policy).toMatch(/^default-src 'none'; /u);
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
  });

  test("leaves no style or handler in an attribute", () => {
    expect(visible(page)).not.toMatch(/<[^>]+\s(?:style|on\w+)="/u);
  });

  test("covers scripts that are well formed", () => {
    for (const { attributes, content } of blocks(page, "script")) {
      if (attributes === "") expect(() => new Script(content)).not.toThrow();
      // In a block of strict code a name declared twice is an error, as in a module.
      if (attributes.includes("module")) expect(() => new Script(`"use strict";{${content}}`)).not.toThrow();
    }
  });
});

describe("hostile text", () => {
  const page = renderReport(everything());

  test("cannot end a data block, whatever it says", () => {
    expect(page.match(/<\/script>/gu)).toHaveLength(blocks(page, "script").length);
    for (const { attributes, content } of blocks(page, "script")) {
      if (!attributes.includes("application/json")) continue;
      expect(content).not.toMatch(/[<>\u2028\u2029\ud800-\udfff]/u);
      expect(() => JSON.parse(content)).not.toThrow();
    }
  });

  test("comes back from the data as it was", () => {
    expect(JSON.stringify(evidence(page))).toContain(JSON.stringify(hostile).slice(1, -1));
  });

  test("is escaped in captions, headings, tables and the contents", () => {
    expect(visible(page)).not.toContain("<script>alert");
    expect(visible(page)).not.toMatch(/<img[^>]*onerror/u);
    expect(visible(page).split("&lt;script&gt;alert(1)").length).toBeGreaterThan(4);
  });

  test("does not turn an article's address into a link that runs", () => {
    expect(page + JSON.stringify(evidence(page))).not.toContain("javascript:alert(3)");
    expect(JSON.stringify(evidence(page))).toContain("https://gazette.example/talks");
  });

  test("may be a name that every object has", () => {
    expect(data(page, "plot-data")).toMatchObject([
      {
        groups: [
          ["bar1", 0],
          ["__proto__", 1],
        ],
      },
      {},
      {},
    ]);
  });
});
