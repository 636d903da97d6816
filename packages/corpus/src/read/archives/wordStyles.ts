import { Parser } from "htmlparser2";
import { isExhausted, Unreadable } from "../failure.ts";

/** The part of a Word file that has its styles; some programs give it a number. */
export const STYLES: RegExp = /^word\/styles\d{0,3}\.xml$/;

/** A style: its level, or that of the one it is made after. */
interface Style {
  readonly level: number | null;
  readonly after: string;
}

/** Styles that are made after one another, and elements inside one another. */
const [AFTER, DEEPEST] = [20, 200];

/** Bytes of styles; those of any Word file are fewer. */
export const MOST_STYLES: number = 16 * 1024 * 1024;

/**
 * The styles of a Word file that are headings, by their ids, which are in the language of whoever wrote it, each with its level.
 * Its name is English in any file that Word wrote. Styles that cannot be read are none.
 */
export async function levelsIn(bytes: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, number>> {
  const styles = new Map<string, Style>();
  let id = "";
  let level: number | null = null;
  let after = "";
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new Unreadable("too-deep", "Expected styles, got elements inside one another");
        const name = tag.slice(tag.indexOf(":") + 1);
        const value = attributeOf(attributes, "val");
        if (name === "style") [id, level, after] = [attributeOf(attributes, "styleId"), null, ""];
        else if (name === "name") level = namedLevel(value);
        else if (name === "basedOn") after = value;
        else if (name === "outlineLvl") level ??= outlineLevel(value);
      },
      onclosetag(tag) {
        depth -= 1;
        if (/(?:^|:)style$/.test(tag)) styles.set(id, { level, after });
      },
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder();
  try {
    for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }));
    parser.end();
  } catch (error) {
    if (isExhausted(error)) throw error;
  }
  const found = [...styles.keys()].map((style) => [style, levelOf(styles, style)] as const);
  return new Map(found.flatMap(([style, own]) => (own === null ? [] : [[style, own] as const])));
}

function levelOf(styles: ReadonlyMap<string, Style>, id: string): number | null {
  let style = styles.get(id);
  for (let deep = 0; deep < AFTER && style !== undefined; deep += 1) {
    if (style.level !== null) return style.level;
    style = styles.get(style.after);
  }
  return null;
}

/** `heading 2`, `Title`. */
function namedLevel(name: string): number | null {
  if (/^title$/i.test(name)) return 0;
  const level = /^heading (\d)$/i.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}

/** The level that an outline states, which counts from 0; 9 is the body's. */
export function outlineLevel(value = ""): number | null {
  return /^[0-8]$/.test(value) ? Number(value) + 1 : null;
}

function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(attributes).find(([key]) => key.slice(key.indexOf(":") + 1) === name)?.[1] ?? "";
}
