import type { ActorKind } from "@readout/annotate";
import { type Choices, slug } from "@readout/annotate/actors";

/** Somebody as a text names him. */
export interface Found {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** What is known of an actor beside the choices: the name and kind that the articles give it. */
export type Profiles = ReadonlyMap<string, Omit<Found, "actor">>;

/** Whom a mention counts for, who it was where that is another one, and whether either is hidden. */
export interface Chosen {
  readonly who: Found;
  readonly member: Found | null;
  readonly hidden: boolean;
}

/** Returns whom somebody found in a text counts for; `form` is how the text has it. */
export function choose(found: Found, form: string, choices: Choices, profiles: Profiles): Chosen {
  const { merged, hidden, groups, names, forms, known } = choices;
  const final = (id: string): string => merged.get(id) ?? id;
  const as = (id: string): Found => ({
    actor: id,
    name: names.get(id) ?? known.get(id)?.name ?? profiles.get(id)?.name ?? found.name,
    kind: id === found.actor ? found.kind : (known.get(id)?.kind ?? profiles.get(id)?.kind ?? found.kind),
  });
  const own = as(final((forms.size > 0 ? forms.get(slug(form)) : undefined) ?? found.actor));
  if (hidden.has(own.actor)) return { who: own, member: null, hidden: true };
  const group = groups.get(own.actor) ?? own.actor;
  return group === own.actor
    ? { who: own, member: null, hidden: false }
    : { who: as(group), member: own, hidden: hidden.has(group) };
}
