import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";

// npm says where it was called, and GitHub that it runs this; what the command prints must not hang on either here.
const { INIT_CWD: _, GITHUB_ACTIONS: __, GITHUB_STEP_SUMMARY: ___, ...env } = process.env;

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The built command, as users run it. */
export const bin: string = fileURLToPath(new URL("../dist/bin.js", import.meta.url));

export const sample: string = join(root, "corpora/sample");

/** A folder of the test file's own. */
export const folder: string = mkdtempSync(join(tmpdir(), "readout-cli-"));

beforeAll(() => {
  if (!existsSync(bin)) execFileSync("npx", ["tsc", "-b", "packages/cli"], { cwd: root, stdio: "inherit" });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  input: string | Uint8Array = "",
  cwd: string = folder,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    // A command that refuses its arguments ends before it has read.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** Runs `readout` with these arguments. */
export function readout(args: readonly string[], input: string | Uint8Array = ""): Promise<Ended> {
  return runProgram(process.execPath, [bin, ...args], input);
}

/** Runs `readout` with these arguments in another folder than the test's own. */
export function readoutIn(cwd: string, args: readonly string[]): Promise<Ended> {
  return runProgram(process.execPath, [bin, ...args], "", cwd);
}

/** Runs a line of shell in which `$READOUT` is the command; the exit codes of a pipe's parts are its last line on stderr. */
export function shell(line: string): Promise<Ended> {
  return runProgram("bash", ["-c", `READOUT='${process.execPath} ${bin}'\n${line}`]);
}

/** Writes a file of the test's own; returns its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

export interface Line {
  readonly id: string | null;
  readonly text?: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly group?: string | null;
  readonly copy?: { readonly of: string | null; readonly kind: string | null };
  readonly attributions?: readonly unknown[];
  readonly notes?: readonly { readonly rule: string; readonly reason: string }[];
  readonly problem?: { readonly rule: string; readonly reason: string; readonly where: string };
}

/** The JSON lines of an output. */
export function lines(output: string): Line[] {
  return output
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** Rules of the problems among the lines. */
export function rules(output: string): string[] {
  return lines(output).flatMap(({ problem }) => (problem ? [problem.rule] : []));
}

/** Words that are no English. */
export const french =
  "La ministre des transports a annoncé jeudi que le pont serait fermé pendant trois mois. Selon elle, les travaux coûteront plus cher que prévu, car les piliers sont en mauvais état.";

const NAMES = ["Edda Tolm", "Bram Hoel", "Oren Halv", "Ana Orr"];

/** Invented articles, each unlike the others, one JSON object a line. */
export function articles(count: number): string {
  const line = (i: number): string => {
    const name = NAMES[i % NAMES.length] as string;
    const text = `${name} said on Friday that ferry ${i} would sail again. “We have waited for ${i} days,” ${name} said. Moscow denied it.\n\n`;
    return JSON.stringify({ id: `a${i}`, text: text.repeat(1 + (i % 7)), title: `Ferry ${i}` });
  };
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join("");
}
