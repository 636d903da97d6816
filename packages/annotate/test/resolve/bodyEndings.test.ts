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
