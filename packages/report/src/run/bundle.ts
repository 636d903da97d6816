import type { MimeBundle } from "../notebook.ts";

/** A bundle in the form renderers rely on: JSON types hold values, all others text. */
export function bundle(data: Readonly<Record<string, unknown>>): MimeBundle {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([type, value]) => [type, isJsonType(type) ? parsed(value) : text(value)]),
  );
}

/** Whether the value of a MIME type is JSON. */
export function isJsonType(type: string): boolean {
  return /[/+]json$/.test(type);
}

/** `tslab.display.raw` takes JSON as text or as an object. */
function parsed(value: unknown): unknown {
  if (typeof value !== "string") {
    return value;
  }
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** nbformat lets a text be a list of lines. */
function text(value: unknown): string {
  if (Array.isArray(value) && value.every((line) => typeof line === "string")) {
    return value.join("");
  }
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
