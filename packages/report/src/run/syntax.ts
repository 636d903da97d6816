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
