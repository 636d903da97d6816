import { type Fields, object, string } from "../normalise/fields.ts";
import { singleSpaced } from "../normalise/singleSpaced.ts";
import { addressOf, type Metas, metas } from "./heads.ts";
import { type Outline, outline } from "./outline.ts";
import { articleObject, typedObjects, typesOf } from "./structured.ts";

/** A value that a page states, and what states it. */
export interface Fact {
  readonly value: string;
  readonly by: string;
}

/** What a page says about itself, before it is asked for an article's fields. */
export interface Facts {
  readonly page: Outline;
  readonly all: Metas;
  /** Its article in JSON-LD. */
  readonly article: Fields | null;
  /** The live blog in JSON-LD that the article is, whether its posts stand there or not. */
  readonly live: Fields | null;
  readonly address: Fact | null;
  readonly url: string | null;
  readonly domain: string | null;
  readonly outlet: Fact | null;
  /** The clock, in milliseconds: nothing was published behind it. */
  readonly now: number;
}

/** Reads a page. `fetched` is where it came from; what it says itself counts before that. */
export function factsOf(html: string, fetched: string | null, now: number): Facts {
  const page = outline(html);
  const all = metas(page);
  const objects = typedObjects(page.scripts);
  const article = articleObject(objects);
  const live = article === null ? undefined : objects.find((one) => isLiveBlog(one, article));
  const address = addressOf(page, all) ?? (fetched === null ? null : { value: fetched, by: "address" });
  const url = address?.value ?? null;
  const domain = /^https?:\/\/([^/:?#]+)/i.exec(url ?? "")?.[1] ?? null;
  return { page, all, article, live: live ?? null, address, url, domain, outlet: outletOf(page, all, article), now };
}

/** Whether an object is the live blog that an article is: itself, or one of the same title beside it. */
function isLiveBlog(one: Fields, article: Fields): boolean {
  const title = string(article["headline"]);
  return (
    typesOf(one).includes("LiveBlogPosting") &&
    (one === article || (title !== null && string(one["headline"])?.trim() === title.trim()))
  );
}

function outletOf(page: Outline, all: Metas, article: Fields | null): Fact | null {
  const publisher = article?.["publisher"];
  const stated: readonly Fact[] = [
    { value: all.get("og:site_name") ?? "", by: "og:site_name" },
    { value: string(publisher) ?? string(object(publisher)?.name) ?? "", by: "json-ld" },
    { value: markedPublisher(page), by: "microdata" },
    { value: all.get("application-name") ?? "", by: "application-name" },
    { value: titleOutlet(page), by: "title" },
  ];
  return stated.find(({ value }) => value.trim() !== "") ?? null;
}

/** What stands in the page's title in front of a heading of the page or behind it: `A headline | The Courier`. */
function titleOutlet({ title, runs }: Outline): string {
  const whole = singleSpaced(title.slice(0, 500));
  for (const { words, linked } of runs) {
    const at = words.length < 20 || words.length > 300 || linked > 0 ? -1 : whole.indexOf(words);
    if (at < 0) continue;
    const [before, behind] = [whole.slice(0, at), whole.slice(at + words.length)];
    const name =
      behind === ""
        ? /^(.{2,60}?)\s*[:|–—-]\s*$/.exec(before)?.[1]
        : /^\s*[|–—·•-].*?([^|–—·•]{2,60})$/.exec(behind)?.[1];
    return before !== "" && behind !== "" ? "" : (name ?? "").trim();
  }
  return "";
}

function markedPublisher({ stated }: Outline): string {
  return (
    stated.find(({ element, words }) => element.attributes["itemprop"] === "publisher" && words !== "")?.words ?? ""
  );
}
