import { type View, viewed } from "@readout/annotate";
import type { Facts } from "../facts.ts";

/** Returns what of the annotations is looked at: `all` where any attribution is there that `said` leaves out. */
export function viewOf({ texts }: Facts): View {
  const isWider = texts.some(
    ({ annotation }) => viewed(annotation, "said").attributions.length < annotation.attributions.length,
  );
  return isWider ? "all" : "said";
}
