import type { ActorKind, Annotation, Attribution, Mention, SourceType, Speaker } from "@readout/annotate";
import { type Choices, isEmpty, ownerOf, slug, sourceTypeOf, unshouted } from "@readout/annotate/actors";
import type { Span } from "@readout/corpus";
import { choose, type Found, type Profiles } from "./choose.ts";
import type { LinkedActor } from "./link.ts";

type Link = (actor: string, name: string, kind: ActorKind) => LinkedActor;

const asItIs: Link = (actor, name) => ({ actor, name });

/**
 * Returns the annotation with what the user's actor files say of actors: renamed, merged and grouped ones under the id
 * and name they count for, those that are hidden without mentions. Attributions to a hidden actor stay, marked `hidden`.
 */
export function chosen(annotation: Annotation, text: string, choices: Choices): Annotation {
  return isEmpty(choices) ? annotation : settler(annotation.mentions, choices, asItIs)(annotation, text);
}

/**
 * Returns what links the actors of a corpus in the annotation of one of its texts, gives each one name, the fullest, and
 * applies the choices.
 *
 * @param names whom the corpus names, in its order, once or more
 */
export function settler(
  names: Iterable<Found>,
  choices: Choices,
  link: Link,
): (annotation: Annotation, text: string) => Annotation {
  const linked = ({ kind, actor, name }: Found): Found =>
    choices.own.has(actor) ? { kind, actor, name } : { kind, ...link(actor, name, kind) };
  // "The Edda M. Tolm campaign" is Edda Tolm's.
  const read = (one: Found): Found => {
    const [owner, rest] = (one.kind === "organisation" ? ownerOf(one.name) : null) ?? [null, ""];
    if (owner === null) return linked(one);
    const who = linked({ actor: slug(owner), name: owner, kind: "person" });
    if (who.actor === slug(owner)) return linked(one);
    return { ...one, actor: slug(`${who.name}${rest}`), name: `${who.name}${rest}` };
  };
  const profiles = profilesOf(names, read);
  const decided = (who: Found, form: string) => {
    const { name } = profiles.get(who.actor) ?? who;
    return choose({ ...who, name }, form, choices, profiles);
  };
  const settled = rememberedByName((one: Found) => {
    const own = read(one);
    // Without forms in the actor files nothing depends on how the text has it.
    return { own, always: choices.forms.size === 0 ? decided(own, "") : null };
  });
  const decide = (one: Found, form: string) => {
    const { own, always } = settled(one);
    return always ?? decided(own, form);
  };
  const called = (body: string): string => {
    const { who, member } = decide({ actor: choices.idOf(body), name: body, kind: "organisation" }, body);
    return (member ?? who).name;
  };
  const mentionsOf = ({ mentions }: Annotation, text: string): Mention[] => {
    const all: Mention[] = [];
    for (const mention of mentions) {
      const { own, always } = settled(mention);
      const { who, member, hidden } = always ?? decided(own, text.slice(mention.start, mention.end));
      if (hidden) continue;
      const rule = ruleOf(mention, own.actor, (member ?? who).actor);
      const { affiliation } = mention;
      if (member === null && affiliation === undefined && rule === mention.rule && isSame(who, mention)) {
        all.push(mention);
        continue;
      }
      const given = affiliation === undefined ? {} : { affiliation: called(affiliation) };
      all.push({ ...mention, ...who, rule, ...given, ...(member && { member }) });
    }
    return all;
  };
  const attributionsOf = ({ attributions, mentions }: Annotation, text: string): Attribution[] =>
    attributions.map((one) => {
      const settled = attributed(one, mentions, text, decide);
      const named = one.affiliation === null ? settled : { ...settled, affiliation: called(one.affiliation) };
      return one.also ? withAlso(named, one.also, decide, called) : named;
    });
  return (annotation, text) => {
    // Whoever asks for the one seldom asks for the other.
    let [mentions, attributions]: [Mention[] | null, Attribution[] | null] = [null, null];
    return {
      id: annotation.id,
      ...(annotation.notes && { notes: annotation.notes }),
      get sentences() {
        return annotation.sentences;
      },
      get hedges() {
        return annotation.hedges;
      },
      get mentions() {
        mentions ??= mentionsOf(annotation, text);
        return mentions;
      },
      get attributions() {
        attributions ??= attributionsOf(annotation, text);
        return attributions;
      },
    };
  };
}

const isSame = (a: Found, b: Found): boolean => a.actor === b.actor && a.name === b.name && a.kind === b.kind;

/** So many names are remembered at most: a corpus of a million articles has more than there is room for. */
const REMEMBERED = 1 << 15;

/** Remembers what is made of a name: a text, and a corpus, has the same ones again and again. */
function rememberedByName<Made>(make: (one: Found) => Made): (one: Found) => Made {
  const made = new Map<string, { readonly one: Found; readonly made: Made }[]>();
  let size = 0;
  return (one) => {
    const known = made.get(one.actor);
    if (known !== undefined) for (const before of known) if (isSame(before.one, one)) return before.made;
    if (++size > REMEMBERED) {
      made.clear();
      size = 1;
    }
    const { actor, name, kind } = one;
    const now = { one: { actor, name, kind }, made: make(one) };
    const alike = made.get(actor);
    if (alike === undefined) made.set(actor, [now]);
    else alike.push(now);
    return now.made;
  };
}

/** Who says whose the mention is: the article, the articles together (`linked`), or the user (`actor file`). */
function ruleOf({ rule, actor, pronoun }: Mention, linked: string, chosen: string): string {
  if (pronoun) return rule;
  if (chosen !== linked) return "actor file";
  return linked !== actor && rule === "exact" ? "linked" : rule;
}

/** The fullest name and the first kind of each actor of the corpus; as small letters have it, where the corpus has these. */
function profilesOf(names: Iterable<Found>, found: (one: Found) => Found): Profiles {
  const profiles = new Map<string, { name: string; kind: Found["kind"] }>();
  for (const one of names) {
    const { actor, name, kind } = found(one);
    const known = profiles.get(actor);
    if (!known) profiles.set(actor, { name, kind });
    else if (isBetter(name, known.name)) known.name = name;
  }
  for (const one of profiles.values()) if (one.kind === "place" && isShouted(one.name)) one.name = unshouted(one.name);
  return profiles;
}

function isBetter(name: string, known: string): boolean {
  return name.length > known.length || (name.length === known.length && isShouted(known) && !isShouted(name));
}

/** Whether a name is written in capitals, and is longer than most abbreviations. */
function isShouted(name: string): boolean {
  return /^[\p{Lu}\s'’.-]{4,}$/u.test(name) && /\p{Lu}{4}/u.test(name);
}

function attributed(
  attribution: Attribution,
  mentions: readonly Mention[],
  text: string,
  decide: (one: Found, form: string) => ReturnType<typeof choose>,
): Attribution {
  const { actor, speaker, sourceType, source } = attribution;
  if (actor === null || speaker === null) return attribution;
  const mention = source.flatMap((span) => inside(mentions, span)).find((one) => one.actor === actor);
  const form = mention ? text.slice(mention.start, mention.end) : speaker;
  const kind = mention?.kind ?? kindOf(sourceType);
  const { who, member, hidden } = decide({ actor, name: speaker, kind }, form);
  const own = member ?? who;
  // Merged with somebody of another kind; a group's member stays what it is.
  const plain = sourceType === kind || sourceType === sourceTypeOf(kind);
  const type = own.kind !== kind && plain ? sourceTypeOf(own.kind) : sourceType;
  const settled = { ...attribution, actor: who.actor, speaker: who.name, sourceType: type };
  return { ...settled, ...(member && { member }), ...(hidden && { hidden }) };
}

/** The attribution with its further speakers as the choices have them; who is hidden, or the first speaker, is left out. */
function withAlso(
  attribution: Attribution,
  also: readonly Speaker[],
  decide: (one: Found, form: string) => ReturnType<typeof choose>,
  called: (body: string) => string,
): Attribution {
  const { also: _, ...rest } = attribution;
  const settled = also.flatMap(({ actor, speaker, sourceType, affiliation }): Speaker[] => {
    const given = affiliation === null ? null : called(affiliation);
    if (actor === null || speaker === null) return [{ actor, speaker, sourceType, affiliation: given }];
    const { who, hidden } = decide({ actor, name: speaker, kind: kindOf(sourceType) }, speaker);
    if (hidden || who.actor === attribution.actor) return [];
    return [{ actor: who.actor, speaker: who.name, sourceType, affiliation: given }];
  });
  const each = settled.filter(({ actor }, i) => settled.findIndex((one) => one.actor === actor) === i);
  return each.length > 0 ? { ...rest, also: each } : rest;
}

/** The mentions in a span, of mentions in the order of the text. */
function inside(mentions: readonly Mention[], [start, end]: Span): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let m = low; m < mentions.length && (mentions[m] as Mention).end <= end; m++) found.push(mentions[m] as Mention);
  return found;
}

function kindOf(type: SourceType): Found["kind"] {
  return type === "person" || type === "state" || type === "group" ? type : "organisation";
}
