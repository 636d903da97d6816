// One target of `pnpm fuzz`: checks its property on seed after seed until the time is over.
import { inspect } from "node:util";
import fc from "fast-check";

const [target, ms, first] = process.argv.slice(2);
const { property, batch } = await import(`./${target}.mjs`);
const end = performance.now() + Number(ms);
let inputs = 0;
for (let seed = Number(first); performance.now() < end; seed += 1) {
  process.send?.({ seed, inputs });
  const found = await fc.check(property, { seed, numRuns: batch, verbose: 0, endOnFailure: false });
  inputs += found.numRuns;
  process.send?.({ seed, inputs });
  if (!found.failed) continue;
  const { counterexample, errorInstance } = found;
  console.error(`${target}, seed ${seed}: ${inspect(errorInstance)}`);
  console.error(fc.stringify(counterexample).slice(0, 4000));
  process.exitCode = 1;
  break;
}
process.disconnect();
