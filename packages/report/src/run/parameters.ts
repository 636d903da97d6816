import { type Allowed, type Declaration, type Parameter, readDeclarations } from "./literal.ts";
import type { SourceCell } from "./read.ts";

/** Parameters by name. A text stands for a value of the declared type, as it comes from a command line. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** A notebook's cells with the given parameters put in place of the defaults, and all parameters in force. */
export interface Bound<C extends SourceCell> {
  readonly cells: readonly C[];
  readonly parameters: Parameters;
}

/**
 * Replaces the values in the cell tagged `parameters`. The cell may hold only literals, so nothing can have been
 * computed from a default before it is replaced. Throws for an unknown name and for a value of the wrong type.
 */
export function bindParameters<C extends SourceCell>(cells: readonly C[], given: Parameters): Bound<C> {
  const tagged = cells.filter((cell) => cell.kind === "code" && cell.tags.includes("parameters"));
  if (tagged.length > 1) {
    throw new Error(`expected one cell tagged \`parameters\`, got \`${tagged.length}\``);
  }
  const declarations = readDeclarations(tagged[0]?.source ?? "");
  rejectUnknown(declarations, Object.keys(given));
  const values = declarations.map((declaration) =>
    Object.hasOwn(given, declaration.name) ? convert(declaration, given[declaration.name] ?? null) : declaration.value,
  );
  return {
    cells: cells.map((cell) =>
      cell === tagged[0] ? { ...cell, source: replace(cell.source, declarations, values) } : cell,
    ),
    parameters: Object.fromEntries(declarations.map(({ name }, index) => [name, values[index] ?? null])),
  };
}

function rejectUnknown(declarations: readonly Declaration[], names: readonly string[]): void {
  const known = declarations.map((declaration) => declaration.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const listed = known.length > 0 ? `known: ${known.join(", ")}` : "the notebook has none";
    throw new Error(`unknown parameter: ${unknown.join(", ")}; ${listed}`);
  }
}

function convert({ name, allowed, value: usual }: Declaration, value: Parameter): Parameter {
  const candidates = typeof value === "string" ? readings(value) : [value];
  const fitting = candidates.find((candidate) => fits(candidate, allowed));
  if (fitting === undefined) {
    throw new Error(`parameter ${name}: expected ${expectation(allowed)}, got \`${value}\``);
  }
  if (isCount(usual) && !isCount(fitting)) {
    throw new Error(`parameter ${name}: expected a whole number above 0, got \`${value}\``);
  }
  return fitting;
}

/** Where a notebook gives a count, such as how many to draw, anything else would be read as one and make no sense. */
function isCount(value: Parameter): boolean {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

/** What a text from the command line can mean, most likely first. */
function readings(text: string): readonly Parameter[] {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isFinite(number)) {
    return [text, number];
  }
  return text === "null" ? [null, text] : text === "true" || text === "false" ? [text, text === "true"] : [text];
}

function fits(value: Parameter, { kinds, values }: Allowed): boolean {
  return values.includes(value) || kinds.includes(value === null ? "null" : typeof value);
}

function expectation({ kinds, values }: Allowed): string {
  const names = new Map([
    ["string", "text"],
    ["number", "a number"],
    ["boolean", "true or false"],
  ]);
  return [...values.map(String), ...kinds.map((kind) => names.get(kind) ?? kind)].join(" or ");
}

function replace(source: string, declarations: readonly Declaration[], values: readonly Parameter[]): string {
  let replaced = source;
  for (const [index, { start, end, value }] of [...declarations.entries()].reverse()) {
    const next = values[index] ?? null;
    replaced = Object.is(next, value) ? replaced : replaced.slice(0, start) + literalOf(next) + replaced.slice(end);
  }
  return replaced;
}

/** The value as TypeScript 5.0 reads it: to that version the two Unicode line separators end a text. */
function literalOf(value: Parameter): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
