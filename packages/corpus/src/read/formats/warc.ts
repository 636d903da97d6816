import type { Problem } from "../../article.ts";
import { type Reading, reading } from "../../normalise/record.ts";
import { decodePage } from "../../page/charset.ts";
import { pageArticle } from "../../page/page.ts";
import { problem } from "../../problem.ts";
import { failure } from "../failure.ts";
import { type Response, response } from "../http.ts";
import { type Pull, pull } from "../pull.ts";
import type { Limits, Reader } from "../reader.ts";
import { isPage } from "./page.ts";

/** The longest line of a record's head, and the most lines of it. */
const [LONGEST_LINE, MOST_LINES] = [64 * 1024, 1000];

/** What crawlers write (WARC 1.0 and 1.1): a record for each thing fetched. The pages among the responses are articles. */
export const warc: Reader = {
  name: "WARC",
  takes: ({ text }) => /^\s*WARC\/\d\.\d\r?\n/.test(text),
  async *read({ chunks, path, limits }) {
    const bytes = pull(chunks[Symbol.asyncIterator]());
    const nextHead = headsOf(bytes);
    let place = 0;
    let texts = 0;
    let given = 0;
    try {
      for (;;) {
        const head = await nextHead();
        if (head === null) break;
        place += 1;
        if (typeof head !== "string" && head.get("warc-type")?.toLowerCase() === "conversion") texts += 1;
        const where = `${path}:${place}`;
        const found =
          typeof head === "string"
            ? problem("broken-record", `Expected a WARC record, got ${head}`, where)
            : await record(head, bytes, { path, line: place, limits });
        if (found === null) continue;
        given += 1;
        yield found;
      }
      if (given === 0)
        yield problem("missing-text", `Expected a WARC with pages, got ${texts > 0 ? TEXTS : "none in it"}`, path);
    } catch (error) {
      yield failure(error, `${path}:${place + 1}`);
    }
  },
};

/** What WET files have. */
const TEXTS = "only the words of pages, without what tells an article from the rest: take the WARC itself";

type Head = ReadonlyMap<string, string>;

/** Whether a line begins a record. */
const isFirst = (line: string): boolean => /^WARC\/\d\.\d\s*$/.test(line);

/** Reads the heads of records. What stands between records and is none is passed over up to the next, and told once. */
function headsOf(bytes: Pull): () => Promise<Head | string | null> {
  let first: string | null = null;
  /** The head of the next record; null at the end, and words that say what stands there where it is no record. */
  return async () => {
    let line = first ?? (await bytes.line(LONGEST_LINE));
    first = null;
    while (line?.trim() === "") line = await bytes.line(LONGEST_LINE);
    if (line === null) return null;
    if (isFirst(line)) return fieldsOf(bytes);
    while (line !== null && !isFirst(line)) line = await bytes.line(LONGEST_LINE);
    first = line;
    return "other bytes";
  };
}

async function fieldsOf(bytes: Pull): Promise<Head | string> {
  const head = new Map<string, string>();
  for (let count = 0; count < MOST_LINES; count += 1) {
    const field = await bytes.line(LONGEST_LINE);
    if (field === null) return "the end of the file in its head";
    if (field.trim() === "") return head;
    const [, name = "", value = ""] = /^([^:\s]+)\s*:\s*(.*)$/.exec(field) ?? [];
    if (name !== "") head.set(name.toLowerCase(), value.trim());
  }
  return "a head without an end";
}

interface Place {
  readonly path: string;
  readonly line: number;
  readonly limits: Limits;
}

/** Reads a record's content: the article of a page, null for anything else. */
async function record(head: Head, bytes: Pull, place: Place): Promise<Reading | Problem | null> {
  const where = `${place.path}:${place.line}`;
  const length = Number(head.get("content-length"));
  if (!/^\d+$/.test(head.get("content-length") ?? "") || !Number.isSafeInteger(length))
    return problem("broken-record", "Expected a length in a WARC record, got none", where);
  const wanted = head.get("warc-type")?.toLowerCase() === "response" && /^https?:/i.test(address(head) ?? "http:");
  if (!wanted || length > place.limits.longest) {
    const passed = await bytes.skip(length);
    if (passed < length) return cutOff(length, passed, where);
    if (!wanted) return null;
    const reason = `Expected a record of at most ${place.limits.longest} bytes, got a longer one`;
    return problem("record-too-long", reason, where);
  }
  const content = await bytes.take(length);
  if (content.length < length) return cutOff(length, content.length, where);
  const answer = response(content, place.limits.longest);
  return typeof answer === "string" ? problem("broken-record", answer, where) : article(answer, head, place);
}

function cutOff(length: number, got: number, where: string): Problem {
  return problem("truncated-record", `Expected a WARC record of ${length} bytes, got ${got}`, where);
}

function address(head: Head): string | null {
  return head.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? null;
}

function article({ status, type, charset, body }: Response, head: Head, place: Place): Reading | Problem | null {
  const where = `${place.path}:${place.line}`;
  const isHtml = type === null ? isPage(Buffer.from(body.subarray(0, 4096)).toString("latin1")) : HTML.test(type);
  // A redirection leads to another record; a page about a fault is no article.
  if (!isHtml || (status >= 300 && status < 400)) return null;
  if (status !== 200) return problem("http-status", `Expected an answer with a page, got status ${status}`, where);
  const { text, doubt } = decodePage(body, charset);
  const url = address(head);
  const found = pageArticle(text, where, { url });
  if (!("fields" in found)) return found;
  const fetched = head.get("warc-date");
  return reading(
    { ...found.fields, ...(url === null ? {} : { url }), ...(fetched === undefined ? {} : { fetched }) },
    { path: place.path, line: place.line },
    { encoding: doubt },
  );
}

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/i;
