import { sourceTypeOf } from "../actorKind.ts";
import type { Mention, SourceType, Speaker } from "../annotation.ts";
import { slug } from "../knowledge/actors/slug.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { isOutletName } from "../recognise/nameForms.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { hashWord } from "../words/letters.ts";
import { AGENCY, CHANNEL, HILL, THE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isNewsAgency, looksLikePaper, namesBody, namesOutlet } from "./bearerWords.ts";
import type { DescribedNouns, IntroducedNouns } from "./unresolved.ts";

/** A source that no name stands for. */
export function nobody(sourceType: SourceType): Speaker {
  return { speaker: null, actor: null, sourceType, affiliation: null };
}

/** A source of another type; written out, so that all are of one shape: where they are of many, reading them is slow. */
export function typed({ speaker, actor, affiliation }: Speaker, sourceType: SourceType): Speaker {
  return { speaker, actor, sourceType, affiliation };
}

/** A person of the article, who speaks for nobody. */
export function asPerson({ name, actor }: { readonly name: string; readonly actor: string }): Speaker {
  return { speaker: name, actor, sourceType: "person", affiliation: null };
}

/** Somebody or something that nothing but its own words name. */
export function called(name: string, sourceType: SourceType): Speaker {
  return { speaker: name, actor: slug(name), sourceType, affiliation: null };
}

/** What is at hand to tell who a source is: the article, what is known beforehand, and who was found in it. */
export interface SourceContext {
  readonly doc: Document;
  readonly lexicon: Lexicon;
  readonly resolved: Resolved;
  /** Nouns of people whom an article introduces without a name: "an officer". */
  readonly introduced: () => IntroducedNouns;
  /** Those, and the head nouns of sources that were described before; those of each source are added. */
  readonly described: () => DescribedNouns;
  /** How often it names each place. */
  readonly places: () => ReadonlyMap<string, number>;
  /** The bodies that it calls by a place and a small noun. */
  readonly bodies: () => LocalBodies;
  /** Who wrote the papers that the article speaks of; who says something in one is added as the article is read. */
  readonly authors: () => Authors;
  /** Who wrote the article, where its byline names one. */
  readonly writer: Speaker | null;
  /** Whether the article is a transcript in part. */
  readonly transcript: () => boolean;
  /** The first token of the attribution whose source is looked for: of its content, where that stands before the source. */
  readonly opens: () => number;
  /** Who spoke last, for himself; null where nobody has, or nobody known. */
  readonly spoke: () => Voice | null;
  /** The people who have spoken for themselves so far. */
  readonly voices: ReadonlySet<string>;
  /** Whom the words of a source described so far, by their noun: "the minister". */
  readonly known: ReadonlyMap<number, Known>;
}

/** Somebody whom a description was found to mean, and its words up to its noun. */
export interface Known {
  readonly speaker: Speaker;
  readonly run: Run;
}

/** Somebody known who spoke: the token at which he is named or described, and what he said. */
export interface Voice {
  readonly actor: string;
  readonly at: number;
  readonly content: readonly Run[];
  /** Whom he told it. */
  readonly addressee: readonly Run[];
}

/** The bodies of an article that are called by a place and a small noun ("Arva police"), by that noun; `at` is its token. */
export type LocalBodies = ReadonlyMap<number, readonly { readonly at: number; readonly name: string }[]>;

/** A paper of an article: the token of its noun, and whose it is; null where the text speaks of it anew and does not tell. */
export interface Told {
  readonly at: number;
  readonly speaker: Speaker | null;
}

/** Who wrote the papers of an article, by the noun for each. */
export type Authors = Map<number, Told[]>;

/** Whether a group's mention names its members and no body: "Norvians", "Kurds", "Democrats", "the Tolms". */
function namesMembers({ text }: Document, { kind, rule, end }: Mention, roles: Lexicon["roles"]): boolean {
  if (kind !== "group") return false;
  if (rule === "demonym" || rule === "family") return true;
  return roles.peoples.has(hashWord(text.slice(text.lastIndexOf(" ", end - 1) + 1, end)));
}

/** What opens the names of papers: "the Evening Bell", "the Sunday Lantern". */
const OPENS_PAPER = listed("paperOpenings", "days");

/** Whether a word is a noun for a body or a document that is no paper: "the Tuesday Group", "a Morning Consult Poll". */
function isOtherNoun(word: string, roles: Lexicon["roles"]): boolean {
  const hash = hashWord(word);
  return roles.organisation.has(hash) || roles.document.has(hash);
}

/** Whether what looks like a person's name is a paper's, which has an article: "The Hill". */
function isArticled({ tokens }: Document, { name }: Mention, { outlet }: Lexicon["roles"], [first]: Run): boolean {
  return tokens.hash[first] === THE && !name.includes(" ") && outlet.has(hashWord(name.toLowerCase()));
}

/** Outlets whose names have no noun for one. */
const OUTLETS = listed("outletNames");

/** Whether a name is an outlet's that has no noun for one: "Forbes". */
export function isOutletByName(name: string): boolean {
  return OUTLETS.has(hashWord(name.toLowerCase()));
}

const NUMERAL = listed("numerals");

/** Whether a name is a station's by its number: "Channel Four Tarn". */
function isChannel([word = "", number = ""]: readonly string[]): boolean {
  return hashWord(word) === CHANNEL && (/^\d+$/.test(number) || NUMERAL.has(hashWord(number)));
}

/** Whom a mention in the words of a source names. */
export function ofMention(doc: Document, mention: Mention, roles: Lexicon["roles"], run: Run): Speaker {
  const type = namesMembers(doc, mention, roles) ? "group" : sourceTypeOf(mention.kind);
  const isCalled = (): boolean =>
    // "The Tarn Sun-Times", "Tarn-TV".
    mention.name.split(/[ -]/).some((word, i, words) => {
      const hash = hashWord(word);
      // "Kukra Hill" is no paper.
      if (hash === HILL && words.length > 1) return false;
      if (hash === AGENCY) return isNewsAgency(words, i, roles);
      // "The Tarn Echo": what papers are called closes their names.
      const paper = i === words.length - 1 && roles.newspaper.has(hash);
      const opens =
        i === 0 &&
        words.length > 1 &&
        // "Corriere del Tarn": papers of another language.
        (OPENS_PAPER.has(hash) || (roles.newspaper.has(hash) && roles.forms.get(hash) === 0)) &&
        !isOtherNoun(words.at(-1) ?? "", roles);
      return paper || opens || (i === 0 && isChannel(words)) || roles.outlet.has(hash) || isOutletName(word);
    });
  const outlet =
    type === "organisation" ? !namesBody(doc, roles, run) && (isCalled() || isOutletByName(mention.name) || namesOutlet(doc, roles.outlet, run))
    : type === "person" && (isOutletByName(mention.name) || looksLikePaper(doc, roles, run) || isArticled(doc, mention, roles, run)); // biome-ignore format: a decision list
  return { speaker: mention.name, actor: mention.actor, sourceType: outlet ? "outlet" : type, affiliation: null };
}

/** The mention that begins at token `i`. */
export function mentionAt({ at, mentions }: Resolved, i: number): Mention | null {
  const m = firstAtLeast(at, i);
  return at[m] === i ? (mentions[m] as Mention) : null;
}

/** A mention, and the token at which it begins. */
export interface Placed {
  readonly mention: Mention;
  readonly at: number;
}

/** The mentions that begin in a run, each with its token. */
export function placedIn(resolved: Resolved, [first, last]: Run): Placed[] {
  const found: Placed[] = [];
  for (let m = firstAtLeast(resolved.at, first); (resolved.at[m] ?? last) < last; m++)
    found.push({ mention: resolved.mentions[m] as Mention, at: resolved.at[m] as number });
  return found;
}

/** The mentions that begin in a run. */
export function mentionsIn(resolved: Resolved, run: Run): Mention[] {
  const from = firstAtLeast(resolved.at, run[0]);
  let to = from;
  while ((resolved.at[to] ?? run[1]) < run[1]) to++;
  return resolved.mentions.slice(from, to);
}
