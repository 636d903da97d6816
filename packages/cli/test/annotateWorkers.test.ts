import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { articles, bin, file, lines, readout, rules, sample, shell } from "./command.ts";

/** Articles with lines between them that cannot be used, and an actor file. */
const mixed = articles(60)
  .split("\n")
  .map((line, i) => (i % 9 === 4 ? `{"broken ${i}\n\n[${i}]\n${line}` : line))
  .join("\n");

describe("readout annotate --workers", () => {
  it("writes the same bytes for any number of workers, problems and refusals included", {
    timeout: 240_000,
  }, async () => {
    const actors = file("tolm.yaml", "actors:\n  - {id: tolm, name: Edda Tolm, kind: person, aliases: [Tolm]}\n");
    const options = ["--actors", actors, "--view", "said", "--max-article", "800"];
    const alone = await readout(["annotate", ...options], mixed);
    expect(rules(alone.stdout)).toEqual(expect.arrayContaining(["invalid-json", "not-an-object", "article-too-long"]));
    expect(alone.stderr).toMatch(/^\d+ of \d+ inputs could not be used/);
    for (const workers of ["1", "2", "4", "auto"]) {
      expect(await readout(["annotate", ...options, "--workers", workers], mixed)).toEqual(alone);
    }
  });

  it("takes what readout read gives, as one thread does", async () => {
    const [one, two] = await Promise.all(
      ["", "--workers 2"].map((option) => shell(`$READOUT read ${sample} | $READOUT annotate ${option}`)),
    );
    expect(two).toEqual(one);
    expect(lines(two?.stdout ?? "").length).toBeGreaterThan(50);
  });

  it("puts a problem in the place of an article that needs too much memory, and goes on", {
    timeout: 240_000,
  }, async () => {
    const poison = `{"id": "poison", "text": "It rained.", "x": [${"{},".repeat(5_000_000)}0]}\n`;
    const [before, after] = [articles(30), articles(33).split("\n").slice(30).join("\n")];
    const { code, stdout } = await readout(
      ["annotate", "--workers", "2", "--memory", "128", "--timeout", "300"],
      `${before}${poison}${after}`,
    );
    expect(code).toBe(0);
    const found = lines(stdout);
    expect(found.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 30 }, (_, i) => `a${i}`),
      "poison",
      "a30",
      "a31",
      "a32",
    ]);
    expect(found[30]?.problem).toEqual({
      rule: "too-much-memory",
      reason: "Expected an article that is annotated in 128 MiB of heap, got one that needs more",
      where: "-:31",
    });
  });

  it("puts a problem in the place of an article that takes too long, and goes on", { timeout: 240_000 }, async () => {
    const long = JSON.stringify({ id: "long", text: "Edda Tolm said that the ferry left. ".repeat(1_000_000) });
    const { stdout } = await readout(["annotate", "--workers", "1", "--timeout", "0.5"], `${long}\n${articles(1)}`);
    expect(lines(stdout).map(({ id, problem }) => problem?.rule ?? id)).toEqual(["too-slow", "a0"]);
  });

  it("answers a line before the next one comes", async () => {
    const child = spawn(process.execPath, [bin, "annotate", "--workers", "2"], { stdio: ["pipe", "pipe", "inherit"] });
    const answers = child.stdout[Symbol.asyncIterator]();
    for (const line of articles(3).trim().split("\n")) {
      child.stdin.write(`${line}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(String(value)).id).toBe(JSON.parse(line).id);
    }
    child.stdin.end();
    expect((await answers.next()).done).toBe(true);
  });

  it("reads no more than it can write where the reader of its output waits", { timeout: 240_000 }, async () => {
    const input = Buffer.from(articles(40_000));
    const child = spawn(process.execPath, [bin, "annotate", "--workers", "2"], { stdio: ["pipe", "pipe", "inherit"] });
    let taken = 0;
    const feed = (async () => {
      for (let from = 0; from < input.length; from += 65_536) {
        const chunk = input.subarray(from, from + 65_536);
        await new Promise<void>((resolve) => child.stdin.write(chunk, () => resolve()));
        taken += chunk.length;
      }
      child.stdin.end();
    })();
    let before = -1;
    // Until nothing more is taken for two seconds, once something was.
    while (taken !== before || taken === 0) {
      before = taken;
      await pause(2000);
    }
    expect(taken).toBeLessThan(input.length / 4);
    let count = 0;
    for await (const chunk of child.stdout) for (const byte of chunk as Buffer) if (byte === 10) count += 1;
    await feed;
    expect(count).toBe(40_000);
  });

  it("ends quietly where the reader of its pipe has gone", async () => {
    const path = file("many.jsonl", articles(5000));
    const { stdout, stderr } = await shell(
      `$READOUT annotate --workers 2 < ${path} | head -1; echo "codes: \${PIPESTATUS[*]}" >&2`,
    );
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toBe("codes: 0 0\n");
  });

  it.each([
    ["--workers", "some", "Expected a whole number from 0 to 256 or auto, got `some`"],
    ["--workers", "-1", "Expected a whole number from 0 to 256 or auto, got `-1`"],
    ["--max-article", "0", "Expected a whole number from 1 to 999999999, got `0`"],
  ])("refuses %s %s", async (option, value, words) => {
    const { code, stderr } = await readout(["annotate", `${option}=${value}`], articles(1));
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});
