/**
 * Makes an element. Children that are strings become text, never markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * @param {string} label
 * @param {string} kind
 * @param {() => void} act
 * @returns {HTMLButtonElement}
 */
export function button(label, kind, act) {
  const made = element("button", { type: "button", class: kind }, label);
  made.addEventListener("click", act);
  return made;
}

/**
 * Reads a data block of the page.
 *
 * @template Data
 * @param {string} id
 * @param {Data} empty
 * @returns {Data}
 */
export function readBlock(id, empty) {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : empty;
}

/**
 * Has the browser save text or an image as a file.
 *
 * @param {string} name
 * @param {Blob} content
 * @returns {void}
 */
export function save(name, content) {
  const address = URL.createObjectURL(content);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Returns words as they stand in an address or in the name of a file.
 *
 * @param {string} words
 * @param {number} length
 * @returns {string}
 */
export function slugOf(words, length) {
  const parts = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["evidence"];
  return parts.join("-").slice(0, length);
}

/**
 * @param {number} count
 * @param {string} noun
 * @returns {string}
 */
export function counted(count, noun) {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? noun : `${noun}s`}`;
}

/**
 * A part of an address as it is read; "" where it is none.
 *
 * @param {string} part
 * @returns {string}
 */
export function plainAddress(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
