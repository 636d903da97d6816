import { type Html, html, trusted } from "@readout/charts/page";
import MarkdownIt, { type Token } from "markdown-it";
import type { Anchors } from "./anchor.ts";
import { highlight } from "./code.ts";
import { unbroken } from "./unbroken.ts";

/** A heading of the page, for its table of contents. */
export interface Heading {
  readonly level: number;
  readonly anchor: string;
  readonly text: string;
}

/** Markdown as markup, with the headings in it. */
export interface Prose {
  readonly markup: Html;
  readonly headings: readonly Heading[];
}

const reader = new MarkdownIt({
  html: false,
  linkify: false,
  highlight: (code, language) => highlight(code, language).toString(),
});
const refused = reader.validateLink.bind(reader);

// Pages go from hand to hand as files: a link leads to the web, to a mail, or to a file beside the page.
reader.validateLink = (address) =>
  refused(address) && (/^(?:https?:|mailto:|data:image\/)/iu.test(address) || !/^[a-z][\w+.-]*:|^\/\//iu.test(address));
// biome-ignore lint/complexity/useMaxParams: the library calls its rules so
reader.renderer.rules["link_open"] = (tokens, index, options, _env, renderer) => {
  if (/^https?:/iu.test(String(tokens[index]?.attrGet("href") ?? "")))
    tokens[index]?.attrSet("rel", "noreferrer noopener");
  return renderer.renderToken(tokens, index, options);
};
reader.renderer.rules["text"] = (tokens, index) => html`${unbroken(tokens[index]?.content ?? "")}`.toString();
// The page may load nothing, so an image that is not in it becomes a link to it.
const picture = reader.renderer.rules["image"];
// biome-ignore lint/complexity/useMaxParams: the library calls its rules so
reader.renderer.rules["image"] = (tokens, index, options, env, renderer) => {
  const address = String(tokens[index]?.attrGet("src") ?? "");
  if (picture !== undefined && address.startsWith("data:")) return picture(tokens, index, options, env, renderer);
  const words = renderer.renderInlineAsText(tokens[index]?.children ?? [], options, env) || address;
  return html`<a href="${address}" rel="noreferrer noopener">${words}</a>`.toString();
};
reader.renderer.rules["table_open"] = () =>
  '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\n';
reader.renderer.rules["table_close"] = () => "</table></div>\n";

/** Returns markdown as markup. Raw HTML in it is shown as text; the page has one level-one heading, so others go down. */
export function markdown(source: string, anchor: Anchors): Prose {
  return render(reader.parse(source, {}), anchor);
}

/** What a notebook opens with. */
export interface Opening extends Prose {
  /** Null where it does not open with a title. */
  readonly title: string | null;
  /** The first paragraph under the title: what the notebook asks. Null where there is none, or not asked for. */
  readonly question: Html | null;
  /** The same in plain words; "" where there is none. */
  readonly asked: string;
}

/** Returns the title that markdown opens with and, where `asks`, the question behind it; the rest is markup. */
export function opening(source: string, anchor: Anchors, asks: boolean): Opening {
  const tokens = reader.parse(source, {});
  const titled = tokens[0]?.type === "heading_open" && tokens[0].tag === "h1";
  if (!titled) return { title: null, question: null, asked: "", ...render(tokens, anchor) };
  const title = text(tokens[1]);
  const end = asks && tokens[3]?.type === "paragraph_open" ? 6 : 3;
  const question = end === 6 ? trusted(reader.renderer.render(tokens.slice(4, 5), reader.options, {})) : null;
  return { title, question, asked: end === 6 ? text(tokens[4]) : "", ...render(tokens.slice(end), anchor) };
}

function render(tokens: Token[], anchor: Anchors): Prose {
  const headings: Heading[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open" && token.type !== "heading_close") return;
    if (token.tag === "h1") token.tag = "h2";
    if (token.type === "heading_close") return;
    const words = text(tokens[index + 1]);
    const heading = { level: Number(token.tag.slice(1)), anchor: anchor("", words), text: words };
    token.attrSet("id", heading.anchor);
    headings.push(heading);
  });
  return { markup: trusted(reader.renderer.render(tokens, reader.options, {})), headings };
}

function text(token: Token | undefined): string {
  return token === undefined ? "" : reader.renderer.renderInlineAsText(token.children ?? [], reader.options, {}).trim();
}
