import { isProblem } from "../article.ts";
import { articleLine } from "../articleLine.ts";
import { counter, type Tally } from "../tally.ts";
import { growingLines } from "./growingLines.ts";
import { type FilePortion, itemsOf, type Portion, USUAL_LIMITS } from "./portions.ts";
import { type Item, listed } from "./reader.ts";
import { readFile } from "./readStream.ts";
import { idKey } from "./uniqueIds.ts";
import { articleAndDoubts } from "./written.ts";

/** What is read of portions, as lines of JSON. */
export interface ReadLines {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of each article four numbers: where its lines begin and end, and the hash of its id. */
  readonly articles: Uint32Array<ArrayBuffer>;
  readonly tally: Tally;
}

/** Reads portions. */
export interface PortionReader {
  /** Reads one. @throws the error `ELSEWHERE` where another is to do it; then it is as if this had not been asked */
  readonly add: (portion: Portion) => Promise<void> | void;
  /** What was read since the last time. */
  readonly take: () => ReadLines;
}

/** What comes of one file at the most, in bytes: a packed one may hold more than memory. */
const MOST = 64 * 1024 * 1024;

/** What is thrown where more comes of a file than a thread is to hold. */
export const ELSEWHERE = "read elsewhere";

/** Reads portions of `portions`. No id is made distinct: that takes all that was read before (`distinctLines`). */
export function portionReader(language: "en" | "any"): PortionReader {
  const lines = growingLines();
  let articles: number[] = [];
  let count = counter();
  const put = (item: Item): void => {
    const from = lines.length();
    const key = "problem" in item ? null : idKey(item.article.id);
    for (const { found, written = null } of "problem" in item ? [{ found: item }] : articleAndDoubts(item, language)) {
      count.add(found);
      lines.add(isProblem(found) ? [JSON.stringify(found)] : articleLine(found, written));
    }
    if (key !== null) articles.push(from, lines.length(), ...key);
  };
  const addFile = async (file: FilePortion): Promise<void> => {
    const length = lines.length();
    for await (const found of readFile(file, USUAL_LIMITS)) {
      for (const item of listed(found)) put(item);
      if (lines.length() - length > MOST) throw new Error(ELSEWHERE);
    }
  };
  /** What undoes what was done since. */
  const undoing = (): ((error: unknown) => never) => {
    const [length, known, before] = [lines.length(), articles.length, count.tally()];
    return (error) => {
      lines.cut(length);
      articles.length = known;
      count = counter();
      count.addTally(before);
      throw error;
    };
  };
  return {
    add(portion) {
      const undo = undoing();
      if (!("bytes" in portion)) return addFile(portion).catch(undo);
      try {
        for (const item of itemsOf(portion)) put(item);
      } catch (error) {
        return undo(error);
      }
      return undefined;
    },
    take() {
      const taken = { bytes: lines.take(), articles: Uint32Array.from(articles), tally: count.tally() };
      articles = [];
      count = counter();
      return taken;
    },
  };
}
