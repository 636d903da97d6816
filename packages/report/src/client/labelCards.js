import { button, counted, element } from "./element.js";

/** @import { Desk, FoundAttribution, Judgement, Missing } from "./labelData.ts" */

/** How much of the words stands in a card: all of them stand in the article. */
const long = 140;

/**
 * Shows what is to be judged of the article: a card for each attribution that was found and that was added.
 *
 * @param {HTMLElement} place
 * @param {Desk} desk
 * @param {HTMLElement} form where missing ones are added
 * @returns {void}
 */
export function showCards(place, desk, form) {
  const { attributions, names } = desk.article();
  const { missing, done, judged } = desk.labels();
  const open = attributions.filter(({ number }) => (judged[number]?.verdict ?? null) === null).length;
  const check = element("input", { type: "checkbox" });
  check.checked = done;
  check.addEventListener("change", () => desk.setDone(check.checked));
  place.replaceChildren(
    element("datalist", { id: "names" }, ...names.map((name) => element("option", { value: name }))),
    element("h2", {}, `${counted(attributions.length, "attribution")} found`),
    element("p", { class: "note" }, open === 0 ? "All are judged." : `${open} to judge.`),
    element("ol", { class: "found" }, ...attributions.map((one) => foundCard(one, desk))),
    element("h2", {}, `${missing.length} missing`),
    element("ul", { class: "added" }, ...missing.map((one, i) => missingCard(one, i, desk))),
    form,
    element("label", { class: "done" }, check, "I have read all of this article, and nothing more is missing"),
  );
}

/**
 * @param {FoundAttribution} found
 * @param {Desk} desk
 * @returns {HTMLElement}
 */
function foundCard({ number, kind, content, speaker, also, sourceType }, desk) {
  const judgement = desk.labels().judged[number] ?? { verdict: null };
  const who = [speaker, ...also].filter((name) => name !== null).join(" and ") || "nobody named";
  const state = [judgement.verdict ?? "", number === desk.current() ? "current" : ""].join(" ").trim();
  const card = element(
    "li",
    { class: `card ${state}`, id: `attribution-${number}`, tabindex: "-1", "aria-label": `Attribution ${number}` },
    element("p", { class: "words" }, `${number}. ${shortened(wordsAt(desk, content))}`),
    element("p", { class: "meta" }, `${who} (${sourceType}), ${kind}`),
    element(
      "div",
      { class: "row" },
      verdictButton("Right", "right", number, desk),
      verdictButton("No attribution", "wrong", number, desk),
    ),
    element("div", { class: "row" }, speakerField(number, judgement, desk), typeField(number, judgement, desk)),
  );
  card.addEventListener("click", () => {
    if (desk.current() !== number) desk.look(number, "text");
  });
  return card;
}

/**
 * @param {string} words
 * @param {"right" | "wrong"} verdict
 * @param {number} number
 * @param {Desk} desk
 * @returns {HTMLButtonElement}
 */
function verdictButton(words, verdict, number, desk) {
  const chosen = desk.labels().judged[number]?.verdict === verdict;
  const made = button(words, "control", () => desk.judge(number, { verdict: chosen ? null : verdict }));
  made.setAttribute("aria-pressed", String(chosen));
  made.addEventListener("click", (event) => event.stopPropagation());
  return made;
}

/**
 * @param {number} number
 * @param {Judgement} judgement
 * @param {Desk} desk
 * @returns {HTMLElement}
 */
function speakerField(number, { speaker }, desk) {
  const input = element("input", {
    list: "names",
    autocomplete: "off",
    placeholder: "as found (- for nobody)",
    name: "speaker",
  });
  input.value = speaker === undefined ? "" : (speaker ?? "-");
  input.addEventListener("change", () => {
    const name = input.value.trim();
    if (name === "") desk.judge(number, { speaker: undefined });
    else desk.judge(number, { verdict: "right", speaker: name === "-" ? null : name });
  });
  return element("label", { class: "field" }, "Other speaker", input);
}

/**
 * @param {number} number
 * @param {Judgement} judgement
 * @param {Desk} desk
 * @returns {HTMLElement}
 */
function typeField(number, { sourceType }, desk) {
  const select = element(
    "select",
    { name: "type" },
    element("option", { value: "" }, "as found"),
    ...options(desk.sheet.sourceTypes),
  );
  select.value = sourceType ?? "";
  select.addEventListener("change", () => {
    if (select.value === "") desk.judge(number, { sourceType: undefined });
    else desk.judge(number, { verdict: "right", sourceType: select.value });
  });
  return element("label", { class: "field" }, "Other type", select);
}

/**
 * @param {Missing} missing
 * @param {number} place
 * @param {Desk} desk
 * @returns {HTMLElement}
 */
function missingCard({ content, kind, speaker, sourceType }, place, desk) {
  return element(
    "li",
    { class: "card" },
    element("p", { class: "words" }, shortened(wordsAt(desk, content))),
    element("p", { class: "meta" }, `${speaker ?? "nobody named"} (${sourceType}), ${kind}`),
    button("Remove", "control", () => desk.remove(place)),
  );
}

/**
 * @param {readonly string[]} values
 * @returns {HTMLOptionElement[]}
 */
export function options(values) {
  return values.map((value) => element("option", { value }, value));
}

/**
 * @param {Desk} desk
 * @param {readonly (readonly [number, number])[]} spans
 * @returns {string}
 */
function wordsAt(desk, spans) {
  return spans.map(([start, end]) => desk.article().text.slice(start, end)).join(" … ");
}

/**
 * @param {string} words
 * @returns {string}
 */
function shortened(words) {
  return words.length > long ? `${words.slice(0, long - 40).trimEnd()} … ${words.slice(-30).trimStart()}` : words;
}
