import ts from "@tslab/typescript-for-tslab";

/** The syntax tree of a cell; null where it is nested so deep that the compiler has no room to read it. */
export function syntaxOf(source: string): ts.SourceFile | null {
  try {
    return ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
