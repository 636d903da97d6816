/** @import { ActorPageEntry } from "./pageData.ts" */
/** @import { ActorPages } from "./actorsData.js" */
/** @import { Lead } from "./actorParts.js" */
import { actorAddress, ofActor, quoteParts, sameParts, summaryOf, tableParts } from "./actorParts.js";
import { actorPages } from "./actorsData.js";
import { button, counted, element, plainAddress } from "./element.js";
import { closeEvidence, openPassages } from "./panel.js";

/** What in the address of an actor's page names evidence. */
const ofEvidence = "&evidence=";

/** Where the reader was in the report, and the title of that. */
const report = { scroll: 0, title: document.title };

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
    element("div", { class: "parts" }, ...tableParts(one, place, pages, lead)),
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
