/** @import { ActorPageEntry } from "./pageData.ts" */
/** @import { ActorPages } from "./actorsData.js" */
import { articlesIn, referenceList } from "./actorsData.js";
import { copied } from "./clipboard.js";
import { button, counted, element } from "./element.js";
import { appendPassages } from "./passages.js";
import { byArticle } from "./pieces.js";

/** What the address of an actor's page begins with. */
export const ofActor = "#actor=";
/** How many rows of a table, and how many quotations, are shown at first. */
const firstRows = 10;
const firstQuotes = 3;

/**
 * The address of an actor's page.
 *
 * @param {string} actor
 * @returns {string}
 */
export function actorAddress(actor) {
  return `${ofActor}${encodeURIComponent(actor)}`;
}

/**
 * Makes a button that opens sentences or attributions; `key` names them in the address.
 *
 * @typedef {(key: string, title: string, kind: "sentences" | "attributions", references: readonly string[]) => HTMLElement} Lead
 */

/**
 * @param {ActorPageEntry} one
 * @param {number} place
 * @param {ActorPages} pages
 * @param {Lead} lead
 * @returns {(Node | string)[]}
 */
export function summaryOf({ kind, title, group, mentions, articles }, place, pages, lead) {
  const who = [kind, ...(title === null ? [] : [title])].join(", ");
  // A body that is called by whose it is ("her office") has no name of its own to be found by.
  if (mentions === 0) return [`${who}: known by its statements alone, in ${counted(articles, "article")}.`];
  const counts = `${who}: ${counted(mentions, "mention")} in ${counted(articles, "article")}. `;
  const named = lead("named", "all that name it", "sentences", pages.sentencesOf(place));
  const whose = group === null ? -1 : pages.find(group);
  const other = pages.actors[whose];
  const counting =
    group === null ? [] : [" It counts for ", other === undefined ? group : actorName(other), " by the actor file."];
  return [counts, named, ...counting];
}

/**
 * @param {ActorPageEntry} one
 * @param {ActorPages} pages
 * @returns {HTMLElement[]}
 */
export function sameParts({ alike, line }, pages) {
  if (line === null) return [];
  const others = alike.flatMap((other) => pages.actors[other] ?? []);
  const names = others.flatMap((other, i) => [...(i === 0 ? [] : [", "]), actorName(other)]);
  const told = element("span", { class: "hint", role: "status" });
  const copy = button("Copy the line", "control", async () => {
    told.textContent = (await copied(line, told)) ? "Copied." : "This browser does not let a page copy.";
  });
  return [
    element("h2", {}, "Perhaps the same"),
    element(
      "p",
      {},
      ...names,
      ". The names are alike, and no article, or hardly any, has both. If they are one, copy this line into your actor file, below ",
      element("code", {}, "actors:"),
      ".",
    ),
    element("pre", { tabindex: "0", "aria-label": "Line for the actor file" }, element("code", {}, line)),
    element("p", { class: "tools" }, told, copy),
  ];
}

/**
 * What it says: the first quotations, and a way to all.
 *
 * @param {ActorPageEntry} one
 * @param {ActorPages} pages
 * @param {Lead} lead
 * @returns {HTMLElement[]}
 */
export function quoteParts({ name, said, group }, pages, lead) {
  const references = referenceList(said);
  if (references.length === 0) {
    // What a member of a group says counts for the group.
    return group === null ? [element("p", {}, `Nothing is attributed to ${name}.`)] : [];
  }
  const list = element("div", { class: "passages" });
  const shown = pages.attributions(spread(references.filter(pages.holds), firstQuotes));
  appendPassages(list, byArticle(shown), { data: pages.evidence, focus: new Set(), read: null });
  const few =
    shown.length < references.length
      ? `${shown.length} of ${references.length.toLocaleString("en-GB")} are shown here. `
      : "";
  return [
    element("h2", {}, `What ${name} says`),
    list,
    element("p", {}, few, lead("said", "what it says", "attributions", references)),
  ];
}

/**
 * Some of many, from all parts of them.
 *
 * @param {readonly string[]} all
 * @param {number} count
 * @returns {string[]}
 */
function spread(all, count) {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, i) => /** @type {string} */ (all[Math.floor((i * all.length) / count)]));
}

/**
 * @param {ActorPageEntry} one
 * @param {number} place
 * @param {ActorPages} pages
 * @param {Lead} lead
 * @returns {HTMLElement[]}
 */
export function tableParts(one, place, pages, lead) {
  const said = referenceList(one.said);
  const outlets = grouped(said, (reference) => pages.origin(reference)[0] ?? "no outlet stated");
  const months = grouped(pages.sentencesOf(place), (reference) => pages.origin(reference)[1] ?? "undated").sort(
    ([x], [y]) => (x < y ? -1 : 1),
  );
  const most = Math.max(...months.map(([, references]) => references.length));
  return [
    ...rowsPart(
      "Forms",
      ["Form in the text", "Rule", "Times", "Evidence"],
      one.forms,
      ([form, rule, times, references]) => [
        form,
        rule,
        times,
        lead(`form-${rule}-${form}`, `as “${form}” (${rule})`, "sentences", referenceList(references)),
      ],
    ),
    ...rowsPart("Appears with", ["Actor", "Articles", "Evidence"], pages.partnersOf(place), ([other, references]) => {
      const partner = /** @type {ActorPageEntry} */ (pages.actors[other]);
      return [
        actorName(partner),
        articlesIn(references),
        lead(`with-${partner.actor}`, `with ${partner.name}`, "sentences", references),
      ];
    }),
    ...rowsPart("Quoted by", ["Outlet", "Articles", "Evidence"], outlets, ([outlet, references]) => [
      outlet,
      articlesIn(references),
      lead(`outlet-${outlet}`, `quoted or cited by ${outlet}`, "attributions", references),
    ]),
    ...rowsPart("Spoken about by", ["Source", "Articles", "Evidence"], one.about, ([source, attributions]) => {
      const speaker = /** @type {ActorPageEntry} */ (pages.actors[source]);
      const references = referenceList(attributions);
      return [
        actorName(speaker),
        articlesIn(references),
        lead(`about-${speaker.actor}`, `spoken about by ${speaker.name}`, "attributions", references),
      ];
    }),
    ...rowsPart("Months", ["Month", "Articles", "Evidence"], months, ([month, references]) => [
      pages.months[month] === undefined ? month : `${month} (${pages.months[month]})`,
      articlesIn(references),
      element(
        "div",
        { class: "month" },
        lead(`month-${month}`, month, "sentences", references),
        bar(references.length / most, pages.months[month] !== undefined),
      ),
    ]),
  ];
}

/**
 * @param {readonly string[]} references
 * @param {(reference: string) => string} key
 * @returns {[string, string[]][]}
 */
function grouped(references, key) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const reference of references) {
    const own = groups.get(key(reference));
    if (own === undefined) groups.set(key(reference), [reference]);
    else own.push(reference);
  }
  return [...groups].sort(([x, xs], [y, ys]) => ys.length - xs.length || (x < y ? -1 : 1));
}

/**
 * A part of an actor's page: a table whose first rows are shown, the others on demand; nothing where there is no row.
 *
 * @template Row
 * @param {string} title
 * @param {readonly string[]} heads of its columns
 * @param {readonly Row[]} rows
 * @param {(row: Row) => readonly (HTMLElement | string | number)[]} cells
 * @returns {HTMLElement[]}
 */
function rowsPart(title, heads, rows, cells) {
  if (rows.length === 0) return [];
  const body = element("tbody", {});
  /** @param {Row} row */
  const rowOf = (row) => {
    const [first = "", ...rest] = cells(row);
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, typeof first === "number" ? String(first) : first),
      ...rest.map((cell) =>
        typeof cell === "number"
          ? element("td", { class: "number" }, cell.toLocaleString("en-GB"))
          : element("td", {}, cell),
      ),
    );
  };
  // All leads are made at once, so that an address finds each.
  const all = rows.map(rowOf);
  body.append(...all.slice(0, firstRows));
  const head = heads.map((label) => {
    return element("th", { scope: "col", ...(/^(?:Times|Articles)$/u.test(label) ? { class: "number" } : {}) }, label);
  });
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...head)), body);
  const id = `actor-${title.toLowerCase().replaceAll(" ", "-")}`;
  const scroll = element("div", { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": id }, table);
  table.setAttribute("aria-labelledby", id);
  const more = element("p", { class: "more" });
  if (all.length > firstRows) {
    body.dataset["left"] = `${(all.length - firstRows).toLocaleString("en-GB")} more in the page`;
    const unfold = button(`Show all ${all.length.toLocaleString("en-GB")}`, "control", () => {
      body.append(...all.slice(firstRows));
      delete body.dataset["left"];
      more.remove();
      const next = all[firstRows]?.querySelector("a, button");
      if (next instanceof HTMLElement) next.focus();
    });
    more.append(unfold);
  }
  return [element("section", {}, element("h2", { id }, title), scroll, ...(all.length > firstRows ? [more] : []))];
}

/**
 * The name of an actor, which leads to its page.
 *
 * @param {Pick<ActorPageEntry, "actor" | "name">} actor
 * @returns {HTMLElement}
 */
export function actorName({ actor, name }) {
  return element("a", { href: actorAddress(actor) }, name);
}

/**
 * @param {number} part 0 to 1
 * @param {boolean} isPartial whether the corpus has not the whole month
 * @returns {HTMLElement}
 */
function bar(part, isPartial) {
  const made = element("span", { class: isPartial ? "month-bar partial" : "month-bar", "aria-hidden": "true" });
  made.style.inlineSize = `${Math.round(part * 100)}%`;
  return made;
}
