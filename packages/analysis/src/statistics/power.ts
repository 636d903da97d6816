/** In what part of corpora a difference is to be found that is called detectable: in four of five (Cohen 1988). */
export const POWER = 0.8;
