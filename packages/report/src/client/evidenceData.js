/** @import { EvidenceData } from "./pageData.ts" */
import { slugOf } from "./element.js";
import { unpackEvidence } from "./unpackEvidence.js";

/** @type {Promise<EvidenceData> | null} */
let loading = null;

/**
 * Returns the page's evidence, which is unpacked when it is first asked for.
 *
 * @returns {Promise<EvidenceData>}
 */
export function evidenceData() {
  loading ??= unpacked("evidence-data").then(unpackEvidence);
  return loading;
}

/**
 * Unpacks a data block of the page.
 *
 * @param {string} id
 * @returns {Promise<any>}
 */
export async function unpacked(id) {
  const packed = document.getElementById(id)?.textContent ?? "";
  const characters = atob(packed);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(plain).json();
}

/**
 * Where all passages of a number stand, if in a file beside the page, as an address.
 *
 * @param {EvidenceData} data
 * @param {number} group
 * @returns {string | null}
 */
export function groupBeside({ elsewhere }, group) {
  if (elsewhere === undefined || elsewhere === "sample") return null;
  return `${encodeURIComponent(elsewhere.folder)}/passages-${fileNumber(elsewhere.groups, group)}.html#n${group}`;
}

/**
 * Where a whole article stands, if in a file beside the page, as an address.
 *
 * @param {EvidenceData} data
 * @param {number} article
 * @returns {string | null}
 */
export function articleBeside({ elsewhere }, article) {
  if (elsewhere === undefined || elsewhere === "sample") return null;
  const place = elsewhere.whole.indexOf(article);
  if (place === -1) return null;
  return `${encodeURIComponent(elsewhere.folder)}/articles-${fileNumber(elsewhere.articles, place)}.html#a${article}`;
}

/**
 * @param {readonly number[]} starts
 * @param {number} thing
 * @returns {number}
 */
function fileNumber(starts, thing) {
  const after = starts.findIndex((start) => start > thing);
  return after === -1 ? starts.length : after;
}

/** @type {Map<string, number> | null} */
let named = null;

/**
 * Returns the names by which groups are linked to, made of their titles, so that a link holds in a page made anew.
 *
 * @param {EvidenceData} data
 * @returns {ReadonlyMap<string, number>}
 */
export function groupNames(data) {
  if (named !== null) return named;
  named = new Map();
  for (const [index, [title]] of data.groups.entries()) {
    const slug = slugOf(title, 80);
    let name = slug;
    for (let number = 2; named.has(name); number++) name = `${slug}-${number}`;
    named.set(name, index);
  }
  return named;
}
