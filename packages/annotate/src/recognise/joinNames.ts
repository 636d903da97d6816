import type { Document } from "../words/document.ts";
import type { Classifier } from "./classify.ts";
import { isJoined, joinAt } from "./joins.ts";
import { kindByRule } from "./kindByRule.ts";
import type { Name } from "./name.ts";
import { overOf } from "./widened.ts";

/** The names, with those made one that go on over small words: "Belmar Academy | of | Sciences". */
export function joinNames(doc: Document, names: readonly Name[], { lexicon, joins }: Classifier): Name[] {
  const whole: Name[] = [];
  for (let k = 0; k < names.length; k++) {
    const name = names[k] as Name;
    let { last } = name;
    for (
      let join = joinAt(doc, lexicon, names, k);
      join && isJoined(doc, lexicon, join, joins);
      join = joinAt(doc, lexicon, names, ++k)
    ) {
      last = join.last;
      if (!join.rest) break;
    }
    if (name.kind === "organisation") {
      last = overOf(doc, lexicon, name.first, last);
      while (k + 1 < names.length && (names[k + 1] as Name).first < last) k++;
    }
    if (last === name.last) whole.push(name);
    else {
      const { first, titleFirst } = name;
      const kind = kindByRule(doc, lexicon, { first, last, titled: titleFirst < first });
      whole.push({ first, last, known: null, kind, titleFirst });
    }
  }
  return whole;
}
