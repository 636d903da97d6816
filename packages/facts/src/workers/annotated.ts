import type { Annotation } from "@readout/annotate/text";
import { PackedAnnotations, type PackedBatch } from "../packedAnnotations.ts";
import type { Fault } from "./fault.ts";
import type { Part } from "./messages.ts";

/** The annotations of articles, and of which there is none. */
export interface Annotated {
  /** One for each article, in order; one that holds nothing for those with a fault. */
  readonly annotations: PackedAnnotations;
  readonly faults: readonly ArticleFault[];
}

/** Why an article, by its place in the list, has no annotation. */
export interface ArticleFault {
  readonly index: number;
  readonly fault: Fault;
}

/** What workers' answers are for the articles with these ids. */
export function annotatedOf(ids: readonly string[], parts: readonly Part<PackedBatch>[]): Annotated {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined && "answer" in first)
    return { annotations: new PackedAnnotations(first.answer), faults: [] };
  const annotations = new PackedAnnotations();
  const faults: ArticleFault[] = [];
  for (const part of parts) {
    if ("answer" in part) for (const one of new PackedAnnotations(part.answer)) annotations.push(one);
    else {
      annotations.push(nothingOf(ids[part.from] as string));
      faults.push({ index: part.from, fault: part.fault });
    }
  }
  return { annotations, faults };
}

function nothingOf(id: string): Annotation {
  return { id, sentences: [], mentions: [], attributions: [], hedges: [] };
}
