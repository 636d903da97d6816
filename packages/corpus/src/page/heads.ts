import { singleSpaced } from "../normalise/singleSpaced.ts";
import type { Element } from "./element.ts";
import type { Outline } from "./outline.ts";

/** What a page's `meta` elements say, by name in small letters; the first of several counts. */
export type Metas = ReadonlyMap<string, string>;

/** The `meta` elements of a page, by `property`, `name`, `itemprop` or `http-equiv`. */
export function metas({ heads }: Outline): Metas {
  const found = new Map<string, string>();
  for (const { name, attributes } of heads) {
    if (name !== "meta") continue;
    const content = singleSpaced(attributes["content"] ?? "");
    const key = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"] ?? attributes["http-equiv"];
    if (key === undefined || content === "" || found.has(key.toLowerCase())) continue;
    found.set(key.toLowerCase(), content);
  }
  return found;
}

/** The first of these that is stated, with its name. */
export function firstOf(all: Metas, names: readonly string[]): { readonly value: string; readonly by: string } | null {
  for (const by of names) {
    const value = all.get(by);
    if (value !== undefined) return { value, by };
  }
  return null;
}

/** What web archives put before the addresses of pages that they keep. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:)/i;

/** Where a page stands, as it says itself. */
export function addressOf(
  { heads, saved }: Outline,
  all: Metas,
): { readonly value: string; readonly by: string } | null {
  const link = (rel: RegExp): Element | undefined =>
    heads.find(({ name, attributes }) => name === "link" && rel.test(attributes["rel"] ?? ""));
  const canonical = (link(/^canonical$/i)?.attributes["href"] ?? "").trim();
  const stated = [
    { value: canonical, by: "canonical" },
    { value: all.get("og:url") ?? "", by: "og:url" },
    { value: all.get("twitter:url") ?? "", by: "twitter:url" },
    { value: all.get("mainentityofpage") ?? "", by: "microdata" },
    { value: saved ?? "", by: "saved from" },
  ];
  const found = stated.find(({ value }) => /^https?:\/\/[^\s/]+/i.test(value));
  return found === undefined ? null : { ...found, value: found.value.replace(ARCHIVED, "") };
}
