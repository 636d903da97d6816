import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actorCounts, cooccurrence, speaksAbout } from "@readout/analysis";
import { readFacts } from "@readout/facts";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "readout-choices-"));
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(
  join(folder, "a.txt"),
  "The talks\n\nIn the hall Edda Tolm met Bram Hoel. Then Ana Orr met Bram Hoel. Edda Tolm said that Ana Orr would wait.\n",
);

/** The facts of the article under an actor file. */
async function under(entries: string) {
  const actors = join(folder, "own.yaml");
  writeFileSync(actors, `actors: [${entries}]\n`);
  return readFacts(join(folder, "a.txt"), { actors });
}

describe("The user's actor file", () => {
  test("lets the members of a group count for it in pairs and counts, once a sentence", async () => {
    const facts = await under("{name: Edda Tolm, group: armenia}, {name: Ana Orr, group: armenia}");
    const pairs = cooccurrence(facts, { articles: "single" }).objects();
    expect(pairs.map(({ aName, bName, together }) => [aName, bName, together])).toEqual([["Armenia", "Bram Hoel", 2]]);
    expect(actorCounts(facts).objects()).toMatchObject([
      { actor: "armenia", kind: "state", units: 3, mentions: 4 },
      { actor: "bram-hoel", units: 2 },
    ]);
  });

  test("keeps hidden actors out of pairs, counts and who speaks about whom", async () => {
    const facts = await under("{name: Edda Tolm, hide: true}");
    expect(cooccurrence(facts, { minimum: 1, articles: "single" }).objects()).toMatchObject([
      { aName: "Ana Orr", bName: "Bram Hoel", together: 1 },
    ]);
    expect(
      actorCounts(facts)
        .objects()
        .map(({ actor }) => actor),
    ).toEqual(["ana-orr", "bram-hoel"]);
    expect(speaksAbout(facts).numRows()).toBe(0);
  });
});
