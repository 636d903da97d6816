import { button, element, readBlock, save } from "./element.js";
import { showCards } from "./labelCards.js";
import { missingForm } from "./labelForm.js";
import { followKeys } from "./labelKeys.js";
import { labelStore } from "./labelStore.js";
import { showText } from "./labelText.js";
import { themeButton } from "./theme.js";

/** @import { Desk, Judgement, SheetData } from "./labelData.ts" */

/** @type {SheetData} */
const sheet = readBlock("sheet-data", {
  title: null,
  notice: null,
  seed: 1,
  of: 0,
  articles: [],
  sourceTypes: [],
  kinds: [],
});
const store = labelStore(sheet);
let place = 0;
let looked = 1;
let unsaved = false;

/**
 * @param {string} selector
 * @returns {HTMLElement}
 */
function part(selector) {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`nothing to fill: ${selector}`);
  return found;
}

const reading = part("#article");
const cards = part(".cards");
const status = part(".status");

/** @type {Desk} */
const desk = {
  sheet,
  article: () => {
    const article = sheet.articles[place];
    if (article === undefined) throw new Error("no article");
    return article;
  },
  labels: () => store.of(desk.article()),
  current: () => looked,
  look(number, to) {
    const last = desk.article().attributions.length;
    if (last === 0) return;
    looked = Math.min(last, Math.max(1, number));
    show();
    const card = document.getElementById(`attribution-${looked}`);
    if (to === "card") card?.focus();
    if (to !== "card") card?.scrollIntoView({ block: "nearest" });
    if (to !== "none") reading.querySelector("mark.current")?.scrollIntoView({ block: "nearest" });
  },
  judge(number, judgement) {
    const { judged, ...rest } = desk.labels();
    /** @type {Judgement} */
    const changed = { verdict: null, ...judged[number], ...judgement };
    const own = changed.verdict === "wrong" ? { verdict: changed.verdict } : changed;
    keep({ ...rest, judged: { ...judged, [number]: own } });
  },
  add: (missing) => keep({ ...desk.labels(), missing: [...desk.labels().missing, missing] }),
  remove: (at) => keep({ ...desk.labels(), missing: desk.labels().missing.filter((_, i) => i !== at) }),
  setDone(done) {
    const open = desk.article().attributions.filter(({ number }) => !desk.labels().judged[number]?.verdict);
    if (done && open[0] !== undefined) {
      desk.look(open[0].number, "card");
      desk.tell(`Not done yet: attribution ${open[0].number} has no verdict.`);
    } else keep({ ...desk.labels(), done });
  },
  turn: (by) => go(place + by),
  tell: (words) => {
    status.textContent = words;
  },
};
const form = missingForm(desk, reading);

/** @param {import("./labelData.ts").ArticleLabels} labels */
function keep(labels) {
  store.set(desk.article(), labels);
  unsaved = true;
  const kept = store.isKept();
  desk.tell(kept ? "" : "This browser keeps nothing for this page: save before you close it.");
  show();
}

/** @param {number} to */
function go(to) {
  if (to < 0 || to >= sheet.articles.length) return;
  place = to;
  looked = 1;
  form.clear();
  desk.tell("");
  show();
  scrollTo(0, 0);
  reading.focus({ preventScroll: true });
}

/** What was in focus before all is drawn anew is in focus again behind it. */
function show() {
  const active = document.activeElement;
  const card = active?.closest(".card[id]")?.id;
  const way = active?.getAttribute("name") ?? (active instanceof HTMLButtonElement ? active.textContent : null);
  showBar();
  showText(reading, desk);
  showCards(cards, desk, form.form);
  if (card === undefined) return;
  const again = document.getElementById(card);
  const same = [...(again?.querySelectorAll("input, select, button") ?? [])].find(
    (one) => (one.getAttribute("name") ?? one.textContent) === way,
  );
  (same instanceof HTMLElement ? same : again)?.focus({ preventScroll: true });
}

const choose = element("select", { "aria-label": "Article" });
choose.addEventListener("change", () => go(choose.selectedIndex));
const progress = element("progress", { max: String(sheet.articles.length), "aria-label": "Articles done" });
const count = element("span", { class: "count" });

function showBar() {
  const done = sheet.articles.filter((article) => store.of(article).done).length;
  count.textContent = `${done} of ${sheet.articles.length} articles`;
  progress.value = done;
  const names = sheet.articles.map((article, i) => {
    const mark = store.of(article).done ? "✓ " : "";
    return element("option", {}, `${mark}${i + 1}. ${article.title ?? article.id}`);
  });
  choose.replaceChildren(...names);
  choose.selectedIndex = place;
}

/** @returns {HTMLElement} */
function opener() {
  const input = element("input", { type: "file", accept: ".jsonl,.json,.txt", "aria-label": "Open labels" });
  input.addEventListener("change", async () => {
    const text = await input.files?.[0]?.text();
    input.value = "";
    if (text === undefined) return;
    const { taken, strange } = store.read(text);
    store.set(desk.article(), desk.labels());
    show();
    desk.tell(`Labels of ${taken} articles opened${strange === 0 ? "" : `; ${strange} lines are of other articles`}.`);
  });
  return element("span", { class: "control opener" }, "Open", input);
}

function start() {
  const saver = button("Save", "control", () => {
    save("labels.jsonl", new Blob([store.write()], { type: "application/jsonl" }));
    unsaved = false;
    desk.tell("Saved as labels.jsonl: give it to readout evaluate.");
  });
  const turner = (/** @type {string} */ words, /** @type {number} */ by) =>
    button(words, "control", () => desk.turn(by));
  part(".bar").append(
    count,
    progress,
    turner("Previous", -1),
    choose,
    turner("Next", 1),
    saver,
    opener(),
    themeButton(() => {}),
  );
  reading.addEventListener("click", ({ target }) => {
    const number = target instanceof Element ? Number(target.closest("mark")?.getAttribute("data-number") ?? 0) : 0;
    if (number > 0 && getSelection()?.isCollapsed !== false) desk.look(number, "none");
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved && !store.isKept()) event.preventDefault();
  });
  if (sheet.articles.length === 0) desk.tell("There are no articles to label.");
  else {
    followKeys(desk, form);
    show();
  }
  document.documentElement.dataset["ready"] = "true";
}

start();
