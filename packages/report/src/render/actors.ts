import { formatInteger, type Html, html } from "@readout/charts/page";
import type { ActorPagesData } from "../client/pageData.ts";
import type { Pool } from "../evidence/pool.ts";
import type { Shown } from "./bundle.ts";
import { packedBlock } from "./json.ts";

type ActorsForm = Extract<Shown, { kind: "actors" }>;

/** The id of the data block that holds all actors. */
export const actorsBlock = "actor-data";

/** How many actors are listed without scripts. */
const LISTED = 200;

/**
 * Returns the list of all actors, and the data of which a script makes a page for each. Without scripts the most mentioned
 * ones are listed.
 */
export function actorsExhibit(
  { caption, actors, articles, months, whole }: ActorsForm,
  label: string,
  anchor: string,
  pool: Pool,
): { readonly markup: Html; readonly block: Html } {
  const data: ActorPagesData = {
    actors,
    articles: pool.addArticles({ articles, whole }),
    sentences: articles.map(({ sentences }) => sentences),
    lists: articles.map(({ lists }) => lists),
    attributions: articles.map(({ attributions }) => attributions),
    months,
  };
  const rows = actors
    .slice(0, LISTED)
    .map(
      ({ actor, name, kind, mentions, articles: named }) =>
        html`<tr data-actor="${actor}"><th scope="row">${name}</th><td>${kind}</td><td class="number">${formatInteger(mentions)}</td><td class="number">${formatInteger(named)}</td></tr>\n`,
    );
  const rest =
    actors.length <= LISTED
      ? null
      : html`<p class="note without-script">The ${formatInteger(LISTED)} most mentioned of ${formatInteger(actors.length)} are listed; a script lists the others.</p>`;
  const table = html`<div class="scroll" tabindex="0" role="group" aria-labelledby="${anchor}-caption"><table class="actors" data-all="${actors.length}" aria-labelledby="${anchor}-caption"><thead><tr><th scope="col">Actor</th><th scope="col">Kind</th><th scope="col" class="number">Mentions</th><th scope="col" class="number">Articles</th></tr></thead><tbody>${rows}</tbody></table></div>${rest}`;
  const markup = html`<figure class="exhibit table" id="${anchor}" aria-labelledby="${anchor}-caption">
<figcaption id="${anchor}-caption"><a class="label" href="#${anchor}">${label}</a> ${caption}</figcaption>
${actors.length === 0 ? null : table}
</figure>
`;
  return { markup, block: packedBlock(actorsBlock, data) };
}
