import { most } from "./limits.ts";
import type { Stage } from "./message.ts";

/** Time between two reports of the same stage, and that in which some reports are passed on at most. */
const reportMs = 100;
const floodMs = 1000;

/**
 * Lets code in a cell tell how far it has come: it calls the function that stands, in a headless run, in the global
 * object under `Symbol.for("readout.progress")`. It may call for every item; only some calls are passed on.
 */
export function announceStages(report: (stage: Stage) => void): void {
  let last: { readonly stage: string; readonly time: number } | null = null;
  let window = { start: 0, count: 0 };
  Object.assign(globalThis, {
    [Symbol.for("readout.progress")]: (given: Stage): void => {
      const stage = plain(given);
      const time = performance.now();
      const complete = stage.count !== undefined && stage.count === stage.total;
      if (!complete && last !== null && last.stage === stage.stage && time - last.time < reportMs) return;
      if (time - window.start >= floodMs) window = { start: time, count: 0 };
      window.count += 1;
      if (window.count > most.stages) return;
      last = { stage: stage.stage, time };
      report(stage);
    },
  });
}

/** A stage of the fields that are known, as far as they are what they should be. */
function plain({ stage, count, total, tally }: Stage): Stage {
  const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
  return {
    stage: String(stage).slice(0, most.name),
    ...(isNumber(count) ? { count } : {}),
    ...(isNumber(total) ? { total } : {}),
    ...(tally === undefined || !isSmall(tally) ? {} : { tally }),
  };
}

function isSmall(tally: unknown): boolean {
  return (JSON.stringify(tally)?.length ?? Number.POSITIVE_INFINITY) <= most.tally;
}
