import { copyFinder } from "@readout/corpus";
import { expect, it } from "vitest";
import { processorTime } from "../processorTime.ts";
import { random } from "./variants.ts";

it("finds copies among so many articles that a share of their words is compared, in good time", () => {
  const next = random(11);
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i.toString(36)}`);
  const finder = copyFinder();
  let before: readonly string[] = [];
  // 26 million runs: more than are all compared.
  const count = 20_000;
  for (let i = 0; i < count; i += 1) {
    const isCopy = i % 10 === 9;
    const own = isCopy
      ? before.slice(0, Math.floor(before.length * (0.4 + 0.5 * next())))
      : Array.from({ length: 1_400 }, () => words[Math.floor(next() * words.length)] ?? "");
    before = own;
    const text = own.join(" ");
    finder.add({ id: `${i}`, text, paragraphs: [[0, text.length]], published: null, outlet: "Gazette", agency: null });
  }
  const start = processorTime();
  const found = finder.copies();
  expect(processorTime() - start).toBeLessThan(120_000);
  expect(found.size).toBe(count / 5);
  for (let i = 9; i < count; i += 10) expect(found.get(`${i}`)?.group).toBe(found.get(`${i - 1}`)?.group);
}, 240_000);

it("finds copies among so many edits of one text, without dates, in good time", () => {
  const next = random(5);
  const words = Array.from({ length: 600 }, () => `w${Math.floor(next() * 100_000)}`);
  const finder = copyFinder();
  const count = 20_000;
  for (let i = 0; i < count; i += 1) {
    const text = words.map((word) => (next() < 0.02 ? `x${Math.floor(next() * 100_000)}` : word)).join(" ");
    finder.add({ id: `${i}`, text, paragraphs: [[0, text.length]], published: null, outlet: null, agency: null });
  }
  const before = process.cpuUsage();
  const found = finder.copies();
  expect(process.cpuUsage(before).user).toBeLessThan(60_000_000);
  expect(found.size).toBe(count);
  expect(new Set([...found.values()].map(({ group }) => group)).size).toBe(1);
}, 240_000);
