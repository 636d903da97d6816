import type { ActorsData } from "@readout/charts";
import type { MimeBundle } from "@readout/report";
import { hostile } from "./notebook.ts";

const text = "Oren Halvick met Velmora. “It is late,” Halvick said.\n\nVelmora denied <b>it</b>.";
const sentences = ["Oren Halvick met Velmora.", "“It is late,” Halvick said.", "Velmora denied <b>it</b>."].flatMap(
  (one) => [text.indexOf(one), text.indexOf(one) + one.length],
);
const place = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const marks = [
  { key: "oren-halvick", span: place("Oren Halvick") },
  { key: "velmora", span: place("Velmora") },
  { key: "oren-halvick", span: [text.indexOf("Halvick said"), text.indexOf(" said")] as const },
  { key: "velmora", span: [text.indexOf("Velmora denied"), text.indexOf(" denied")] as const },
].map(({ key, span: [start, end] }) => ({ start, end, role: "actor" as const, key }));

/** Three actors of two articles, of which one is there whole; the name of one would break a page that let it. */
export function actors(): ActorsData {
  const [from, to] = place("“It is late,”");
  const common = { title: null, group: null, about: [], alike: [], line: null } as const;
  return {
    caption: "All 3 actors of 2 articles.",
    actors: [
      {
        ...common,
        ...{ actor: "velmora", name: "Velmora", kind: "state", mentions: 3, articles: 2 },
        forms: [["Velmora", "exact", 3, "0.0 0.2 1.0"]],
        said: "",
        about: [[1, "0.0"]],
      },
      {
        ...common,
        ...{ actor: "oren-halvick", name: "Oren Halvick", kind: "person", title: "minister", mentions: 2, articles: 1 },
        forms: [
          ["Oren Halvick", "exact", 1, "0.0"],
          ["Halvick", "surname", 1, "0.1"],
        ],
        said: "0.0",
        alike: [2],
        line: "- { id: oren-halvick, merge: [x] }",
      },
      {
        ...common,
        ...{ actor: "x", name: hostile.replaceAll("\ud800", ""), kind: "person", mentions: 1, articles: 1 },
        forms: [[hostile.replaceAll("\ud800", ""), "exact", 1, "1.0"]],
        said: "",
        alike: [1],
        line: "- { id: oren-halvick, merge: [x] }",
      },
    ],
    articles: [
      {
        ...{ title: "Late", outlet: "The Gazette", published: "2031-05-01", url: null, where: "late.txt" },
        ...{ sentences, lists: [], attributions: [[1, from, to, 2, ...place("said"), 3, from + 14, from + 21]] },
      },
      {
        ...{ title: "Gone", outlet: null, published: null, url: null, where: "gone.txt" },
        ...{ sentences: [0, 20], lists: [], attributions: [] },
      },
    ],
    months: {},
    whole: {
      "0": {
        text,
        paragraphs: [
          [0, text.indexOf("\n")],
          [text.indexOf("Velmora denied"), text.length],
        ],
        marks,
      },
    },
  };
}

/** The same as an output. */
export function actorsOutput(data: ActorsData = actors()): MimeBundle {
  return { "application/vnd.readout.actors+json": data, "text/plain": "actors" };
}
