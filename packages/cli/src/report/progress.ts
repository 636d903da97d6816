import { onOneLine } from "../sentence.ts";
/** How far the reports of one command have come: a line each that is rewritten on a terminal, plain lines elsewhere. */
export interface Board {
  /** A step of a long work; only some of them are shown. */
  readonly step: (name: string, step: Step) => void;
  /** How a report ended, or what is done before its cells run. */
  readonly say: (name: string, words: string) => void;
}

/** What a run tells on its way. */
interface Step {
  readonly cell: number;
  readonly cells: number;
  readonly stage?: string;
  readonly count?: number;
  readonly total?: number;
}

/** Time between two drawings on a terminal, in milliseconds. */
const drawMs = 80;

function wordsOf({ cell, cells, stage, count, total }: Step): string {
  const where = `cell ${cell} of ${cells}`;
  if (stage === undefined) return where;
  // A cell names the stage, and may name one that would write over the terminal.
  return `${where}, ${onOneLine(stage)} ${count ?? ""}${total === undefined ? "" : ` of ${total}`}`;
}

/** Starts a board for these reports. */
export function progressBoard(names: readonly string[], output: NodeJS.WriteStream): Board {
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  return output.isTTY ? rewritten(names, output, seconds) : plain(output, seconds);
}

function plain(output: NodeJS.WriteStream, seconds: () => string): Board {
  const last = new Map<string, string>();
  return {
    step(name, step) {
      const key = `${step.cell} ${step.stage ?? ""}`;
      const finished = step.total !== undefined && step.count === step.total;
      if (last.get(name) === key && !finished) return;
      last.set(name, key);
      output.write(`${name}: ${wordsOf(step)}, ${seconds()}\n`);
    },
    say: (name, words) => output.write(`${name}: ${words}, ${seconds()}\n`),
  };
}

function rewritten(names: readonly string[], output: NodeJS.WriteStream, seconds: () => string): Board {
  const state = new Map(names.map((name) => [name, "waiting"]));
  const width = Math.max(...names.map((name) => name.length)) + 2;
  let drawn = 0;
  let lines = 0;
  const draw = (): void => {
    const rows = [...state].map(([name, words]) =>
      `${name.padEnd(width)}${words}`.slice(0, (output.columns || 80) - 1),
    );
    output.write(`${lines > 0 ? `\u001b[${lines}A` : ""}${rows.map((row) => `\u001b[2K${row}\n`).join("")}`);
    lines = rows.length;
    drawn = performance.now();
  };
  return {
    step(name, step) {
      state.set(name, `${wordsOf(step)}  ${seconds()}`);
      if (performance.now() - drawn >= drawMs) draw();
    },
    say(name, words) {
      state.set(name, `${words}  ${seconds()}`);
      draw();
    },
  };
}
