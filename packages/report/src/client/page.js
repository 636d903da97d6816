import { enhanceActorLists } from "./actorList.js";
import { openLinkedActor } from "./actorPage.js";
import { allTablesButton } from "./allTables.js";
import { button, plainAddress } from "./element.js";
import { linkFindings } from "./findings.js";
import { openLinked } from "./panel.js";
import { drawPlots, printPlots, redrawPlots, refitPlots } from "./plots.js";
import { enhanceTables } from "./tables.js";
import { themeButton } from "./theme.js";

/** @returns {HTMLButtonElement} */
function codeButton() {
  const toggle = button("Show code", "control", () => {
    const open = document.documentElement.classList.toggle("show-code");
    for (const block of document.querySelectorAll("details.code")) block.toggleAttribute("open", open);
    toggle.textContent = open ? "Hide code" : "Show code";
    toggle.setAttribute("aria-pressed", String(open));
  });
  toggle.setAttribute("aria-pressed", "false");
  return toggle;
}

/** Marks the part of the page that is being read in the table of contents. */
function followReading() {
  const links = new Map(
    [...document.querySelectorAll(".contents a")].map((link) => [link.getAttribute("href")?.slice(1), link]),
  );
  const headings = [...document.querySelectorAll("main h2[id], main h3[id]")].filter(({ id }) => links.has(id));
  const mark = () => {
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

/** The table of contents stands open beside the report, and folded above it. */
function foldContents() {
  const details = document.querySelector(".contents details");
  if (!(details instanceof HTMLDetailsElement)) return;
  const beside = matchMedia("(min-width: 72rem)");
  const fold = () => {
    details.open = beside.matches;
  };
  beside.addEventListener("change", fold);
  fold();
}

async function start() {
  for (const details of document.querySelectorAll("details.behind")) details.removeAttribute("open");
  const controls = document.querySelector(".controls");
  if (document.querySelector("details.code") !== null) controls?.append(codeButton());
  if (document.querySelector("table.data, table.actors") !== null) controls?.append(allTablesButton());
  controls?.append(themeButton(redrawPlots));
  foldContents();
  enhanceTables();
  enhanceActorLists();
  linkFindings();
  followReading();
  addEventListener("beforeprint", printPlots);
  addEventListener("afterprint", redrawPlots);
  await drawPlots();
  addEventListener("resize", refitPlots);
  // Charts have taken their room now: go where the address points.
  await openLinked();
  document.getElementById(plainAddress(location.hash.slice(1)))?.scrollIntoView();
  await openLinkedActor();
  document.documentElement.dataset["ready"] = "true";
}

void start();
