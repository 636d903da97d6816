/**
 * In what part of corpora sizes are aimed to be found that are called detectable, so that four of five (Cohen 1988) are left where
 * few articles have most of what is counted: formulas are of normal distributions, and articles have tails.
 */
export const AIMED_POWER = 0.85;
