/** What a rule's finds are, where it matters to other rules. */
interface Traits {
  /** The content is what was done with words, and not the words. */
  readonly act?: true;
  /** The content is bounded by a guess: where a surer statement begins in it, it ends. */
  readonly loose?: true;
  /** One who is quoted may report it of another: it can be a link of a chain. Views by adverbs are left to the speaker's words. */
  readonly link?: true;
  /** A link that hides none of those that stand in it, since it is often none itself. */
  readonly looseLink?: true;
  /** As a link it is told, where nobody says by whom. */
  readonly unowned?: true;
  /** The content is a clause or a quotation that somebody asserts: "argued that". */
  readonly asserting?: true;
  /** It tells words of a paper as well, without a verb that asserts them: "according to the report", a quotation from it. */
  readonly worded?: true;
  /** The content is no clause that is asserted, and is told all the same: "promised to", "denied having", "his claim that". */
  readonly told?: true;
  /** The content is a clause that the cue itself opens, so that a second one may follow: "said C and that D". */
  readonly clausal?: true;
  /** The content stands before its verb: "C, said S". */
  readonly leading?: true;
  /** A question that nobody is named to ask: it tells nothing. */
  readonly asking?: true;
  /** Its verb has a subject somewhere, whether or not one was found. */
  readonly verbal?: true;
  /** It needs no subject: where it gives no source, the text gives none. All others have lost theirs. */
  readonly subjectless?: true;
}

/**
 * The rules by which attributions are found, as annotations name them, and what each is. A form (`forms/`) gives one or
 * several; how sure each is against others stands in `ranks.ts`, how often each is right in `confidence.yaml`.
 */
const RULES = {
  /** S said that C; the content opens by a question word, a mark, a colon; by its verb alone. */
  that: { link: true, asserting: true, verbal: true, clausal: true },
  question: { link: true, verbal: true },
  quote: { link: true, asserting: true, verbal: true },
  colon: { asserting: true },
  clause: { link: true, asserting: true, verbal: true, clausal: true },
  /** As S was quoted as saying, C. */
  "quoted as": { link: true, asserting: true },
  to: { act: true, loose: true, looseLink: true },
  /** S promised to C, ordered them to C: an infinitive of telling. Given last, when all else is settled (`tellings.ts`). */
  "told to": { told: true },
  ing: { act: true, loose: true, looseLink: true, link: true, told: true },
  object: { act: true, loose: true, looseLink: true },
  about: { act: true, link: true },
  before: { link: true, asserting: true, leading: true },
  "quote before": { link: true, asserting: true, leading: true },
  as: { link: true, subjectless: true, worded: true },
  relative: { worded: true },
  /** It was said that C, by S or by nobody. */
  impersonal: { link: true, unowned: true, subjectless: true, clausal: true, worded: true },
  asked: { link: true, unowned: true, subjectless: true, asking: true },
  passive: { act: true, loose: true, unowned: true, subjectless: true },
  agentive: { act: true },
  preposition: { link: true, worded: true },
  noun: { link: true, unowned: true, subjectless: true, clausal: true },
  /** S's claim that C, S issued a warning that C: a noun of telling; S denied C, an object as told as a clause. Given last (`tellings.ts`). */
  "told noun": { told: true },
  "noun phrase": { subjectless: true },
  copular: { link: true },
  adverb: { loose: true, subjectless: true },
  "light verb": { looseLink: true },
  adjective: { looseLink: true, subjectless: true },
  view: { subjectless: true },
  signed: { asserting: true },
  "name and colon": { worded: true },
  citing: { worded: true },
  /** A quotation that no cue claims. */
  floating: { worded: true },
} as const;

/** The name of a rule. */
export type Rule = keyof typeof RULES;

/** The rules that have a trait. */
export function rulesWith(trait: keyof Traits): ReadonlySet<Rule> {
  const traits: Readonly<Record<Rule, Traits>> = RULES;
  return new Set((Object.keys(traits) as Rule[]).filter((rule) => traits[rule][trait]));
}
