import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sentence } from "../sentence.ts";
import { packageRoot } from "./templates.ts";

/**
 * `readout new NOTEBOOK.ipynb`: writes a notebook with a question, parameters, an answer, a chart and what to mind. A file
 * that is there is never written over.
 *
 * @returns 0; 1 where it could not be written; 2 for a wrong name or one that is taken
 */
export async function newCommand(path: string): Promise<number> {
  if (!path.endsWith(".ipynb")) {
    process.stderr.write(`Expected a name that ends with .ipynb, got \`${path}\`\n`);
    return 2;
  }
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await readFile(join(packageRoot, "template", "question.ipynb")), { flag: "wx" });
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EEXIST";
    process.stderr.write(taken ? `Expected a new name, got \`${path}\`, which is there\n` : `${sentence(error)}\n`);
    return taken ? 2 : 1;
  }
  process.stdout.write(`${path} (made)\n`);
  return 0;
}
