import { ColumnTable } from "arquero";

/** Columns whose values stay unmade in rows as objects and in parts of the table, until they are asked for. */
export const lateColumns: WeakSet<object> = new WeakSet();

type Late = { readonly at: (row: number) => unknown };

type Verb<Name extends "filter" | "derive" | "rollup" | "select"> = Parameters<ColumnTable[Name]>;

/** Arquero's table, which names the table's columns where it is asked for one that it does not have. Its verbs give such tables. */
export class CheckedTable extends ColumnTable {
  override array(...[name, kind]: Parameters<ColumnTable["array"]>): ReturnType<ColumnTable["array"]> {
    this.#expect([name]);
    return super.array(name, kind);
  }

  override get(...[name, row]: Parameters<ColumnTable["get"]>): ReturnType<ColumnTable["get"]> {
    this.#expect([name]);
    return super.get(name, row);
  }

  override objects(...[options]: Parameters<ColumnTable["objects"]>): ReturnType<ColumnTable["objects"]> {
    const columns = this.columnNames().map((name) => [name, this.column(name) as Late] as const);
    if (!columns.some(([, column]) => lateColumns.has(column))) return super.objects(options);
    const rows: object[] = [];
    this.scan(
      (row) => {
        const one: Record<string, unknown> = {};
        for (const [name, column] of columns)
          if (lateColumns.has(column)) makeLate(one, name, () => column.at(row ?? 0));
          else one[name] = column.at(row ?? 0);
        rows.push(one);
      },
      true,
      options?.limit,
      options?.offset,
    );
    return rows;
  }

  override reify(...[indices]: Parameters<ColumnTable["reify"]>): this {
    const late = this.columnNames().filter((name) => lateColumns.has(this.column(name) as Late));
    if (late.length === 0 || indices === undefined || this.isGrouped()) return super.reify(indices);
    const names = this.columnNames();
    const rest = super.select(names.filter((name) => !late.includes(name))).reify(indices);
    const data = names.map((name) => {
      if (!late.includes(name)) return [name, rest.column(name)] as const;
      const kept = this.column(name) as Late;
      const part = { length: indices.length, at: (row: number) => kept.at(indices[row] ?? -1) };
      lateColumns.add(part);
      return [name, part] as const;
    });
    // As Arquero's own: null is none of them, and what is not given stays as it is.
    const none = { groups: null, filter: null, order: null } as object;
    return this.create({ data: Object.fromEntries(data) as never, names, ...none });
  }

  override getter(name: string): ReturnType<ColumnTable["getter"]> {
    this.#expect([name]);
    return super.getter(name);
  }

  override groupby(...keys: Parameters<ColumnTable["groupby"]>): this {
    this.#expect(keys.flat());
    return super.groupby(...keys);
  }

  override orderby(...keys: Parameters<ColumnTable["orderby"]>): this {
    this.#expect(keys.flat());
    return super.orderby(...keys);
  }

  override filter(...criteria: Verb<"filter">): this {
    return this.#told(() => super.filter(...criteria));
  }

  override derive(...values: Verb<"derive">): this {
    return this.#told(() => super.derive(...values));
  }

  override rollup(...values: Verb<"rollup">): this {
    return this.#told(() => super.rollup(...values));
  }

  override select(...columns: Verb<"select">): this {
    return this.#told(() => super.select(...columns));
  }

  #expect(names: readonly unknown[]): void {
    const known = new Set(this.columnNames());
    for (const name of names) if (typeof name === "string" && !known.has(name)) throw unknownColumn(this, name);
  }

  /** What a verb gives; Arquero's own words for an unknown column name no table. */
  #told<Given>(verb: () => Given): Given {
    try {
      return verb();
    } catch (error) {
      const words = error instanceof Error ? error.message : "";
      const name = /^(?:Invalid column reference: "(?:[\w$]+\.)?(.*)"|Unrecognized column: (.*))$/su.exec(words);
      throw name === null ? error : unknownColumn(this, name[1] ?? name[2] ?? "");
    }
  }
}

/** Gives a row a field that is made when it is first read. */
function makeLate(row: object, name: string, make: () => unknown): void {
  const shape = { configurable: true, enumerable: true };
  Object.defineProperty(row, name, {
    ...shape,
    get() {
      const value = make();
      Object.defineProperty(row, name, { ...shape, value, writable: true });
      return value;
    },
  });
}

/** The most columns that a message names. */
const most = 60;

/** The error for a column that a table does not have: `unknown column: x; the table has a, b`. */
export function unknownColumn(table: Pick<ColumnTable, "columnNames">, name: string): Error {
  const names = table.columnNames();
  const rest = names.length > most ? ` and ${names.length - most} more` : "";
  return new Error(`unknown column: ${name}; the table has ${names.slice(0, most).join(", ")}${rest}`);
}
