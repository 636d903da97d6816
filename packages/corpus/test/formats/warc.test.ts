import { Readable } from "node:stream";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type Article, collect, type Problem, read } from "../../src/index.ts";

const address = "https://courier.example/2024/03/05/harbour";
const page = (about: string): string =>
  `<html><head><title>${about}</title></head><body><article><h1>${about}</h1>${["the crane", "the ferry", "the light"]
    .map((one) => `<p>The harbour board said on Tuesday that ${one} would have to wait until the spring.</p>`)
    .join("")}</article></body></html>`;

const bytes = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));

const record = (type: string, content: Uint8Array, uri = address): Buffer =>
  bytes(
    `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2024-05-02T08:00:00Z\r\nContent-Length: ${content.length}\r\n\r\n`,
    content,
    "\r\n\r\n",
  );

const answer = (
  body: string | Uint8Array,
  headers = "",
  type = "text/html; charset=utf-8",
  status = "200 OK",
): Buffer => bytes(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${headers}\r\n`, body);

const chunked = (body: Uint8Array): Buffer =>
  bytes(
    ...Array.from({ length: Math.ceil(body.length / 100) }, (_, i) => {
      const part = body.subarray(i * 100, i * 100 + 100);
      return bytes(`${part.length.toString(16)};x=1\r\n`, part, "\r\n");
    }),
    "0\r\n\r\n",
  );

const opened = async (
  content: Uint8Array,
): Promise<{ articles: readonly Article[]; rules: readonly string[]; problems: readonly Problem[] }> => {
  const { articles, problems } = await collect(
    read("-", { input: Readable.from([Buffer.from(content)]), language: "any" }),
  );
  return { articles, problems, rules: problems.map(({ problem }) => problem.rule) };
};

const response = (body: string | Uint8Array, headers = "", uri = address): Buffer =>
  record("response", answer(body, headers), uri);

describe("a WARC file", () => {
  const [one, two] = [
    response(page("The crane waits for spring")),
    response(page("The ferry waits for spring"), "", `${address}-2`),
  ];

  it.each([
    ["plain", bytes(one, two)],
    ["packed by record", bytes(gzipSync(one), gzipSync(two))],
    ["packed as a whole", gzipSync(bytes(one, two))],
  ])("gives the page of each response, %s", async (_, content) => {
    const { articles, rules } = await opened(content);
    expect(articles.map(({ title, source }) => [title, source.line])).toEqual([
      ["The crane waits for spring", 1],
      ["The ferry waits for spring", 2],
    ]);
    expect(rules).toEqual([]);
  });

  it("states its address, and the time of fetching as no date of publication", async () => {
    const { articles } = await opened(
      record("response", answer(page("The crane waits for spring")), "https://courier.example/harbour"),
    );
    expect(articles[0]).toMatchObject({
      url: "https://courier.example/harbour",
      published: null,
      fetched: "2024-05-02T08:00:00Z",
    });
  });

  it.each([
    ["chunks", chunked(Buffer.from(page("The crane waits for spring"))), "Transfer-Encoding: chunked\r\n"],
    ["gzip", gzipSync(page("The crane waits for spring")), "Content-Encoding: gzip\r\n"],
    [
      "gzip in chunks",
      chunked(gzipSync(page("The crane waits for spring"))),
      "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
    ],
    ["deflate", deflateSync(page("The crane waits for spring")), "Content-Encoding: deflate\r\n"],
    ["deflate without a head", deflateRawSync(page("The crane waits for spring")), "Content-Encoding: deflate\r\n"],
    ["br", brotliCompressSync(page("The crane waits for spring")), "Content-Encoding: br\r\n"],
    ["a header that says gzip of what is none", page("The crane waits for spring"), "Content-Encoding: gzip\r\n"],
    [
      "a header that says chunks of what is in none",
      page("The crane waits for spring"),
      "Transfer-Encoding: chunked\r\n",
    ],
  ])("reads a body in %s", async (_, body, headers) => {
    const { articles, rules } = await opened(response(body, headers));
    expect(articles.map(({ paragraphs }) => paragraphs.length)).toEqual([3]);
    expect(rules).toEqual([]);
  });

  it("passes over requests, pictures and redirections, and tells a page about a fault", async () => {
    const { articles, rules } = await opened(
      bytes(
        record("request", bytes("GET / HTTP/1.1\r\n\r\n")),
        record("response", answer("GIF89a", "", "image/gif")),
        record("response", answer("<html>Moved</html>", "", "text/html", "301 Moved")),
        record("response", answer(page("Not found"), "", "text/html", "404 Not Found")),
        one,
      ),
    );
    expect(articles).toHaveLength(1);
    expect(rules).toEqual(["http-status"]);
  });

  it("tells a broken record once, with its place, and reads on", async () => {
    const { articles, problems } = await opened(
      bytes(one, "rubbish\r\n\r\nmore rubbish\r\n\r\n", record("response", bytes("no answer")), two),
    );
    expect(articles).toHaveLength(2);
    expect(problems.map(({ problem: { rule, where } }) => [rule, where])).toEqual([
      ["broken-record", "-:2"],
      ["broken-record", "-:3"],
    ]);
  });

  it.each([
    ["plain", (cut: number) => bytes(one, two).subarray(0, -cut), "truncated-record"],
    ["packed by record", (cut: number) => bytes(gzipSync(one), gzipSync(two)).subarray(0, -cut), "truncated-gzip"],
  ])("keeps what comes before the place where it breaks off, %s", async (_, content, rule) => {
    const { articles, rules } = await opened(content(100));
    expect(articles.map(({ title }) => title)).toEqual(["The crane waits for spring"]);
    expect(rules).toEqual([rule]);
  });

  it("unpacks no bomb", async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, " "));
    const { rules } = await opened(bytes(response(bomb, "Content-Encoding: gzip\r\n"), one));
    expect(rules).toEqual(["broken-record"]);
  });
});
