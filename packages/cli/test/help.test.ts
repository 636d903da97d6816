import { readFileSync } from "node:fs";
import { schema } from "@readout/annotate";
import { describe, expect, it } from "vitest";
import { readout } from "./command.ts";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

describe("readout --help", () => {
  it("lists the commands and ends well", async () => {
    const { code, stdout, stderr } = await readout(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const words of [
      "read ",
      "annotate",
      "actors",
      "facts",
      "sample",
      "evaluate",
      "report",
      "diff",
      "lint",
      "--schema",
      "--version",
      "--help",
    ])
      expect(stdout).toContain(words);
  });

  it.each(["read", "annotate", "actors", "facts", "sample", "evaluate", "report", "diff", "lint"])(
    "of %s shows examples that begin with the command",
    async (command) => {
      const { code, stdout, stderr } = await readout([command, "--help"]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain(`Usage: readout ${command}`);
      expect(stdout).toContain("Examples:");
      expect(stdout).toMatch(new RegExp(`\\n  (?:.*\\| )?readout .*${command}`));
    },
  );
});

describe("readout", () => {
  it.each(["--version", "-V"])("%s prints the version alone", async (option) => {
    expect(await readout([option])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it("--schema prints a JSON Schema with a version", async () => {
    const { code, stdout, stderr } = await readout(["--schema"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    expect(stdout).toBe(schema());
  });

  it.each([
    ["without a command", [], /Usage: readout/],
    ["with an unknown command", ["frobnicate"], /frobnicate/],
    ["with an unknown option", ["--frobnicate"], /unknown option '--frobnicate'/],
    ["read without a path", ["read"], /missing required argument 'path'/],
    ["read with an unknown option", ["read", "--frobnicate", "."], /unknown option '--frobnicate'/],
    ["read with an unknown language", ["read", "--language", "fr", "."], /Allowed choices are en, any/],
    ["annotate with an argument", ["annotate", "articles.jsonl"], /too many arguments/],
    ["annotate with an unknown option", ["annotate", "--frobnicate"], /unknown option '--frobnicate'/],
    ["annotate with an option without its value", ["annotate", "--actors"], /argument missing/],
    ["annotate with an unknown mode", ["annotate", "--metonyms", "loose"], /Allowed choices are strict, actor, off/],
    ["actors without a path", ["actors"], /missing required argument 'path'/],
    ["actors with an unknown format", ["actors", ".", "--format", "xml"], /Allowed choices are table, csv, yaml/],
    ["actors with a number that is none", ["actors", ".", "--min", "few"], /few/],
    ["report where there is no notebook", ["report"], /Expected a notebook, got none/],
    ["report with an unknown option", ["report", "--frobnicate", "a.ipynb"], /unknown option '--frobnicate'/],
    ["report with a time-out that is no number", ["report", "--timeout", "soon", "a.ipynb"], /soon/],
    [
      "report with a time-out that no timer knows",
      ["report", "--timeout", "2147484", "a.ipynb"],
      /Expected a number of seconds from 0.001 to 2147483, got `2147484`/,
    ],
    ["report with a time-out of nothing", ["report", "--timeout", "0", "a.ipynb"], /from 0.001 to 2147483, got `0`/],
    ["report with a time-out in hexadecimals", ["report", "-t", "0x10", "a.ipynb"], /number of seconds .*got `0x10`/],
    [
      "report with less memory than a kernel needs",
      ["report", "--memory", "255", "a.ipynb"],
      /Expected a whole number from 256 to 1048576, got `255`/,
    ],
    ["report with memory that is no number", ["report", "--memory", "4G", "a.ipynb"], /from 256 to 1048576, got `4G`/],
    ["report with memory beyond all", ["report", "--memory", "1048577", "a.ipynb"], /got `1048577`/],
    [
      "actors with a number below the lowest",
      ["actors", ".", "--min", "-1"],
      /whole number from 0 to 999999999, got `-1`/,
    ],
  ])("%s ends with 2 and says why on standard error alone", async (_, args, message) => {
    const { code, stdout, stderr } = await readout(args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
