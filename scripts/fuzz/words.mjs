// What made-up input is made of: the words of the sample corpus, and what harm is done to them.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { workspace } from "../run.mjs";

const folder = join(workspace, "corpora/sample/articles");
const sentences = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((path) => path.endsWith(".txt") && statSync(path).size < 20_000)
  .sort()
  .flatMap((path) => readFileSync(path, "utf8").split("\n"))
  .filter((line) => line.length > 20);

/** Words that have broken something somewhere. */
export const hostile = fc.constantFrom(
  ..."\ud800 \udfff \0 \ufeff \u2028 \u00ad \ufffd <b> <script>alert(1)</script> &amp; __proto__ constructor toString".split(
    " ",
  ),
  ..."=cmd() “ ” \" ' ‘ ’ « » `` '' ( ) [ ] { } , . : ; … — - -- / \\ % $ # @ * & | \n \n\n \r\n \t \u00a0".split(" "),
  ..."Mr. U.S. St. No. said says told that he she it they who according_to denied “No,” Title: Date: By".split(" "),
  ..."2024-02-31 05/03/2024 1e400 -0 12345678901234567891 NaN null true [] {}".split(" "),
  "",
  " ",
  "\n",
);

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...sentences) },
  { weight: 3, arbitrary: hostile },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
);

/** A text of sentences, with hostile words between them, one of them repeated as often as it takes to hurt. */
export const text = fc
  .record({
    pieces: fc.array(fc.tuple(piece, fc.constantFrom(" ", "", "\n", "\n\n", "\r\n")), { maxLength: 14 }),
    repeated: hostile,
    times: fc.oneof(
      { weight: 8, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constantFrom(10, 1000, 20_000) },
    ),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ pieces, repeated, times, cut }) => {
    const whole = pieces.flat().join("");
    const at = Math.floor(cut * whole.length);
    return whole.slice(0, at) + repeated.repeat(times) + whole.slice(at);
  });

/** Any JSON value that a field may hold. */
export const value = fc.oneof(
  hostile,
  text,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(0, -1, 1.5, 1709647500, 1709647500000, 1e300, null, true, [], {}, [[0, 5]], [[5, 3]], [[0, 1e9]]),
  fc.array(fc.tuple(fc.integer({ min: -2, max: 400 }), fc.integer({ min: -2, max: 400 })), { maxLength: 5 }),
);

/** Throws unless something holds. */
export function expect(holds, words) {
  if (!holds) throw new Error(words);
}
