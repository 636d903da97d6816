import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bodies, files, given, ONE, refused, TWO } from "./given.ts";

describe("a mail", () => {
  const head = "From: a@b.example\r\nTo: c@d.example\r\nSubject: Found\r\nMIME-Version: 1.0\r\n";
  const attach = (type: string, name: string, bytes: Buffer): string =>
    `--x\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`;

  it("has its attachments read as files in a folder", async () => {
    const mail = `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n${attach("application/octet-stream", "nexis.docx", readFileSync(`${files}nexisuni_en.docx`))}${attach("application/pdf", "nexis.pdf", Buffer.from("%PDF-1.4"))}--x--\r\n`;
    const found = await given(mail);
    expect(found.articles.map(({ source }) => source)).toMatchObject(
      [1, 2, 3].map((line) => ({ path: "-/nexis.docx", line })),
    );
    expect(refused(found)).toEqual([
      "unknown-format: Expected text, a page or a table, got a file in PDF: export it as DOCX, HTML or plain text",
    ]);
  });

  const letter = `${ONE} ${TWO} ${ONE} ${TWO} ${ONE} ${TWO}`;
  const pdf = attach("application/pdf", "form.pdf", Buffer.from("%PDF-1.4"));
  const mixed = (from: string): string =>
    `From: ${from}\r\nSubject: Ferry leaves\r\nContent-Type: multipart/mixed; boundary=x\r\nMIME-Version: 1.0\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${letter}\r\n${pdf}--x--\r\n`;

  it("is an article by itself where no article is attached, but from an archive", async () => {
    const found = await given(mixed("Harbour <press@harbour.example>"));
    expect(found.articles).toMatchObject([
      { title: "Ferry leaves", outlet: "Harbour", paragraphs: [[0, letter.length]] },
    ]);
    expect(refused(found)).toHaveLength(1);
    expect((await given(mixed("Nexis <delivery@lexisnexis.example>"))).articles).toEqual([]);
  });

  it("has files that stand in its text as letters left out", async () => {
    const file = `begin 644 ferry.png\r\n${"M1&EE($AA<V5N('5N9\"!D:64@1G+V<V-H90T*#0I$:64@2&%S96X@:VQA9W1\r\n".repeat(30)}\`\r\nend\r\n`;
    const [body] = bodies(await given(`${head}Content-Type: text/plain\r\n\r\n${letter}\r\n\r\n${file}`));
    expect(body).toEqual([letter]);
  });

  it("in UTF-7 is read as it says", async () => {
    const words = letter.replaceAll("the keeper", "Zo+AOs- +- the keeper");
    const said = letter.replaceAll("the keeper", "Zo\u00eb + the keeper");
    const whole = await given(`${head}Content-Type: text/plain;\r\n charset="UTF-7"\r\n\r\n${words}\r\n`);
    expect(bodies(whole)).toEqual([[said]]);
    const other = await given(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`);
    expect(bodies(other)).toEqual([[words]]);
  });

  it("without articles is told, as is one whose parts are nested without end", async () => {
    expect(refused(await given(`${head}Content-Type: text/plain\r\n\r\nHello.\r\n`))).toEqual([
      "missing-text: Expected a newsletter, a press release or articles of an archive, got a mail of fewer than 40 words",
    ]);
    const nested = Array.from(
      { length: 5000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join("");
    expect(refused(await given(head + nested))[0]).toMatch(/^broken-mail: /);
  });

  it("of a mailbox is read by itself, however many there are, and what came before a fault is used", async () => {
    const mailbox = (many: number): string =>
      Array.from(
        { length: many },
        (_, at) =>
          `From a@b.example Mon Mar  9 06:02:00 2015\n${head.replaceAll("\r", "")}X-At: ${at}\n\n${letter}\n>From ${at}\n\n`,
      ).join("");
    const found = await given(mailbox(2000));
    expect(refused(found)).toEqual([]);
    expect(found.articles).toHaveLength(2000);
    expect(found.articles.at(-1)?.text.trimEnd().endsWith("From 1999")).toBe(true);
    expect(found.articles.at(-1)?.source.path).toBe("-/mail-2000.eml");
    const cut = gzipSync(mailbox(2000));
    const before = await given(cut.subarray(0, cut.length - 2000));
    expect(before.articles.length).toBeGreaterThan(100);
    expect(refused(before)).toEqual(["truncated-gzip: Expected more gzip data, got the end of the file"]);
    const alone = gzipSync(mailbox(1));
    expect((await given(alone.subarray(0, alone.length - 4))).articles).toHaveLength(1);
  }, 60_000);
});
