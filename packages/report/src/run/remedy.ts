import type { Whereabouts } from "./frame.ts";

/** Names that only a browser has. */
const browserNames =
  /^(self|window|document|navigator|location|localStorage|HTMLElement|customElements) is not defined$/u;

/** The error as it was thrown. */
interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** What mends an error that readers of a notebook run into and whose own words do not say it; null for all others. */
export function remedyOf(thrown: Thrown, where: Whereabouts): string | null {
  return browserPackage(thrown) ?? shorthand(thrown, where) ?? missingPackage(thrown);
}

/** What mends a type error, likewise. */
export function typeRemedyOf(code: number, text: string): string | null {
  // TypeScript names a type by the package it comes from only where the notebook imports that package.
  const from = code === 2742 ? /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)(?!.*node_modules)/u.exec(text)?.[1] : undefined;
  return from === undefined ? null : `Add this line to the cell: import type {} from "${from}";`;
}

/** A package that looks for a browser as soon as it is loaded. */
function browserPackage({ name, message, stack }: Thrown): string | null {
  if (name !== "ReferenceError" || !browserNames.test(message)) return null;
  const first = /^\s+at .*$/mu.exec(stack)?.[0] ?? "";
  const from = /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\/(?!.*node_modules)/u.exec(first)?.[1];
  if (from === undefined) return null;
  const rest = from.startsWith("plotly.js")
    ? `To show a figure: import { chart } from "@readout/charts"; and chart(data, layout). Its types can be had: import type { Data, Layout } from "${from}";`
    : "Look for one that runs in Node.js.";
  return `The package ${from} runs in a browser only, and a notebook runs in Node.js. ${rest}`;
}

/** tslab does not rewrite a variable of another cell where it stands as a shorthand. */
function shorthand({ name, message }: Thrown, where: Whereabouts): string | null {
  const variable = name === "ReferenceError" ? /^([\w$]+) is not defined$/u.exec(message)?.[1] : undefined;
  const source = where.cell(where.number)?.source ?? "";
  if (variable === undefined || !new RegExp(`[{,]\\s*${variable.replaceAll("$", "\\$")}\\s*[,}]`, "u").test(source))
    return null;
  return `A variable of another cell must be named twice: { ${variable}: ${variable} }.`;
}

function missingPackage({ message }: Thrown): string | null {
  const name = /^Cannot find (?:module|package) '((?:@[\w.-]+\/)?[\w.-]+)'/u.exec(message)?.[1];
  return name === undefined ? null : `It is not installed beside the notebook: npm install ${name}`;
}
