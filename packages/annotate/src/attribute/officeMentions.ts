import type { Span } from "@readout/corpus/text";
import type { Annotation, Mention } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Person } from "../resolve/person.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import type { Run } from "../words/run.ts";
import { smallWord } from "../words/smallWord.ts";
import { Tag } from "../words/tags.ts";
import { headNoun } from "./headNoun.ts";
import { stateOf } from "./standsFor.ts";

const DEFINITE = listed("definite");
const FORMERLY = listed("beforeOwners");

/** How many words an office may have: "the former assistant secretary of state". */
const LONGEST = 8;

/** Whether a person is told to hold an office of a state. */
function holdsOffice({ offices }: Person, state: string): boolean {
  for (const office of offices) if (office.startsWith(`${state} `)) return true;
  return false;
}

/** The run of a source that is an office and no name: "the former secretary of state"; null where it is another. */
function officeRun(doc: Document, lexicon: Lexicon, person: Person, [start, end]: Span): Run | null {
  const { tags, tokens } = doc;
  const { roles } = lexicon;
  const first = firstAtLeast(tokens.start, start);
  if (!DEFINITE.has(tokens.hash[first] as number)) return null;
  let last = first;
  while (last < tokens.count && (tokens.end[last] as number) <= end) last++;
  if (last - first < 2 || last - first > LONGEST) return null;
  for (let i = first; i < last; i++) if (tags[i] === Tag[","] || tags[i] === Tag.WP || tags[i] === Tag.VBD) return null;
  const head = headNoun(doc, roles, [first, last]);
  if (head <= first || !(roles.bits.get(tokens.hash[head] as number) & RoleBit.title)) return null;
  // What the article calls him beside his name, or what he was.
  const state = stateOf(doc, lexicon, [first, last])?.actor;
  if (state && !holdsOffice(person, state)) return null;
  // Whom the article calls nothing else: "Tolm left. The minority leader said", but "the businessman" is a man.
  const noun = tokens.hash[head] as number;
  const another =
    (roles.male.has(noun) && person.gender !== "male") || (roles.female.has(noun) && person.gender !== "female");
  const untold = person.titles.size === 0 && !another;
  const own = untold || person.titles.has(smallWord(doc, head));
  return own || FORMERLY.has(tokens.hash[first + 1] as number) ? [first, last] : null;
}

/** Whether a state that is not told to be the person's stands in a span: "the French president" is not the one named last. */
function isOfAnotherState(mentions: readonly Mention[], [start, end]: Span, person: Person): boolean {
  return mentions.some(
    (one) => one.start >= start && one.end <= end && one.kind === "state" && !holdsOffice(person, one.actor),
  );
}

/** Whether a mention of a person stands in a span: mentions are in the order of the text. */
function namesPerson(mentions: readonly Mention[], [start, end]: Span): boolean {
  return mentions.some((one) => one.start >= start && one.start < end && one.kind === "person");
}

/** The mention of somebody in the span of a run that is his office, with all but its article as his title. */
function underOffice(
  { tokens }: Document,
  { actor, name }: Pick<Mention, "actor" | "name">,
  [first]: Run,
  [start, end]: Span,
): Mention {
  const title: Span = [tokens.start[first + 1] as number, end];
  return { start, end, kind: "person", actor, name, rule: "title", nominal: true, title };
}

/**
 * The mentions of an article with those of whoever speaks under an office alone: "The former secretary of state said" is a mention
 * of the person whom it was found to stand for, with the office as the title. So is what an article calls a source elsewhere, whose office nothing else tells.
 */
export function withOfficeMentions(
  doc: Document,
  lexicon: Lexicon,
  { people, epithets }: Pick<Resolved, "people" | "epithets">,
  { mentions, attributions }: Pick<Annotation, "mentions" | "attributions">,
): Mention[] {
  const found: Mention[] = [];
  const seen = new Set<number>();
  for (const { source, speaker, actor, sourceType } of attributions) {
    const [span] = source;
    const person = sourceType === "person" ? people.byId.get(actor ?? "") : undefined;
    if (!person || !span || speaker === null || actor === null || seen.has(span[0])) continue;
    const run = officeRun(doc, lexicon, person, span);
    if (!run || namesPerson(mentions, span) || isOfAnotherState(mentions, span, person)) continue;
    seen.add(span[0]);
    found.push(underOffice(doc, { actor, name: speaker }, run, span));
  }
  // Whom a source is was found by more than where names stand.
  const titled = new Set(found.map(({ actor }) => actor));
  for (const { person, run } of epithets) {
    if (!attributions.some(({ actor }) => actor === person.actor)) continue;
    const start = doc.tokens.start[run[0]] as number;
    const end = doc.tokens.end[run[1] - 1] as number;
    if (seen.has(start) || titled.has(person.actor) || namesPerson(mentions, [start, end])) continue;
    const others = attributions.filter(({ actor }) => actor !== person.actor);
    if (others.some(({ source }) => source.some((span) => span[0] < end && span[1] > start))) continue;
    found.push(underOffice(doc, person, run, [start, end]));
  }
  return found.length === 0
    ? [...mentions]
    : [...mentions, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
}
