import { inflateRawSync } from "node:zlib";
import type { EvidenceData, PackedEvidence } from "../client/pageData.ts";
import { unpackEvidence } from "../client/shared.ts";
import { type CitedWords, passageKey } from "./passageKey.ts";

/**
 * Returns the words of the passages that a page holds, by `passageKey`; none where the page holds no evidence, or not in a form
 * that this version knows.
 */
export function wordsIn(page: string): ReadonlyMap<string, CitedWords> {
  const packed = /<script type="application\/octet-stream" id="evidence-data">([^<]*)<\/script>/u.exec(page)?.[1];
  if (packed === undefined) return new Map();
  try {
    const data = unpackEvidence(JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString()) as PackedEvidence);
    return new Map(data.passages.map((passage) => cited(data, passage)).map((one) => [passageKey(one), one]));
  } catch {
    return new Map();
  }
}

function cited({ articles, wholes }: EvidenceData, [article, fragments]: EvidenceData["passages"][number]): CitedWords {
  const [title = "", outlet = null, published = null] = articles[article] ?? [];
  const text = wholes[article]?.[0] ?? "";
  return {
    title,
    outlet,
    published,
    words: fragments.map(([words]) => (typeof words === "string" ? words : text.slice(words[0], words[1]))),
  };
}
