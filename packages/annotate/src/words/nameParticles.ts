import { hashWords } from "./tokens.ts";

/** Small words between a given name and a surname, or before the surname alone. */
export const PARTICLES: ReadonlySet<number> = hashWords(
  "van der den dem de la las los al el bin ibn bint von di du del della le da dos das ter zu",
);
/** Those that hardly stand in English text but in a name. */
export const PLAIN_PARTICLES: ReadonlySet<number> = hashWords(
  "van von der den ter zu bin ibn bint al de del di dos da",
);
