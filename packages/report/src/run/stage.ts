import type { Stage } from "./message.ts";

/** Time between two reports of the same stage. */
const reportMs = 100;

/**
 * Lets code in a cell tell how far it has come: it calls the function that stands, in a headless run, in the global
 * object under `Symbol.for("readout.progress")`. It may call for every item; only some calls are passed on.
 */
export function announceStages(report: (stage: Stage) => void): void {
  let last: { readonly stage: string; readonly time: number } | null = null;
  Object.assign(globalThis, {
    [Symbol.for("readout.progress")]: (stage: Stage): void => {
      const time = performance.now();
      const complete = stage.count !== undefined && stage.count === stage.total;
      if (complete || last === null || last.stage !== stage.stage || time - last.time >= reportMs) {
        last = { stage: stage.stage, time };
        report(stage);
      }
    },
  });
}
