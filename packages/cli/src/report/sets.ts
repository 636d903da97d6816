/** A set of parameters that gives pages of its own. */
export interface ParameterSet {
  /** Stands in the pages' names, between the notebook's and `.html`. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Splits `NAME:key=value,key=value`, each a set. A value holds no comma; one that must is given by `-p` for all pages.
 *
 * @throws for another form, a name that a file cannot bear or that is given twice
 */
export function parameterSets(given: readonly string[]): readonly ParameterSet[] {
  const sets = given.map(setOf);
  // Systems that tell no case would write both to one file.
  const names = sets.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new Error(`Expected sets of different names, got \`${twice}\` twice`);
  return sets;
}

function setOf(text: string): ParameterSet {
  const [, name, list] = /^([\p{L}\p{N}_-]{1,60}):(.+)$/su.exec(text) ?? [];
  if (name === undefined || list === undefined)
    throw new Error(`unknown form of a set: ${text}; expected NAME:key=value,key=value`);
  if (name.toLowerCase() === "partial")
    throw new Error("Expected another name of a set, got `partial`: stopped runs bear it");
  const parameters = assignments(list.split(","));
  return { name, parameters };
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
