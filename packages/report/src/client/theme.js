import { button } from "./element.js";

const system = matchMedia("(prefers-color-scheme: dark)");

/** @returns {boolean} */
export function isDark() {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? system.matches : chosen === "dark";
}

/**
 * Makes the button that changes between light and dark.
 *
 * @param {() => void} changed
 * @returns {HTMLButtonElement}
 */
export function themeButton(changed) {
  const label = () => (isDark() ? "Light" : "Dark");
  const toggle = button(label(), "control theme", () => {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset["theme"] = theme;
    try {
      localStorage.setItem("readout-theme", theme);
    } catch {
      // Then it holds until the page is closed.
    }
    refresh();
  });
  const refresh = () => {
    toggle.textContent = label();
    toggle.setAttribute("aria-label", `${label()} colours`);
    changed();
  };
  toggle.setAttribute("aria-label", `${label()} colours`);
  system.addEventListener("change", refresh);
  return toggle;
}
