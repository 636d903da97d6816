import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createQueue } from "../../src/jupyter/queue.ts";

test("requests run one after the other, and those that wait behind a failure are dropped", async () => {
  const told: string[] = [];
  const queue = createQueue(turn);
  const ask = (name: string, fails = false): void =>
    queue({
      run: async () => {
        told.push(`${name} starts`);
        await turn();
        told.push(`${name} ends`);
        return fails;
      },
      drop: () => told.push(`${name} dropped`),
    });
  ask("a");
  ask("b", true);
  ask("c");
  ask("d");
  while (!told.includes("d dropped")) await turn();
  ask("e");
  while (!told.includes("e ends")) await turn();
  expect(told).toEqual(["a starts", "a ends", "b starts", "b ends", "c dropped", "d dropped", "e starts", "e ends"]);
});
