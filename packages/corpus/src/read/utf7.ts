/** Runs of UTF-7 (RFC 2152): a plus, UTF-16 in Base64, and a minus where a letter of Base64 follows; `+-` is a plus. */
const RUN = /\+([A-Za-z0-9+/]*)-?/g;

/** Half of a pair of surrogates, which no text has. */
const LONE = /\p{Surrogate}/u;

/** The text that words in UTF-7 stand for; what is no UTF-7 stays as it is. */
export function fromUtf7(words: string): string {
  return words.replace(RUN, (whole: string, run: string) => {
    if (run === "") return whole.endsWith("-") ? "+" : whole;
    const bytes = Buffer.from(run, "base64");
    const text = bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString("utf16le");
    return LONE.test(text) ? whole : text;
  });
}
