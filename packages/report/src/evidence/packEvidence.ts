import type { EvidenceData, MarkEntry, PackedEvidence, PackedMarks } from "../client/pageData.ts";

/** Returns evidence in the form that a page holds; `unpackEvidence` gives it back as it was. */
export function packEvidence({ articles, wholes, actors, passages, groups, ...rest }: EvidenceData): PackedEvidence {
  const whole = [...wholes.entries()].flatMap(([at, one]) => (one === null ? [] : [{ at, one }]));
  const fragments = passages.flatMap(([, all]) => all);
  return {
    ...rest,
    articles,
    actors,
    wholes: {
      at: whole.map(({ at }) => at),
      texts: whole.map(({ one: [text] }) => text),
      paragraphs: whole.map(({ one: [, spans] }) =>
        spans.flatMap(([start, end], i) => [start - (spans[i - 1]?.[1] ?? 0), end - start]),
      ),
      sizes: whole.map(({ one: [, , marks] }) => marks.length),
      marks: packMarks(whole.map(({ one: [, , marks] }) => marks)),
    },
    passages: {
      article: steps(passages.map(([article]) => article)),
      fragments: passages.map(([, all]) => all.length),
      words: fragments.map(([words]) => (typeof words === "string" ? words : 0)),
      spans: fragments.flatMap(([words]) => (typeof words === "string" ? [] : [words[0], words[1] - words[0]])),
      sizes: fragments.map(([, marks]) => marks.length),
      marks: packMarks(fragments.map(([, marks]) => marks)),
    },
    groups: {
      titles: groups.map(([title]) => title),
      totals: groups.map(([, total]) => total),
      sizes: groups.map(([, , ids]) => ids.length),
      passages: groups.flatMap(([, , ids]) => steps(ids)),
      focus: groups.map(([, , , focus]) => focus),
    },
  };
}

function packMarks(lists: readonly (readonly MarkEntry[])[]): PackedMarks {
  const all = lists.flat();
  return {
    from: lists.flatMap((marks) => steps(marks.map(([start]) => start))),
    length: all.map(([start, end]) => end - start),
    role: all.map(([, , role]) => role),
    actor: all.map(([, , , actor]) => actor),
  };
}

/** Each number less the one before it. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((one, i) => one - (numbers[i - 1] ?? 0));
}
