/** Returns text in which a number and its per cent sign stay on one line. */
export function unbroken(text: string): string {
  return text.replace(/(\d) %/gu, "$1\u00a0%");
}
