import PostalMime, { type Attachment, type Email } from "postal-mime";
import { reading } from "../../normalise/record.ts";
import { pageArticle } from "../../page/page.ts";
import { problem } from "../../problem.ts";
import { documentsOf } from "../archives/markup.ts";
import { proquestDocuments } from "../archives/proquest.ts";
import { composed } from "../composed.ts";
import { isBinary } from "../decode.ts";
import { failure, Unreadable } from "../failure.ts";
import { heldText } from "../heldText.ts";
import { htmlText } from "../htmlText.ts";
import { endsIn, type Found, type Input, type Item, listed, type Reader } from "../reader.ts";
import { fromUtf7 } from "../utf7.ts";
import { whole } from "../whole.ts";
import { factiva } from "./factiva.ts";
import { nexisHtml } from "./nexisHtml.ts";
import { isProquest } from "./proquest.ts";

/**
 * Mail: the documents that an archive sends in it or attached to it, forwarded too; a page that a browser has saved as one
 * (MHTML); or else an article, such as a newsletter or a press release. A file may hold several, one after the other (mbox).
 */
export const mail: Reader = {
  name: "mail",
  takes: ({ name, head, text }) =>
    !isBinary(head) &&
    (isMail(text) ||
      (endsIn(name, ["eml", "mbox"]) && HEADER.test(text)) ||
      (endsIn(name, ["emlx"]) && COUNTED.test(text))),
  async *read(input) {
    if (input.text.startsWith("From ")) {
      yield* readMailbox(input);
      return;
    }
    const { bytes, damage } = await whole(input);
    yield* ofMail(await parsed(counted(bytes, input)), input, damage);
  },
};

/** How a mail of Apple Mail begins, behind which its own settings stand: with the number of its bytes. */
const COUNTED = /^\s{0,20}(\d{1,12})\s{0,20}\n(?=[\w-]{2,60}:)/;

/** The bytes of a mail without what Apple Mail has put around it. */
function counted(bytes: Uint8Array, { text }: Pick<Input, "text">): Uint8Array {
  const [before, length] = COUNTED.exec(text) ?? [];
  return before === undefined ? bytes : bytes.subarray(before.length, before.length + Number(length));
}

/** Who sends lists of links to articles, with the first words of each. */
const ALERTS = /^googlealerts-noreply@google\.com$/i;

async function* ofMail(message: Email, input: Input, damage: string | null): Found {
  if (ALERTS.test(message.from?.address ?? "")) {
    yield problem(
      "links-only",
      "Expected articles, got links to them (Google Alerts): save the pages as HTML",
      input.path,
    );
    return;
  }
  const html = message.html ?? "";
  const saved = savedFrom(message);
  if (saved !== null) {
    const found = pageArticle(firstPage(html), input.path, { url: saved });
    yield !("fields" in found) ? found : reading(found.fields, { path: input.path, line: null }, { damage });
    return;
  }
  const own = archiveOf(html);
  if (own === "proquest")
    yield* documentsOf(html, { path: input.path, reader: "ProQuest mail", damage, encoding: null }, proquestDocuments);
  else if (own !== null) yield* input.inner(once(Buffer.from(html)), "message.html");
  const files = message.attachments.filter(isFile);
  let articles = 0;
  for (const [at, file] of files.entries())
    for await (const found of attached(input, file, at)) {
      articles += listed(found).filter((item) => !("problem" in item)).length;
      yield found;
    }
  // What comes with articles is a note; with a picture or a form it may be the article.
  if (
    own !== null ||
    articles > 0 ||
    (files.length > 0 && ARCHIVES.test(message.from?.address?.split("@").at(-1) ?? ""))
  )
    return;
  const item = letter(message, input, damage);
  if (!("problem" in item) || files.length === 0) yield item;
}

/** Who sends documents with a note that is none. */
const ARCHIVES = /\b(?:lexisnexis|nexis|factiva|dowjones|proquest|ebsco|ebscohost|europresse|eureka|newsbank|gale)\b/i;

/** A mail of fewer words is a note to somebody. */
const LEAST = 40;

/** A mail as an article: its subject, who sent it, and its words. */
function letter({ subject, from, date, html, text }: Email, { path }: Input, damage: string | null): Item {
  const own = subject?.trim() ?? "";
  const blocks = (html === undefined ? [] : htmlText(html)).map((block) =>
    block.words === own ? { ...block, is: { removed: "title" } } : block,
  );
  const body = blocks.some(({ is }) => is === "paragraph") ? composed(blocks) : { text: withoutFiles(text ?? "") };
  if ((body.text.match(/\S+/g)?.length ?? 0) < LEAST)
    return problem(
      "missing-text",
      `Expected a newsletter, a press release or articles of an archive, got a mail of fewer than ${LEAST} words`,
      path,
    );
  const stated = {
    title: own || null,
    outlet: from?.name?.trim() || null,
    published: date ?? null,
  };
  const readBy = { title: "mail", outlet: "mail", published: "mail", text: "mail" };
  return reading({ ...body, ...stated, readBy }, { path, line: null }, { damage });
}

/** A text without files that stand in it as letters, as mails had them before attachments. */
function withoutFiles(text: string): string {
  return text
    .replace(/^begin [0-7]{3} [^\n]{1,200}\n(?:[\x20-\x60]{1,62}[ \t\r]*\n)*(?:end[ \t]*$)?/gm, "")
    .replace(/^\(This file must be converted with BinHex[^)]{0,20}\)\s*:[^:]*:[ \t]*$/gm, "");
}

/** Where a page that a browser has saved as a mail was; null for any other mail. */
function savedFrom({ headers }: Email): string | null {
  const of = (name: string): string => headers.find(({ key }) => key === name)?.value ?? "";
  const isSaved = /^<?Saved by/i.test(of("from").replace(/^["\s]+/, ""));
  return of("snapshot-content-location").trim() || (isSaved ? of("content-location").trim() : null);
}

/** The page itself, before those in its frames. */
function firstPage(html: string): string {
  const end = /<\/html\s*>/i.exec(html);
  return end === null ? html : html.slice(0, end.index + end[0].length);
}

/** Reads a file that begins as one of several mails does: each by itself, so that one is held at a time. */
async function* readMailbox(input: Input): Found {
  let first: Uint8Array | null = null;
  let count = 0;
  const next = (one: Uint8Array): Found => input.inner(once(one), `mail-${++count}.eml`);
  let damage: string | null = null;
  try {
    for await (const one of mailsIn(input)) {
      if (first !== null && count === 0) yield* next(first);
      if (first === null) first = one;
      else yield* next(one);
    }
  } catch (error) {
    if (first === null || count > 0) throw error;
    damage = failure(error, input.path).problem.reason;
  }
  if (first !== null && count === 0) yield* ofMail(await parsed(first), input, damage);
}

/** What begins a mail in a file of several, and how many letters of it may stand at the end of what was read so far. */
const BETWEEN = /\r?\n\r?\n(?=From [^\r\n]{1,200}\d{4}\s{0,3}\r?\n[\w-]{2,60}:)/g;
const OVERLAP = 300;

/** The mails of a file, each byte as it is. What came before a fault is given before it is thrown. */
async function* mailsIn({ chunks, limits: { longest } }: Input): AsyncGenerator<Uint8Array> {
  let fault: unknown;
  const held = heldText(
    untilFault(chunks, (error) => {
      fault = error;
    }),
  );
  await held.more();
  for (let from = 0; ; ) {
    BETWEEN.lastIndex = Math.max(held.at, from);
    const found = BETWEEN.exec(held.text);
    if (found !== null) {
      yield mailOf(held.text.slice(held.at, found.index));
      held.at = found.index + found[0].length;
      continue;
    }
    const length = held.text.length - held.at;
    if (length > longest)
      throw new Unreadable("file-too-long", `Expected a mail of at most ${longest} bytes, got a longer one`);
    if (held.whole) break;
    await held.more();
    from = length - OVERLAP;
  }
  if (held.text.slice(held.at).trim() !== "") yield mailOf(held.text.slice(held.at));
  if (fault !== undefined) throw fault;
}

/** What comes before a fault, which is told. */
async function* untilFault(
  chunks: AsyncIterable<Uint8Array>,
  tell: (fault: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    tell(error ?? new Error("broken off"));
  }
}

/** The bytes of a mail, with lines of its text that begin as mails do as they were. */
function mailOf(text: string): Uint8Array {
  return Buffer.from(text.replace(/^>(?=>*From )/gm, ""), "latin1");
}

/** How a file begins that is a mail by its name. */
const HEADER = /^[\s\ufeff]*(?:From |[\w-]{2,60}:)/;

/** Fields of mails, one of which each has and no text with header lines. */
const TECHNICAL = /^(?:MIME-Version|Message-ID|Received|Content-Type|Return-Path|Delivered-To):/im;

/** Whether a text begins with the header of a mail. */
function isMail(text: string): boolean {
  const header =
    /^[\s\ufeff]*(?:From [^\r\n]*\r?\n)?((?:[\w-]{2,60}:[^\r\n]*\r?\n(?:[ \t]+\S[^\r\n]*\r?\n)*){2,})/.exec(text)?.[1];
  return header !== undefined && TECHNICAL.test(header) && /^(?:From|To|Subject|Date):/im.test(header);
}

/** Parts inside one another, and bytes of headers, that any real mail stays below. */
const LIMITS = { maxNestingDepth: 60, maxHeadersSize: 1 << 20 };

/** A mail or a part of it that says so is in UTF-7, which the parser does not know. */
const UTF7 =
  /^content-type:[^\n]{0,200}(?:\n[ \t][^\n]{0,200}){0,3}charset\s{0,3}=\s{0,3}"?(?:x-)?(?:unicode-1-1-)?utf-7\b/im;

function inUtf7<Name extends "text" | "html">(name: Name, words: string | undefined): { [Key in Name]?: string } {
  return words === undefined ? {} : ({ [name]: fromUtf7(words) } as { [Key in Name]: string });
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    const message = await PostalMime.parse(bytes, LIMITS);
    return UTF7.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"))
      ? { ...message, ...inUtf7("text", message.text), ...inUtf7("html", message.html) }
      : message;
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    throw new Unreadable("broken-mail", `Expected a mail that can be read, got \`${got.slice(0, 120)}\``);
  }
}

/** Which archive's documents are in a mail's text. */
function archiveOf(html: string): "proquest" | "other" | null {
  const text = html.slice(0, 200_000);
  const signs = { name: "", head: Buffer.from(text.slice(0, 4096)), text };
  if (isProquest(text) || /<a\s[^>]{0,60}\bname=["']?DocID_/i.test(text)) return "proquest";
  return nexisHtml.takes(signs) || factiva.takes(signs) ? "other" : null;
}

/** What comes with a mail and is no file of articles: pictures, signatures, and what servers say of mails. */
const BESIDES =
  /^image\/|signature|^text\/(?:x-)?vcard|^text\/calendar|^text\/rfc822-headers|^message\/(?:external-body|delivery-status|disposition-notification)|^application\/(?:ms-tnef|mac-binhex40)/;

/** Whether an attachment is a file of its own. */
function isFile({ mimeType, related }: Attachment): boolean {
  return related !== true && !BESIDES.test(mimeType);
}

async function* attached(input: Input, { content, filename }: Attachment, at: number): Found {
  const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
  yield* input.inner(once(bytes), filename ?? `attachment-${at + 1}`);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
