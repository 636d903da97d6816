import { english } from "@readout/lexicon";
import { type Fields, object, string } from "../normalise/fields.ts";
import { credit, isImpersonal } from "../normalise/people.ts";
import { ELSEWHERE, isUnder } from "./container.ts";
import type { Facts } from "./facts.ts";
import { marksOf } from "./microformats.ts";
import type { Outline, Run, Stated } from "./outline.ts";
import { unescaped } from "./structured.ts";

/** Who wrote an article and the rule that found them. */
export interface Writers {
  readonly byline: readonly string[];
  readonly agency: string | null;
  readonly by: string;
}

/** The `meta` elements that name writers, the surer first. */
const METAS = [
  "author",
  "article:author_name",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "citation_author",
  "byl",
  "byline",
  "article:author",
  "article.author",
  "cxenseparse:author",
  "rbauthors",
  "authors",
  "dc.contributor",
] as const;

/** Who wrote a page's article: as JSON-LD says, else metadata, microdata, or what stands near its title. */
export function writers(facts: Facts, title: Run | null): Writers | null {
  const { page, all, article } = facts;
  const ways: readonly (() => Writers | null)[] = [
    () => read(authorsOf(article?.["author"] ?? article?.["creator"]), "json-ld", facts),
    ...METAS.map((name) => () => read([named(all.get(name) ?? "")], name, facts)),
    () => read(marked(page), "microdata", facts),
    () => read(linked(near(page, title)), "rel=author", facts),
    () => read(addressed(page, title), "link", facts),
    ...shown(near(page, title)).map((words) => () => read([words], "byline", facts)),
    () => read(titled(page, title), "text", facts),
    () => read(marksOf(page, "p-author"), "microformat", facts),
  ];
  let agency: Writers | null = null;
  for (const way of ways) {
    const found = way();
    if (found !== null && found.byline.length > 0) {
      const seen = found.by === "byline" || found.by === "text" ? null : visible(facts, title, found);
      return { ...(seen ?? found), agency: found.agency ?? agency?.agency ?? null };
    }
    agency ??= found;
  }
  return agency;
}

/**
 * The byline that stands near the title, where it has one of the people that metadata name: these list editors and
 * photographers too, and write names without their accents.
 */
function visible(facts: Facts, title: Run | null, stated: Writers): Writers | null {
  if (title === null) return null;
  const isNear = ({ at }: Stated): boolean => at >= title.at - 4 && at <= title.at + REACH;
  const lines = shown(near(facts.page, title).filter(isNear));
  const found = [...lines, ...titled(facts.page, title)].map((words) => {
    const own = unaccented(cleaned(words));
    const alone = stated.byline.find((one) => unaccented(one) === own);
    return alone === undefined ? (read([words], "byline", facts)?.byline ?? []) : [alone];
  });
  found.push(read(linked(near(facts.page, title).filter(isNear)), "byline", facts)?.byline ?? []);
  const names = new Map(found.flat().map((one) => [unaccented(one), one]));
  const first = unaccented(stated.byline[0] ?? "");
  const own = found.filter((byline) => byline.some((one) => unaccented(one) === first)).flat();
  if (own.length === 0) return null;
  const beside = unaccented(lines.map((words) => OTHERS.exec(words.replaceAll("\n", " "))?.[0] ?? "").join(" "));
  const confirmed = stated.byline
    .filter((one) => !beside.includes(unaccented(one)) || unaccented(one) === first)
    .flatMap((one) => names.get(unaccented(one)) ?? []);
  return { byline: [...new Set([...confirmed, ...own])], agency: null, by: "byline" };
}

const unaccented = (words: string): string => plain(words.normalize("NFD").replace(/\p{M}/gu, ""));

/** The most names that are read of one statement, and the most characters of each. */
const [MOST_NAMES, LONGEST_LINE] = [40, 300];

/** A name, and whether the page says that it is a person's. */
interface Name {
  readonly words: string;
  readonly person: boolean;
}

const name = (words: string): Name => ({ words, person: false });
const named = (words: string): Name => ({ words, person: words.length < 40 });

const plain = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

function read(names: readonly (Name | string)[], by: string, { outlet, domain }: Facts): Writers | null {
  const site = plain((domain ?? "").replace(/^www\./, "").replace(/\.[a-z]+$/, ""));
  const isSite = (words: string): boolean => {
    const own = plain(words);
    return own === plain(outlet?.value ?? "") || own === site || (site.length > 4 && own === `the${site}`);
  };
  const parts = names
    .slice(0, MOST_NAMES)
    .map((one) => (typeof one === "string" ? name(one) : one))
    .map(({ words, person }) => ({ words: words.slice(0, LONGEST_LINE), person }))
    .map(({ words, person }) => ({ words: cleaned(words), person }))
    .filter(
      ({ words }) =>
        words !== "" && !/^(?:https?:)?\/\/|^\S*(?:[@_]|\.(?:com|org|net))\S*$/i.test(words) && !isSite(words),
    )
    .map(({ words, person }) => {
      const found = credit(words);
      const nobody = found.byline.length === 0 && found.agency === null;
      const own = person ? words : (/^([^,|•]+), \p{Lu}[a-z]{2,8}\.? \d/u.exec(words)?.[1] ?? "");
      return nobody && isName(own) ? { byline: [own], agency: null } : found;
    });
  const byline = [...new Set(parts.flatMap((part) => part.byline.map(withoutDegrees)))].filter((one) => !isSite(one));
  const agency = parts.find((part) => part.agency !== null)?.agency ?? null;
  return byline.length === 0 && agency === null ? null : { byline, agency, by };
}

/** Who took part and did not write. */
const OTHERS =
  /(?:^|[\s,|•·]+)(?:with |and )?(?:contributions? (?:from|by)|(?:photography|photographs|photos?|pictures|illustrations?|graphics|video|edited|reviewed|medically reviewed|fact[- ]checked|additional reporting|updated) by)\b.*$/i;

/** A name without "By", degrees and what stands in brackets. */
function cleaned(words: string): string {
  return (
    words
      .replace(/\s+/g, " ")
      .trim()
      .replace(
        /^(?:(?:written|posted|reported|story|photos? and (?:story|words)|photos?|published|posted on [\w :-]{6,30}|updated)(?: and \w+)? )?(?:by|words)(?:\b|(?=\p{Lu}))\s*:?\s*/iu,
        "",
      )
      // In other languages, where two words of a name follow.
      .replace(/^(?:[Pp]ar|[Pp]or|[Vv]on)\s+(?=\p{Lu}\S*\s+\p{Lu})/u, "")
      .replace(/(?:,? (?:Ph\.?D\.?|M\.?D\.?|M\.?S\.?|R\.?D\.?N?|MPH|MBA|JD|Esq\.?))+$/, "")
      .replace(OTHERS, "")
      .replace(/[\s|•·–—-]+$/, "")
      .replace(/\. (?:Pictures|Photos|Photographs)\b.*$/i, "")
      .trim()
  );
}

/** `Lauren Manaker MS` without the degree. */
const withoutDegrees = (words: string): string =>
  words.replace(/(?<=\p{Ll}\S* \S+)(?:,? (?!II|IV|JR)[A-Z]{2,5})+$/u, "");

/** One to five words that may be a name, where the page says that they are a person's. */
function isName(words: string): boolean {
  return (
    words.length <= 40 &&
    /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}][\p{L}\p{M}'’.-]*){0,4}$/u.test(words) &&
    !isImpersonal(words)
  );
}

/** Names of authors in JSON-LD: words, objects, lists of both. */
function authorsOf(value: unknown): Name[] {
  return (Array.isArray(value) ? value.slice(0, 40) : [value]).flatMap((one) => {
    const fields = object(one);
    const names = fields === null ? one : fields.name;
    const person = fields === null || isPerson(fields);
    return (Array.isArray(names) ? names : [names]).flatMap((part) => {
      const words = string(part);
      return words === null || (fields !== null && isGroup(fields)) ? [] : [{ words: unescaped(words), person }];
    });
  });
}

const isPerson = (fields: Fields): boolean => /Person/.test(String(fields["@type"] ?? "Person"));

const isGroup = (fields: Fields): boolean =>
  /Organi[sz]ation|Corporation/.test(String(fields["@type"] ?? "")) && credit(String(fields.name)).agency === null;

function marked(page: Outline): string[] {
  return page.stated
    .filter(({ element }) => element.attributes["itemprop"] === "author")
    .map(({ element, words }) => element.attributes["content"] ?? words)
    .slice(0, 10);
}

/** What page makers mark, in the article and not in comments or beside it, that near the title first. */
function near(page: Outline, title: Run | null): readonly Stated[] {
  const distance = ({ at }: Stated): number => (title === null ? at : Math.abs(at - title.at - 2));
  return page.stated.filter(({ element }) => !isUnder(element, ELSEWHERE)).sort((a, b) => distance(a) - distance(b));
}

/** Links that say that they lead to the author, by their `rel` or their address. */
function linked(stated: readonly Stated[]): string[] {
  const links = stated.filter(({ element }) => element.name === "a" && /author/.test(element.attributes["rel"] ?? ""));
  const first = links[0];
  return links
    .filter(({ at }) => first !== undefined && Math.abs(at - first.at) < 4)
    .map(({ words }) => words)
    .slice(0, 6);
}

function shown(stated: readonly Stated[]): string[] {
  return stated
    .filter(
      ({ element, words }) => /byline|author|writer/.test(element.words) && words.length > 4 && words.length < 160,
    )
    .map(({ words }) => words)
    .slice(0, 12);
}

/** Links near the title whose address says that they lead to a writer's page. */
function addressed({ runs }: Outline, title: Run | null): string[] {
  if (title === null) return [];
  return runs
    .slice(Math.max(0, title.at - 4), title.at + REACH)
    .filter(({ element }) => element.name === "a" && WRITER.test(element.attributes["href"] ?? ""))
    .filter(({ words, element }) => words.length < 60 && !isUnder(element, ELSEWHERE))
    .map(({ words }) => words)
    .slice(0, 4);
}

const WRITER =
  /\/(?:authors?|writers?|staff|profiles?|contributors?|by|people|journalists?|reporters?|columnists?)\/[\w%.-]+/i;

/** How many runs behind the title a byline is looked for. */
const REACH = 14;

const BY =
  /^(?:(?:photos? and )?(?:story )?by|words|(?:posted|published|written)(?: on [\w :-]{6,30})? by)\b:?\s*\p{L}/iu;

const MONTH = `(?:${english.months.map((name) => name[0]?.toUpperCase() + name.slice(1, 3)).join("|")})[a-z]{0,6}\\.?`;

/** A name in front of a date, with a sign between them or nothing: `Ilva Stenmark - March 5, 2024`. */
const DATED = new RegExp(
  `^((?:\\p{Lu}[\\p{L}\\p{M}.'’-]+ ){1,3}\\p{Lu}[\\p{L}\\p{M}.'’-]+?)\\s*[-–—|•·,]?\\s*${MONTH} \\d{1,2}, (?:19|20)\\d\\d`,
  "u",
);

/** Behind the title, a line that begins with "By", or that is a name and a date. */
function titled({ runs }: Outline, title: Run | null): string[] {
  const from = title === null ? 0 : title.at + 1;
  const lines = runs
    .slice(from, from + REACH)
    .filter(({ words, element }) => words.length < 160 && !isUnder(element, ELSEWHERE))
    .map(({ words }) => words.split("\n")[0] ?? "");
  const line = lines.find((words) => BY.test(words)) ?? DATED.exec(lines.find((words) => DATED.test(words)) ?? "")?.[1];
  return line === undefined ? [] : [line];
}
