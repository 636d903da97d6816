/** Returns a name as an id: lower case, accents dropped, words joined by hyphens; `x` where no letter is left. */
export function slug(name: string): string {
  // Nearly all names.
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) return name.toLowerCase().replaceAll(" ", "-");
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return (
    plain
      .replace(/['’.]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "") || "x"
  );
}
