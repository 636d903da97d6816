import { expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** Each mention of a body, as `words: name`. */
function bodies(text: string): string[] {
  return annotated(text).mentions.flatMap(({ start, end, kind, name }) =>
    kind === "organisation" ? `${text.slice(start, end)}: ${name}` : [],
  );
}

it.each([
  [
    "The U.S. National Hurricane Center spoke. Later the National Hurricane Center left.",
    "National Hurricane Center: U.S. National Hurricane Center",
  ],
  ["The Supreme Court met. The U.S. Supreme Court ruled.", "Supreme Court: U.S. Supreme Court"],
  [
    "The Tarvo-Hoel Tax Policy Center spoke. The Tax Policy Center left.",
    "Tax Policy Center: Tarvo-Hoel Tax Policy Center",
  ],
  ["The Industrial Bank of Tarvia rose, and the Bank of Tarvia fell.", "Bank of Tarvia: Bank of Tarvia"],
  ["The U.S. Supreme Court ruled. Canada's Supreme Court did not.", "Supreme Court: Supreme Court"],
  [
    "The Tarvo Road Policy Council and the Hoel Road Policy Council met. The Road Policy Council left.",
    "Road Policy Council: Road Policy Council",
  ],
])("a body's last words stand for it where no other ends with them: %s", (text, found) => {
  expect(bodies(text)).toContain(found);
});

it("the plural of somebody's surname is his family", () => {
  const text = "In May Edda Tolm left. Voters liked the Tolms.";
  expect(annotated(text).mentions.at(-1)).toMatchObject({ kind: "group", name: "Tolms" });
});

it("a party by one word is a group", () => {
  expect(annotated("On Friday voters left Labour. The Liberals won.").mentions).toMatchObject([
    { kind: "group", name: "Labour" },
    { kind: "group", name: "Liberals" },
  ]);
});

it("a given name has the surname that stands behind the next, of nobody named before", () => {
  const text = "The story of how Bill and Melinda Tolm met. Melinda Tolm left.";
  expect(annotated(text).mentions[0]).toMatchObject({ kind: "person", name: "Bill Tolm" });
  const other = "Bill Hoel left. The story of how Bill and Melinda Tolm met.";
  expect(annotated(other).mentions[1]).toMatchObject({ kind: "person", name: "Bill Hoel" });
});

it("whose supporters are told is no tribe where the article names a bearer", () => {
  const text = "In May Joe Talvarn spoke. Some of the Talvarn people left.";
  expect(annotated(text).mentions.at(-1)).toMatchObject({ kind: "person", name: "Joe Talvarn" });
});
