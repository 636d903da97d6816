/** Where sheets are Letter and not A4. */
const isLetter = /^America\//u.test(Intl.DateTimeFormat().resolvedOptions().timeZone);
const inch = 25.4;
/** A sheet between the margins that the page's style gives it, in pixels. */
const sheet = {
  width: ((isLetter ? 215.9 : 210) - 32) * (96 / inch),
  height: ((isLetter ? 279.4 : 297) - 38) * (96 / inch),
};
/** What is kept free where sheets end, as lines of prose do not break everywhere. */
const spare = 24;
/** What a heading needs below it on its sheet. */
const belowHeading = 90;

/**
 * Looks which figures would not fit into what is left of their sheet, and be printed on the next one below half an empty sheet. Returns for
 * each of their charts what part of its height it can have; those that would be too low are left out.
 *
 * @param {(chart: HTMLElement) => number} least the least part of its height that a chart can have
 * @returns {ReadonlyMap<HTMLElement, number>}
 */
export function lowerOnPaper(least) {
  return onPaper(() => {
    /** @type {Map<HTMLElement, number>} */
    const lower = new Map();
    // By how much blocks stand lower on paper than here, where no sheet ends.
    let moved = 0;
    for (const block of document.querySelectorAll("main :is(h2, h3, p, li, tr, .exhibit, .provenance)")) {
      const { top, height } = block.getBoundingClientRect();
      if (height === 0) continue;
      const room = sheet.height - ((top + scrollY + moved) % sheet.height);
      if (block.matches("p, li")) {
        moved += lineRest(block, height, room);
        continue;
      }
      const needed = /^H\d$/u.test(block.tagName) ? height + belowHeading : height;
      if (needed <= room || isDivided(block, height)) continue;
      const chart = block.matches(".figure") ? block.querySelector(".chart") : null;
      const own = chart?.getBoundingClientRect().height ?? 0;
      const left = own - (height - room) - spare;
      if (chart instanceof HTMLElement && left >= own * least(chart)) {
        lower.set(chart, left / own);
        moved -= own - left;
      } else moved += room + headAbove(block);
    }
    return lower;
  });
}

/**
 * What stays empty at the end of a sheet on which prose ends with a line, two of a block at least, and at least two on the next one.
 *
 * @param {Element} block
 * @param {number} height
 * @param {number} room
 * @returns {number}
 */
function lineRest(block, height, room) {
  if (height <= room || block.querySelector("p, li") !== null) return 0;
  const line = Number.parseFloat(getComputedStyle(block).lineHeight);
  const lines = Math.round(height / line);
  const here = Math.min(Math.floor(room / line), lines - 2);
  return here < 2 ? room : room - here * line;
}

/**
 * The height of a table's head, which stands above its first row on each sheet.
 *
 * @param {Element} block
 * @returns {number}
 */
function headAbove(block) {
  const head = block.matches("tbody tr") ? block.closest("table")?.tHead : null;
  return head?.getBoundingClientRect().height ?? 0;
}

/**
 * Whether a block may go on on the next sheet: a long table, whose rows are looked at one by one.
 *
 * @param {Element} block
 * @param {number} height
 * @returns {boolean}
 */
function isDivided(block, height) {
  return height > sheet.height || (block.matches(".table") && block.querySelectorAll("tbody tr.on-paper").length > 15);
}

/**
 * Lays the page out as on paper for as long as it takes to measure it.
 *
 * @template Found
 * @param {() => Found} measure
 * @returns {Found}
 */
function onPaper(measure) {
  const rules = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule);
  const queries = rules.map(({ media }) => media.mediaText);
  const { style } = document.documentElement;
  try {
    for (const { media } of rules) media.mediaText = holdsOnPaper(media.mediaText) ? "all" : "not all";
    style.width = `${sheet.width}px`;
    return measure();
  } finally {
    style.width = "";
    for (const [i, { media }] of rules.entries()) media.mediaText = queries[i] ?? "all";
  }
}

/**
 * @param {string} query
 * @returns {boolean}
 */
function holdsOnPaper(query) {
  return query.split(" and ").every((part) => {
    const [, end, size] = /^\((min|max)-width: ([\d.]+)rem\)$/u.exec(part) ?? [];
    if (size !== undefined) return end === "min" ? sheet.width >= Number(size) * 16 : sheet.width <= Number(size) * 16;
    return part === "print" || (part !== "screen" && matchMedia(part).matches);
  });
}
