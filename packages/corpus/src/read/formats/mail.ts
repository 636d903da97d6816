import PostalMime, { type Attachment, type Email } from "postal-mime";
import { problem } from "../../problem.ts";
import { documentsOf } from "../archives/markup.ts";
import { proquestDocuments } from "../archives/proquest.ts";
import { isBinary } from "../decode.ts";
import { Unreadable } from "../failure.ts";
import type { Found, Input, Reader } from "../reader.ts";
import { whole } from "../whole.ts";
import { factiva } from "./factiva.ts";
import { nexisHtml } from "./nexisHtml.ts";
import { isProquest } from "./proquest.ts";

/** A mail by which an archive sends documents, in its text or attached; forwarded too. */
export const mail: Reader = {
  name: "mail",
  takes: ({ head, text }) => !isBinary(head) && isMail(text),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const message = await parsed(bytes);
    const html = message.html ?? "";
    const own = archiveOf(html);
    if (own === "proquest")
      yield* documentsOf(
        html,
        { path: input.path, reader: "ProQuest mail", damage, encoding: null },
        proquestDocuments,
      );
    else if (own !== null) yield* input.inner(once(Buffer.from(html)), "message.html");
    const files = message.attachments.filter(isFile);
    for (const [at, file] of files.entries()) yield* attached(input, file, at);
    if (own === null && files.length === 0)
      yield problem(
        "missing-text",
        "Expected a mail with articles of an archive, got none in it or attached",
        input.path,
      );
  },
};

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

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, LIMITS);
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

/** Whether an attachment is a file of its own, and no picture or signature. */
function isFile({ mimeType, related }: Attachment): boolean {
  return related !== true && !/^image\/|signature|^text\/(?:x-)?vcard|^text\/calendar/.test(mimeType);
}

async function* attached(input: Input, { content, filename }: Attachment, at: number): Found {
  const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
  yield* input.inner(once(bytes), filename ?? `attachment-${at + 1}`);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
