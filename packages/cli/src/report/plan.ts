import { realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { bindParameters, type Notebook, type Parameters, readNotebook } from "@readout/report/run";
import { sentence } from "../sentence.ts";
import { defaultPlace, givenPlace, type Place } from "./place.ts";
import { assignments, type ParameterSet, parameterSets } from "./sets.ts";

/** The parameters that name files. */
const pathNames = ["corpus", "actors", "labels"] as const;

type PathName = (typeof pathNames)[number];

/** A report to make, with all that is known before anything runs. */
export interface Plan {
  /** The notebook's path as given. */
  readonly path: string;
  /** The folder in which its kernel runs. */
  readonly folder: string;
  readonly notebook: Notebook;
  /** The page's name without its ending: the notebook's, and with a set of parameters `02-cooccurrence.NAME`. */
  readonly page: string;
  /** The parameters that the kernel is given. */
  readonly given: Parameters;
  /** All parameters in force, as the page shows them. */
  readonly shown: Parameters;
  readonly places: Readonly<Record<PathName, Place | null>>;
  /** The command that makes the report again. */
  readonly command: string;
}

/**
 * Reads the notebooks and binds their parameters. A parameter is given to those notebooks that know it; a notebook has a page
 * for each set of which it knows a parameter, and one page where it knows none. A set wins over what is given for all.
 *
 * @throws for a notebook that cannot be read, two of one name, a parameter that no notebook knows or of the wrong type
 */
export async function plans(
  paths: readonly string[],
  given: readonly string[],
  givenSets: readonly string[] = [],
  setsFile?: string,
): Promise<readonly Plan[]> {
  const parameters = assignments(given);
  const sets = parameterSets(givenSets, setsFile);
  const notebooks = await Promise.all(paths.map((path) => readNotebook(path).catch(withPath(path))));
  const defaults = notebooks.map(({ cells }, i) => named(paths[i] ?? "", () => bindParameters(cells, {}).parameters));
  rejectUnknown([parameters, ...sets.map((set) => set.parameters)].flatMap(Object.keys), defaults);
  const all: Plan[] = [];
  for (const [i, notebook] of notebooks.entries()) {
    const [path, own] = [paths[i] ?? "", defaults[i] ?? {}];
    for (const set of setsOf(sets, own)) {
      const page = set === null ? notebook.name : `${notebook.name}.${set.name}`;
      all.push({ ...(await plan(path, notebook, own, { ...parameters, ...set?.parameters })), page });
    }
  }
  const twice = all.find(({ page }, i) => all.findIndex((one) => one.page === page) < i);
  if (twice !== undefined) throw new Error(`Expected notebooks of different names, got \`${twice.page}\` twice`);
  return all;
}

/** The sets that a notebook with these parameters has pages for; null for a page without a set. */
function setsOf(sets: readonly ParameterSet[], defaults: Parameters): readonly (ParameterSet | null)[] {
  const own = sets.filter(({ parameters }) => Object.keys(parameters).some((name) => Object.hasOwn(defaults, name)));
  return own.length === 0 ? [null] : own;
}

function rejectUnknown(names: readonly string[], defaults: readonly Parameters[]): void {
  const known = new Set(defaults.flatMap((one) => Object.keys(one)));
  const unknown = [...new Set(names)].filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const listed = known.size > 0 ? `known: ${[...known].join(", ")}` : "the notebook has none";
  throw new Error(`unknown parameter: ${unknown.join(", ")}; ${listed}`);
}

async function plan(
  path: string,
  notebook: Notebook,
  defaults: Parameters,
  all: Parameters,
): Promise<Omit<Plan, "page">> {
  const folder = dirname(await realpath(path));
  const own = Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(defaults, name)));
  const bound = named(path, () => bindParameters(notebook.cells, own).parameters);
  const places: Record<PathName, Place | null> = { corpus: null, actors: null, labels: null };
  const given = { ...own };
  const shown = { ...bound };
  for (const name of pathNames) {
    const value = bound[name];
    if (typeof value !== "string") continue;
    if (value === "-" || (value === "" && name === "corpus" && Object.hasOwn(own, name))) {
      throw new Error(`parameter ${name}: Expected a file, a folder or a glob, got \`${value}\``);
    }
    if (value === "") continue;
    const place = Object.hasOwn(own, name) ? givenPlace(value) : defaultPlace(value, folder);
    places[name] = place;
    shown[name] = place.shown;
    if (Object.hasOwn(own, name)) given[name] = place.inKernel;
  }
  return { path, folder, notebook, given, shown, places, command: command(notebook, own, defaults, shown) };
}

/** The command without what changes nothing; a path that was given is never without effect. */
function command({ name }: Notebook, own: Parameters, defaults: Parameters, shown: Parameters): string {
  const isPath = (one: string): boolean => (pathNames as readonly string[]).includes(one);
  const parameters = Object.keys(defaults).filter(
    (one) => Object.hasOwn(own, one) && (isPath(one) || shown[one] !== defaults[one]),
  );
  return [
    "readout report",
    word(`${name}.ipynb`),
    ...parameters.map((one) => `-p ${word(`${one}=${shown[one]}`)}`),
  ].join(" ");
}

/** A word as a shell reads it. */
function word(text: string): string {
  return /^[\p{L}\p{N}_./=:@%+,-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function named<T>(path: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    return withPath(path)(error);
  }
}

/** Puts the notebook's path before a message that does not begin with it. */
function withPath(path: string): (error: unknown) => never {
  return (error) => {
    const message = sentence(error);
    throw new Error(message.startsWith(path) ? message : `${path}: ${message}`);
  };
}
