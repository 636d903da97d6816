import * as v from "valibot";
import { isJsonType } from "./bundle.ts";
import { isDeep } from "./depth.ts";
import { most } from "./limits.ts";
import type { Message } from "./message.ts";

const cell = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.finite());
const name = v.pipe(v.string(), v.maxLength(most.name));
const text = v.string();

const bundle = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((data) => Object.entries(data).every(([type, value]) => isJsonType(type) || typeof value === "string")),
);

const failure = v.strictObject({
  kind: v.literal("error"),
  name,
  message: text,
  trace: v.array(text),
  line: v.nullable(v.pipe(v.number(), v.integer())),
});

const stage = v.strictObject({
  stage: name,
  count: v.exactOptional(count),
  total: v.exactOptional(count),
  tally: v.exactOptional(v.unknown()),
});

const form = v.variant("kind", [
  v.strictObject({ kind: v.literal("start"), cell }),
  v.strictObject({ kind: v.literal("stream"), cell, name: v.picklist(["stdout", "stderr"]), text }),
  v.strictObject({
    kind: v.literal("display"),
    cell,
    data: bundle,
    id: v.nullable(name),
    update: v.boolean(),
  }),
  v.strictObject({ kind: v.literal("failure"), cell, failure }),
  v.strictObject({
    kind: v.literal("hidden"),
    cell,
    what: v.picklist(["lines", "displays", "errors"]),
    count: v.nullable(count),
  }),
  v.strictObject({ kind: v.literal("progress"), cell, stage }),
  v.strictObject({ kind: v.literal("path"), cell, path: v.pipe(v.string(), v.maxLength(most.path)) }),
  v.strictObject({ kind: v.literal("note"), cell, text: name }),
  v.strictObject({ kind: v.literal("done") }),
]);

/** The message in a text; null where it is none: wrong JSON, an unknown kind, a field that is missing, more or wrong. */
export function checkMessage(json: string): Message | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const { success, output } = v.safeParse(form, value);
  return success && !isDeep(output, most.depth + 3) ? output : null;
}
