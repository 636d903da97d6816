import type { FurnitureFile, OfficeFile } from "./lists.ts";
import { wordFiles } from "./readLexicon.ts";
import type { WordLists } from "./wordLists.ts";

export { inS, spellings, verbForms, writtenForms } from "./inflect.ts";
export {
  type ConfidenceFile,
  type CueFile,
  type FrameName,
  type GivenNameFile,
  type PlaceFile,
  PRESENTATIONS,
  type Presentation,
  type RoleFile,
  type RoleRule,
  SOURCE_ROLES,
  type SourceRole,
  type SourceRoleFile,
  STANCES,
  type Stance,
} from "./lists.ts";
export { type LexiconFiles, lexiconFiles } from "./readLexicon.ts";
export type { WordLists } from "./wordLists.ts";
export { wordsOf } from "./wordsOf.ts";

const { offices: officeFile, furniture, grammar, names, statements, calendar, sentences, articles } = wordFiles();

/** The lists of words of `english/`, by their names. */
export const english: WordLists = { ...grammar, ...names, ...statements, ...calendar, ...sentences, ...articles };

/** The file `english/offices.yaml`. */
export const offices: OfficeFile = officeFile;

/** The file `english/furniture.yaml`. */
export const furnitureFile: FurnitureFile = furniture;
