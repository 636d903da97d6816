/** Markup that is safe to put into a page: made by `html` or vouched for by `trusted`. */
export interface Html {
  readonly [markup]: string;
  toString(): string;
}

// A key of its own keeps data that merely looks like markup, such as parsed JSON, from passing as it.
const markup: unique symbol = Symbol("html");

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Returns text with the characters that mean something in HTML, in content or in a quoted attribute, written as entities. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities.get(character) ?? character);
}

/**
 * Lets a string through as markup, unescaped. The one hole in `html`: only for markup that this project's own code
 * has made, never for anything that came from an article.
 */
export function trusted(text: string): Html {
  return { [markup]: text, toString: () => text };
}

/**
 * Template tag that returns markup. Values are escaped; arrays are joined; `Html` goes in as it is; null, undefined
 * and booleans leave nothing. Attributes must be quoted in the template.
 *
 * @example html`<p title="${title}">${names.map((name) => html`<b>${name}</b>`)}</p>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return trusted(strings.map((part, i) => part + (i < values.length ? render(values[i]) : "")).join(""));
}

function render(value: unknown): string {
  if (value === null || value === undefined || typeof value === "boolean") return "";
  if (Array.isArray(value)) return value.map(render).join("");
  if (isHtml(value)) return value[markup];
  return escapeHtml(String(value));
}

function isHtml(value: unknown): value is Html {
  return typeof value === "object" && value !== null && markup in value;
}
