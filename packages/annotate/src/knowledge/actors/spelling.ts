const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const SPACE = 0x20;
const I = 0x69;
const J = 0x6a;
const Y = 0x79;

/**
 * The spelling that a name shares with its other spellings: without accents and apostrophes, doubled letters once, and the
 * endings that transliterations differ in alike (Zelensky, Zelenskyy, Zelenskiy; Aliyev, Aliev).
 */
export function fold(name: string): string {
  const small = name.toLowerCase();
  let before = 0;
  let doubled = false;
  let likened = false;
  for (let i = 0; i < small.length; i++) {
    const code = small.charCodeAt(i);
    if (code > 0x7a || code === APOSTROPHE || code === HYPHEN) return foldMarks(small);
    if (code === before) {
      if (code !== SPACE) doubled = true;
      if (code === I || code === Y) likened = true;
    } else if ((before === I && (code === Y || code === J)) || (before === Y && code === I)) likened = true;
    before = code;
  }
  // Nearly all names, and most of them are spelled in one way.
  const spelled = likened ? alike(small) : small;
  return doubled || likened ? onceDoubled(spelled) : spelled;
}

/** Folds a name that has other characters than those of ASCII, apostrophes or hyphens. */
function foldMarks(small: string): string {
  return onceDoubled(alike(small.normalize("NFD").replace(/[\p{M}'’ʼ-]/gu, "")));
}

/** A name with each pair of the same letter once; those of a to z are told without a pattern. */
function onceDoubled(name: string): string {
  let once = "";
  let from = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code > 0x7a) return name.replace(/(\p{L})\1/gu, "$1");
    if (code < 0x61 || name.charCodeAt(i + 1) !== code) continue;
    once += name.slice(from, i + 1);
    from = i + 2;
    i++;
  }
  return once + name.slice(from);
}

function alike(name: string): string {
  return name.replace(/(?:iy|yy|ij|yi|ii)$/, "y").replace(/iy|yi/g, "i");
}
