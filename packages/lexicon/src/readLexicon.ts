import { existsSync, readFileSync } from "node:fs";
import type { GenericSchema, InferOutput } from "valibot";
import { type Checked, checkedYaml } from "./checkedYaml.ts";
import { lexiconForms } from "./lexiconForms.ts";
import type {
  ConfidenceFile,
  CueFile,
  FurnitureFile,
  GivenNameFile,
  OfficeFile,
  PlaceFile,
  RoleFile,
  SourceRoleFile,
} from "./lists.ts";
import { refuseContradictions, refuseRepeated } from "./repeatedWords.ts";
import type { WordFiles } from "./wordLists.ts";

/** What the larger files of `english/` say, each read by a part of annotation of its own. */
export interface LexiconFiles {
  readonly cues: CueFile;
  readonly sources: RoleFile;
  readonly roles: SourceRoleFile;
  readonly places: PlaceFile;
  readonly givenNames: GivenNameFile;
  readonly confidence: ConfidenceFile;
}

/** What is needed wherever text is read: lists of words, the offices of state, page furniture. */
export interface SmallFiles extends WordFiles {
  readonly offices: OfficeFile;
  readonly furniture: FurnitureFile;
}

/** The build's copies in JSON: YAML takes longer to parse than an article. Lists of words are needed by every command. */
export const COMPILED: { readonly words: URL; readonly files: URL } = {
  words: new URL("words.json", import.meta.url),
  files: new URL("files.json", import.meta.url),
};

/** Reads and checks one file of `english/`. */
function readOne<Schema extends GenericSchema>(name: string, form: Schema): Checked<InferOutput<Schema>> {
  const path = `english/${name}.yaml`;
  const checked = checkedYaml(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"), path, form);
  refuseRepeated(checked);
  return checked;
}

/**
 * Reads the YAML files of words.
 *
 * @throws an Error with file, line and word for an unknown list, a missing one, and a word twice in a list
 */
export function readWordFiles(): SmallFiles {
  const { words, offices, furniture } = lexiconForms();
  return {
    offices: readOne("offices", offices).content,
    furniture: readOne("furniture", furniture).content,
    grammar: readOne("grammar", words.grammar).content,
    names: readOne("names", words.names).content,
    statements: readOne("statements", words.statements).content,
    calendar: readOne("calendar", words.calendar).content,
    sentences: readOne("sentences", words.sentences).content,
    articles: readOne("articles", words.articles).content,
  };
}

/**
 * Reads the other YAML files.
 *
 * @throws as `readWordFiles`, and for a verb in two groups of which nothing says which wins
 */
export function readFiles(): LexiconFiles {
  const forms = lexiconForms();
  const cues = readOne("cues", forms.cues);
  refuseContradictions(cues);
  return {
    cues: cues.content,
    sources: readOne("sources", forms.sources).content,
    roles: readOne("roles", forms.roles).content,
    places: readOne("places", forms.places).content,
    givenNames: readOne("givenNames", forms.givenNames).content,
    confidence: readOne("confidence", forms.confidence).content,
  };
}

/** The larger files: the build's copy, or where there is none (code run from its sources) the YAML. */
export function lexiconFiles(): LexiconFiles {
  return compiled<LexiconFiles>(COMPILED.files) ?? readFiles();
}

/** The lists of words, likewise. */
export function wordFiles(): SmallFiles {
  return compiled<SmallFiles>(COMPILED.words) ?? readWordFiles();
}

function compiled<T>(url: URL): T | null {
  return existsSync(url) ? (JSON.parse(readFileSync(url, "utf8")) as T) : null;
}
