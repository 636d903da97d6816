import { readFileSync } from "node:fs";
import { Tag, type TagName } from "../words/tags.ts";
import { type Tokens, tokenise } from "../words/tokens.ts";

/** A treebank sentence on our own tokens; `heads` are token indices (-1 root, -2 unknown). */
export interface TrainingSentence {
  readonly tokens: Tokens;
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly labels: readonly string[];
}

const FOLDED: Readonly<Record<string, TagName>> = {
  NNPS: "NNP", JJR: "JJ", JJS: "JJ", RBR: "RB", RBS: "RB", PDT: "DT", WP$: "WP", AFX: "JJ", GW: "NN", LS: "CD",
  ADD: "NNP", NFP: "SYM", $: "SYM",
}; // biome-ignore format: a table

function tagOf(upos: string, xpos: string): number {
  if (upos === "SCONJ" && xpos === "IN") return Tag.SC;
  const name = FOLDED[xpos] ?? xpos;
  return Tag[name as TagName] ?? Tag.NN;
}

interface GoldToken {
  readonly start: number;
  readonly end: number;
  readonly tag: number;
  readonly head: number;
  readonly label: string;
}

function goldTokens(text: string, lines: readonly string[]): GoldToken[] {
  const gold: GoldToken[] = [];
  let at = 0;
  for (const line of lines) {
    const column = line.split("\t");
    if (!/^\d+$/.test(column[0] ?? "")) continue;
    const form = column[1] as string;
    const start = text.indexOf(form, at);
    if (start < 0) return [];
    at = start + form.length;
    const label = (column[7] as string).split(":")[0] as string;
    gold.push({
      start,
      end: at,
      tag: tagOf(column[3] as string, column[4] as string),
      head: Number(column[6]) - 1,
      label,
    });
  }
  return gold;
}

/** Lays gold tags and heads on our tokens: a token that covers several gold ones takes the tag of the last. */
function align(text: string, gold: readonly GoldToken[]): TrainingSentence {
  const tokens = tokenise(text, [[0, text.length]]);
  const ours = new Int32Array(gold.length).fill(-2);
  const last = new Int32Array(tokens.count).fill(-1);
  let g = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (g > 0 && (gold[g - 1] as GoldToken).end > (tokens.start[i] as number)) g--;
    for (; g < gold.length && (gold[g] as GoldToken).start < (tokens.end[i] as number); g++) {
      if ((gold[g] as GoldToken).end <= (tokens.start[i] as number)) continue;
      ours[g] = i;
      last[i] = g;
    }
  }
  const tags = new Uint8Array(tokens.count);
  const heads = new Int32Array(tokens.count).fill(-2);
  const labels = new Array<string>(tokens.count).fill("dep");
  for (let i = 0; i < tokens.count; i++) {
    const own = last[i] as number;
    if (own < 0) continue;
    let token = gold[own] as GoldToken;
    tags[i] = token.tag;
    for (let steps = 0; token.head >= 0 && ours[token.head] === i && steps < 8; steps++)
      token = gold[token.head] as GoldToken;
    labels[i] = token.label;
    heads[i] = token.head < 0 ? -1 : (ours[token.head] as number);
  }
  return { tokens, tags, heads, labels };
}

/** Reads the sentences of a CoNLL-U file. */
export function readTreebank(path: string): TrainingSentence[] {
  const sentences: TrainingSentence[] = [];
  for (const block of readFileSync(path, "utf8").split("\n\n")) {
    const lines = block.split("\n");
    const text = lines.find((line) => line.startsWith("# text = "))?.slice(9);
    if (!text) continue;
    const gold = goldTokens(text, lines);
    if (gold.length > 0) sentences.push(align(text, gold));
  }
  return sentences;
}
