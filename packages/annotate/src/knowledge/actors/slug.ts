/** Returns a name as an id: lower case, accents dropped, words joined by hyphens; `x` where no letter is left. */
export function slug(name: string): string {
  const small = name.toLowerCase();
  // Nearly all names.
  if (isPlain(small)) return small.includes(" ") ? small.replace(/ /g, "-") : small;
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

/** Whether a name is of words of the letters a to z alone, a space between two. */
function isPlain(small: string): boolean {
  let inWord = false;
  for (let i = 0; i < small.length; i++) {
    const code = small.charCodeAt(i);
    const letter = code >= 0x61 && code <= 0x7a;
    if (!letter && !(inWord && code === 0x20)) return false;
    inWord = letter;
  }
  return inWord;
}
