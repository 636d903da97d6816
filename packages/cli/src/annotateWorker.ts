/** The thread that annotates lines for `readout annotate --workers`. It writes the lines of output, so that they are only copied. */
import { outOfMemory, serve } from "@readout/facts/workers";
import { type InputLine, lineAnnotator } from "./annotateLine.ts";
import type { AnsweredLines, LineWork } from "./annotateLines.ts";
import { parsedSize } from "./parsedSize.ts";

/** Bytes of a line that fits any heap, whatever is in it. */
const SMALL = 1024 * 1024;

await serve<LineWork, InputLine, AnsweredLines>(({ memoryMb, ...options }) => {
  const annotator = lineAnnotator(options);
  const most = memoryMb * 1024 * 1024 * 0.75;
  let lines: string[] = [];
  return {
    add(line) {
      const bytes = "problem" in line ? null : line.bytes;
      if (bytes !== null && bytes.length > SMALL && parsedSize(bytes) > most) throw outOfMemory(memoryMb);
      const answer = annotator.annotate(line);
      if (answer !== null) lines.push(`${answer}\n`);
    },
    take() {
      const bytes = new TextEncoder().encode(lines.join(""));
      lines = [];
      return { bytes, tally: annotator.tally() };
    },
  };
});
