// What characters are, for where words part.

export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
const UNTOLD = 4;

/** What characters are by their codes; those beyond the Latin letters are told when one is met. */
const CLASS = new Uint8Array(0x3000).fill(UNTOLD);
for (let code = 0; code < 0x180; code++) CLASS[code] = told(code);

function told(code: number): number {
  const character = String.fromCharCode(code);
  if (/\p{L}|\p{M}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  return /\s|[\u00ad\u200b-\u200d]/u.test(character) ? SPACE : 0;
}

/** `LETTER`, `DIGIT`, `SPACE` or 0, for a mark. */
export function classOf(code: number): number {
  if (code < CLASS.length) {
    if (CLASS[code] === UNTOLD) CLASS[code] = told(code);
    return CLASS[code] as number;
  }
  if (code === 0x3000 || code === 0xfeff) return SPACE;
  return code >= 0x3041 ? LETTER : 0;
}

export const APOSTROPHE = 0x27;
export const CURLY = 0x2019;
export const STOP = 0x2e;

export function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === CURLY;
}
