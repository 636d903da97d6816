/** What a run tells on its way. */
interface Step {
  readonly cell: number;
  readonly cells: number;
  readonly stage?: string;
  readonly count?: number;
  readonly total?: number;
}

/** Shows the progress of one report: a line that is rewritten on a terminal, a plain line a stage elsewhere. */
export interface ProgressDisplay {
  readonly update: (step: Step) => void;
  /** Takes the line off a terminal. */
  readonly clear: () => void;
  readonly done: () => void;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

function words({ cell, cells, stage, count, total }: Step): string {
  const where = `cell ${cell} of ${cells}`;
  if (stage === undefined) return where;
  return `${where}, ${stage} ${count ?? ""}${total === undefined ? "" : ` of ${total}`}`;
}

/** Starts a progress display for the report `name`. */
export function progressDisplay(name: string, output: NodeJS.WriteStream): ProgressDisplay {
  const start = performance.now();
  let last = "";
  let drawn = 0;
  const update = (step: Step): void => {
    if (output.isTTY) {
      const now = performance.now();
      if (now - drawn < 80) return;
      drawn = now;
      output.write(`\r\u001b[K${name}  ${words(step)}  ${seconds(start)}`);
      return;
    }
    const key = `${step.cell} ${step.stage ?? ""}`;
    const finished = step.total !== undefined && step.count === step.total;
    const now = performance.now();
    const due = process.env["READOUT_PROGRESS"] === "often" && now - drawn > 150;
    if (key === last && !finished && !due) return;
    last = key;
    drawn = now;
    output.write(`${name}: ${words(step)}, ${seconds(start)}\n`);
  };
  const clear = (): void => {
    if (output.isTTY) output.write(`\r\u001b[K`);
  };
  const done = (): void => {
    clear();
    output.write(`${name}: done, ${seconds(start)}\n`);
  };
  return { update, clear, done };
}
