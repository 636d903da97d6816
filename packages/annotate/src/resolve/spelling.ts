/**
 * The spelling that a name shares with its other spellings: without accents and apostrophes, doubled letters once, and the
 * endings that transliterations differ in alike (Zelensky, Zelenskyy, Zelenskiy; Aliyev, Aliev).
 */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’ʼ-]/gu, "")
    .replace(/(?:iy|yy|ij|yi|ii)$/u, "y")
    .replace(/iy|yi/gu, "i")
    .replace(/(\p{L})\1/gu, "$1");
}
