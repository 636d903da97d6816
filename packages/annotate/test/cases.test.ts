import { readdirSync, readFileSync } from "node:fs";
import type { Annotation } from "@readout/annotate";
import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "./annotated.ts";

// Each folder in input/ holds one invented article with one thing that newspapers do; what is found in it stands in
// output/, words beside spans (a figure of confidence is not a promise and is left out). `npx vitest run packages/annotate -u` writes the outputs anew: read the difference.
const input = new URL("input/", import.meta.url).pathname;

function shown(text: string, { sentences, mentions, attributions, hedges }: Annotation): unknown {
  const span = ([start, end]: readonly [number, number]): string => `${start}-${end}: ${text.slice(start, end)}`;
  return {
    sentences: sentences.map(span),
    mentions: mentions.map(({ start, end, kind, actor, rule }) => `${span([start, end])} → ${kind} ${actor} (${rule})`),
    attributions: attributions.map(({ content, cue, source, addressee, channel, confidence: _, ...rest }) => ({
      content: content.map(span),
      cue: cue.map(span),
      source: source.map(span),
      ...(addressee.length > 0 ? { addressee: wordsOf(text, addressee) } : {}),
      ...(channel.length > 0 ? { channel: wordsOf(text, channel) } : {}),
      ...rest,
    })),
    hedges,
  };
}

describe("an article", () => {
  it.each(readdirSync(input).sort())("is annotated as expected: %s", async (name) => {
    const text = readFileSync(`${input}${name}/article.txt`, "utf8");
    const found = shown(text, annotated(text));
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(`output/${name}/annotation.json`);
  });
});
