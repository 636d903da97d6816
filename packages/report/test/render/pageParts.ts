import { inflateRawSync } from "node:zlib";
import { unpackEvidence } from "../../src/client/shared.ts";

/** Returns what a page holds outside its scripts, styles and data. */
export function visible(page: string): string {
  return page.replace(/<(script|style)\b[\s\S]*?<\/\1>/gu, "");
}

/** Returns the scripts or styles of a page. */
export function blocks(
  page: string,
  tag: "script" | "style",
): { readonly attributes: string; readonly content: string }[] {
  const found = page.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, "gu"));
  return [...found].map(([, attributes = "", content = ""]) => ({ attributes, content }));
}

/** Returns a block of data of a page by its id; null where there is none. */
export function data(page: string, id: string): unknown {
  return JSON.parse(
    blocks(page, "script").find(({ attributes }) => attributes.includes(`id="${id}"`))?.content ?? "null",
  );
}

/** What stands behind a page's numbers, unpacked. */
export function evidence(page: string): unknown {
  const block = blocks(page, "script").find(({ attributes }) => attributes.includes('id="evidence-data"'));
  return unpackEvidence(JSON.parse(inflateRawSync(Buffer.from(block?.content ?? "", "base64")).toString()));
}
