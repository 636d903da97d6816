const head = "# Parameters";
const words: Readonly<Record<string, string>> = { True: "true", False: "false", None: "null" };

/**
 * Returns a cell that papermill has put in with `--language python` as TypeScript: it knows no TypeScript, and Python's
 * assignments are TypeScript's but for the comment above them and three words. They assign to what the parameters cell declares,
 * so that a name that it has not and a value of another type are errors of the cell. Any other cell is left as it is.
 */
export function asTypeScript(code: string): string {
  if (code.split("\n", 1)[0] !== head) return code;
  return code
    .replace("#", "//")
    .replace(/^([A-Za-z_]\w*) = (True|False|None)$/gmu, (_, name: string, word: string) => `${name} = ${words[word]}`);
}
