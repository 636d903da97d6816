import type { Entry, ZipFile } from "yauzl";
import type { Fields } from "../normalise/fields.ts";
import { reading } from "../normalise/record.ts";
import { composed } from "./composed.ts";
import { decode } from "./decode.ts";
import { htmlText } from "./htmlText.ts";
import { others } from "./others.ts";
import type { Item } from "./reader.ts";
import { delimitedRows } from "./tables/delimited.ts";
import { entries, entryBytes } from "./zipArchive.ts";

/** The posts of an archive that Substack makes of a newsletter: a table of them, and a piece of HTML for each. */
export interface SubstackPosts {
  /** Whether a file of the archive is said by others, or is about subscribers, so that it is not read by itself. */
  readonly isBeside: (name: string) => boolean;
  /** Whether a file is a post that the table has. */
  readonly has: (name: string) => boolean;
  /** What is read of a post: nothing of one that was not published. */
  readonly read: (name: string, bytes: Uint8Array, path: string) => readonly Item[];
  /** What the archive has beside published posts. */
  readonly told: ReturnType<typeof others>["told"];
}

const TABLE = /^(?:[^/]{1,200}\/)?posts\.csv$/;

/** A post's file has its id for a name, which stands in the table with the post's short name behind it. */
const POST = /^(?:[^/]{1,200}\/)?posts\/(\d{1,20}\.[\w-]{0,300})\.html$/;

/** Bytes of the table, at most. */
const MOST = 64 * 1024 * 1024;

/** Whether a file may be one of such an archive. */
export function isSubstack(name: string): boolean {
  return TABLE.test(name) || POST.test(name);
}

/** Reads the table of an archive; null where it has none with posts. */
export async function substackPosts(archive: ZipFile): Promise<SubstackPosts | null> {
  for await (const entry of entries(archive)) {
    if (!TABLE.test(entry.fileName)) continue;
    const rows = await rowsOf(archive, entry);
    const [headings, ...others] = rows;
    if (headings === undefined || !["post_id", "post_date", "title"].every((name) => headings.includes(name)))
      return null;
    return postsOf(others.map((cells) => Object.fromEntries(headings.map((name, at) => [name, cells[at] ?? ""]))));
  }
  return null;
}

async function rowsOf(archive: ZipFile, entry: Entry): Promise<readonly (readonly string[])[]> {
  const parts: Uint8Array[] = [];
  for await (const chunk of entryBytes(archive, entry, MOST)) parts.push(chunk);
  return delimitedRows(Buffer.concat(parts)).map(({ cells }) => cells);
}

const idOf = (name: string): string => POST.exec(name)?.[1] ?? "";

const READ_BY = { reader: "Substack export", title: "posts.csv", published: "posts.csv", text: "html" };

function postsOf(rows: readonly Fields[]): SubstackPosts {
  const posts = new Map(rows.map((row) => [String(row["post_id"]), row] as const));
  const beside = others();
  return {
    isBeside: (name) => TABLE.test(name) || /(?:^|\/)(?:email_list|subscribers)[^/]*\.csv$/.test(name),
    has: (name) => posts.has(idOf(name)),
    read(name, bytes, path) {
      const id = idOf(name);
      const post = posts.get(id) ?? {};
      if (post["is_published"] !== "true") {
        beside.add("draft");
        return [];
      }
      const { text, doubt } = decode(bytes);
      const { title, subtitle, post_date: published } = post;
      const stated = Object.entries({ title, subtitle, published }).filter(([, value]) => value !== "");
      const own = { ...composed(htmlText(text)), ...Object.fromEntries(stated), id, readBy: READ_BY };
      return [reading(own, { path, line: null }, { encoding: doubt })];
    },
    told: beside.told,
  };
}
