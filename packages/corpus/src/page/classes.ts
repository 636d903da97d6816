import { PARTS } from "./parts.ts";

const compiled = PARTS.map(({ rule, names }) => ({
  rule,
  pattern: new RegExp(`(?:^|[\\s-])(?:${names.join("|")})(?=[\\s]|$)|(?:^|\\s)(?:${names.join("|")})(?=[\\s-]|$)`),
}));

const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["nav", "navigation"],
  ["footer", "footer"],
  ["aside", "aside"],
  ["form", "form"],
  ["button", "button"],
  ["figure", "caption"],
  ["figcaption", "caption"],
  ["address", "byline"],
  ["dialog", "tool"],
  ["fieldset", "form"],
  ["label", "form"],
  ["menu", "navigation"],
  ["time", "byline"],
]);

const ROLES: ReadonlyMap<string, string> = new Map([
  ["navigation", "navigation"],
  ["banner", "navigation"],
  ["complementary", "aside"],
  ["contentinfo", "footer"],
  ["dialog", "tool"],
  ["alertdialog", "tool"],
  ["search", "form"],
  ["form", "form"],
  ["menu", "navigation"],
  ["tooltip", "tool"],
]);

const known = new Map<string, string | null>();

/** Patterns are tried once for each class: pages repeat theirs. */
const MOST_KNOWN = 20_000;

/** Classes that tell what a page is about, and how it is laid out, and nothing of the part that bears them. */
const ABOUT =
  /(?<=^|\s)(?:category|tag|type|status|format|has|with|is|no|not|without|hentry|js|gtm|u|theme|col|grid)-\S+/g;

function byWords(words: string): string | null {
  const before = known.get(words);
  if (before !== undefined) return before;
  const own = words.replace(ABOUT, "");
  const found = compiled.find(({ pattern }) => pattern.test(own))?.rule ?? null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(words, found);
  return found;
}

/** Why what lies in an element is no body, by its name, role and classes. */
export function ruleOf(name: string, words: string, attributes: Readonly<Record<string, string>>): string | null {
  const own = ELEMENTS.get(name);
  if (own !== undefined) return own;
  const role = ROLES.get(attributes["role"] ?? "");
  if (role !== undefined) return role;
  if (isHidden(attributes)) return "hidden";
  // A class of hundreds of characters is made by a tool, and says nothing by its parts.
  return words === "" || words.length > 600 || name === "body" || name === "html" ? null : byWords(words);
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const { style } = attributes;
  return (
    attributes["hidden"] !== undefined ||
    (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
  );
}
