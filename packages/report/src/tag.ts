/** True where a cell has the tag, in either spelling: `hide-input` or `hide_input`. */
export function hasTag({ tags }: { readonly tags: readonly string[] }, tag: string): boolean {
  return tags.some((one) => one.replaceAll("_", "-") === tag);
}
