import { string } from "../normalise/fields.ts";
import { singleSpaced } from "../normalise/singleSpaced.ts";
import { ELSEWHERE, isUnder } from "./container.ts";
import type { Fact, Facts } from "./facts.ts";
import type { Run } from "./outline.ts";
import { unescaped } from "./structured.ts";

/** A title and what states it. */
export interface Title {
  readonly value: string;
  readonly by: string;
  /** The heading that shows it. */
  readonly run: Run | null;
}

/** The most characters of a title that are looked at. */
const LONGEST = 500;

/** What stands between a title and the outlet's name. */
const SEPARATOR = /\s+[|•·»–—-]+\s+|\s*\|\s*|\s+::\s+/g;

const plain = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/**
 * The title of a page: the heading that its metadata repeat, else the best of what states one, without the outlet's name
 * in front of it or behind.
 */
export function titleOf({ page, all, article, outlet, domain }: Facts): Title | null {
  const stated: readonly Fact[] = [
    { value: unescaped(all.get("og:title") ?? ""), by: "og:title" },
    { value: unescaped(string(article?.["headline"]) ?? ""), by: "json-ld" },
    { value: page.title, by: "title" },
  ];
  const headings = page.runs.filter(({ element }) => isHeading(element.name) || isHeading(element.parent?.name));
  const titles = stated
    .map(({ value, by }) => ({ value: value.slice(0, LONGEST), by }))
    .filter(({ value }) => value.trim() !== "");
  const whole = titles.flatMap(({ value }) => [
    plain(value),
    plain(withoutOutlet(value, outlet?.value ?? null, domain)),
  ]);
  const isTitle = ({ words }: Run): boolean => words.length > 12 && words.length < 300 && whole.includes(plain(words));
  const isPart = ({ words }: Run): boolean =>
    words.length > 12 && words.length < 300 && whole.some((title) => title.includes(plain(words)));
  const first =
    headings.find(isTitle) ?? headings.find(isPart) ?? page.runs.find((run) => isUnlinked(run) && isTitle(run));
  if (first !== undefined) return { value: clean(first), by: "h1", run: first };
  const [only, ...others] = headings.filter(
    (run) => isUnlinked(run) && run.words.split(" ").length > 2 && !isUnder(run.element, ELSEWHERE),
  );
  if (only !== undefined && others.length === 0 && only.words.length < 300)
    return { value: clean(only), by: "h1", run: only };
  const best = titles[0];
  if (best !== undefined)
    return { value: withoutOutlet(best.value, outlet?.value ?? null, domain), by: best.by, run: null };
  const heading = headings[0];
  return heading === undefined ? null : { value: clean(heading), by: "h1", run: heading };
}

/** A heading on one line, without the section behind a bar or before one. */
function clean({ words }: Run): string {
  const line = words.replaceAll("\n", " ");
  const own = /^(.{20,}?) \| \p{Lu}[\p{L} ]{2,20}$/u.exec(line)?.[1] ?? line;
  return /^\p{Lu}[\p{L} ]{2,20} \| (.{20,})$/u.exec(own)?.[1] ?? own;
}

const isUnlinked = ({ linked }: Run): boolean => linked === 0;

const isHeading = (name: string | undefined): boolean => name === "h1";

/** A title without the name of its outlet, and without the section between them. */
function withoutOutlet(title: string, outlet: string | null, domain: string | null): string {
  const folded = singleSpaced(title);
  const cuts = [...folded.matchAll(SEPARATOR)];
  for (const cut of cuts) {
    const rest = folded.slice(cut.index + cut[0].length);
    const parts = rest.split(SEPARATOR);
    const last = parts.at(-1) ?? "";
    if (parts.length <= 3 && isOutlet(last, outlet, domain) && cut.index > 12) return folded.slice(0, cut.index);
  }
  const [front] = cuts;
  if (front !== undefined && isOutlet(folded.slice(0, front.index), outlet, domain))
    return folded.slice(front.index + front[0].length);
  const last = cuts.at(-1);
  if (last?.[0].includes("|") && last.index > 12) {
    const rest = folded.slice(last.index + last[0].length);
    if (rest.split(" ").length <= 4) return folded.slice(0, last.index);
  }
  return folded;
}

function isOutlet(words: string, outlet: string | null, domain: string | null): boolean {
  const name = plain(words);
  if (name.length < 2) return false;
  const own = outlet === null ? "" : plain(outlet);
  if (own !== "" && (own === name || (name.length > 3 && (own.includes(name) || name.includes(own))))) return true;
  const site = plain((domain ?? "").replace(/^www\./, "").replace(/\.[a-z]+$/, ""));
  return site !== "" && name.length > 2 && (site.includes(name.replace(/^the/, "")) || name.includes(site));
}
