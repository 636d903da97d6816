import { describe, expect, it } from "vitest";
import { titleOfOne } from "../src/titleOfOne.ts";

describe("the title of each of those who share one", () => {
  it.each([
    ["foreign ministers", "foreign minister"],
    ["ministers of foreign affairs", "minister of foreign affairs"],
    ["secretaries of state", "secretary of state"],
    ["sens.", "sen."],
    ["policewomen", "policewoman"],
    ["attorneys general", "attorney general"],
    ["co-owners of the shop", "co-owner of the shop"],
  ])("%s", (shared, own) => expect(titleOfOne(shared)).toBe(own));

  it.each([
    "boss",
    "professor emeritus",
    "director of communications",
    "hostess",
    "marquis",
    "pm",
    "head",
    "congresswoman",
  ])("is %s as it is", (title) => expect(titleOfOne(title)).toBe(title));
});
