import type typescript from "@tslab/typescript-for-tslab";
import { ts } from "./typescript.ts";

/** The syntax tree of a cell; null where it is nested so deep that the compiler has no room to read it. */
export function syntaxOf(source: string): typescript.SourceFile | null {
  try {
    return ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * All nodes of some code, in its order. A list and no recursion: a sum of ten thousand texts is a tree as deep.
 */
export function* nodesOf(file: typescript.SourceFile): Generator<typescript.Node, void, undefined> {
  const open: typescript.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    const children: typescript.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    open.push(...children.reverse());
  }
}
