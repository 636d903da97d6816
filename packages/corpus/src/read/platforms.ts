import { type Fields, isBlank, object, string } from "../normalise/fields.ts";
import { composed } from "./composed.ts";
import { htmlText } from "./htmlText.ts";

/**
 * A record of a feed reader (Google Reader's form, Feedly), of a collection of saved pages (wallabag), of a messenger or a network
 * (Telegram, Reddit, Bluesky, Twitter), of a library's newspapers (Trove) or of a newspaper's system (Arc, Apple News), with what an
 * article has under the names that articles have; any other record as it is.
 */
export function ofPlatform(fields: Fields): Fields {
  for (const shape of SHAPES) {
    const own = shape(fields);
    if (own !== null)
      return Object.fromEntries(Object.entries({ ...fields, ...own }).filter(([, value]) => value !== undefined));
  }
  return fields;
}

/** What a record states, where it is of this shape. */
type Shape = (fields: Fields) => Fields | null;

/** An item of a feed reader: its words stand in an object, its feed is its origin. */
const feedItem: Shape = ({ origin, content, summary, canonical, alternate, canonicalUrl }) => {
  const feed = object(origin);
  const [whole, short] = [content, summary].map((part) => string(part) ?? string(object(part)?.["content"]));
  const words = whole ?? short ?? null;
  if (feed === null || words === null || ![feed["streamId"], feed["htmlUrl"]].some(string)) return null;
  const [page] = [canonical, alternate].flat().flatMap((link) => string(object(link)?.["href"]) ?? []);
  const url = string(canonicalUrl) ?? page ?? null;
  const outlet = string(feed["title"]);
  return {
    ...composed(htmlText(words)),
    ...(outlet === null ? {} : { outlet }),
    ...(url === null ? {} : { url }),
  };
};

/** A page that was saved in wallabag, with a list of who wrote it. */
const savedPage: Shape = ({ published_by: by, domain_name: domain, content }) =>
  !Array.isArray(by) || typeof domain !== "string" || isBlank(content)
    ? null
    : { author: by.filter((name) => string(name) !== null), domain };

/** A message of Telegram: its text is a list of words and of links, and its time in UTC stands beside that of whoever exported it. */
const message: Shape = ({ text, date_unixtime: instant, from_id: from }) => {
  if (text === undefined || (isBlank(instant) && typeof from !== "string")) return null;
  const words = [text].flat().map((part) => (typeof part === "string" ? part : (string(object(part)?.["text"]) ?? "")));
  return { text: words.join(""), ...(isBlank(instant) ? {} : { date: instant }) };
};

/** A post of Reddit: what was taken away says so in its place. */
const submission: Shape = ({ selftext }) =>
  typeof selftext !== "string" ? null : { selftext: /^\[(?:removed|deleted)\]$/.test(selftext) ? "" : selftext };

/** A post of Bluesky or Mastodon by somebody who is called by another name than the account's. */
const signed: Shape = ({ author, account }) => {
  const { displayName, display_name: other } = object(author) ?? object(account) ?? {};
  const name = string(displayName) ?? string(other);
  return name === null ? null : { author: name };
};

/** An article of Trove: its title is its newspaper's, and its own is its heading. */
const scanned: Shape = ({ heading, title }) => {
  const paper = string(object(title)?.["title"]);
  return paper === null || typeof heading !== "string" ? null : { title: heading, outlet: paper };
};

/** A node of Drupal, whose times are called after what was done to it. */
const node: Shape = ({ created, changed, body }) =>
  isBlank(created) || isBlank(changed) || object(body) === null ? null : { published: created, updated: changed };

/** A page that was clipped into Evernote: its dates are those of the note, and its source how it came there. */
const clipped: Shape = ({ content, "note-attributes": about }) =>
  typeof content !== "string" || !content.includes("<en-note") || about === undefined
    ? null
    : { updated: undefined, source: undefined, "note-attributes": undefined };

/** A story in ninjs, as agencies send it: its dates, and in later versions lists of its headlines and bodies by their role. */
const wired: Shape = ({ firstcreated, firstCreated, versioncreated, versionCreated, source, provider, ...fields }) => {
  const [first, version] = [string(firstcreated ?? firstCreated), string(versioncreated ?? versionCreated)];
  if (version === null || (fields["uri"] === undefined && fields["pubstatus"] === undefined)) return null;
  const outlet = string(source) ?? string(provider) ?? string(object(provider)?.["name"]);
  const [title, body] = [valued(fields["headlines"]), valued(fields["bodies"])];
  return {
    published: first ?? version,
    ...(first === null || first === version ? {} : { updated: version }),
    ...(outlet === null ? {} : { outlet }),
    ...(title === null ? {} : { title }),
    ...(body === null ? {} : composed(htmlText(body))),
  };
};

/** A story of Arc, which newspapers' systems exchange (ANS): its headlines, people and dates have names of their own. */
const arcStory: Shape = ({
  content_elements: parts,
  headlines,
  credits,
  display_date,
  first_publish_date,
  ...fields
}) => {
  if (!Array.isArray(parts)) return null;
  const people = [object(credits)?.["by"]].flat().map((each) => string(object(each)?.["name"]));
  const [first, changed] = [string(first_publish_date) ?? string(display_date), string(fields["last_updated_date"])];
  const title = string(object(headlines)?.["basic"]);
  const outlet = string(object(fields["distributor"])?.["name"]);
  return {
    ...(title === null ? {} : { title }),
    ...(first === null ? {} : { published: first }),
    ...(first === null || changed === null || changed <= first ? {} : { updated: changed }),
    ...(people.some((name) => name !== null) && { author: people.filter((name) => name !== null) }),
    ...(outlet === null ? {} : { outlet }),
  };
};

/** An article in Apple News' format, of which other names have what it states. */
const newsArticle: Shape = ({ components, metadata }) => {
  const meta = Array.isArray(components) ? object(metadata) : null;
  if (meta === null) return null;
  const { datePublished: published, dateModified, authors: author, canonicalURL: url } = meta;
  return { published, author, url, ...(dateModified === published ? {} : { updated: dateModified }) };
};

/** The value of the main one of some parts. */
function valued(parts: unknown): string | null {
  const all = (Array.isArray(parts) ? parts : []).map(object).filter((part) => part !== null);
  const main = all.find((part) => part["role"] === "main") ?? all[0];
  return string(main?.["value"]);
}

const SHAPES: readonly Shape[] = [
  ...[arcStory, newsArticle, wired, feedItem, savedPage, message, submission, signed, scanned, node, clipped],
];
