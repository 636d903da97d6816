const margin = 24;
const captionSize = 16;
const sourceSize = 12;
const family = "Arial, Liberation Sans, sans-serif";

/** @typedef {{ svg: string, width: number, height: number }} Picture */

/**
 * Puts a chart's caption above it and what it was made of below it, so that the picture says by itself what it shows.
 *
 * @param {Picture} chart
 * @param {string} caption
 * @param {string} source corpus and dates
 * @returns {Picture}
 */
export function framed({ svg, width, height }, caption, source) {
  const room = width - 2 * margin;
  const head = wrapped(caption, captionSize, room);
  const foot = wrapped(source, sourceSize, room);
  const top = margin + head.length * captionSize * 1.35 + 8;
  const whole = Math.ceil(top + height + foot.length * sourceSize * 1.35 + margin);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...head.map((line, i) => written(line, captionSize, margin + captionSize * (1 + i * 1.35), "#1b1d20")),
    svg.replace("<svg ", `<svg y="${top}" `),
    ...foot.map((line, i) => written(line, sourceSize, top + height + sourceSize * (1 + i * 1.35), "#565b61")),
    "</svg>",
  ];
  return { svg: parts.join(""), width, height: whole };
}

/** Words on marks and lines, as Plotly writes them: in XML no tag has a ">" before its end, and no text stands in another. */
const wordsOnMarks = /(<g class="textpoint"[^>]*>|)(<text\b([^>]*)>[\s\S]*?<\/text>)/gu;
const rim = "fill: #ffffff; stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round;";

/**
 * Puts a white rim behind words that stand on marks and lines, as the page's style does: copies of them below, since not every program
 * that opens a picture knows how to draw a rim behind its letters. The page's policy lets no style be parsed, so the markup is not.
 *
 * @param {string} svg
 * @returns {string}
 */
export function rimmed(svg) {
  return svg.replaceAll(wordsOnMarks, (whole, point, words, attributes) => {
    if (point === "" && !/\bclass="annotation-text"/u.test(attributes)) return whole;
    const below = words
      .replace(/^<text\b(?![^>]*\bstyle=)/u, '<text style=""')
      .replace("<text", '<text aria-hidden="true"')
      .replaceAll(
        / style="([^"]*)"/gu,
        (/** @type {string} */ _, /** @type {string} */ own) => ` style="${own} ${rim}"`,
      );
    return `${point}${below}${words}`;
  });
}

/**
 * Draws a picture as PNG, twice as fine as the screen's.
 *
 * @param {Picture} picture
 * @returns {Promise<Blob | null>}
 */
export async function asPng({ svg, width, height }) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/**
 * @param {string} words
 * @param {number} size
 * @param {number} y of the base line
 * @param {string} colour
 * @returns {string}
 */
function written(words, size, y, colour) {
  return `<text x="${margin}" y="${y}" font-family="${family}" font-size="${size}" fill="${colour}">${xmlText(words)}</text>`;
}

/**
 * Text as XML holds it, without the characters that it cannot hold.
 *
 * @param {string} text
 * @returns {string}
 */
function xmlText(text) {
  return text
    .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Breaks text into lines of a width; a word that is longer has a line of its own.
 *
 * @param {string} text
 * @param {number} size
 * @param {number} width
 * @returns {string[]}
 */
function wrapped(text, size, width) {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen !== null) pen.font = `${size}px ${family}`;
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(/\s+/u).filter((one) => one !== "")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && (pen?.measureText(longer).width ?? 0) <= width) lines[lines.length - 1] = longer.trim();
    else lines.push(word);
  }
  return lines;
}
