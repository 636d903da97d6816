import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { sentence } from "../sentence.ts";

/** A set of parameters that gives pages of its own. */
export interface ParameterSet {
  /** Stands in the pages' names, between the notebook's and `.html`. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Returns the sets that were given with the command, `NAME:key=value,key=value` each, and behind them those of a file. A value
 * that is given with the command holds no comma; one that must stands in a file, or is given by `-p` for all pages.
 *
 * @throws for another form, a name that a file cannot bear or that is given twice
 */
export function parameterSets(given: readonly string[], file?: string): readonly ParameterSet[] {
  const sets = [...given.map(setOf), ...(file === undefined ? [] : setsIn(file))];
  // Systems that tell no case would write both to one file.
  const names = sets.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new Error(`Expected sets of different names, got \`${twice}\` twice`);
  return sets;
}

function setOf(text: string): ParameterSet {
  const [, name, list] = /^([^:]+):(.+)$/su.exec(text) ?? [];
  if (name === undefined || list === undefined)
    throw new Error(`unknown form of a set: ${text}; expected NAME:key=value,key=value`);
  return { name: checkedName(name), parameters: assignments(list.split(",")) };
}

/** Reads a YAML file of sets: by the name of each its parameters, `paragraphs: { window: paragraph }`. */
function setsIn(path: string): readonly ParameterSet[] {
  try {
    const sets = mapping(parse(readFileSync(path, "utf8")), "sets by their names");
    return Object.entries(sets).map(([name, own]) => {
      const values = Object.entries(mapping(own, `parameters by their names in ${name}`));
      const parameters = values.map(([key, value]) => [key, scalar(value, `${name}.${key}`)]);
      return { name: checkedName(name), parameters: Object.fromEntries(parameters) };
    });
  } catch (error) {
    throw new Error(`${path}: ${sentence(error).split("\n")[0]}`);
  }
}

function mapping(value: unknown, what: string): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0)
    return value;
  throw new Error(`Expected ${what}, got \`${JSON.stringify(value)}\``);
}

/** A value as it would be given with the command. */
function scalar(value: unknown, where: string): string {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return String(value);
  throw new Error(`${where}: Expected a word, a number, true, false or null, got \`${JSON.stringify(value)}\``);
}

function checkedName(name: string): string {
  if (!/^[\p{L}\p{N}_-]{1,60}$/u.test(name))
    throw new Error(`Expected a set's name of letters, digits, - and _, 60 at most, got \`${name}\``);
  if (name.toLowerCase() === "partial")
    throw new Error("Expected another name of a set, got `partial`: stopped runs bear it");
  return name;
}

/**
 * Splits each `name=value`.
 *
 * @throws for another form
 */
export function assignments(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf("=");
      if (at < 1) throw new Error(`unknown parameter form: ${text}; expected name=value`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}
