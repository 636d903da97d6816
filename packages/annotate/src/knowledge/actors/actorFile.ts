import { isExhausted, pathListener, readWords } from "@readout/corpus/text";
import { checkedYaml, dayForm, excerpt, valibot } from "@readout/lexicon/yaml";
import type { ActorEntry } from "./actor.ts";
import { contradiction } from "./contradiction.ts";

/** The form of an actor file. */
function form() {
  const v = valibot();
  const words = v.pipe(
    v.string(),
    v.nonEmpty("Expected words, got nothing"),
    v.check(isName, ({ input }) => `Expected words, got \`${excerpt(input)}\``),
  );
  const names = v.optional(v.array(words));
  const id = v.pipe(
    v.string(),
    v.regex(/^(?!.*[\p{Lu}\p{Lt}])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, "Expected lower-case words joined by hyphens"),
  );
  const day = dayForm();
  const actor = v.strictObject({
    id: v.optional(id),
    name: v.optional(words),
    kind: v.optional(v.picklist(["person", "organisation", "state", "place", "group"])),
    aliases: names,
    demonyms: names,
    capital: v.optional(words),
    seats: names,
    title: v.optional(words),
    affiliation: v.optional(words),
    since: v.optional(day),
    until: v.optional(day),
    merge: names,
    hide: v.optional(v.boolean()),
    group: v.optional(words),
  });
  return v.object({ actors: v.array(actor), sides: v.optional(v.record(words, v.array(words))) });
}

/**
 * Reads an actor file (YAML).
 *
 * @param where the file's name, for messages
 * @throws an Error that names the file, the line and the field where the file is wrong or contradicts itself
 */
export function parseActors(text: string, where: string): ActorEntry[] {
  const { content, lineOf, refuse } = checkedYaml(text, where, form());
  const wrong = contradiction(content.actors, (path) => `line ${lineOf(path)}`);
  if (wrong !== null) return refuse(wrong.path, wrong.message);
  return [...content.actors, ...sidesOf(content.sides ?? {}, refuse)];
}

/** An entry for each actor of a side, by its id or name; nobody is on two. */
function sidesOf(
  sides: Readonly<Record<string, readonly string[]>>,
  refuse: (path: readonly (string | number)[], message: string) => never,
): ActorEntry[] {
  const first = new Map<string, string>();
  return Object.entries(sides).flatMap(([side, actors]) =>
    actors.map((name, i): ActorEntry => {
      const before = first.get(name);
      if (before !== undefined)
        refuse(["sides", side, i], `Expected each actor on one side, got \`${excerpt(name)}\` again`);
      first.set(name, side);
      return { name, side };
    }),
  );
}

/** Whether words can be a name: they have a letter or a digit. */
export function isName(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

/**
 * Reads an actor file (YAML, see actors/README.md).
 *
 * @throws an Error that names file, line and field where it is wrong, or that it cannot be read
 */
export async function readActors(path: string): Promise<ActorEntry[]> {
  const listener = pathListener();
  listener.given(path);
  const shown = listener.shown(path);
  const { text, line } = await readWords(path).catch((error: NodeJS.ErrnoException) => {
    if (isExhausted(error)) throw error;
    throw new Error(`${shown}: Expected an actor file that can be read, got \`${error.code ?? error.message}\``);
  });
  if (line !== null) throw new Error(`${shown}:${line}: Expected text in UTF-8, got broken bytes`);
  return parseActors(text, shown);
}
