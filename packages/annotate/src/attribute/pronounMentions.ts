import type { Annotation, Mention } from "../annotation.ts";

/**
 * The mentions of an article with each pronoun that is a source standing for whom the attribution has: who speaks is known better once
 * it is known what others have said, and one word does not stand for two.
 */
export function withSpeakersPronouns({
  mentions,
  attributions,
}: Pick<Annotation, "mentions" | "attributions">): readonly Mention[] {
  const speakers = new Map<number, { readonly actor: string; readonly name: string }>();
  for (const { source, speaker, actor, sourceType } of attributions) {
    const [span] = source;
    if (sourceType === "person" && span && speaker !== null && actor !== null)
      speakers.set(span[0], { actor, name: speaker });
  }
  return mentions.map((one) => {
    const meant = one.pronoun && one.kind === "person" ? speakers.get(one.start) : undefined;
    return meant && meant.actor !== one.actor ? { ...one, ...meant } : one;
  });
}
