import { english } from "@readout/lexicon";

/** Where a title ends that goes on: "minister | of health", "ambassador | to". */
const GOES_ON = new RegExp(`\\s(?:${english.attaching.join("|")})\\s`, "u");
const SINGULAR = english.singularEndings;

/** The title of each of those who share one, in small letters: "foreign minister" of "foreign ministers", "sen." of "sens.". */
export function titleOfOne(title: string): string {
  const end = GOES_ON.exec(title)?.index ?? title.length;
  return one(title.slice(0, end)) + title.slice(end);
}

function one(head: string): string {
  // "Attorneys general".
  if (head.endsWith("s general")) return head.replace(/s general$/u, " general");
  if (head.endsWith("men")) return head.replace(/men$/u, "man");
  const stop = head.endsWith(".") ? "." : "";
  const word = head.slice(0, head.length - stop.length);
  if (!word.endsWith("s") || SINGULAR.some((ending) => word.endsWith(ending)) || word.length < 4) return head;
  return (word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1)) + stop;
}
