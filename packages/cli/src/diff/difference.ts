import { type CitedWords, changesBetween, countChanges, type PageChanges } from "@readout/report/run";
import type { ReportFile } from "./reportsAt.ts";

/** What differs in two reports of one name. */
export interface ReportDifference extends PageChanges {
  /** The file's name: `02-cooccurrence.html`. */
  readonly file: string;
  /** The words of the passages that were added or are gone, by their keys, as far as the pages hold them. */
  readonly words: Readonly<Record<string, CitedWords>>;
}

/** What differs in two sets of reports. */
export interface Difference {
  /** Those that are not the same. */
  readonly reports: readonly ReportDifference[];
  /** Files of the same name that are in one folder alone. */
  readonly onlyOld: readonly string[];
  readonly onlyNew: readonly string[];
  /** How many reports were compared. */
  readonly compared: number;
}

/** Compares two sets of reports: those of one file name, or two that were named themselves. */
export function difference(old: readonly ReportFile[], now: readonly ReportFile[]): Difference {
  // Two pages that are named are compared, whatever their names.
  const one = old.length === 1 && now.length === 1 && old[0]?.named === true && now[0]?.named === true;
  const find = (all: readonly ReportFile[], file: string): ReportFile | undefined =>
    one ? all[0] : all.find((each) => each.file === file);
  const pairs = now.flatMap((is) => {
    const was = find(old, is.file);
    return was === undefined ? [] : [{ was, is }];
  });
  const reports = pairs.flatMap(({ was, is }): readonly ReportDifference[] => {
    const changes = changesBetween(was.record, is.record);
    if (countChanges(changes) === 0) return [];
    const keys = new Set(changes.numbers.flatMap(({ added, gone }) => [...added, ...gone]));
    const words = [...was.words(), ...is.words()].filter(([key]) => keys.has(key));
    return [{ file: is.file, ...changes, words: Object.fromEntries(words) }];
  });
  return {
    reports,
    onlyOld: old.filter(({ file }) => find(now, file) === undefined).map(({ file }) => file),
    onlyNew: now.filter(({ file }) => find(old, file) === undefined).map(({ file }) => file),
    compared: pairs.length,
  };
}
