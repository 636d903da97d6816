import type { Run } from "../words/run.ts";
import type { Candidate } from "./candidate.ts";

// Which words candidates share.

export function overlaps(a: Run, b: Run): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

export function anyOverlap(a: readonly Run[], b: readonly Run[]): boolean {
  return a.some((x) => b.some((y) => overlaps(x, y)));
}

/** Whether a run holds all of some. */
export function holdsAll([first, last]: Run, runs: readonly Run[]): boolean {
  return runs.every((run) => first <= run[0] && run[1] <= last);
}

/** Whether the content of `outer` holds the cue of `inner`. */
export function holds(outer: Candidate, inner: Candidate): boolean {
  return (
    outer !== inner &&
    inner.cue.length > 0 &&
    inner.cue.every((cue) => outer.content.some((run) => run[0] <= cue[0] && cue[1] <= run[1]))
  );
}

export function clashes(a: Candidate, b: Candidate): boolean {
  return (
    anyOverlap(a.cue, b.cue) ||
    anyOverlap(a.content, b.content) ||
    anyOverlap(a.content, b.cue) ||
    anyOverlap(b.content, a.cue)
  );
}
