import { formatCount } from "./format.ts";

/** Returns words as the beginning of a sentence. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Returns parts as a list in words: `one, two and three`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** Returns up to three names, listed; of more the first, and how many others there are. */
export function fewOr(names: readonly string[], noun: string): string {
  return names.length <= 3 ? listed(names) : `${names[0]} and ${formatCount(names.length - 1, `other ${noun}`)}`;
}
