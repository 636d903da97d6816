import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sealOf } from "@readout/report";
import { beforeAll, describe, expect, it } from "vitest";
import { articles, bin, folder, readout } from "./command.ts";
import { linkPackages, notebook, pageIn } from "./notebook.ts";
import { hiddenProcesses, left, marked } from "./processes.ts";

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGKILL: null } as const;

type Signal = keyof typeof codes;

const signals = Object.keys(codes) as readonly Signal[];

/** Whether there is time for ten moments of each command, as in CI. */
const thorough = process.env["READOUT_THOROUGH"] === "1";

/** The same moments in each run of the tests (Numerical Recipes' generator), early ones and late ones. */
function moments(count: number, most: number, seed = 11): readonly number[] {
  let state = seed;
  return Array.from({ length: count }, (_, i) => {
    state = (1_664_525 * state + 1_013_904_223) % 2 ** 32;
    return Math.round((most / count) * (i + state / 2 ** 32));
  });
}

/** A notebook whose cells start a process and one in a session of its own, and then spin. */
function spinning(name: string, mark: string): string {
  return notebook(
    name,
    ["console.log('before');"],
    [
      [
        "import { spawn } from 'node:child_process';",
        `const wait = 'setInterval(() => {}, 1000) // ${mark}';`,
        "spawn(process.execPath, ['-e', wait], { stdio: 'inherit' });",
        "spawn(process.execPath, ['-e', wait], { detached: true, stdio: 'ignore' }).unref();",
        "while (true) {}",
      ].join("\n"),
    ],
  );
}

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

/** What all processes of a command bear that is run here: the kernels too, and what cells have started. */
const family = `readout-family-${process.pid}`;

/** Runs the command, sends it a signal when `when` says so, and tells how it ended. */
async function ended(args: readonly string[], signal: Signal, when: () => Promise<void>): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: { ...process.env, FAMILY: family },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (words: string) => {
    stderr += words;
  });
  const end = new Promise<Ended>((resolve) => {
    child.once("exit", (code, cause) => resolve({ code, signal: cause, stderr }));
  });
  await when();
  child.kill(signal);
  return await end;
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await after(20);
}

/** What of a folder is no whole page. */
function broken(out: string): readonly string[] {
  return readdirSync(out).filter(
    (name) =>
      !/\.(?:html|json)$/u.test(name) ||
      (name.endsWith(".html") && sealOf(readFileSync(join(out, name), "utf8")) === null),
  );
}

const skipped = hiddenProcesses === null ? "" : ` (skipped: ${hiddenProcesses})`;

describe.skipIf(hiddenProcesses !== null)(
  `readout report that is ended by a signal${skipped}`,
  { timeout: 120_000 },
  () => {
    const out = join(folder, "out");
    let kept = "";
    beforeAll(async () => {
      linkPackages();
      kept = notebook("kept", ["console.log('kept');"]);
      await readout(["report", kept, "-o", out]);
    });

    // The others come at moments of their own below, and in CI here as well.
    it.each(thorough ? signals : (["SIGTERM", "SIGKILL"] as const))(
      "%s while a cell spins leaves no process, no draft and no half page",
      async (signal) => {
        const mark = `spin-${signal}-${process.pid}`;
        const path = spinning(`spin-${signal}`, mark);
        const { code, stderr } = await ended(["report", kept, path, "-o", out], signal, () =>
          until(() => marked(mark).length === 2),
        );
        expect(code).toBe(codes[signal]);
        const isEnded = signal !== "SIGKILL" && signal !== "SIGINT";
        if (isEnded) expect(stderr).toContain(`${signal}: ended after 1 report; the other pages are as they were`);
        expect(await left(family)).toEqual([]);
        const partial = signal === "SIGINT" ? [`spin-${signal}.partial.html`] : [];
        expect(readdirSync(out).filter((name) => !partial.includes(name))).toEqual(["kept.html", "kept.json"]);
        for (const name of partial) rmSync(join(out, name));
        expect(broken(out)).toEqual([]);
      },
    );

    it("is not kept by a process that holds its output when a cell takes too long", async () => {
      const mark = `held-${process.pid}`;
      const cell = `require('node:child_process').spawn('sleep', ['600'], { stdio: 'inherit', detached: true, env: { ...process.env, MARK: '${mark}' } });\nawait new Promise((done) => setTimeout(done, 600_000));`;
      const path = notebook("held", ["1"], [cell]);
      expect((await readout(["report", path, "-o", join(folder, "held"), "--timeout", "3"])).code).toBe(4);
      expect(await left(mark)).toEqual([]);
    });

    it("leaves nothing behind at whatever moment the signal comes", async () => {
      const mark = `moment-${process.pid}`;
      const path = spinning("moment", mark);
      const quick = notebook("quick", ["console.log('x'.repeat(10_000));"]);
      // On the way to the cell that spins, by each signal, and in CI while it does.
      for (const [i, moment] of moments(thorough ? 10 : 4, 3000).entries()) {
        const signal = signals[i % signals.length] as Signal;
        const when = async (): Promise<void> => {
          if (i < signals.length) return await after(moment);
          await until(() => marked(mark).length > 0);
          await after(moment / 10);
        };
        const { code, signal: cause } = await ended(["report", quick, path, "-o", out], signal, when);
        // Before the command listens, the signal itself ends it.
        expect([codes[signal], null]).toContain(code);
        if (code === null) expect(cause).toBe(signal);
        expect(await left(family)).toEqual([]);
        if (signal !== "SIGKILL") expect(broken(out)).toEqual([]);
      }
      await readout(["report", quick, "-o", out]);
      expect(broken(out)).toEqual([]);
      expect(pageIn(out, "quick")).toContain("xxx");
    });
  },
);

describe.skipIf(hiddenProcesses !== null)(`readout read that is ended by a signal${skipped}`, () => {
  it("leaves no process and no file at whatever moment the signal comes", { timeout: 120_000 }, async () => {
    const path = join(folder, `long-${process.pid}.jsonl`);
    writeFileSync(path, articles(150_000));
    const before = readdirSync(folder).sort();
    for (const [i, moment] of moments(thorough ? 10 : signals.length, 1000, 5).entries()) {
      const signal = signals[i % signals.length] as Signal;
      const { code, signal: cause } = await ended(["read", path], signal, () => after(moment));
      expect({ code, cause }).toEqual({ code: null, cause: signal });
      expect(await left(path)).toEqual([]);
    }
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
