import { around, places, times } from "./places.ts";

const entities =
  "amp|lt|gt|quot|apos|nbsp|ndash|mdash|lsquo|rsquo|sbquo|ldquo|rdquo|bdquo|laquo|raquo|hellip|bull|middot|copy|reg|trade|euro|pound|deg|shy|[aeiouyncAEIOUYNC](?:acute|grave|circ|uml|tilde|cedil|ring|slash)";
const elements =
  "a|abbr|article|aside|audio|b|blockquote|body|br|button|center|cite|code|div|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|noscript|object|ol|p|path|picture|pre|s|script|section|small|source|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|u|ul|video";

/** An entity, or a tag of HTML: other words in angle brackets may be a writer's own. */
const pattern = new RegExp(
  `&(?:#\\d{1,7}|#x[\\da-f]{1,6}|${entities});|</?(?:${elements})(?:\\s[^<>]{0,400})?/?>|<!--|<!\\[CDATA\\[`,
  "gi",
);

/** Says where a text that should be plain has entities or tags of HTML. */
export function markup(text: string): string | null {
  // A mark alone is found ten times as fast as the pattern that it begins.
  if (!text.includes("&") && !text.includes("<")) return null;
  const found = places(text, pattern);
  return found === null ? null : `Expected plain words, got HTML in ${around(text, found)} (${times(found.count)})`;
}
