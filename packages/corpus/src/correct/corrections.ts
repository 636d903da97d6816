import type { Path } from "@readout/lexicon/yaml";
import picomatch from "picomatch";
import type { Article, Problem } from "../article.ts";
import { parseDate } from "../normalise/dates.ts";
import type { Reading } from "../normalise/record.ts";
import { excerpt, problem, problemOf } from "../problem.ts";
import { type Change, changed } from "./changed.ts";
import { correctionsFile, type Selector, type Settings } from "./correctionsFile.ts";

/** What a corrections.yaml makes of articles. */
export interface Corrections {
  /** An article as it is corrected, which it tells in `corrected`; a problem where it is to be left out. */
  readonly apply: (found: Reading) => Reading | Problem;
  /** After all articles: the entries of `drop` and `set` that were about none. */
  readonly unused: () => readonly Problem[];
}

/** An entry, with its place in the file. */
interface Entry<Content> {
  readonly content: Content;
  readonly rule: string;
  readonly isAbout: (article: Article) => boolean;
}

/** What an entry makes of a name; null where it is nobody's. */
interface Alias {
  readonly name: string | null;
  readonly rule: string;
}

/**
 * Reads a corrections.yaml.
 *
 * @param file its path; the paths that it names begin at its folder
 * @throws an Error that names file, line and field where it is wrong
 */
export async function corrections(file: string): Promise<Corrections> {
  const { content, lineOf } = await correctionsFile(file);
  const name = file.slice(file.lastIndexOf("/") + 1);
  const folder = file.slice(0, -name.length);
  const ruleOf = (path: Path): string => `${name}:${lineOf(path)}`;
  const entriesOf = <Content extends Selector>(field: string, all: readonly Content[] = []): Entry<Content>[] =>
    all.map((each, at) => ({ content: each, rule: ruleOf([field, at]), isAbout: selected(each, folder) }));
  const aliasesOf = (field: "outlets" | "authors"): readonly (readonly [string, Alias])[] =>
    Object.entries(content[field] ?? {}).flatMap(([own, others]) =>
      others.map((other, at) => [other, { name: own, rule: ruleOf([field, own, at]) }] as const),
    );
  const drop = entriesOf("drop", content.drop);
  const set = entriesOf("set", content.set);
  const outlets = new Map(aliasesOf("outlets"));
  const nobody = (content.nobody ?? []).map(
    (each, at) => [each, { name: null, rule: ruleOf(["nobody", at]) }] as const,
  );
  const authors = new Map<string, Alias>([...aliasesOf("authors"), ...nobody]);
  const idle = new Set<Entry<Selector>>([...drop, ...set]);
  const about = <Content extends Selector>(entries: readonly Entry<Content>[], article: Article): Entry<Content>[] => {
    const found = entries.filter(({ isAbout }) => isAbout(article));
    for (const each of found) idle.delete(each);
    return found;
  };
  return {
    apply(found) {
      const [dropped] = about(drop, found.article);
      if (dropped !== undefined) return left(found.article, dropped.rule);
      let now = found;
      for (const { content: entry, rule } of about(set, found.article)) now = changed(now, settingsOf(entry), rule);
      const outlet = outlets.get(now.article.outlet ?? "");
      if (outlet?.name) now = changed(now, { outlet: outlet.name }, outlet.rule);
      return named(now, authors);
    },
    unused: () =>
      Array.from(idle, ({ rule }) =>
        problem("unused-correction", "Expected an article that the entry is about, got none", folder + rule),
      ),
  };
}

function left(article: Article, rule: string): Problem {
  return problemOf(
    article,
    "dropped",
    `Expected no article that ${rule} drops, got \`${excerpt(article.title ?? "")}\``,
  );
}

/** The authors under their own names, each once. */
function named(found: Reading, authors: ReadonlyMap<string, Alias>): Reading {
  const aliases = found.article.byline.map((name) => authors.get(name) ?? { name, rule: null });
  const rule = aliases.find((alias) => alias.rule !== null)?.rule;
  return rule ? changed(found, { byline: [...new Set(aliases.flatMap(({ name }) => name ?? []))] }, rule) : found;
}

function settingsOf({ headline, outlet, published, byline }: Settings): Change {
  return {
    ...(headline === undefined ? {} : { title: headline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published: parseDate(published) }),
    ...(byline === undefined ? {} : { byline }),
  };
}

function selected({ id, path, title }: Selector, folder: string): Entry<unknown>["isAbout"] {
  const isPath = path === undefined ? null : picomatch(path, { basename: !path.includes("/") });
  const isTitle = title === undefined ? null : picomatch(title, { bash: true, nocase: true });
  return (article) => {
    const from = article.source.path;
    return (
      (id === undefined || id === article.id) &&
      (isPath === null || isPath(from.startsWith(folder) ? from.slice(folder.length) : from)) &&
      (isTitle === null || (article.title !== null && isTitle(article.title)))
    );
  };
}
