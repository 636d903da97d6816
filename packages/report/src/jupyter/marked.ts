import type { Evidence } from "@readout/charts";

/** Words of an article, as an output carries them. */
export type Passage = Evidence["passages"][string];
type Fragment = Passage["fragments"][number];

/** The role of a mark, or `other` where it is an actor that the number is not about. `focus` is empty for all. */
export function roleOf({ role, key }: Fragment["marks"][number], focus: ReadonlySet<string>): string {
  return role === "actor" && focus.size > 0 && (key === null || !focus.has(key)) ? "other" : role;
}

/** Cuts a fragment at the ends of its marks, which may overlap: each piece has the roles of all marks over it. */
export function cutAtMarks(
  { text, marks }: Fragment,
  focus: ReadonlySet<string>,
): readonly { readonly text: string; readonly roles: readonly string[] }[] {
  const inside = [0, text.length, ...marks.flatMap(({ start, end }) => [start, end])].filter(
    (end) => end >= 0 && end <= text.length,
  );
  const cuts = [...new Set(inside)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? start;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const roles = new Set(over.map((mark) => roleOf(mark, focus)));
    if (roles.has("actor")) roles.delete("other");
    return { text: text.slice(start, end), roles: [...roles] };
  });
}
