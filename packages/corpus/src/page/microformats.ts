import type { Outline } from "./outline.ts";

/**
 * What a page of one entry states under a class of microformats (`h-entry`): `dt-published`, `p-author`; wherever it stands, as
 * exports of Medium have it at the foot. Nothing of a page of several.
 */
export function marksOf({ stated }: Outline, name: string): readonly string[] {
  const found = stated.filter(({ element }) => element.words.split(" ").includes(name));
  const [first] = found;
  return first === undefined || found.length > 1 ? [] : [first.element.attributes["datetime"] ?? first.words];
}
