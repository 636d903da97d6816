import { formatInteger, type Html, html } from "@readout/charts/page";
import type { ArticleEntry, BesideEntry, EvidenceData, GroupEntry, PassageEntry } from "../client/pageData.ts";
import { byArticle, cutOut, readableDate, wordsOf } from "../client/shared.ts";
import { fileOf } from "../evidence/files.ts";
import { wholeDocument } from "./document.ts";
import { looksOf, marked } from "./marked.ts";
import { inlineStyle } from "./policy.ts";
import { beside as besideStyle } from "./style/beside.ts";
import { colours } from "./style/colours.ts";
import { evidence as evidenceStyle } from "./style/evidence.ts";
import { text } from "./style/text.ts";

/** A file in the folder beside a page. */
export interface BesideFile {
  readonly name: string;
  readonly text: string;
}

const everybody: ReadonlySet<number> = new Set();

/**
 * Returns the files beside a page: all passages of each of its numbers under the anchor `n` and the group's index, and all
 * articles that can be read whole under `a` and theirs. They need no script, link with each other and with the page, and ask
 * for nothing. The same evidence gives the same bytes.
 */
export function besidePages(
  data: EvidenceData,
  beside: BesideEntry,
  { name, title }: { readonly name: string; readonly title: string },
): readonly BesideFile[] {
  const back = html`<a href="../${encodeURIComponent(name)}.html">${title}</a>`;
  const style = inlineStyle([colours, text, evidenceStyle, besideStyle].join(""));
  const whole = new Map(beside.whole.map((article, place) => [article, articleFile(beside, place)]));
  const files = (kind: string, starts: readonly number[], all: readonly Html[], heading: string) =>
    starts.map((start, i): BesideFile => {
      const end = starts[i + 1] ?? all.length;
      const range = `${formatInteger(start + 1)} to ${formatInteger(end)} of ${formatInteger(all.length)}`;
      const others = [
        i === 0 ? null : { word: "Before", number: i },
        end === all.length ? null : { word: "Next", number: i + 2 },
      ];
      const links = others.map((one) => one && html`<a href="${kind}-${one.number}.html">${one.word}</a> `);
      return {
        name: `${kind}-${i + 1}.html`,
        text: wholeDocument({
          title: `${heading}: ${title}`,
          style,
          body: html`<main class="layout beside">
<header class="masthead"><h1>${heading}</h1><p class="subject">${range}, of the report ${back}</p></header>
<nav aria-label="Files">${links}</nav>
${all.slice(start, end)}<nav aria-label="Files, again">${links}</nav>
</main>
`,
        }),
      };
    });
  return [
    ...files(
      "passages",
      beside.groups,
      data.groups.map((group, i) => groupSection(group, i, data, whole)),
      "Behind the numbers",
    ),
    ...files(
      "articles",
      beside.articles,
      beside.whole.map((article) => articleSection(article, data)),
      "Articles",
    ),
  ];
}

function articleFile({ articles }: BesideEntry, place: number): string {
  return `articles-${fileOf(articles, place)}.html`;
}

function groupSection(
  [title, total, ids, focus]: GroupEntry,
  index: number,
  data: EvidenceData,
  whole: ReadonlyMap<number, string>,
): Html {
  const passages = byArticle(ids.map((id) => data.passages[id] as PassageEntry));
  const strong = new Set(focus);
  const articles = new Map<number, PassageEntry[]>();
  for (const one of passages) articles.set(one[0], [...(articles.get(one[0]) ?? []), one]);
  const blocks = [...articles].map(([article, own]) => {
    const file = whole.get(article);
    const more =
      file === undefined ? null : html`<p class="read"><a href="${file}#a${article}">The whole article</a></p>`;
    const quotes = own.map(([, fragments]) => {
      const words = fragments.map(
        (fragment) => html`<p>${marked(wordsOf(fragment, article, data), fragment[1], strong)}</p>`,
      );
      return html`<blockquote>${words}</blockquote>`;
    });
    return html`<article>${head(data.articles[article])}${more}${quotes}</article>`;
  });
  const shown =
    passages.length < total ? `${formatInteger(passages.length)} of ${formatInteger(total)}` : formatInteger(total);
  const count = `${shown} ${total === 1 ? "passage" : "passages"}, from ${formatInteger(articles.size)} ${articles.size === 1 ? "article" : "articles"}`;
  const looks = looksOf(
    passages.flatMap(([, fragments]) => fragments.flatMap(([, marks]) => marks)),
    strong,
  );
  const legend = looks.map(([look, meaning]) => html`<li><mark class="${look}">${meaning}</mark></li>`);
  return html`<section class="number" id="n${index}" aria-labelledby="n${index}-title"><h2 id="n${index}-title">${title}</h2><p class="count">${count}</p>${legend.length === 0 ? null : html`<ul class="legend" aria-label="What the marks mean">${legend}</ul>`}${blocks}</section>
`;
}

function articleSection(index: number, data: EvidenceData): Html {
  const whole = data.wholes[index];
  const paragraphs = (whole?.[1] ?? []).map(([start, end]) => {
    const [words, marks] = cutOut(whole as NonNullable<typeof whole>, start, end);
    return html`<p>${marked(words, marks, everybody)}</p>`;
  });
  return html`<article id="a${index}">${head(data.articles[index], 2)}<blockquote>${paragraphs}</blockquote></article>
`;
}

function head(article: ArticleEntry | undefined, level: 2 | 3 = 3): Html {
  const [title = "", outlet = null, published = null, url = null, where = ""] = article ?? [];
  const name =
    url === null ? html`${title}` : html`<a href="${url}" rel="noreferrer noopener" target="_blank">${title}</a>`;
  const facts = [outlet, published === null ? null : readableDate(published)]
    .filter((fact) => fact !== null)
    .join(", ");
  // Above its words it is also told in which file an article stands, which in a list tells readers nothing.
  if (level === 3) return html`<h3>${name}</h3>${facts === "" ? null : html`<p class="from">${facts}</p>`}`;
  return html`<h2>${name}</h2><p class="from">${facts === "" ? null : html`${facts}<br>`}<span class="where">${where}</span></p>`;
}
