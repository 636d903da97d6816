import type { Mention, Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import { takesSide } from "../recognise/capitals.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { AND, BOTH, ONE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { tokenBehind } from "../words/tokenBehind.ts";
import { Form } from "../words/wordForms.ts";
import { affiliationIn } from "./affiliation.ts";
import { isHuman, singular } from "./canSpeak.ts";
import { described } from "./described.ts";
import { headNoun } from "./headNoun.ts";
import { isNowhere } from "./nowhere.ts";
import { bearerOfRelative } from "./relativePronoun.ts";
import { mentionsIn, nobody, ofMention, type SourceContext, typed } from "./who.ts";

const WHO = listed("relatives");

const CALLED = listed("calledParticiples");

/** Whether no conjunction stands behind the verb at `i`: "votes aimed at it but Bram Hoel" is a second clause's. */
function isOneClause(tags: Document["tags"], i: number, last: number): boolean {
  for (let k = i + 1; k < last; k++) if (tags[k] === Tag.CC) return false;
  return true;
}

/** Whether a participle behind the noun at `i - 1` begins a clause: not "a Reuters rolling poll", "its own published rules". */
function startsReduced({ tags, tokens }: Document, i: number, [first, last]: Run): boolean {
  const [before, tag, next] = [tags[i - 1], tags[i], i + 1 < last ? tags[i + 1] : undefined];
  // Inside a source no verb is finite, whatever the tagger made of "an official involved in it".
  const reduced = tag === Tag.VBG || tag === Tag.VBN || (tag === Tag.VBD && isOneClause(tags, i, last));
  if (!reduced) return false;
  if (before !== Tag.NN && before !== Tag.NNS && before !== Tag.NNP) return false;
  if (tokens.caps[i] !== 0 || next === Tag.HYPH) return false;
  // "An officer named Tolm", "a man identified as Tolm", but "an engineer called to inspect it".
  if (CALLED.has(tokens.hash[i] as number) && next !== Tag.TO) return false;
  const noun = next === Tag.NN || next === Tag.NNS;
  return !noun || (tag === Tag.VBG && !(before === Tag.NNP && tags[first] === Tag.DT));
}

/**
 * The part of a source that says who it is: without the clause behind its noun, whose names are others' ("voters who back
 * Tolm", "groups trying to stop Tolm"), or the name behind it ("a pastor backing Tolm, Bram Hoel,").
 */
function withoutClause({ doc, resolved }: SourceContext, run: Run): Run {
  const { tags } = doc;
  const [first, last] = run;
  for (let i = first + 1; i < last; i++) {
    const relative = tags[i] === Tag.WP || tags[i] === Tag.WDT;
    if (!relative && !startsReduced(doc, i, run)) continue;
    for (let j = i + 1; j + 1 < last; j++) {
      const apposed =
        tags[j] === Tag[","] && tags[j + 1] === Tag.NNP ? mentionsIn(resolved, [j + 1, j + 2])[0] : undefined;
      if (apposed?.kind === "person" && apposed.start === doc.tokens.start[j + 1]) return [j + 1, last];
    }
    return [first, tags[i - 1] === Tag[","] ? i - 1 : i];
  }
  return run;
}

/** Returns who the words of a source name, and whom they speak for. */
export function speakerOf(context: SourceContext, run: Run): Speaker {
  const named = namedBy(context, withoutClause(context, run));
  const nowhere = named.sourceType === "state" && named.actor !== null && isNowhere(context, named.actor);
  const speaker: Speaker = nowhere ? typed(named, "organisation") : named;
  const human = speaker.sourceType === "person" || speaker.sourceType === "anonymous";
  if (!human) return speaker;
  const { speaker: name, actor, sourceType } = speaker;
  return { speaker: name, actor, sourceType, affiliation: affiliationIn(context.doc, context.resolved, run) };
}

/** Whether the noun at `i` is the name of a body: "Institute" of "the Institute for Roads". */
function isBodyName({ tags, tokens }: Document, roles: Lexicon["roles"], i: number): boolean {
  return tags[i] === Tag.NNP && roles.organisation.has(tokens.hash[i] as number);
}

/** Whether the noun at `i` is one for people who act as one, and for no single one of them: "the defense", "the campaign". */
function isSide(doc: Document, roles: Lexicon["roles"], i: number): boolean {
  const hash = doc.tokens.hash[i] as number;
  return doc.tags[i] === Tag.NN && (roles.group.has(hash) || roles.organisation.has(hash)) && !isHuman(doc, roles, i);
}

/** Who the words of a source name: a person in them, before whomever their head noun names; else what they describe. */
function namedBy(context: SourceContext, run: Run): Speaker {
  const { doc, lexicon, resolved } = context;
  if (WHO.has(doc.tokens.hash[run[0]] as number) && run[1] - run[0] === 1 && doc.tags[run[0]] !== Tag.NNP) {
    const bearer = bearerOfRelative(context, run);
    return "words" in bearer ? namedBy(context, bearer.words) : bearer;
  }
  const mentions = mentionsIn(resolved, run);
  if (mentions.length === 0) return described(context, run);
  const head = headNoun(doc, lexicon.roles, run);
  // "A pro-Tolm group".
  const all = mentions.filter(
    ({ kind, start }) => kind === "person" && !takesSide(doc, firstAtLeast(doc.tokens.start, start)),
  );
  // "Tolm's rival, Senator Bram Hoel,": who owns something is not the source where another is.
  const people = all.filter((one, i) => all.length < 2 || !(owns(doc, one, run) || employs(doc, one, all[i + 1], run)));
  // "The Norvian president's aide, Bram Hoel,": the name is the source.
  const own = people.filter((one) => !isOfOther(context, one, head) && !joins(context, one, people, head));
  // "Critics of Tolm", "a lawyer for Edda Tolm": whose they are, and not Tolm.
  if (people.length > 0 && own.length === 0) return described(context, [run[0], head + 1]);
  const person = own.find(({ nominal }) => !nominal) ?? own[0];
  // "The Institute for Labour Studies": what looks like a person's name behind a body's noun is a part of that name.
  // "The defense for Tolm": a side and not whose it is.
  const body = head >= 0 && (isBodyName(doc, lexicon.roles, head) || isSide(doc, lexicon.roles, head));
  if (body && person && (doc.tokens.end[head] as number) < person.start && doc.tags[head + 1] === Tag.IN)
    return described(context, run);
  if (person && isEntitled(context, person, run, head)) return ofMention(doc, person, lexicon.roles, run);
  if (person && head >= 0 && isOwn(doc, lexicon, person, head)) return described(context, run);
  if (person && !owns(doc, person, run)) return ofMention(doc, person, lexicon.roles, run);
  const named = mentions.find(
    ({ start, end }) =>
      head >= 0 && start <= (doc.tokens.start[head] as number) && (doc.tokens.end[head] as number) <= end,
  );
  if (named && isSomeOf(doc, named, run)) return nobody("group");
  const before = named && mentions.find((mention) => isJoinedTo(doc, mention, named, run));
  if (before) return ofMention(doc, before, lexicon.roles, run);
  if (named && !owns(doc, named, run)) return ofMention(doc, named, lexicon.roles, run);
  // "The refinery's owner, Petravia Holdings,".
  const apposed = head >= 0 && mentions.find(({ start }) => start === doc.tokens.start[head + 2]);
  if (apposed && doc.tags[head + 1] === Tag[","]) return ofMention(doc, apposed, lexicon.roles, run);
  const led = mentions.find((mention) => isFirstOfMany(doc, mention, run));
  if (led) return ofMention(doc, led, lexicon.roles, run);
  const one = head >= 0 && doc.tokens.hash[head] === ONE && mentions.find((mention) => followsComma(doc, mention, run));
  if (one) return ofMention(doc, one, lexicon.roles, run);
  return described(context, run);
}

/** What opens the second of two that speak together, which is no part of the first's name. */
const SECOND = listed("possessives", "articles", "others");

/** Whether the name of a body or of somebody opens the words of a source, if behind an article. */
function opensSource({ tags, tokens }: Document, { kind, start }: Mention, [first]: Run): boolean {
  return kind !== "place" && tokens.start[tags[first] === Tag.DT ? first + 1 : first] === start;
}

/** Whether a body's or a state's name is the first of several that speak: "| Norvia | and its allies", "the | Arva Council | and the ministry". */
function isFirstOfMany(doc: Document, mention: Mention, run: Run): boolean {
  const { hash, end } = doc.tokens;
  const [first, last] = run;
  if (!opensSource(doc, mention, run)) return false;
  let i = first;
  while (i < last && (end[i] as number) < mention.end) i++;
  const second = i + 2 < last ? i + 2 : first;
  return hash[i + 1] === AND && SECOND.has(hash[second] as number);
}

/** Whether "and" joins a body's name, which opens the source, to another's: "the | Tarn Times | and Arva News". */
function isJoinedTo(doc: Document, mention: Mention, other: Mention, run: Run): boolean {
  const { kind, end } = mention;
  if (kind !== other.kind || other.start <= end || !opensSource(doc, mention, run)) return false;
  return /^ and (?:the )?$/.test(doc.text.slice(end, other.start));
}

/** Whether a name stands behind a comma in a source, with no more than an article between: "one of these firms, the Tarn Company,". */
function followsComma({ tags, tokens }: Document, { start }: Mention, [first, last]: Run): boolean {
  for (let i = first + 1; i < last; i++)
    if (tokens.start[i] === start)
      return tags[i - 1] === Tag[","] || (tags[i - 1] === Tag.DT && tags[i - 2] === Tag[","]);
  return false;
}

const SOME = listed("quantities", "vague");

/** Whether a group is some of its members, and not the party or the people: "some Republicans", "79 percent of Norvians". */
function isSomeOf({ text, tags, tokens }: Document, { kind, start, end }: Mention, [first]: Run): boolean {
  if (kind !== "group" || !text.endsWith("s", end)) return false;
  for (let i = first; (tokens.start[i] as number) < start; i++) {
    const small = tokens.caps[i] === 0;
    if (tags[i] === Tag.CD || SOME.has(tokens.hash[i] as number) || (small && tags[i] === Tag.JJ)) return true;
    if (small && tags[i] === Tag.NN && tags[i + 1] !== Tag.POS && tokens.start[i + 1] === start) return true;
  }
  return false;
}

const GOVERNING = listed("rulersPlural");

const TO_WHOM = listed("belonging");
const NEAR = listed("nearTo");

/** Where a name begins with the title before it. */
function startWithTitle({ start, title }: Mention): number {
  return title ? Math.min(title[0], start) : start;
}

/** Whether a name is what a preposition ties to the head noun: "a friend of Tolm"; not "the mayor of Arva Edda Tolm". */
function isOfOther(context: SourceContext, mention: Mention, head: number): boolean {
  const { doc } = context;
  const { tags, tokens } = doc;
  if (head < 0 || (tags[head] !== Tag.NN && tags[head] !== Tag.NNS)) return false;
  // "People close to Tolm".
  const link = NEAR.has(tokens.hash[head + 1] as number) ? head + 2 : head + 1;
  if (!TO_WHOM.has(tokens.hash[link] as number)) return false;
  const from = startWithTitle(mention);
  let i = link + 1;
  // "An adviser to both Tolms".
  while ((tags[i] === Tag.JJ || tokens.hash[i] === BOTH) && (tokens.start[i] as number) < from) i++;
  if (isOfDescribed(context, head, i, mention)) return true;
  return tokens.start[i] === from || (tokens.start[i + 1] === from && tags[i] === Tag.NNP && isHonorific(doc, i));
}

/**
 * Whether a name is whom the words from token `i` describe: "the widow of | the writer | Bram Hoel", and
 * of several whose they are, also behind a comma: "the children of | a former ruler of Norvia, | Karl Tolm".
 */
function isOfDescribed({ doc, lexicon }: SourceContext, head: number, i: number, { title, start }: Mention): boolean {
  const { tags, tokens } = doc;
  if (tags[i] !== Tag.DT || (tokens.start[i] as number) >= start) return false;
  if (tags[head] !== Tag.NNS && !isHuman(doc, lexicon.roles, head)) return false;
  const titled = title !== undefined && title[0] === tokens.start[i + 1];
  let k = i + 1;
  while ((tokens.start[k] as number) < start && WITHIN_NOUN.has(tags[k] as number)) k++;
  const apposed = tags[k] === Tag[","];
  if (tokens.start[apposed ? k + 1 : k] !== start) return false;
  return apposed ? tags[head] === Tag.NNS : tags[k - 1] === Tag.NN && (titled || isHuman(doc, lexicon.roles, k - 1));
}

/** What stands in a noun phrase with what hangs on it: "former ruler of Norvia". */
const WITHIN_NOUN = new TagSet([Tag.JJ, Tag.NN, Tag.NNP, Tag.HYPH, Tag.IN, Tag.POS]);

/** Whether "and" ties a name to one before it that is a preposition's: "the rule of Tolm and Hoel". */
function joins(context: SourceContext, one: Mention, people: readonly Mention[], head: number): boolean {
  const at = people.indexOf(one);
  const before = at > 0 ? people[at - 1] : undefined;
  if (!before || !isOfOther(context, before, head)) return false;
  return context.doc.text.slice(before.end, one.title ? one.title[0] : one.start).trim() === "and";
}

/** "Mr.", "Ms". */
function isHonorific({ tokens }: Document, i: number): boolean {
  return (tokens.end[i] as number) - (tokens.start[i] as number) <= 4;
}

/** Whether a person's name stands before the noun for those who speak, or for a paper: "the Tolm administration", "a Tolm campaign official", "the Tolm memo". */
function isOwn(doc: Document, { roles }: Lexicon, person: Mention, head: number): boolean {
  const { tags, tokens } = doc;
  // "Official": an adjective to the tagger as often as not.
  const noun = tags[head] === Tag.NN || tags[head] === Tag.NNS || (tags[head] === Tag.JJ && tokens.caps[head] === 0);
  if (!noun) return false;
  let first = head;
  while ((tokens.start[first - 1] ?? -1) >= person.end && (tags[first - 1] === Tag.NN || tags[first - 1] === Tag.JJ))
    first--;
  if ((tokens.end[first - 1] ?? -1) !== person.end) return false;
  const hash = tokens.hash[head] as number;
  // "A Tolm confidant", whatever dictionaries have.
  const modified = tags[head] === Tag.NN && tags[first - 1] === Tag.NNP && isArticled(doc, person);
  return (
    modified ||
    roles.state.has(hash) ||
    roles.organisation.has(hash) ||
    GOVERNING.has(hash) ||
    roles.document.has(hash) ||
    (roles.bits.get(hash) & RoleBit.human) !== 0 ||
    (tags[head] === Tag.NNS && (roles.group.has(hash) || (roles.forms.get(singular(doc, head)) & Form.person) !== 0))
  );
}

/** Whether an article stands before a person's name, or before an adjective that does, so that the name belongs to the noun behind it. */
function isArticled({ tags, tokens }: Document, { start }: Mention): boolean {
  let i = firstAtLeast(tokens.start, start) - 1;
  while (tags[i] === Tag.JJ && tokens.caps[i] === 0) i--;
  return tags[i] === Tag.DT;
}

/** Whether a full name has its office behind it without the comma: "said | Bram Hoel | chief economist at Tarn Bank". */
function isEntitled({ doc, lexicon }: SourceContext, person: Mention, [first, last]: Run, head: number): boolean {
  const { tags, tokens } = doc;
  if (tokens.start[first] !== startWithTitle(person) || !doc.text.slice(person.start, person.end).includes(" "))
    return false;
  if (head < 0 || head + 2 >= last || tags[head] !== Tag.NN || tags[head + 1] !== Tag.IN || tokens.caps[head + 2] === 0)
    return false;
  if ((lexicon.roles.bits.get(tokens.hash[head] as number) & RoleBit.title) === 0) return false;
  const i = tokenBehind(tokens, first, person.end);
  // "Chief market analyst", but "a Tolm campaign director".
  return i === head || tags[i] === Tag.JJ || (lexicon.roles.bits.get(tokens.hash[i] as number) & RoleBit.human) !== 0;
}

/** Whether only nouns stand between a name and the next: "the Tolm campaign spokesman Bram Hoel" is Hoel. */
function employs({ tags, tokens }: Document, one: Mention, next: Mention | undefined, [first, last]: Run): boolean {
  if (!next) return false;
  let nouns = 0;
  for (let i = first; i < last; i++) {
    if ((tokens.start[i] as number) < one.end || (tokens.end[i] as number) > next.start) continue;
    const tag = tags[i] as number;
    if (tag === Tag.NN || tag === Tag.VBP || tag === Tag.NNP) nouns++;
    // "Chief operating officer".
    else if (tag !== Tag.JJ && tag !== Tag.HYPH && tag !== Tag.VBG) return false;
  }
  return nouns > 0;
}

/** Whether what a mention owns is the source: "Tolm's lawyer", but not "Tolm" of "Tolm's claim that". */
function owns(doc: Document, mention: Mention, [, last]: Run): boolean {
  if (mention.end >= (doc.tokens.end[last - 1] as number)) return false;
  return /^['’]s?(?:\s|$)/.test(doc.text.slice(mention.end, mention.end + 3));
}
