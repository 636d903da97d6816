import { isProblem, read } from "@readout/corpus/files";
import type { EvidenceProblem, ExecutedNotebook } from "@readout/report";
import { type Place, told } from "./place.ts";

/**
 * Reads those files of a corpus again that a notebook's outputs cite, and returns what of the words, titles, outlets, dates and links
 * that they show stands otherwise there, or nowhere. What is cited of files that are none of the corpus, such as an article that a cell has made,
 * is not looked at, nor is what stands in kept facts.
 */
export async function againstCorpus(
  executed: ExecutedNotebook,
  { here, base }: Place,
): Promise<readonly EvidenceProblem[]> {
  const { citedWords } = await import("@readout/report");
  const cited = citedWords(executed);
  const names = new Set([...cited.wheres].flatMap(filesOf));
  const seen = new Set<string>();
  const only = (path: string): boolean => {
    const name = told(path, base);
    if (names.has(name)) seen.add(name);
    return names.has(name);
  };
  if (names.size === 0) return [];
  // More than the notebook has read does no harm: what it cites must be among it.
  for await (const found of read(here, { language: "any", links: "any", only })) {
    if (isProblem(found)) continue;
    const { source, title, outlet, published, url, text } = found;
    const path = told(source.path, base);
    const where = source.line === null ? path : `${path}:${source.line}`;
    cited.compare({ where, title, outlet, published, url, text });
  }
  return cited.problems((where) => filesOf(where).some((name) => seen.has(name)));
}

/** The files that a place may be in: with its line and without, and each archive around it. */
function filesOf(where: string): readonly string[] {
  const path = where.replace(/:\d+$/u, "");
  const around = [...path.matchAll(/[/:!]/gu)].map(({ index }) => path.slice(0, index));
  return [where, path, ...around];
}
