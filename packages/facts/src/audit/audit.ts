import { type ActorKind, MENTION, type Member, type Mention, titleOfOne } from "@readout/annotate";
import { column, columnTable, computedColumn, fieldNames, type Span, type Table } from "@readout/corpus";
import type { Facts, MentionRow } from "../facts.ts";
import type { EvidenceId } from "../passage.ts";

/** The fields of mentions that say `audit`: of each, what the text gives an actor most often; null where it gives none. */
type Usual = {
  readonly [Name in keyof typeof MENTION as (typeof MENTION)[Name] extends { audit: true } ? Name : never]:
    | string
    | null;
};

/** One form under which an actor was counted, and the rule that says so. Of a person it tells the title, one that is shared in the singular, and whom it is held in. */
export interface AuditRow extends Usual {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** The actor that this one's mentions count for by the user's actor file; null where it counts for itself. */
  readonly group: string | null;
  /** All mentions of the actor, and the articles that have one. */
  readonly mentions: number;
  readonly articles: number;
  /** The words in the text; spaces and line breaks are one space, pronouns in lower case. */
  readonly form: string;
  /** How the form was resolved: `exact`, `surname`, `metonym`, `pronoun` … */
  readonly rule: string;
  /** How often the form stands for the actor by that rule, and in which sentences. */
  readonly times: number;
  readonly evidence: readonly EvidenceId[];
}

const AUDITED = fieldNames(MENTION, "audit") as readonly (keyof Usual)[];

/** The columns of an audit, in their order. */
export const AUDIT_COLUMNS: readonly (keyof AuditRow)[] = [
  ...(["actor", "name", "kind", "group"] as const),
  ...AUDITED,
  ...(["mentions", "articles", "form", "rule", "times", "evidence"] as const),
];

interface Form {
  readonly form: string;
  readonly rule: string;
  times: number;
  /** In turn the article and the sentence of each mention; of those in one sentence the first. */
  readonly places: number[];
}

/** Where a mention stands. */
type Place = Pick<MentionRow, "article" | "sentence" | "start">;

interface Audited extends Member {
  readonly group: string | null;
  mentions: number;
  readonly articles: Set<number>;
  /** How often the text gives the actor which value of an audited field, of those that it gives. */
  readonly given: Map<keyof Usual, Map<string, number>>;
  /** By rule, then by form. */
  readonly forms: Map<string, Map<string, Form>>;
}

/**
 * Returns who is who, and why: each actor with every form that stands for it in the text, how often, by which rule, and
 * the sentences. The most mentioned actor comes first, and of its forms the most frequent. Who counts for a group stands
 * here for himself. Reads `facts.mentions`, and the words in `facts.texts`.
 *
 * @example audit(await readFacts("corpora/sample")).objects({ limit: 3 })
 */
export function audit(facts: Facts): Table<AuditRow> {
  const noted = notedMentions(facts);
  const read = <Name extends keyof MentionRow>(name: Name) => column(facts.mentions, name);
  const [article, sentence, start, end] = [read("article"), read("sentence"), read("start"), read("end")];
  const [actor, name, kind, rule] = [read("actor"), read("name"), read("kind"), read("rule")];
  const actors = new Map<string, Audited>();
  for (let row = 0; row < article.length; row++) {
    const place = { article: article[row] ?? -1, sentence: sentence[row] ?? -1, start: start[row] ?? 0 };
    const mention = noted(place.article)?.get(place.start);
    const who = mention?.member ?? { actor: actor[row] ?? "", name: name[row] ?? "", kind: kind[row] ?? "group" };
    const one = audited(actors, who, mention?.member ? (actor[row] ?? null) : null);
    one.mentions++;
    one.articles.add(place.article);
    if (mention)
      for (const field of AUDITED) {
        const value: unknown = mention[field];
        if (isSpan(value)) {
          const words = small(wordsAt(facts, place.article, value[0], value[1]));
          count(one, field, field === "title" ? titleOfOne(words) : words);
        } else if (value !== undefined) count(one, field, String(value));
      }
    const words = wordsAt(facts, place.article, place.start, end[row] ?? 0);
    add(one, rule[row] ?? "", rule[row] === "pronoun" ? words.toLowerCase() : words, place);
  }
  const rows = [...actors.values()].sort(mostMentionedFirst).flatMap(rowsOf);
  return columnTable<AuditRow>(
    AUDIT_COLUMNS.map((column) => [
      column,
      // Of each mention its sentence: made for those rows that somebody reads.
      column === "evidence"
        ? computedColumn(rows.length, (row) => evidenceOf(rows[row]?.places ?? []))
        : rows.map((row) => row[column]),
    ]),
  );
}

function add({ forms }: Audited, rule: string, form: string, place: Place): void {
  const ofRule = forms.get(rule) ?? new Map<string, Form>();
  forms.set(rule, ofRule);
  const known = ofRule.get(form) ?? { form, rule, times: 0, places: [] };
  ofRule.set(form, known);
  known.times++;
  if (known.places.at(-2) !== place.article || known.places.at(-1) !== place.sentence)
    known.places.push(place.article, place.sentence);
}

function evidenceOf(places: readonly number[]): EvidenceId[] {
  const found = new Set<EvidenceId>();
  for (let at = 0; at < places.length; at += 2) found.add(`s${places[at]}.${places[at + 1]}`);
  return [...found];
}

function isSpan(value: unknown): value is Span {
  return Array.isArray(value);
}

function wordsAt({ texts }: Facts, article: number, start: number, end: number): string {
  const words = texts[article]?.article.text.slice(start, end) ?? "";
  return /[^\S ]|\s\s/u.test(words) ? words.replace(/\s+/gu, " ") : words;
}

/** Words in lower case, abbreviations as they are: "foreign minister", "PM". */
function small(words: string): string {
  return words.replace(/\p{L}+/gu, (word) =>
    word.length < 5 && word === word.toUpperCase() ? word : word.toLowerCase(),
  );
}

function count({ given }: Audited, field: keyof Usual, word: string): void {
  const times = given.get(field) ?? new Map<string, number>();
  given.set(field, times);
  times.set(word, (times.get(word) ?? 0) + 1);
}

/** The word that was counted most, of several the first in the alphabet. */
function usual(times: ReadonlyMap<string, number> | undefined): string | null {
  const [most] = [...(times ?? [])].sort(([a, n], [b, m]) => m - n || compare(a, b));
  return most?.[0] ?? null;
}

/**
 * Finds the mentions of an article, by where they start, of which an audit asks for more than their rows of `facts.mentions`:
 * members of a group, audited fields. Null where it has none.
 */
function notedMentions({ texts }: Facts): (article: number) => ReadonlyMap<number, Mention> | null {
  const noted = ({ annotation }: Facts["texts"][number]): ReadonlyMap<number, Mention> | null => {
    const mentions = annotation.mentions.filter(
      (mention) => mention.member || AUDITED.some((name) => mention[name] !== undefined),
    );
    return mentions.length === 0 ? null : new Map(mentions.map((mention) => [mention.start, mention]));
  };
  const byArticle = texts.map(noted);
  return (article) => byArticle[article] ?? null;
}

function audited(actors: Map<string, Audited>, { actor, name, kind }: Member, group: string | null): Audited {
  const known = actors.get(actor);
  if (known) return known;
  const made = {
    actor,
    name,
    kind,
    group,
    given: new Map<keyof Usual, Map<string, number>>(),
    mentions: 0,
    articles: new Set<number>(),
    forms: new Map<string, Map<string, Form>>(),
  };
  actors.set(actor, made);
  return made;
}

type Row = Omit<AuditRow, "evidence"> & Pick<Form, "places">;

function rowsOf({ actor, name, kind, group, given, mentions, articles, forms }: Audited): Row[] {
  const most = Object.fromEntries(AUDITED.map((field) => [field, usual(given.get(field))])) as unknown as Usual;
  return [...forms.values()]
    .flatMap((own) => [...own.values()])
    .sort((a, b) => b.times - a.times || compare(a.form, b.form) || compare(a.rule, b.rule))
    .map(({ form, rule, times, places }) => {
      const who = { actor, name, kind, group, ...most, mentions, articles: articles.size };
      return { ...who, form, rule, times, places };
    });
}

function mostMentionedFirst(a: Audited, b: Audited): number {
  return b.mentions - a.mentions || compare(a.name, b.name) || compare(a.actor, b.actor);
}

/** Order of code units. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
