import type { GivenNameFile } from "@readout/lexicon";

/** Given names, lower case, each with the numbers of the groups whose names one person may bear: "Bill" and "William". */
export type GivenNames = ReadonlyMap<string, readonly number[]>;

/** Indexes the file `english/givenNames.yaml`. */
export function givenNames({ givenNames: groups }: GivenNameFile): GivenNames {
  const byName = new Map<string, number[]>();
  for (const [group, names] of groups.entries())
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), group]);
  return byName;
}

/** Whether one person may bear both given names (lower case): "joe" and "joseph", but not "joe" and "john". */
export function isShortFor(one: string, other: string, names: GivenNames): boolean {
  const groups = names.get(one);
  return groups !== undefined && names.get(other)?.some((group) => groups.includes(group)) === true;
}
