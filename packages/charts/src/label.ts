const special: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["$", "&#36;"],
  ["%", "&#37;"],
]);

/**
 * Returns data as text that Plotly shows to the letter. Plotly reads labels and hover texts as a small HTML (`<b>`,
 * `<a href>`), as TeX between dollar signs and as a template after a per cent sign.
 */
export function plotlyText(text: string): string {
  return text.replace(/[&<>$%]/gu, (character) => special.get(character) ?? character);
}

/** Returns a name on one line and well formed: no control characters, no lone surrogates. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, "")
    .trim();
}

/** Returns a name cut to at most `length` characters, with … where it was cut. */
export function truncate(text: string, length: number): string {
  const characters = Array.from(text.length > 4 * length ? text.slice(0, 4 * length) : text);
  if (characters.length <= length) return text;
  return `${characters
    .slice(0, length - 1)
    .join("")
    .trimEnd()}…`;
}

/** Returns a name as a Plotly axis or mark label: on one line, cut, escaped. */
export function label(text: string, length = 28): string {
  return plotlyText(truncate(oneLine(text), length));
}

/** Returns a name as an axis label that may take two lines of `length` characters, broken at the space nearest to its middle. */
export function twoLineLabel(text: string, length: number): string {
  const name = truncate(oneLine(text), 2 * length);
  if (Array.from(name).length <= length) return plotlyText(name);
  const middle = name.length / 2;
  const [space] = [...name.matchAll(/ /gu)]
    .map(({ index }) => index)
    .sort((i, j) => Math.abs(i - middle) - Math.abs(j - middle));
  if (space === undefined) return label(name, length);
  return `${label(name.slice(0, space), length)}<br>${label(name.slice(space + 1), length)}`;
}

/** Whether one of some axis labels takes two lines. */
export function hasTwoLines(labels: readonly string[]): boolean {
  return labels.some((one) => one.includes("<br>"));
}

/** Returns a Plotly hover text: one line of data an item, in full (cut only where it is absurd), escaped. */
export function hover(...lines: readonly string[]): string {
  return lines.map((line) => plotlyText(truncate(oneLine(line), 160))).join("<br>");
}
