import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { type Found, readChannel } from "../../src/run/channel.ts";
import { checkMessage } from "../../src/run/checkMessage.ts";
import type { Message, Task } from "../../src/run/message.ts";
import { createSequence } from "../../src/run/sequence.ts";

/** What is found in chunks of a channel. */
async function found(...chunks: readonly (string | Buffer)[]): Promise<readonly Found[]> {
  const channel = new PassThrough();
  const all: Found[] = [];
  const end = readChannel(channel, "key", (one) => all.push(one));
  for (const chunk of chunks) channel.write(chunk);
  channel.end();
  await end;
  return all;
}

const start: Message = { kind: "start", cell: 0 };
const line = `key ${JSON.stringify(start)}\n`;

test("messages are read however the channel cuts them", async () => {
  const one = { message: start, bytes: line.length };
  expect(await found(line + line, line.slice(0, 7), line.slice(7))).toEqual([one, one, one]);
  const bytes = Buffer.from(`key {"kind":"path","cell":0,"path":"é"}\n`);
  const path = { message: { kind: "path", cell: 0, path: "é" }, bytes: bytes.length };
  expect(await found(bytes.subarray(0, 38), bytes.subarray(38))).toEqual([path]);
});

test("after what is no message nothing is read", async () => {
  const refused = "something else than its messages came from the kernel: `other {}`";
  expect(await found("other {}\n", line)).toEqual([refused]);
  expect(await found(`other {}\n${line}`)).toEqual([refused]);
  expect(await found('{"kind":"done"}\n')).toEqual([
    'something else than its messages came from the kernel: `{"kind":"done"}`',
  ]);
  expect(await found("key not JSON\n")).toEqual(["something else than its messages came from the kernel: `not JSON`"]);
});

test("a part of a line spoils the message behind it", async () => {
  expect(await found(`ready${line}`)).toEqual([
    expect.stringMatching(/^something else than its messages came from the kernel: `ready/),
  ]);
});

test("a part of a line at the end is no message", async () => {
  expect(await found(line, line.slice(0, -1))).toHaveLength(1);
});

test("a line is not held beyond the longest message", async () => {
  const part = Buffer.alloc(1024 * 1024, "x");
  const all = await found(...Array.from({ length: 140 }, () => part), "\n", line);
  expect(all).toEqual(["the kernel told more than 135266304 bytes at once"]);
});

const failure = { kind: "error", name: "Error", message: "m", trace: [], line: null };

test.each<readonly [words: string, value: unknown]>([
  ["no object", "done"],
  ["null", null],
  ["an unknown kind", { kind: "exit" }],
  ["no kind", { cell: 0 }],
  ["a field too many", { kind: "done", cell: 0 }],
  ["a field too few", { kind: "start" }],
  ["a cell that is no number", { kind: "start", cell: "0" }],
  ["a part of a cell", { kind: "start", cell: 0.5 }],
  ["a cell before the first", { kind: "start", cell: -1 }],
  ["another stream", { kind: "stream", cell: 0, name: "stdin", text: "" }],
  ["a text that is none", { kind: "stream", cell: 0, name: "stdout", text: 1 }],
  ["a bundle that is a list", { kind: "display", cell: 0, data: null, id: null, update: false }],
  ["markup that is no text", { kind: "display", cell: 0, data: { "text/html": {} }, id: null, update: false }],
  ["an id that is none", { kind: "display", cell: 0, data: {}, id: 1, update: false }],
  ["a long id", { kind: "display", cell: 0, data: {}, id: "x".repeat(201), update: false }],
  ["a failure without a trace", { kind: "failure", cell: 0, failure: { ...failure, trace: null } }],
  ["a failure of another kind", { kind: "failure", cell: 0, failure: { ...failure, kind: "stream" } }],
  ["a count that is none", { kind: "hidden", cell: 0, what: "lines", count: "1" }],
  ["an unknown thing hidden", { kind: "hidden", cell: 0, what: "cells", count: 1 }],
  ["a stage without a name", { kind: "progress", cell: 0, stage: {} }],
  ["a stage that is counted in words", { kind: "progress", cell: 0, stage: { stage: "read", count: "1" } }],
  ["a path that is none", { kind: "path", cell: 0, path: null }],
  ["a long path", { kind: "path", cell: 0, path: "x".repeat(4097) }],
])("what is no message is told from one: %s", (_, value) => {
  expect(checkMessage(JSON.stringify(value))).toBeNull();
});

test("a message may be as deep as a display, and no deeper", () => {
  const display = (levels: number): string => {
    const value = `${"[".repeat(levels)}${"]".repeat(levels)}`;
    return `{"kind":"display","cell":0,"data":{"application/json":${value}},"id":null,"update":false}`;
  };
  expect(checkMessage(display(90))).not.toBeNull();
  expect(checkMessage(display(110))).toBeNull();
  expect(checkMessage(display(1_000_000))).toBeNull();
});

const cells = [0, 2].map((cell, i) => ({ cell, number: i + 1, source: "", mayFail: false }));
const task: Task = { cells, root: "", from: null, shared: null, evidence: "inline", check: false };
const failed = (cell: number): Message => ({ kind: "failure", cell, failure: { ...failure, kind: "error" } });

test.each<readonly [words: string, messages: readonly Message[], problem: string | null]>([
  ["the whole", [start, { kind: "start", cell: 2 }, { kind: "done" }], null],
  ["an end after a failure", [start, failed(0), { kind: "done" }], null],
  ["what happens before the first start", [failed(0), start, { kind: "start", cell: 2 }], null],
  ["a late failure of a cell", [start, { kind: "start", cell: 2 }, failed(0), { kind: "done" }], null],
  ["an end at once", [{ kind: "done" }], "the kernel told its end before all cells had run"],
  ["an end too early", [start, { kind: "done" }], "the kernel told its end before all cells had run"],
  ["a cell again", [start, start], "the kernel told the start of a cell out of turn"],
  ["another cell first", [{ kind: "start", cell: 2 }], "the kernel told the start of a cell out of turn"],
  ["a cell that is not there", [start, failed(1)], "the kernel told of a cell that was not running"],
  ["a cell that is not yet running", [start, failed(2)], "the kernel told of a cell that was not running"],
])("messages come in an order: %s", (_, messages, problem) => {
  const sequence = createSequence(task);
  const problems = messages.map((message) => sequence.problem(message));
  expect(problems.slice(0, -1).filter((one) => one !== null)).toEqual([]);
  expect(problems.at(-1)).toBe(problem);
});
