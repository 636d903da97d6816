import { listed } from "./english.ts";

/** Small words between a given name and a surname, or before the surname alone. */
export const PARTICLES: ReadonlySet<number> = listed("particles", "particlesArticles");
/** Those that hardly stand in English text but in a name. */
export const PLAIN_PARTICLES: ReadonlySet<number> = listed("particles");
