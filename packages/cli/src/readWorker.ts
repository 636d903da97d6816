/** The thread that reads for `readout read --workers`. It writes the lines of output, so that they are only copied. */
import { type Portion, portionReader, type ReadLines } from "@readout/corpus/files";
import { outOfMemory, serve } from "@readout/facts/workers";
import { parsedSize } from "./parsedSize.ts";
import type { ReadWork } from "./readInThreads.ts";

/** Bytes of a line that fits any heap, whatever is in it. */
const SMALL = 1024 * 1024;

await serve<ReadWork, Portion, ReadLines>(({ language, memoryMb }) => {
  const reader = portionReader(language);
  const most = memoryMb * 1024 * 1024 * 0.75;
  return {
    add(portion) {
      if ("bytes" in portion && portion.bytes.length > SMALL && parsedSize(portion.bytes) > most)
        throw outOfMemory(memoryMb);
      return reader.add(portion);
    },
    take: reader.take,
  };
});
