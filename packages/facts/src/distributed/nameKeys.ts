import type { ActorKind, Annotation } from "@readout/annotate";
import { bodyForm, type Choices, fold, ownerOf, slug, surnameOf } from "@readout/annotate/actors";
import type { NameCount } from "../names.ts";
import { statesCalled } from "../states.ts";

/** Stands for all actors of which the user's files say something: whom one is made to be may be any other of them. */
const CHOICES = "c";

/**
 * Returns the keys of a name. Names that share a key, and those that share one with these, and so on, are all that linking
 * needs to decide about any of them (`linkActors`, `settler`): a surname, an actor, the letters that stand for one.
 */
export function nameKeys({ kind, actor, name, short }: NameCount, choices: Choices): readonly string[] {
  const keys = [`a:${actor}`];
  if (short !== null) keys.push(`a:${short}`);
  if (kind === "person") keys.push(...personKeys(name));
  else keys.push(...bodyKeys(name, choices));
  if (chosenIds(choices).has(actor)) keys.push(CHOICES);
  return keys;
}

/** Returns the keys of all whom an article's annotation asks about: whoever it names, its speakers, and whom they are of. */
export function askedKeys({ mentions, attributions }: Annotation, choices: Choices): readonly string[] {
  const keys = new Set<string>(chosenIds(choices).size > 0 ? [CHOICES] : []);
  const add = (actor: string | null, name: string | null, kind: ActorKind): void => {
    if (actor !== null) keys.add(`a:${actor}`);
    if (name !== null && kind === "person") for (const key of personKeys(name)) keys.add(key);
    if (name !== null) for (const key of bodyKeys(name, choices)) keys.add(key);
  };
  const addBody = (body: string | null | undefined): void => {
    if (body !== null && body !== undefined) add(choices.idOf(body), body, "organisation");
  };
  for (const { actor, name, kind, affiliation } of mentions) {
    add(actor, name, kind);
    addBody(affiliation);
  }
  for (const one of attributions)
    for (const { actor, speaker, affiliation } of [one, ...(one.also ?? [])]) {
      add(actor, speaker, "person");
      addBody(affiliation);
    }
  return [...keys];
}

/** A surname, under which all who bear it stand, and a name's other spellings. */
function personKeys(name: string): readonly string[] {
  return [`s:${fold(surnameOf(name))}`, `n:${fold(name)}`];
}

/** The form that a body's names share, and whoever owns it. */
function bodyKeys(name: string, choices: Choices): readonly string[] {
  const form = `b:${fold(bodyForm(name, statesOf(choices)))}`;
  const owner = ownerOf(name)?.[0];
  return owner === undefined ? [form] : [form, `a:${slug(owner)}`, ...personKeys(owner)];
}

/** Makes something of choices once for all who ask for it. */
function onceForEach<Made extends object>(make: (choices: Choices) => Made): (choices: Choices) => Made {
  const made = new WeakMap<Choices, Made>();
  return (choices) => {
    const own = made.get(choices) ?? make(choices);
    made.set(choices, own);
    return own;
  };
}

const statesOf = onceForEach(statesCalled);

/** The actors of which the user's files say something. */
const chosenIds = onceForEach(({ merged, groups, hidden, names, forms, own }): ReadonlySet<string> => {
  const ids = new Set([...merged, ...groups, ...forms].flat());
  for (const id of [...hidden, ...names.keys(), ...own]) ids.add(id);
  return ids;
});
