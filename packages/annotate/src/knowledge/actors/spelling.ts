/**
 * The spelling that a name shares with its other spellings: without accents and apostrophes, doubled letters once, and the
 * endings that transliterations differ in alike (Zelensky, Zelenskyy, Zelenskiy; Aliyev, Aliev).
 */
export function fold(name: string): string {
  const small = name.toLowerCase();
  // Nearly all names, and most of them are spelled in one way.
  if (/^[a-z]*$/.test(small))
    return /iy|yi|ij$|([a-z])\1/.test(small) ? alike(small).replace(/([a-z])\1/g, "$1") : small;
  return alike(small.normalize("NFD").replace(/[\p{M}'’ʼ-]/gu, "")).replace(/(\p{L})\1/gu, "$1");
}

function alike(name: string): string {
  return name.replace(/(?:iy|yy|ij|yi|ii)$/, "y").replace(/iy|yi/g, "i");
}
