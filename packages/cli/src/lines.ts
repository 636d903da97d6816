import { once } from "node:events";

/** Ends the process quietly where the reader of a pipe goes away, as filters do. */
export function endQuietly(output: NodeJS.WriteStream): void {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

/** Writes one JSON object a line and waits where the reader is slower, so that memory stays flat. */
export async function writeLine(output: NodeJS.WritableStream, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, "drain");
}
