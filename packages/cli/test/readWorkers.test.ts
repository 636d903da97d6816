import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { articles, bin, file, folder, french, lines, readout, rules, sample, shell } from "./command.ts";

const formats = fileURLToPath(new URL("../../corpus/test/formats/files", import.meta.url));

/** More than one thread is given at a time, with lines between that cannot be used and articles that share their ids. */
const many = Array.from({ length: 60 }, (_, round) => {
  const body = `Edda Tolm said on Friday that ferry ${round} left. ${"It rained on the quay. ".repeat(3000)}`;
  return [
    JSON.stringify({ id: `long${round % 50}`, text: body }),
    JSON.stringify({ "7": round, id: "seven", text: body.slice(0, 90) }),
    JSON.stringify({ id: "fr", text: french }),
    JSON.stringify({ id: "twice", text: "â€œNo,â€\u009d she said.", date: "03/04/2024", problem: 1 }),
    round % 7 === 3 ? `{"broken ${round}` : "",
    "   ",
    round % 9 === 4 ? `[${round}]` : "",
    '{"id": "none"}',
    JSON.stringify({ text: `“We agree,” Oren Halvick said to ${round}.` }),
  ].join("\n");
}).join("\n");

describe("readout read --workers", () => {
  const path = file("shared/many.jsonl", many);
  const packed = file("shared/many.jsonl.gz", gzipSync(many));

  it.each([
    ["lines of JSON, packed ones and text", [path, packed, file("shared/a.txt", "Edda Tolm said no.")]],
    ["files of all formats, and the same again", [formats, sample, join(formats, "articles.jsonl")]],
    ["what is not there", [file("shared/empty.jsonl", ""), file("shared/blank.jsonl", "\n \n")]],
  ])("writes the same bytes for any number of workers: %s", { timeout: 240_000 }, async (_, paths) => {
    const alone = await readout(["read", ...paths]);
    for (const workers of ["0", "1", "2", "auto"])
      expect(await readout(["read", "--workers", workers, ...paths])).toEqual(alone);
    const any = await readout(["read", "--language", "any", ...paths]);
    expect(await readout(["read", "--language", "any", "--workers", "2", ...paths])).toEqual(any);
  });

  it("tells ids that were given before, whichever thread has read them", async () => {
    const { stdout } = await readout(["read", "--workers", "2", path, packed]);
    const ids = lines(stdout).flatMap(({ id, problem }) => (problem ? [] : id));
    expect(ids.filter((id) => id?.startsWith("seven")).slice(0, 3)).toEqual(["seven", "seven#2", "seven#3"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rules(stdout)).toEqual(expect.arrayContaining(["duplicate-id", "other-language", "invalid-json"]));
  });

  it("corrects what a corrections.yaml says, in one thread", async () => {
    file("corrected/corrections.yaml", "drop:\n  - {id: seven}\n  - {id: nothing}\n");
    file("corrected/many.jsonl", many);
    const alone = await readout(["read", join(folder, "corrected")]);
    expect(rules(alone.stdout)).toEqual(expect.arrayContaining(["dropped", "unused-correction"]));
    expect(await readout(["read", "--workers", "2", join(folder, "corrected")])).toEqual(alone);
  });

  it("puts a problem in the place of a line that needs too much memory, and goes on", {
    timeout: 240_000,
  }, async () => {
    const poison = `{"id": "poison", "text": "It rained.", "x": [${"{},".repeat(5_000_000)}0]}\n`;
    const poisoned = file("poison.jsonl", `${articles(30)}${poison}${articles(33).split("\n").slice(30).join("\n")}`);
    const { stdout } = await shell(`NODE_OPTIONS=--max-old-space-size=128 $READOUT read --workers 2 ${poisoned}`);
    const found = lines(stdout).filter(({ id, problem }) => !problem || id === null);
    expect(found.map(({ id, problem }) => problem?.where ?? id)).toEqual([
      ...Array.from({ length: 30 }, (_, i) => `a${i}`),
      `${poisoned}:31`,
      ...["a30", "a31", "a32"],
    ]);
    expect(found[30]?.problem?.rule).toBe("too-much-memory");
  });

  it("answers a line before the next one comes", async () => {
    const child = spawn(process.execPath, [bin, "read", "--workers", "2", "-"], { stdio: ["pipe", "pipe", "inherit"] });
    const answers = child.stdout[Symbol.asyncIterator]();
    // What a stream is, its first 16 KiB tell.
    const all = articles(300).trim().split("\n");
    child.stdin.write(`${all.slice(0, 200).join("\n")}\n`);
    let seen = "";
    const upTo = async (id: string): Promise<void> => {
      while (!seen.includes(`"id":"${id}"`)) seen += String((await answers.next()).value);
    };
    await upTo("a199");
    for (const [i, line] of all.slice(200, 203).entries()) {
      child.stdin.write(`${line}\n`);
      await upTo(`a${200 + i}`);
    }
    child.stdin.end();
    expect((await answers.next()).done).toBe(true);
  });

  it.each(["--groups", "--explain", "--removed", "--cache=x"])("refuses %s beside it", async (option) => {
    const { code, stderr } = await readout(["read", "--workers", "2", option, sample]);
    expect(code).toBe(2);
    expect(stderr).toContain("cannot be used with");
  });
});
