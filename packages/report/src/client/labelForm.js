import { button, element } from "./element.js";
import { options } from "./labelCards.js";
import { selectedSpan, trimmed } from "./labelText.js";

/** @import { Desk } from "./labelData.ts" */

/**
 * Makes the form by which what was not found is added: words are selected in the article, or typed.
 *
 * @param {Desk} desk
 * @param {HTMLElement} reading the article
 */
export function missingForm(desk, reading) {
  const words = element("textarea", {
    name: "words",
    placeholder: "Select the words in the article, or type them; … stands for what is between",
  });
  const speaker = element("input", {
    list: "names",
    autocomplete: "off",
    name: "who",
    placeholder: "empty: nobody named",
  });
  const type = element("select", { name: "missing-type" }, ...options(desk.sheet.sourceTypes));
  const kind = element("select", { name: "kind" }, ...options(desk.sheet.kinds));
  const add = () => {
    const { text } = desk.article();
    const span = spanOf(text, words.value);
    if (span === null) {
      desk.tell("Expected words of this article, as they stand in it.");
      words.focus();
      return;
    }
    desk.add({ content: [span], kind: kind.value, speaker: speaker.value.trim() || null, sourceType: type.value });
    words.value = "";
    speaker.value = "";
  };
  const form = element(
    "fieldset",
    { class: "card" },
    element("legend", {}, "Add a missing attribution"),
    element("div", { class: "row" }, element("label", { class: "field" }, "What is said", words)),
    element(
      "div",
      { class: "row" },
      element("label", { class: "field" }, "Who says it", speaker),
      element("label", { class: "field" }, "Type", type),
      element("label", { class: "field" }, "Kind", kind),
    ),
    element("div", { class: "row" }, button("Add", "control", add)),
  );
  /** Takes what is selected in the article. */
  const take = () => {
    const { text } = desk.article();
    const span = selectedSpan(reading, text);
    if (span === null) return false;
    words.value = text.slice(...span);
    kind.value = kindOf(words.value);
    return true;
  };
  words.addEventListener("change", () => {
    kind.value = kindOf(words.value);
  });
  reading.addEventListener("mouseup", take);
  reading.addEventListener("touchend", () => setTimeout(take, 0));
  const clear = () => {
    words.value = "";
    speaker.value = "";
  };
  return { form, take, clear, focus: () => (words.value === "" ? words : speaker).focus() };
}

/**
 * Words in quotation marks from end to end are direct, with some inside mixed.
 *
 * @param {string} words
 * @returns {string}
 */
function kindOf(words) {
  if (/^[“"„«‘'][^“”"„«»]*[”"»’',.]+$/u.test(words.trim())) return "direct";
  return /[“”"„«»]/u.test(words) ? "mixed" : "indirect";
}

/**
 * Where words stand in the text; first and last words with … between stand for all from the first to the last.
 *
 * @param {string} text
 * @param {string} words
 * @returns {readonly [start: number, end: number] | null}
 */
function spanOf(text, words) {
  const whole = text.indexOf(words.trim());
  if (words.trim() !== "" && whole >= 0) return trimmed(text, whole, whole + words.trim().length);
  const [first = "", last = ""] = words.split(/…|\.\.\./u).map((part) => part.trim());
  const start = first === "" ? -1 : text.indexOf(first);
  const end = last === "" || start < 0 ? -1 : text.indexOf(last, start + first.length);
  return end < 0 ? null : trimmed(text, start, end + last.length);
}
