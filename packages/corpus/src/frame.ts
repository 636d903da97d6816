import type { DataFrame as DanfoFrame, Series as DanfoSeries } from "danfojs-node";

// A notebook cell can only hold a value whose type has a name it can import. danfojs declares its types deep inside
// its files, so what a frame's common methods return is declared again here, under names of this package.

/** A danfojs Series. */
export interface Series extends DanfoSeries {
  get shape(): number[];
}

type Groups = ReturnType<DanfoFrame["groupby"]>;

/** A danfojs DataFrame, grouped. */
export interface GroupedFrame extends Groups {
  col(names: string[]): GroupedFrame;
  count(): DataFrame;
  sum(): DataFrame;
  mean(): DataFrame;
  min(): DataFrame;
  max(): DataFrame;
  std(): DataFrame;
  size(): DataFrame;
  first(): DataFrame;
  last(): DataFrame;
}

interface Axis {
  axis?: 0 | 1;
}

interface Place {
  inplace?: boolean;
}

/** A danfojs DataFrame. */
export interface DataFrame extends DanfoFrame {
  column(name: string): Series;
  groupby(names: string[]): GroupedFrame;
  head(rows?: number): DataFrame;
  tail(rows?: number): DataFrame;
  describe(): DataFrame;
  copy(): DataFrame;
  sortValues(column: string, options?: { ascending?: boolean } & Place): DataFrame;
  query(condition: Series | boolean[], options?: Place): DataFrame;
  drop(options?: { columns?: string | string[]; index?: (string | number)[] } & Place): DataFrame;
  dropNa(options?: Axis & Place): DataFrame;
  selectDtypes(include: string[]): DataFrame;
  iloc(place: { rows?: (string | number | boolean)[] | Series; columns?: (string | number)[] }): DataFrame;
  loc(place: { rows?: (string | number | boolean)[] | Series; columns?: string[] }): DataFrame;
  mean(options?: Axis): Series;
  median(options?: Axis): Series;
  sum(options?: Axis): Series;
  count(options?: Axis): Series;
  min(options?: Axis): Series;
  max(options?: Axis): Series;
  std(options?: Axis): Series;
  get T(): DataFrame;
}
