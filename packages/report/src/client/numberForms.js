/** @type {Map<number, Intl.NumberFormat>} */
const fixedForms = new Map();

/** The forms in which a page writes numbers, besides words of their own: n with decimals (none from 1,000 on), p in per cent, q a probability. */
export const numberForms = ["n0", "n1", "n2", "n3", "p0", "p1", "q"];

/**
 * Writes a number in one of these forms, as a page's markup has it.
 *
 * @param {number} value
 * @param {string} form
 * @returns {string}
 */
export function inForm(value, form) {
  if (form === "q") return value < 0.001 ? "< 0.001" : fixed(value, 3);
  const digits = Number(form.slice(1));
  if (form.startsWith("p")) {
    const least = 10 ** -digits;
    return value > 0 && value * 100 < least / 2 ? `< ${fixed(least, digits)} %` : `${fixed(value * 100, digits)} %`;
  }
  return fixed(value, Math.abs(value) >= 999.5 ? 0 : digits);
}

/**
 * @param {number} value
 * @param {number} digits
 * @returns {string}
 */
function fixed(value, digits) {
  let form = fixedForms.get(digits);
  if (form === undefined) {
    form = new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    fixedForms.set(digits, form);
  }
  return form.format(value).replace("-", "−");
}
