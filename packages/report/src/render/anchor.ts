/** Makes element ids for one page. */
export type Anchors = (prefix: string, name: string) => string;

/**
 * Returns a maker of element ids that are unique within a page and depend only on the words: a second one of the same
 * name gets `-2`. `reserved` are ids that the page has already.
 */
export function anchors(reserved: readonly string[] = []): Anchors {
  const used = new Set(reserved);
  return (prefix, name) => {
    const wanted = [prefix, slug(name)].filter((part) => part !== "").join("-") || "part";
    let id = wanted;
    for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
    used.add(id);
    return id;
  };
}

function slug(name: string): string {
  const words =
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 60);
}
