import type { GenericSchema } from "valibot";
import { excerpt } from "./excerpt.ts";
import { valibot } from "./libraries.ts";
import {
  BODY_LISTS,
  type ConfidenceFile,
  type CueFile,
  FRAMES,
  type FurnitureFile,
  type GivenNameFile,
  type OfficeFile,
  PLACE_LISTS,
  type PlaceFile,
  PRESENTATIONS,
  ROLE_LISTS,
  ROLE_TYPES,
  type RoleFile,
  SOURCE_ROLES,
  type SourceRoleFile,
  STANCES,
} from "./lists.ts";
import { WORD_LISTS, type WordFiles } from "./wordLists.ts";

/** The forms of the files that linguists edit. */
export interface LexiconForms {
  readonly cues: GenericSchema<unknown, CueFile>;
  readonly sources: GenericSchema<unknown, RoleFile>;
  readonly roles: GenericSchema<unknown, SourceRoleFile>;
  readonly places: GenericSchema<unknown, PlaceFile>;
  readonly confidence: GenericSchema<unknown, ConfidenceFile>;
  readonly givenNames: GenericSchema<unknown, GivenNameFile>;
  readonly offices: GenericSchema<unknown, OfficeFile>;
  readonly furniture: GenericSchema<unknown, FurnitureFile>;
  readonly words: { readonly [Name in keyof WordFiles]: GenericSchema<unknown, WordFiles[Name]> };
}

/** The forms of the files of `english/`: a field or list of another name is refused, and so is a list that is missing. */
export function lexiconForms(): LexiconForms {
  const v = valibot();
  const words = v.pipe(v.string(), v.nonEmpty("Expected words, got nothing"));
  const list = v.array(words);
  const pattern = v.pipe(
    words,
    v.check(isPattern, ({ input }) => `Expected a regular expression, got \`${excerpt(input)}\``),
  );
  const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
  /** The form of a file that holds lists of words and nothing else. */
  const lists = <Name extends string>(
    names: readonly Name[],
  ): GenericSchema<unknown, Readonly<Record<Name, readonly string[]>>> =>
    v.strictObject(v.entriesFromList(names, list)) as GenericSchema<unknown, Readonly<Record<Name, readonly string[]>>>;
  return {
    words: {
      grammar: lists(WORD_LISTS.grammar),
      names: lists(WORD_LISTS.names),
      statements: lists(WORD_LISTS.statements),
      calendar: lists(WORD_LISTS.calendar),
      sentences: lists(WORD_LISTS.sentences),
      articles: lists(WORD_LISTS.articles),
    },
    cues: cueForm(),
    furniture: v.strictObject({
      networks: list,
      rules: v.array(
        v.strictObject({
          rule: words,
          where: v.picklist(["anywhere", "edge", "page", "within"]),
          patterns: v.array(pattern),
        }),
      ),
    }),
    offices: v.strictObject({ called: v.record(words, list), leader: words, leading: list }),
    sources: v.strictObject(v.entriesFromList(ROLE_LISTS, list)),
    roles: roleForm(),
    places: v.strictObject(v.entriesFromList(PLACE_LISTS, list)),
    confidence: v.strictObject({
      others: share,
      rules: v.record(
        words,
        v.strictObject({
          direct: v.exactOptional(share),
          indirect: v.exactOptional(share),
          mixed: v.exactOptional(share),
        }),
      ),
    }),
    givenNames: v.strictObject({
      givenNames: v.array(v.pipe(list, v.minLength(2, "Expected a name and a short form"))),
    }),
  };
}

/** The form of `cues.yaml`. */
function cueForm(): LexiconForms["cues"] {
  const v = valibot();
  const words = v.pipe(v.string(), v.nonEmpty("Expected words, got nothing"));
  const list = v.array(words);
  const stance = v.picklist(STANCES);
  const verbs = v.strictObject({
    stance,
    frames: v.array(v.picklist(FRAMES)),
    weak: v.exactOptional(v.boolean()),
    presents: v.exactOptional(v.picklist(PRESENTATIONS)),
    verbs: v.exactOptional(words),
    phrases: v.exactOptional(list),
    again: v.exactOptional(words),
  });
  return v.strictObject({
    verbs: v.array(verbs),
    prepositional: v.array(v.strictObject({ stance, cues: list })),
    light: words,
    ...v.entriesFromList(
      ["adjectives", "prepositions", "nouns", "unowned", "settings", "channels", "adverbs", "hedges"] as const,
      list,
    ),
    irregular: v.record(words, list),
  });
}

/** The form of `roles.yaml`. */
function roleForm(): LexiconForms["roles"] {
  const v = valibot();
  const words = v.pipe(v.string(), v.regex(/^[^\p{Lu}\s]+(?: [^\p{Lu}\s]+)*$/u, "Expected words in lower case"));
  const list = v.exactOptional(v.array(words));
  const rule = v.strictObject({
    role: v.exactOptional(v.picklist(SOURCE_ROLES)),
    official: v.exactOptional(v.boolean()),
    called: list,
    with: list,
    of: v.exactOptional(v.array(v.picklist(BODY_LISTS))),
    alone: v.exactOptional(v.literal(true)),
    types: v.exactOptional(v.array(v.picklist(ROLE_TYPES))),
  });
  return v.strictObject({
    bodies: v.strictObject(v.entriesFromList(BODY_LISTS, v.array(words))),
    rules: v.array(
      v.pipe(
        rule,
        v.check(
          ({ role, official }) => role !== undefined || official !== undefined,
          "Expected a role or whether it is official, got neither",
        ),
        v.check(
          ({ called, with: near, of, types }) => [called, near, of, types].some((asked) => asked !== undefined),
          "Expected called, with, of or types, got none",
        ),
      ),
    ),
  });
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, "iu").source !== "";
  } catch {
    return false;
  }
}
