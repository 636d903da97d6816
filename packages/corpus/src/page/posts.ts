import { type Fields, object, string } from "../normalise/fields.ts";
import { singleSpaced } from "../normalise/singleSpaced.ts";
import type { Block } from "../read/composed.ts";
import type { BodyBlock } from "./body.ts";
import type { Element } from "./element.ts";
import { instantOf } from "./instants.ts";
import type { Outline } from "./outline.ts";
import { CHANGE } from "./shownDates.ts";
import { statedLines, unescaped } from "./structured.ts";

/** A post of a live blog, as JSON-LD states it. */
interface Post {
  readonly time: string | null;
  readonly headline: string;
  readonly lines: readonly string[];
}

/** The most posts that are looked at, and the most characters of a post. */
const [MOST_POSTS, LONGEST_POST] = [50_000, 50_000];

/** Blocks times characters of posts: more are not compared. */
const MOST_COMPARED = 1_000_000_000;

/** The posts of a live blog in JSON-LD (`liveBlogUpdate`), as they stand there. */
export function statedPosts(live: Fields | null, now: number): readonly Post[] {
  return [live?.["liveBlogUpdate"]]
    .flat()
    .slice(0, MOST_POSTS)
    .flatMap((update) => {
      const fields = object(update);
      if (fields === null) return [];
      const body = string(fields["articleBody"]) ?? string(fields["text"]) ?? string(fields["description"]) ?? "";
      const headline = singleSpaced(unescaped(string(fields["headline"]) ?? string(fields["name"]) ?? ""));
      const time = clock(fields["datePublished"], now);
      return [{ time, headline, lines: statedLines(body.slice(0, LONGEST_POST)) }];
    });
}

/** The posts as blocks of a body, each with its time. */
export function postBlocks(posts: readonly Post[]): readonly Block[] {
  return posts.flatMap(({ time, headline, lines }): Block[] => [
    ...(headline === "" ? [] : [{ words: headline, is: "heading" as const, time }]),
    ...lines.map((words) => ({ words, is: "paragraph" as const, time })),
  ]);
}

/**
 * Gives the blocks of a live blog's body the times of the posts that they stand in: by the words of the posts in JSON-LD,
 * else by the elements `time` beside them. A block that stands in no post that has a time has none.
 */
export function withTimes(
  page: Outline,
  blocks: readonly BodyBlock[],
  posts: readonly Post[],
  now: number,
): readonly Block[] {
  const told = byWords(blocks, posts);
  const placed = byElements(
    page,
    blocks,
    new Set(posts.flatMap(({ time }) => (time === null ? [] : [Date.parse(time)]))),
    now,
  );
  return blocks.map((block, at) => {
    const time = told[at] ?? placed[at] ?? null;
    return time === null ? block : { ...block, time };
  });
}

/** A date with a time of day; null for anything else. */
function clock(value: unknown, now: number): string | null {
  const date = instantOf(value, now);
  return date !== null && /T\d\d:\d\d/.test(date) ? date : null;
}

const plain = (words: string): string =>
  ` ${words
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase()} `;

/** Shorter words may stand in any post. */
const SHORTEST = 25;

/** The times of blocks whose words stand in one post alone, or are its headline. */
function byWords(blocks: readonly BodyBlock[], posts: readonly Post[]): readonly (string | null)[] {
  const texts = posts.map(({ lines }) => plain(lines.join(" ")));
  const headlines = posts.map(({ headline }) => plain(headline));
  if (texts.reduce((sum, { length }) => sum + length, 0) * blocks.length > MOST_COMPARED) return [];
  return blocks.map(({ words }) => {
    const own = plain(words);
    if (own.trim() === "") return null;
    const times = new Set<string | null>();
    for (const [at, text] of texts.entries())
      if (headlines[at] === own || (own.length >= SHORTEST && text.includes(own))) times.add(posts[at]?.time ?? null);
    return times.size === 1 ? ([...times][0] ?? null) : null;
  });
}

/** An element that states a time, and how many runs stand before it. */
interface Mark {
  readonly element: Element;
  readonly at: number;
  readonly time: string;
}

/** Elements whose times are those of something quoted. */
const QUOTED = /^(?:blockquote|figure|aside)$/;

/**
 * The times of blocks by the elements around them. Where each post has an element of its own, all in it has its time; where
 * posts follow one another without, a block has the last time before it.
 */
function byElements(
  page: Outline,
  blocks: readonly BodyBlock[],
  known: ReadonlySet<number>,
  now: number,
): readonly (string | null)[] {
  const marks = marksOf(page, known, now);
  // One time is the article's own.
  if (new Set(marks.map(({ time }) => time)).size < 2) return [];
  const times = timesUnder(marks);
  const around = blocks.map(({ run }) => {
    let element: Element | null = run.element;
    while (element !== null && !times.has(element)) element = element.parent;
    return element;
  });
  const inPosts = around.map((element) => (element === null ? null : (times.get(element) ?? null)));
  if (blocks.some(({ is }, at) => is === "paragraph" && inPosts[at] !== null)) return inPosts;
  const alike = mostAlike(marks);
  return blocks.map(({ run }) => alike.findLast(({ at }) => at <= run.at)?.time ?? null);
}

function marksOf(page: Outline, known: ReadonlySet<number>, now: number): readonly Mark[] {
  const marks = page.stated.flatMap(({ element, words, at }): Mark[] => {
    const { attributes, name } = element;
    if (name !== "time" && attributes["itemprop"] !== "datePublished") return [];
    if (CHANGE.test(`${element.words} ${element.parent?.words ?? ""} ${words}`) || isQuoted(element)) return [];
    const time = clock(attributes["datetime"] ?? attributes["content"], now);
    return time === null ? [] : [{ element, at, time }];
  });
  const stated = marks.filter(({ time }) => known.has(Date.parse(time)));
  return stated.length > 1 ? stated : marks;
}

function isQuoted(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent) if (QUOTED.test(at.name)) return true;
  return false;
}

/** The time of all marks inside an element; null where they have several. */
function timesUnder(marks: readonly Mark[]): ReadonlyMap<Element, string | null> {
  const times = new Map<Element, string | null>();
  for (const { element, time } of marks)
    for (let at: Element | null = element; at !== null; at = at.parent) {
      const before = times.get(at);
      if (before === null) break;
      times.set(at, before === undefined || before === time ? time : null);
    }
  return times;
}

/** The marks of the form that most have: a page's own date has another than its posts'. */
function mostAlike(marks: readonly Mark[]): readonly Mark[] {
  const formOf = ({ element: { attributes, name, parent } }: Mark): string =>
    `${name} ${attributes["class"] ?? ""} ${parent?.name} ${parent?.attributes["class"] ?? ""}`;
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const form = formOf(mark);
    const group = groups.get(form) ?? [];
    group.push(mark);
    groups.set(form, group);
  }
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}
