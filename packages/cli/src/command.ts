#!/usr/bin/env node
import "@readout/report/startUp";
import { endOutput } from "./lines.ts";
import { main } from "./main.ts";

process.stdout.on("error", endOutput);
// Nobody listens any more: the work goes on.
process.stderr.on("error", () => {});
main(process.argv).then((code) => {
  process.exitCode = code;
});
