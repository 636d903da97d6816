// The `readout` command in the folder where `pnpm readout` was typed, so that paths mean what they seem to. In a fresh clone the
// packages are built first.
import { build, wasBuilt } from "./built.mjs";
import { startedIn } from "./run.mjs";

if (!wasBuilt()) build();
process.chdir(startedIn);
const { main } = await import("../packages/cli/dist/main.js");
process.exitCode = await main(process.argv);
