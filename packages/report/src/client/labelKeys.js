/** @import { Desk } from "./labelData.ts" */

/**
 * Lets everything be done by keys, where no field is written in.
 *
 * @param {Desk} desk
 * @param {{ readonly take: () => boolean, readonly focus: () => void }} form
 * @returns {void}
 */
export function followKeys(desk, form) {
  /** @type {Readonly<Record<string, () => void>>} */
  const acts = {
    j: () => desk.look(desk.current() + 1, "card"),
    k: () => desk.look(desk.current() - 1, "card"),
    r: () => judge(desk, "right"),
    w: () => judge(desk, "wrong"),
    s: () => field(desk, "input")?.focus(),
    t: () => field(desk, "select")?.focus(),
    m: () => {
      form.take();
      form.focus();
    },
    d: () => desk.setDone(!desk.labels().done),
    n: () => desk.turn(1),
    p: () => desk.turn(-1),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      event.target instanceof Element &&
      event.target.closest("input:not([type=checkbox]), select, textarea") !== null
    ) {
      if (event.key === "Escape") desk.look(desk.current(), "card");
      return;
    }
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/**
 * @param {Desk} desk
 * @param {"right" | "wrong"} verdict
 * @returns {void}
 */
function judge(desk, verdict) {
  const number = desk.current();
  if (number < 1) return;
  desk.judge(number, { verdict });
  desk.look(number + 1, "card");
}

/**
 * @param {Desk} desk
 * @param {"input" | "select"} name
 * @returns {HTMLElement | null | undefined}
 */
function field(desk, name) {
  return document.getElementById(`attribution-${desk.current()}`)?.querySelector(name);
}
