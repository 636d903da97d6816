/**
 * A field of a record: the name of the kind of value that it holds, and what is to be known of it wherever records are
 * packed, laid out as tables, described by a schema or audited. A record's fields are listed once, as an object of these.
 */
export interface Field {
  readonly is: string;
  /** The value may be null. */
  readonly null?: true;
  /** The field may be missing. */
  readonly absent?: true;
  /** A list that may not be empty. */
  readonly some?: true;
  /** It is a column of the record's table. */
  readonly column?: true;
  /** An audit gives the value that an actor has most often. */
  readonly audit?: true;
}

export type Fields = Readonly<Record<string, Field>>;

/** The names of the fields that may be missing. */
type Absent<F extends Fields> = { [Name in keyof F]: F[Name] extends { absent: true } ? Name : never }[keyof F];

type Value<F extends Field, Values> =
  | (F["is"] extends keyof Values ? Values[F["is"]] : never)
  | (F extends { null: true } ? null : never);

/** The records that have these fields; `Values` gives the type of each kind. */
export type RecordOf<F extends Fields, Values> = {
  readonly [Name in Exclude<keyof F, Absent<F>>]: Value<F[Name], Values>;
} & { readonly [Name in Absent<F>]?: Value<F[Name], Values> };

/** The fields for which `mark` is set, in their order. */
export function fieldNames<F extends Fields>(fields: F, mark: "column" | "audit"): readonly (keyof F & string)[] {
  return Object.keys(fields).filter((name) => fields[name]?.[mark] === true);
}

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of records with these fields and no others, where `kinds` has the schema of each kind of value. */
export function recordSchema(fields: Fields, kinds: Readonly<Record<string, Schema>>): Schema {
  return {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, kinds[field.is] ?? {})]),
    ),
    required: Object.keys(fields).filter((name) => fields[name]?.absent !== true),
    additionalProperties: false,
  };
}

function fieldSchema(field: Field, kind: Schema): Schema {
  const some = field.some ? { ...kind, minItems: 1 } : kind;
  if (!field.null) return some;
  if (Array.isArray(some["enum"])) return { ...some, enum: [...some["enum"], null] };
  return { ...some, type: [some["type"], "null"] };
}
