import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spillFile } from "@readout/store";
import { afterAll, describe, expect, it } from "vitest";

const base = mkdtempSync(join(tmpdir(), "readout-spill-"));
afterAll(() => rmSync(base, { recursive: true }));

describe("a spill file", () => {
  it("gives back what it took, written or not yet, and leaves nothing", () => {
    const path = join(base, "deep", "bytes");
    const file = spillFile(path);
    const entries = [Buffer.from("a"), Buffer.alloc(0), Buffer.alloc(3 << 20, 7), Buffer.from("\u0000é")];
    expect(entries.map((bytes) => file.add(bytes))).toEqual([0, 1, 2, 3]);
    for (const place of [3, 0, 2, 1]) expect(file.at(place).equals(entries[place] as Buffer)).toBe(true);
    expect(file.add(Buffer.from("later"))).toBe(4);
    expect(file.at(4).toString()).toBe("later");
    expect(() => file.at(5)).toThrow("no such entry: 5");
    file.close();
    expect(existsSync(path)).toBe(false);
  });
});
