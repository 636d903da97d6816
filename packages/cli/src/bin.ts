#!/usr/bin/env node
import { main } from "./main.ts";

main(process.argv).then((code) => {
  process.exitCode = code;
});
