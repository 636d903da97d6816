import { element } from "./element.js";

/**
 * Puts text on the clipboard; tells whether the browser let it.
 *
 * @param {string} text
 * @param {HTMLElement} place where a field may stand for a moment: in the dialog where one is open
 * @returns {Promise<boolean>}
 */
export async function copied(text, place) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element("textarea", { class: "unseen", "aria-hidden": "true" });
    area.value = text;
    place.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
