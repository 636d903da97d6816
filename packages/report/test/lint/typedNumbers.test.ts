import { type SourceCell, typedNumbers } from "@readout/report";
import { expect, test } from "vitest";

const prose = (source: string, ...tags: readonly string[]): SourceCell => ({ kind: "markdown", source, tags });
const found = (source: string): readonly string[] => typedNumbers([prose(source)]).map(({ number }) => number);

test.each([
  ["Of 84 articles 62 % quote nobody.", ["84", "62 %"]],
  ["Half, 1,234 of 2'468, and 0.5 of the rest.", ["1,234", "2'468", "0.5"]],
  ["**12** of [34](https://a.example/56) and ~~7~~", ["12", "34", "7"]],
  ["| outlet | articles |\n| --- | --- |\n| Gazette | 17 |", ["17"]],
  ["<p class='x2'>Of 45 &mdash;</p>", ["45"]],
  ["It rose by 2016 % or 2016.5.", ["2016 %", "2016.5"]],
  ["Some 40k of ٣٤ and 12-year terms", ["40", "٣٤", "12"]],
  ["> 9 in a quotation\n\n- 8 in a list", ["9", "8"]],
])("finds in %j what looks like a result", (source, numbers) => {
  expect(found(source)).toEqual(numbers);
});

test.each([
  "In 2016, from 2016–2018 and 2016/17, in the 1980s, on 2024-03-05 and 05.03.2024 and 3/5/2024, at 14:05.",
  "On 5 March 2024, March 5, 2024, the 3rd of May and Sept. 11.",
  "## 2. Results\n\n1. first\n2. second\n\n## 3.1 More",
  "See figure 2, Tables 3 and 4, notebook 02, section 1.2, pp. 12–15, § 7, step 3 and [12].",
  "`top = 20`\n\n```js\nconst n = 12;\n```\n\n    indented 12",
  "G7, G20, COVID-19, MH17 and the 7th. <!-- 12 -->",
  "With 95 % intervals (*q* ≤ 0.05, p < .01), low (95 %), where intervals are 99.9 %; 0 where none, 1 where all.",
  "![12 outlets](pictures/12.png) [words](https://a.example/12?n=3)",
  "Of `n` articles **all** are new.",
])("finds nothing in %j", (source) => {
  expect(found(source)).toEqual([]);
});

const inCode = (source: string): readonly string[] =>
  typedNumbers([{ kind: "code", source, tags: [] }]).map(({ number }) => number);

test.each([
  ['tell("**84** articles quote nobody.")', ["84"]],
  [`tell(\`Of \${all} articles 17 do, and \${share} of 23.\`)`, ["17", "23"]],
  ['answer(facts, { findings: [], sure: "How sure: 12 were read." }, words)', ["12"]],
  [`const caption = n > 1 ? "Shown are 20 of all" : \`\${n} of 1,234 articles\`;`, ["20", "1,234"]],
])("finds in code %j what it says by heart", (source, numbers) => {
  expect(inCode(source)).toEqual(numbers);
});

test.each([
  "const n = 12; // of 84 articles",
  'const path = "../corpora/2024-b7/part 12";',
  `tell(\`With 95 % intervals, \${n} of \${all} articles in \${months} months.\`)`,
  'show(figure, { width: 640, name: "top20", colour: "#123456" })',
  "const pattern = /of 12 articles/;",
])("finds nothing in code %j", (source) => {
  expect(inCode(source)).toEqual([]);
});

test("says where, passes over code and over cells that are tagged", () => {
  const cells: readonly SourceCell[] = [
    { kind: "code", source: "const n = 12;", tags: [] },
    prose("The method was tried on 15 articles.", "fixed-numbers"),
    prose("The method was tried on 15 articles.", "fixed_numbers"),
    prose("What was found is much, as everybody could have told: 17 outlets of all that were asked, and more of it."),
  ];
  expect(typedNumbers(cells)).toEqual([
    { cell: 4, number: "17", words: "everybody could have told: 17 outlets of all that were" },
  ]);
});

test("takes no time over long words", () => {
  const start = process.cpuUsage().user; // in microseconds
  found(`${"1,".repeat(50_000)} ${"9".repeat(50_000)} ${"figure ".repeat(20_000)}`);
  expect(process.cpuUsage().user - start).toBeLessThan(5_000_000);
});
