import { resolve } from "node:path";
import { sourceLine } from "./position.ts";

/** What is needed to tell where an error arose. */
export interface Whereabouts {
  /** Folder whose path is cut from messages and frames. */
  readonly root: string;
  /** Folder whose path is cut before, as that from which files are told; null where there is none. */
  readonly from: string | null;
  /** Number of the cell, counted from 1. */
  readonly number: number;
  /** The cell of that number: as written, and as compiled. */
  cell(number: number): { readonly source: string; readonly compiled: string } | null;
}

/** The most frames that are told of one error. */
export const mostFrames: number = 10;

const runner = import.meta.dirname;
/** Where Readout's packages lie beside each other: `packages/` in its checkout, `@readout/` where it is installed. */
const packages = resolve(runner, "../../..");

/** The file name a cell has in stack traces. */
export function cellName(number: number): string {
  return `cell-${number}`;
}

/** A place on the way to an error, in words, with cell and line where it is in a cell. */
export interface Frame {
  readonly text: string;
  readonly cell: number | null;
  readonly line: number | null;
  /** True in Readout's own packages. */
  readonly inner: boolean;
}

/**
 * The frames of a stack that are the reader's own: cells, and files of the workspace. Those of Readout's packages are told
 * only where there are no others.
 */
export function ownFrames(stack: string, where: Whereabouts): readonly Frame[] {
  const frames = stack
    .split("\n")
    .map((row) => parseFrame(row, where))
    .filter((frame) => frame !== null);
  const readers = frames.filter(({ inner }) => !inner);
  const own = (readers.length > 0 ? readers : frames).slice(0, mostFrames);
  return own.length > 0 ? own : syntaxFrame(stack, where);
}

function parseFrame(row: string, where: Whereabouts): Frame | null {
  const match = /^\s+at (?:async )?(?:(.*) \()?(.+?):(\d+):(\d+)\)?$/.exec(row);
  const [, name, file = "", line, column] = match ?? [];
  const around = (place: string): string => (name ? `${name.replace(/^Proxy\./, "")} (${place})` : place);
  const number = /^cell-(\d+)$/.exec(file)?.[1];
  if (number !== undefined) {
    return cellFrame({ number: Number(number), line: Number(line), column: Number(column) }, where, around);
  }
  const path = file.replace(/^file:\/\//, "");
  const own = path.startsWith(`${where.root}/`) && !path.includes("/node_modules/") && !path.startsWith(runner);
  if (!own) return null;
  return { text: around(`${path}:${line}:${column}`), cell: null, line: null, inner: path.startsWith(`${packages}/`) };
}

/** The place of a syntax error stands above the message, without a column and before the cell has its name. */
function syntaxFrame(stack: string, where: Whereabouts): readonly Frame[] {
  const line = /^evalmachine\.<anonymous>:(\d+)$/m.exec(stack)?.[1];
  const frame =
    line &&
    cellFrame({ number: where.number, line: Number(line), column: Number.POSITIVE_INFINITY }, where, (place) => place);
  return frame ? [frame] : [];
}

/** A place in what tslab compiles a cell to. */
interface Compiled {
  /** The cell's number. */
  readonly number: number;
  readonly line: number;
  readonly column: number;
}

function cellFrame(
  { number, line: compiledLine, column }: Compiled,
  where: Whereabouts,
  around: (place: string) => string,
): Frame | null {
  const cell = where.cell(number);
  if (cell === null) {
    return { text: around(`cell ${number}`), cell: number, line: null, inner: false };
  }
  if (compiledLine > cell.compiled.split("\n").length) {
    // The call of the function that tslab wraps around a cell.
    return null;
  }
  const line = sourceLine(cell.source, cell.compiled, compiledLine, column);
  const place = line === null ? `cell ${number}` : `cell ${number}, line ${line}`;
  return { text: around(place), cell: number, line, inner: false };
}
