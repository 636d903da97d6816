import { readdirSync, readFileSync } from "node:fs";
import type { Document, Node, Pair, Scalar, YAMLMap } from "yaml";
import { yaml } from "./libraries.ts";

/** One entry of one list of `english/`, as it stands in its file. */
export interface Entry {
  /** `cues.yaml` */
  readonly file: string;
  readonly line: number;
  /** The list's name; of a group of verbs the field: `verbs`, `phrases`, `again`. */
  readonly list: string;
  /** A word, or words that belong together. */
  readonly words: string;
  /** What the list's group says beside its words: `stance: neutral`. */
  readonly says: readonly string[];
  /** What the list is for, from the comment above it. */
  readonly purpose: string | null;
}

const FOLDER = new URL("../english/", import.meta.url);

/** Lists whose text is words parted by spaces, each an entry of its own. */
const RUNNING: ReadonlySet<string> = new Set(["verbs", "again", "light"]);

/** All entries of the files of `english/`, with the lines on which they stand; patterns and numbers are none. */
export function entries(): readonly Entry[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml") && name !== "confidence.yaml" && name !== "furniture.yaml")
    .sort()
    .flatMap((file) => entriesOf(file, readFileSync(new URL(file, FOLDER), "utf8")));
}

function entriesOf(file: string, text: string): readonly Entry[] {
  const { LineCounter, parseDocument, visit, isMap, isPair, isSeq } = yaml();
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines });
  const found: Entry[] = [];
  visit(document, {
    Scalar(key, node: Scalar, path) {
      const fields = path.filter((each): each is Pair => isPair(each)).map(nameOf);
      const list = fields.at(-1) as string;
      // What an office is called by stands under its own name.
      const isOffice = key === "key" && fields.length === 2 && fields[0] === "called";
      if ((key === "key" && !isOffice) || typeof node.value !== "string" || !node.range) return;
      if (SAYING.has(list) || fields[0] === "irregular") return;
      const [from, to] = node.range;
      const pairs = path.filter((each): each is Pair => isPair(each));
      const group = path.find((each, k) => isMap(each) && isSeq(path[k - 1])) as YAMLMap | undefined;
      const entry = (words: string, offset: number): Entry => ({
        file,
        line: lines.linePos(from + offset).line,
        list: isOffice ? (fields[0] as string) : list,
        words,
        says: (group?.items ?? []).flatMap(({ key: name, value }) =>
          SAYING.has(String(name)) ? `${String(name)}: ${plain(value as Node)}` : [],
        ),
        purpose: group ? comment(group) : comment(pairs[0]?.key as Node),
      });
      if (!RUNNING.has(list)) {
        found.push(entry(node.value, 0));
        return;
      }
      for (const { 0: word, index } of text.slice(from, to).matchAll(/\S+/g)) found.push(entry(word, index));
    },
  });
  return found;
}

/** The fields of a group of verbs, or of a rule of roles, that say something of its words. */
const SAYING: ReadonlySet<string> = new Set([
  ...["stance", "presents", "frames", "weak"],
  ...["role", "official", "of", "alone", "types"],
]);

function nameOf({ key }: Pair): string {
  return String((key as Scalar).value);
}

function plain(value: Node): string {
  const json: unknown = value.toJSON();
  return Array.isArray(json) ? json.join(", ") : String(json);
}

/** The comment above a node, as one line. Above an empty line stands what is about more than it. */
function comment({ commentBefore }: Node): string | null {
  return (
    commentBefore
      ?.split(/\n\s*\n/)
      .at(-1)
      ?.replace(/\s+/g, " ")
      .trim() ?? null
  );
}
