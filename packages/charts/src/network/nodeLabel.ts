import { oneLine, truncate } from "../label.ts";
import type { Node } from "./nodes.ts";
import type { Label } from "./place.ts";

const lineHeight = 15;
const characterWidth = 6.7;

/** Returns a node's label: one line, or two where a name is long and has a space near its middle. */
export function nodeLabel({ name }: Node): Label {
  const text = truncate(oneLine(name), 36);
  const lines = text.length > 14 ? broken(text) : [text];
  return {
    lines: lines.map((line) => truncate(line, 24)),
    width: Math.min(24, Math.max(...lines.map(({ length }) => length))) * characterWidth,
    height: lines.length * lineHeight,
  };
}

function broken(text: string): string[] {
  const spaces = [...text.matchAll(/ /gu)].map(({ index }) => index);
  const middle = text.length / 2;
  const best = spaces.sort((i, j) => Math.abs(i - middle) - Math.abs(j - middle))[0];
  return best === undefined ? [text] : [text.slice(0, best), text.slice(best + 1)];
}
