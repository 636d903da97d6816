import { type Checked, checkedYaml, excerpt, type Path, valibot } from "@readout/lexicon/yaml";
import { parseDate } from "../normalise/dates.ts";
import { readWords } from "../read/readWords.ts";

/** Which articles an entry is about: all that is given must hold. */
export interface Selector {
  readonly id?: string | undefined;
  /** A pattern of paths from the file's folder; one without a slash is of names in any folder. */
  readonly path?: string | undefined;
  /** A pattern of whole titles, in which `*` stands for any words, in capitals or not. */
  readonly title?: string | undefined;
}

/** What an entry says of the articles that it is about. */
export interface Settings {
  readonly headline?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly byline?: readonly string[] | undefined;
}

/** The content of a corrections.yaml. */
export interface CorrectionsContent {
  /** Of each outlet, its other names. */
  readonly outlets?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Of each author, other forms of the name. */
  readonly authors?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What stands in bylines and is nobody's name. */
  readonly nobody?: readonly string[] | undefined;
  readonly drop?: readonly Selector[] | undefined;
  readonly set?: readonly (Selector & Settings)[] | undefined;
}

function form() {
  const v = valibot();
  const words = v.pipe(
    v.string(),
    v.check(
      (input) => input.trim() !== "",
      () => "Expected words, got nothing",
    ),
  );
  const names = v.array(words);
  const selector = { id: v.optional(words), path: v.optional(words), title: v.optional(words) };
  const isNamed = (entry: Selector): boolean => [entry.id, entry.path, entry.title].some((own) => own !== undefined);
  const named = v.check(isNamed, () => "Expected `id`, `path` or `title`, got none of them");
  const date = v.pipe(
    v.string(),
    v.check(
      (input) => parseDate(input) !== null,
      ({ input }) => `Expected a date such as 2024-03-05, got \`${excerpt(input)}\``,
    ),
  );
  const settings = {
    headline: v.optional(words),
    outlet: v.optional(words),
    published: v.optional(date),
    byline: v.optional(names),
  };
  return v.strictObject({
    outlets: v.optional(v.record(v.string(), names)),
    authors: v.optional(v.record(v.string(), names)),
    nobody: v.optional(names),
    drop: v.optional(v.array(v.pipe(v.strictObject(selector), named))),
    set: v.optional(v.array(v.pipe(v.strictObject({ ...selector, ...settings }), named))),
  });
}

/**
 * Reads a corrections.yaml.
 *
 * @throws an Error that names file, line and field where it is wrong, or says of one name two things
 */
export async function correctionsFile(path: string): Promise<Checked<CorrectionsContent>> {
  const { text, line } = await readWords(path);
  if (line !== null) throw new Error(`${path}:${line}: Expected text in UTF-8, got broken bytes`);
  const checked = checkedYaml(text, path, form());
  for (const field of ["outlets", "authors"] as const) refuseTwice(checked, field);
  return checked;
}

function refuseTwice({ content, lineOf, refuse }: Checked<CorrectionsContent>, field: "outlets" | "authors"): void {
  const seen = new Map<string, Path>();
  for (const [name, others] of Object.entries(content[field] ?? {}))
    others.forEach((other, at) => {
      const path = [field, name, at];
      const before = seen.get(other);
      if (before !== undefined)
        refuse(path, `Expected a name given once, got \`${excerpt(other)}\` of line ${lineOf(before)}`);
      seen.set(other, path);
    });
}
