import { annotate } from "@readout/annotate";
import { expect, test } from "vitest";
import { CodedColumn, NumberColumn } from "../src/columns.ts";
import { joined, PackedAnnotations } from "../src/packedAnnotations.ts";
import { plain } from "./annotated.ts";
import { article } from "./article.ts";

const texts = [
  "Edda Tolm said that “the bridge” would open. She left.\n\nRain fell in the hills.",
  "",
  "In the evening Minister Tolm spoke. Oren Halv, she told reporters, had claimed that the dam may break.",
  `${"Rain fell in the hills. ".repeat(9000)}“It rained,” Oren Halv said.`,
];

test("unpacks annotations as they were", () => {
  const annotations = texts.map((text, i) => annotate(article(text, { id: `${i}` }), plain));
  const member = { actor: "edda-tolm", name: "Edda Tolm", kind: "person" as const };
  const [first] = annotations;
  if (!first) throw new Error("no annotation");
  annotations.push({
    ...first,
    mentions: first.mentions.map((one) => ({ ...one, nominal: true as const, member })),
    attributions: first.attributions.map((one) => ({ ...one, member, hidden: true as const })),
  });
  const packed = new PackedAnnotations();
  for (const annotation of annotations) packed.push(annotation);
  expect(packed.length).toBe(annotations.length);
  expect(JSON.stringify([...packed])).toBe(JSON.stringify(annotations));
  expect(packed.at(2)).toEqual(annotations[2]);
  expect(packed.at(9)).toBeUndefined();
});

test("unpacks each part by itself, in whatever order they are asked for, and once", () => {
  const whole = annotate(article(texts[2] ?? ""), plain);
  const packed = new PackedAnnotations();
  packed.push(whole);
  for (const part of ["hedges", "attributions", "mentions", "sentences"] as const) {
    const one = packed.at(0);
    expect(one?.[part]).toEqual(whole[part]);
    expect(one?.[part]).toBe(one?.[part]);
  }
  expect(whole.hedges.length * whole.attributions.length * whole.mentions.length).toBeGreaterThan(0);
});

test("columns keep their values, however large and however many", () => {
  const numbers = new NumberColumn();
  const words = new CodedColumn<string | null>();
  const expected = Array.from({ length: 3000 }, (_, i) => (i < 2000 ? i % 300 : i * 1000));
  for (const number of expected) {
    numbers.push(number);
    words.push(number === 7 ? null : `w${number}`);
  }
  expect([...numbers.values()]).toEqual(expected);
  expect([...words]).toEqual(expected.map((number) => (number === 7 ? null : `w${number}`)));
  expect(words.at(3000)).toBeUndefined();
});

test("keeps the title and affiliation of a mention", () => {
  const one = annotate(article("In the hall Norvian Foreign Minister Edda Tolm spoke."), plain);
  expect(one.mentions.some(({ title }) => title !== undefined)).toBe(true);
  const packed = new PackedAnnotations();
  packed.push(one);
  expect(packed.at(0)).toEqual(one);
});

test("gives a copy that can be transferred, however many annotations and pieces it has", () => {
  const packed = new PackedAnnotations();
  const long = annotate(article("Edda Tolm said that it rained. ".repeat(2000)), plain);
  for (let i = 0; i < 60; i++) packed.push({ ...long, id: `long-${i}` });
  const empty = annotate(article(""), plain);
  for (let i = 0; i < 140_000; i++) packed.push(empty);
  const batch = packed.packed();
  expect(batch.pieces.length).toBeGreaterThan(1);
  const { pieces, ...rest } = batch;
  const sent = structuredClone(pieces, { transfer: pieces.map(({ buffer }) => buffer) });
  const got = new PackedAnnotations({ pieces: sent, ...rest });
  expect(got.length).toBe(packed.length);
  expect(got.at(59)).toEqual({ ...long, id: "long-59" });
  // The list that was copied goes on.
  expect(packed.at(0)).toEqual({ ...long, id: "long-0" });
  expect(joined([got, packed]).at(got.length + 59)).toEqual({ ...long, id: "long-59" });
});
