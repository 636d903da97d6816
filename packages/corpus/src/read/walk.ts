import { readdir, realpath } from "node:fs/promises";
import { failure } from "./failure.ts";
import { entry, type Found, located, type Way } from "./way.ts";

/** What of a folder is looked at, by the name of an entry and how far below the folder where the walk began it stands. */
export type Wanted = (name: string, level: number) => boolean;

/** Files that stand beside articles and are none. */
const besides =
  /^(?:corpus\.yaml|corrections\.yaml|(?:readme|licen[cs]e|notice|copying|authors|contributing|changelog)(?:\.[a-z]+)?)$/i;

/** What Windows and Office leave in folders. */
const left = /^(?:thumbs\.db|desktop\.ini|~\$.*)$/i;

/** Whether a file's name says that it stands beside articles and is none. */
export function isBeside(name: string): boolean {
  return besides.test(name) || left.test(name);
}

/** How a browser names the folder of what a saved page shows, behind the page's own name. */
const shownBy = /(?:_files|_fichiers|[-_]Dateien|_archivos|_file|_bestanden|_arquivos)$/i;

/** The folders of what saved pages show: pictures, styles, frames of other pages, and no articles. */
function partsOf(pages: readonly { readonly name: string }[]): (name: string) => boolean {
  const stems = new Set(pages.flatMap(({ name }) => /^(.+)\.x?html?$/i.exec(name)?.[1] ?? []));
  return (name) => shownBy.test(name) && stems.has(name.replace(shownBy, ""));
}

/** All that is neither hidden nor one of the files that stand beside articles. */
const articles: Wanted = (name) => !name.startsWith(".") && !isBeside(name);

/** The files of a folder and its folders, in the order of their names; each folder once, by whatever links it is reached. */
export function walk(path: string, way: Way, wanted: Wanted = articles): Found {
  return below(path, way, 0, { wanted, seen: new Set() });
}

/** What a walk looks for, and the real paths of the folders where it has been. */
interface Walk {
  readonly wanted: Wanted;
  readonly seen: Set<string>;
}

async function* below(path: string, way: Way, level: number, { wanted, seen }: Walk): Found {
  try {
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    const entries = await readdir(path, { withFileTypes: true });
    const deeper = { ...way, depth: way.depth + 1 };
    const isPart = partsOf(entries);
    for (const found of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!wanted(found.name, level) || (!found.isFile() && isPart(found.name))) continue;
      const inner = path === "/" ? `/${found.name}` : path === "." ? found.name : `${path}/${found.name}`;
      if (found.isFile()) yield located(inner, way);
      else yield* entry(inner, deeper, () => below(inner, deeper, level + 1, { wanted, seen }));
    }
  } catch (error) {
    yield failure(error, path);
  }
}
