import { expect, it } from "vitest";
import { READERS } from "../../src/read/readers.ts";
import { processorTime } from "../processorTime.ts";

const floods = [
  ...[
    "\ufeff",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\u2028",
    "\0",
    "-",
    "_",
    "*",
    "<",
    ">",
    "&",
    "[",
    "{",
    '"',
    "{}",
    ",",
    ";",
    ":",
    "=",
  ],
  ...[
    "<!--",
    "-->",
    "<!-- -->",
    "<?xml ?>",
    "<?xml ",
    "<!DOCTYPE ",
    "<html ",
    "<p>",
    "<table>",
    "<rss ",
    "<a b=",
    "</p>",
  ],
  ...[
    "WARC/1.0\n",
    "Content-Type: ",
    "From: a\n",
    "Document 1 of 2\n",
    "**** *a ",
    "Title: a\n",
    '{"a":',
    "a,b\n",
    "a\tb\n",
    "1 of 2\n",
  ],
];

it.each(floods)("a head that is a flood of %j is told in good time by each reader", (words) => {
  for (const before of ["", "<", "Document 1 of 3\n"]) {
    const text = `${before}${words.repeat(16384)}`.slice(0, 16384);
    const head = Buffer.from(text);
    for (const { name: reader, takes } of READERS) {
      const start = processorTime();
      takes({ name: "", head, text });
      expect(processorTime() - start, reader).toBeLessThan(2000);
    }
  }
});
