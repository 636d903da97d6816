import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

// Every text is invented.
function hedgesIn(text: string): string[] {
  return annotated(text).hedges.map(({ start, end }) => text.slice(start, end));
}

describe("may", () => {
  it.each([
    "Visitors may take photographs without flash.",
    "The airline announced that passengers may carry one bag.",
    "A tenant may not be evicted during the monsoon.",
  ])("is leave and no hedge in: %s", (text) => {
    expect(hedgesIn(text)).toEqual([]);
  });

  it.each([
    "Visitors may face delays.",
    "Homes may be lost.",
    "Two visitors may have taken the map.",
    "The visitors may take the early train.",
  ])("is one in: %s", (text) => {
    expect(hedgesIn(text)[0]).toMatch(/^may/);
  });
});
