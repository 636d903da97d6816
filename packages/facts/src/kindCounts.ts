import type { ActorKind } from "@readout/annotate";

const KINDS: readonly ActorKind[] = ["person", "organisation", "state", "place", "group"];

/** Counts of the kinds that the mentions of each actor have in a corpus. */
export class KindCounts {
  private readonly counts = new Map<string, number[]>();

  add(actor: string, kind: ActorKind, mentions: number): void {
    let counts = this.counts.get(actor);
    if (!counts) {
      counts = KINDS.map(() => 0);
      this.counts.set(actor, counts);
    }
    const at = KINDS.indexOf(kind);
    counts[at] = (counts[at] as number) + mentions;
  }

  /** The most frequent kind of each actor that has several; none where two are as frequent. */
  usual(): Map<string, ActorKind> {
    const usual = new Map<string, ActorKind>();
    for (const [actor, counts] of this.counts) {
      const most = Math.max(...counts);
      const first = counts.indexOf(most);
      const others = counts.some((count, i) => count > 0 && i !== first);
      if (others && counts.lastIndexOf(most) === first) usual.set(actor, KINDS[first] as ActorKind);
    }
    return usual;
  }
}
