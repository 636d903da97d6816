/**
 * When a capital or a seat of power ("Moscow", "the Kremlin") counts as its state: `actor`, where it acts ("Moscow sent
 * troops") and is not a mere place ("in Moscow"); `strict`, only where it speaks: as the source of an attribution or right
 * beside a verb of saying; `off`, never: it is a place.
 */
export type Metonyms = "strict" | "actor" | "off";

/** @throws RangeError (`unknown metonyms: x`) where it is none of the three */
export function checkMetonyms(metonyms: Metonyms): void {
  if (metonyms !== "strict" && metonyms !== "actor" && metonyms !== "off")
    throw new RangeError(`unknown metonyms: ${String(metonyms)}`);
}
