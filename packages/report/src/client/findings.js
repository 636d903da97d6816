import { openEvidence } from "./panel.js";

/** Makes the links behind an answer's sentences open what they were counted from. */
export function linkFindings() {
  for (const link of document.querySelectorAll("button.behind-finding")) {
    if (!(link instanceof HTMLButtonElement)) continue;
    link.addEventListener("click", () => void openEvidence(Number(link.dataset["group"]), link));
  }
}
