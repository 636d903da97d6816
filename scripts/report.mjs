// Makes the reports that changed: `pnpm report`, or `pnpm report -p top=10` with other parameters.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { environment, workspace } from "./run.mjs";

const { scripts } = JSON.parse(readFileSync(join(workspace, "notebooks", "package.json"), "utf8"));
const tasks = Object.keys(scripts).filter((name) => name.startsWith("report:"));
const names = tasks.map((task) => task.slice("report:".length));
const passed = process.argv.slice(2).filter((argument) => argument !== "--");
const terminal = process.stdout.isTTY === true && !process.env.CI;

const turbo = spawn(
  join(workspace, "node_modules", ".bin", "turbo"),
  ["run", ...tasks, "--continue", "--ui=stream", "--log-prefix=none", "--output-logs=new-only", "--", ...passed],
  {
    cwd: workspace,
    env: { ...environment, READOUT_PROGRESS: terminal ? "often" : "stages" },
    stdio: ["ignore", "pipe", "pipe"],
  },
);

const state = new Map(names.map((name) => [name, "waiting for the packages to be built"]));
const failures = [];
let drawn = 0;

function draw() {
  const width = process.stdout.columns || 80;
  const lines = [...state].map(([name, text]) => `${name.padEnd(20)} ${text}`.slice(0, width - 1));
  process.stdout.write(`${drawn > 0 ? `\u001b[${drawn}A` : ""}${lines.map((line) => `\u001b[2K${line}\n`).join("")}`);
  drawn = lines.length;
}

function take(line) {
  const [, name, text] = /^([\w-]+): (.*)$/.exec(line) ?? [];
  if (state.has(name)) {
    state.set(name, text);
    if (terminal) draw();
    else console.log(line);
  } else if (/\.html \(failed: /.test(line)) failures.push(line);
  else if (/error|failed/i.test(line) && !/Failed:|ERROR {2}run failed/.test(line)) failures.push(line);
}

for (const stream of [turbo.stdout, turbo.stderr]) createInterface({ input: stream }).on("line", take);

turbo.on("close", (code) => {
  if (terminal) {
    for (const [name, text] of state)
      if (text.startsWith("waiting")) state.set(name, "unchanged, taken from the cache");
    draw();
  }
  for (const failure of failures) console.error(failure);
  console.log("Reports:");
  for (const name of names) {
    const path = join("reports", `${name}.html`);
    console.log(existsSync(join(workspace, path)) ? `  ${path}` : `  ${path} was not written`);
  }
  process.exitCode = code === 0 ? 0 : 1;
});
