import { ColumnTable } from "arquero";

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

/** The most columns that a message names. */
const most = 60;

/** The error for a column that a table does not have: `unknown column: x; the table has a, b`. */
export function unknownColumn(table: Pick<ColumnTable, "columnNames">, name: string): Error {
  const names = table.columnNames();
  const rest = names.length > most ? ` and ${names.length - most} more` : "";
  return new Error(`unknown column: ${name}; the table has ${names.slice(0, most).join(", ")}${rest}`);
}
