// The `readout` command in the folder where `pnpm readout` was typed, so that paths mean what they seem to.
import { startedIn } from "./run.mjs";

process.chdir(startedIn);
const { main } = await import("../packages/cli/dist/main.js");
process.exitCode = await main(process.argv);
