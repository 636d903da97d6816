/** Writes text for XML 1.0, in elements and in attributes. Characters that XML cannot hold are written as U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(LONE, "\ufffd")
    .replace(FORBIDDEN, "\ufffd")
    .replace(/[&<>"'\t\n\r]/g, (sign) => SIGNS[sign] ?? sign);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids are control characters.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Halves of pairs that have lost the other. */
const LONE = /\p{Surrogate}/gu;

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
