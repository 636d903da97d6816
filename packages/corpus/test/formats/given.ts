import { Readable } from "node:stream";
import { type Collected, collect, isDoubt, read } from "@readout/corpus";

/** What is read of content that comes through a pipe, in any language. */
export const given = (content: string | Buffer): Promise<Collected> =>
  collect(read("-", { input: Readable.from([Buffer.from(content)]), language: "any" }));

/** Why inputs could not be used, without doubts about those that are. */
export const refused = ({ problems }: Collected): string[] =>
  problems.filter((each) => !isDoubt(each)).map(({ problem: { rule, reason } }) => `${rule}: ${reason}`);

/** The paragraphs of each article. */
export const bodies = ({ articles }: Collected): string[][] =>
  articles.map(({ text, paragraphs }) => paragraphs.map(([start, end]) => text.slice(start, end)));

/** The folder of files of all formats. */
export const files: string = new URL("files/", import.meta.url).pathname;

export const ONE = "The ferry left the harbour at noon, and nobody was on it.";
export const TWO = "It came back at night, the keeper of the light said.";
