import type { Cell, ExecutedNotebook, Output } from "../notebook.ts";
import { renderReport } from "./report.ts";

/**
 * Returns a notebook that `renderReport` throws for with errors in place of the displays that it throws for: JSON that is not
 * what its MIME type says. Their cells have failed.
 */
export function withoutUnshowable(executed: ExecutedNotebook): ExecutedNotebook {
  const cells = executed.cells.map((cell) => (cell.kind === "code" ? withErrors(executed, cell) : cell));
  const ok = executed.ok && cells.every((cell, i) => cell === executed.cells[i]);
  return { ...executed, cells, ok };
}

function withErrors(executed: ExecutedNotebook, cell: Extract<Cell, { kind: "code" }>): Cell {
  const outputs = cell.outputs.map((output) => {
    const reason = output.kind === "display" ? reasonOf(executed, { ...cell, outputs: [output] }) : null;
    return reason === null ? output : unshowable(reason);
  });
  return outputs.every((output, i) => output === cell.outputs[i]) ? cell : { ...cell, outputs, status: "failed" };
}

function reasonOf(executed: ExecutedNotebook, cell: Cell): string | null {
  try {
    renderReport({ ...executed, cells: [cell] });
    return null;
  } catch (error) {
    return String(error);
  }
}

function unshowable(reason: string): Output {
  const message = `what the cell displays is not what its MIME type says: ${reason}`;
  return { kind: "error", name: "Display error", message, trace: [], line: null };
}
