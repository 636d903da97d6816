import type { GenericSchema } from "valibot";
import type { ConfidenceFile } from "./confidenceFile.ts";
import { type CueFile, Frame } from "./cueLexicon.ts";
import { dayForm } from "./dayForm.ts";
import type { GivenNameFile } from "./givenNames.ts";
import { valibot } from "./libraries.ts";
import type { LeaderFile } from "./offices.ts";
import { PLACE_LISTS, type PlaceFile } from "./placeWords.ts";
import { ROLE_LISTS, type RoleFile } from "./roles.ts";

/** The forms of the files that linguists edit. */
export interface LexiconForms {
  readonly cues: GenericSchema<unknown, CueFile>;
  readonly sources: GenericSchema<unknown, RoleFile>;
  readonly places: GenericSchema<unknown, PlaceFile>;
  readonly confidence: GenericSchema<unknown, ConfidenceFile>;
  readonly givenNames: GenericSchema<unknown, GivenNameFile>;
  readonly leaders: GenericSchema<unknown, LeaderFile>;
}

/** The forms of the files of `lexicon/` and of `actors/leaders.yaml`: a field or list of another name is refused. */
export function lexiconForms(): LexiconForms {
  const v = valibot();
  const words = v.pipe(v.string(), v.nonEmpty("Expected words, got nothing"));
  const list = v.array(words);
  const stance = v.picklist(["neutral", "assert", "doubt", "deny", "confirm", "hedge", "decline"]);
  const frame = v.picklist(Object.keys(Frame) as (keyof typeof Frame)[]);
  const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
  const day = dayForm();
  const verbs = v.strictObject({
    stance,
    frames: v.array(frame),
    weak: v.exactOptional(v.boolean()),
    presents: v.exactOptional(v.picklist(["speech", "writing", "thought", "act"])),
    verbs: v.exactOptional(words),
    phrases: v.exactOptional(list),
    again: v.exactOptional(words),
  });
  const leader = v.strictObject({
    state: words,
    office: words,
    name: words,
    surnames: v.exactOptional(list),
    since: day,
    namesake: v.exactOptional(v.boolean()),
  });
  return {
    cues: v.strictObject({
      verbs: v.array(verbs),
      prepositional: v.array(v.strictObject({ stance, cues: list })),
      light: words,
      ...v.entriesFromList(
        ["adjectives", "prepositions", "nouns", "unowned", "settings", "channels", "adverbs", "hedges"] as const,
        list,
      ),
      irregular: v.record(words, list),
    }),
    sources: v.strictObject(v.entriesFromList(ROLE_LISTS, list)),
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
    leaders: v.strictObject({ known: day, leaders: v.array(leader) }),
  };
}
