import { stat } from "node:fs/promises";
import { manifest } from "../read/manifest.ts";

/**
 * The path of the corrections of a corpus, a folder or its corpus.yaml: what the corpus.yaml names, or corrections.yaml in
 * the folder; null where there is neither.
 */
export async function correctionsOf(path: string): Promise<string | null> {
  const folder = path.replace(/(?:^|\/)corpus\.yaml$/, "").replace(/(?<=.)\/+$/, "") || ".";
  // What is wrong with the corpus.yaml is told where its articles are looked for.
  const named = (await manifest(path).catch(() => null))?.corrections ?? null;
  if (named !== null) return named;
  const beside = folder === "." ? "corrections.yaml" : `${folder === "/" ? "" : folder}/corrections.yaml`;
  const isFile = await stat(beside).then(
    (status) => status.isFile(),
    () => false,
  );
  return isFile ? beside : null;
}
