import { type Fields, object, string } from "../../normalise/fields.ts";
import { reading } from "../../normalise/record.ts";
import { problem } from "../../problem.ts";
import { composed } from "../composed.ts";
import { decode } from "../decode.ts";
import { htmlText } from "../htmlText.ts";
import { parseJson } from "../json.ts";
import { others } from "../others.ts";
import type { Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** The export of a site made with Ghost: the tables of its database as JSON, those of posts among them. */
export const ghost: Reader = {
  name: "Ghost export",
  takes: ({ text }) => /^[\s\ufeff]*\{\s*(?:"db"\s*:\s*\[\s*\{\s*)?"meta"\s*:\s*\{\s*"exported_on"/.test(text),
  async *read(input) {
    const { path } = input;
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decode(bytes);
    const document = object(parseJson(text.replace(/^\ufeff/, "")));
    if (document === null) {
      yield problem("invalid-json", "Expected a whole JSON document, got one that is cut off or broken", path);
      return;
    }
    const [first] = [document["db"] ?? document].flat();
    const data = object(object(first)?.["data"]) ?? {};
    const site = siteOf(data);
    const beside = others();
    let place = 0;
    for (const post of tableOf(data, "posts")) {
      const kind = string(post["type"]) ?? (post["page"] === 1 || post["page"] === true ? "page" : "post");
      const status = string(post["status"]) ?? "published";
      if (kind !== "post") beside.add(kind);
      else if (status !== "published" && status !== "sent") beside.add(`${status} post`);
      else yield reading(fieldsOf(post, site), { path, line: ++place }, { encoding: doubt, damage });
    }
    const told = beside.told(path);
    if (told !== null) yield told;
    else if (place === 0) yield problem("empty-text", "Expected posts in the export, got none", path);
  },
};

/** What the other tables say: the site's name, and who wrote a post and what about, by the post's id. */
interface Site {
  readonly title: string | null;
  readonly authors: ReadonlyMap<unknown, readonly string[]>;
  readonly tags: ReadonlyMap<unknown, readonly string[]>;
}

function siteOf(data: Fields): Site {
  const setting = tableOf(data, "settings").find(({ key }) => key === "title");
  return {
    title: string(setting?.["value"]),
    authors: linked(data, "posts_authors", { table: "users", by: "author_id" }),
    tags: linked(data, "posts_tags", { table: "tags", by: "tag_id" }),
  };
}

/** The names in one table that another one links with posts, in their order. */
function linked(
  data: Fields,
  links: string,
  { table, by }: { readonly table: string; readonly by: string },
): ReadonlyMap<unknown, readonly string[]> {
  const names = new Map(tableOf(data, table).map((row) => [row.id, string(row.name)] as const));
  const found = new Map<unknown, string[]>();
  const order = (row: Fields): number => Number(row["sort_order"] ?? 0);
  for (const link of [...tableOf(data, links)].sort((a, b) => order(a) - order(b))) {
    const name = names.get(link[by]);
    if (typeof name !== "string") continue;
    const before = found.get(link["post_id"]);
    if (before === undefined) found.set(link["post_id"], [name]);
    else before.push(name);
  }
  return found;
}

function tableOf(data: Fields, name: string): readonly Fields[] {
  const rows = data[name];
  return (Array.isArray(rows) ? rows : []).map(object).filter((row) => row !== null);
}

function fieldsOf(post: Fields, { title: outlet, authors, tags }: Site): Fields {
  const html = string(post["html"]);
  const [section] = tags.get(post.id) ?? [];
  const byline = authors.get(post.id);
  const url = string(post["canonical_url"]);
  const date = string(post["published_at"]) ?? post["published_at"];
  const readBy: Record<string, string> = { reader: ghost.name, text: html === null ? "plaintext" : "html" };
  return {
    ...(typeof post.id === "string" ? { id: post.id } : {}),
    ...(string(post["title"]) === null ? {} : { title: post["title"] }),
    ...(outlet === null ? {} : { outlet }),
    ...(byline === undefined ? {} : { byline }),
    ...(section === undefined ? {} : { section }),
    ...(url === null ? {} : { url }),
    ...(date === undefined || date === null ? {} : { published: date }),
    ...(html === null ? { text: string(post["plaintext"]) ?? "" } : composed(htmlText(html))),
    readBy,
  };
}
