import {
  ARTICLE,
  type ArticleValues,
  CORRECTION,
  REMOVED,
  recordSchema,
  type Schema,
  SOURCE,
} from "@readout/corpus/text";
import { PRESENTATIONS, STANCES } from "@readout/lexicon";
import {
  ACTOR_KINDS,
  ATTRIBUTION,
  CONTENT_KINDS,
  HEDGE,
  MEMBER,
  MENTION,
  SOURCE_TYPES,
  SPEAKER,
  type Values,
} from "./annotation.ts";

const text: Schema = { type: "string" };
const words: Schema = { type: "string", minLength: 1 };
const offset: Schema = { type: "integer", minimum: 0 };
const span: Schema = { $ref: "#/$defs/span" };
const list = (items: Schema): Schema => ({ type: "array", items });

/** The schema of each kind of value in annotations. */
const VALUES: Readonly<Record<keyof Values, Schema>> = {
  offset,
  span,
  spans: list(span),
  words,
  text,
  actorKind: { enum: ACTOR_KINDS },
  contentKind: { enum: CONTENT_KINDS },
  sourceType: { enum: SOURCE_TYPES },
  stance: { enum: STANCES },
  presentation: { enum: PRESENTATIONS },
  index: offset,
  share: { type: "number", minimum: 0, maximum: 1 },
  true: { const: true },
  member: { $ref: "#/$defs/member" },
  speakers: { ...list({ $ref: "#/$defs/speaker" }), minItems: 1 },
};

const DATE = "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$";

/** The schema of each kind of value in articles. */
const ARTICLE_VALUES: Readonly<Record<keyof ArticleValues, Schema>> = {
  offset,
  line: { type: "integer" },
  text,
  date: { type: "string", pattern: DATE },
  texts: list(text),
  dates: list({ type: ["string", "null"], pattern: DATE }),
  spans: list(span),
  removed: { $ref: "#/$defs/removed" },
  rules: { type: "object", additionalProperties: text },
  corrections: { $ref: "#/$defs/corrections" },
  source: { $ref: "#/$defs/source" },
};

/** Returns the JSON Schema of all lines that pass between the parts, as text; its `version` is the contract's. */
export function schema(): string {
  const open = (one: Schema): Schema => ({ ...one, additionalProperties: true });
  const closed = (properties: Schema, required: readonly string[]): Schema => ({
    type: "object",
    properties,
    required,
    additionalProperties: false,
  });
  const note = { rule: words, reason: words };
  const content = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "readout",
    title: "Readout's data contract: one JSON object a line",
    version: "1.3.0",
    description: "Offsets are [start, end) in UTF-16 code units into the article's text.",
    oneOf: ["article", "annotation", "problem"].map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: {
      span: { type: "array", prefixItems: [offset, offset], items: false, minItems: 2, maxItems: 2 },
      member: recordSchema(MEMBER, VALUES),
      speaker: recordSchema(SPEAKER, VALUES),
      removed: list(recordSchema(REMOVED, ARTICLE_VALUES)),
      corrections: list(recordSchema(CORRECTION, ARTICLE_VALUES)),
      source: open(recordSchema(SOURCE, ARTICLE_VALUES)),
      article: open(recordSchema(ARTICLE, ARTICLE_VALUES)),
      annotation: closed(
        {
          id: text,
          sentences: list(span),
          mentions: list(recordSchema(MENTION, VALUES)),
          attributions: list(recordSchema(ATTRIBUTION, VALUES)),
          hedges: list(recordSchema(HEDGE, VALUES)),
          notes: { ...list(closed(note, Object.keys(note))), minItems: 1 },
        },
        ["id", "sentences", "mentions", "attributions", "hedges"],
      ),
      problem: closed(
        {
          id: { type: ["string", "null"] },
          problem: closed({ ...note, where: text }, [...Object.keys(note), "where"]),
        },
        ["id", "problem"],
      ),
    },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
