/** @import { ActorPageEntry } from "./pageData.ts" */
/** @import { ActorPages } from "./actorsData.js" */
import { actorPages, articlesIn, referenceList } from "./actorsData.js";
import { copied } from "./clipboard.js";
import { button, counted, element, plainAddress } from "./element.js";
import { closeEvidence, openPassages } from "./panel.js";
import { appendPassages } from "./passages.js";
import { byArticle } from "./pieces.js";

/** What the address of an actor's page begins with, and what in it names evidence. */
const ofActor = "#actor=";
const ofEvidence = "&evidence=";
/** How many rows of a table, and how many quotations, are shown at first. */
const firstRows = 10;
const firstQuotes = 3;

/** Where the reader was in the report, and the title of that. */
const report = { scroll: 0, title: document.title };

/**
 * The address of an actor's page.
 *
 * @param {string} actor
 * @returns {string}
 */
function actorAddress(actor) {
  return `${ofActor}${encodeURIComponent(actor)}`;
}

/**
 * Opens the actor's page that the address names, or goes back to the report where it names none.
 *
 * @returns {Promise<void>}
 */
export async function openLinkedActor() {
  if (!location.hash.startsWith(ofActor)) {
    closeActor();
    return;
  }
  if (document.getElementById("actor-data") === null) return;
  const [id = "", evidence = ""] = location.hash.slice(ofActor.length).split(ofEvidence).map(plainAddress);
  const pages = await actorPages();
  const place = pages.find(id);
  if (place === -1) return;
  const section = actorSection();
  if (section.dataset["actor"] !== id || section.hidden) {
    closeEvidence();
    const leads = showActor(section, place, pages);
    if (evidence !== "") leads.get(evidence)?.();
  }
}

addEventListener("hashchange", () => void openLinkedActor());

/** @returns {HTMLElement} */
function actorSection() {
  const known = document.getElementById("actor");
  if (known !== null) return known;
  const made = element("section", { id: "actor", class: "actor-page", "aria-labelledby": "actor-name" });
  made.hidden = true;
  document.getElementById("main")?.append(made);
  return made;
}

/** @returns {void} */
function closeActor() {
  const section = document.getElementById("actor");
  if (section === null || section.hidden) return;
  const from = section.dataset["actor"] ?? "";
  closeEvidence();
  section.hidden = true;
  document.documentElement.classList.remove("with-actor");
  document.title = report.title;
  dispatchEvent(new Event("resize"));
  scrollTo({ top: report.scroll, behavior: "instant" });
  const link = [...document.querySelectorAll("table.actors a")].find(
    (one) => one.getAttribute("href") === actorAddress(from),
  );
  const back = link ?? document.getElementById("main");
  if (back instanceof HTMLElement) back.focus({ preventScroll: true });
}

/**
 * Shows an actor's page in place of the report. Returns what opens each of its passages, by their names in the address.
 *
 * @param {HTMLElement} section
 * @param {number} place
 * @param {ActorPages} pages
 * @returns {ReadonlyMap<string, () => void>}
 */
function showActor(section, place, pages) {
  const one = /** @type {ActorPageEntry} */ (pages.actors[place]);
  if (section.hidden) report.scroll = scrollY;
  /** @type {Map<string, () => void>} */
  const leads = new Map();
  const focus = new Set([pages.evidence.actors.indexOf(one.group ?? one.actor)].filter((index) => index !== -1));
  /** @type {Lead} */
  const lead = (key, title, kind, references) => {
    const from = button(
      counted(references.length, kind === "sentences" ? "sentence" : "attribution"),
      "evidence-link",
      () => act(),
    );
    from.setAttribute("aria-haspopup", "dialog");
    from.setAttribute("aria-label", `${title}: ${from.textContent}`);
    const home = actorAddress(one.actor);
    const act = () =>
      void openPassages(
        {
          title: `${one.name}, ${title}: ${from.textContent}`,
          total: references.length,
          passages: pages[kind](references),
          focus: kind === "sentences" ? focus : new Set(),
          address: `${home}${ofEvidence}${encodeURIComponent(key)}`,
          home,
        },
        from,
      );
    leads.set(key, act);
    return from;
  };
  const name = element("h1", { id: "actor-name", tabindex: "-1" }, one.name);
  section.replaceChildren(
    element("p", {}, element("a", { href: "#", class: "control back" }, "Back to the report")),
    name,
    element("p", { class: "subject" }, ...summaryOf(one, place, pages, lead)),
    ...sameParts(one, pages),
    ...quoteParts(one, pages, lead),
    element("div", { class: "parts" }, ...tables(one, place, pages, lead)),
    element(
      "p",
      { class: "note" },
      "Everything on this page is a count of what was found, copies of a story included. Nothing on it is tested. Who stands with the actor in a list of names alone is not counted as appearing with it.",
    ),
  );
  section.dataset["actor"] = one.actor;
  section.hidden = false;
  document.documentElement.classList.add("with-actor");
  document.title = `${one.name} – ${report.title}`;
  scrollTo({ top: 0, behavior: "instant" });
  name.focus({ preventScroll: true });
  return leads;
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
function summaryOf({ kind, title, group, mentions, articles }, place, pages, lead) {
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
function sameParts({ alike, line }, pages) {
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
function quoteParts({ name, said, group }, pages, lead) {
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
function tables(one, place, pages, lead) {
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
      month,
      articlesIn(references),
      element(
        "div",
        { class: "month" },
        lead(`month-${month}`, month, "sentences", references),
        bar(references.length / most),
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
    const unfold = button(`Show all ${all.length.toLocaleString("en-GB")}`, "control", () => {
      body.append(...all.slice(firstRows));
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
 * @returns {HTMLElement}
 */
function bar(part) {
  const made = element("span", { class: "month-bar", "aria-hidden": "true" });
  made.style.inlineSize = `${Math.round(part * 100)}%`;
  return made;
}
