import { type Html, html } from "@readout/charts/page";

const keys: readonly (readonly [string, string])[] = [
  ["j, k", "next, previous attribution"],
  ["r", "right"],
  ["w", "wrong: no attribution"],
  ["s, t", "other speaker, other type"],
  ["m", "add the selected words as a missing attribution"],
  ["d", "the article is done"],
  ["n, p", "next, previous article"],
];

/** What whoever labels is told. */
export const guide: Html = html`<details class="guide"><summary>How to label</summary>
<p>Read the article from its first word to its last. An <b>attribution</b> is a quotation or a claim together with its source. Marked are those that were found: <mark class="content">what is said</mark>, <mark class="cue">the words that attribute</mark> and <mark class="source">the source</mark>.</p>
<ul>
<li>Of each: is it an attribution? If so, is its speaker right, and the type of its source?</li>
<li>What was not found: select the words that are said and add them, with speaker, type and kind.</li>
<li>When all is judged and nothing is missing, mark the article as done. Articles stand in random order: those that are done are a random sample, however many they are.</li>
</ul>
<p><b>Types.</b> Anonymous: described and by intent not named (“a senior official”). Unnamed: the text gives no source (“it has been revealed”). Unresolved: the text means somebody whom it names or takes as known, and you cannot tell whom either. <b>Kinds.</b> Direct: all of it in quotation marks; mixed: a part; indirect: nothing.</p>
<p>The browser keeps what you label where it can. <b>Save</b> writes it to a file for <code>readout evaluate</code>, and <b>Open</b> reads such a file.</p>
<dl class="keys">${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
</details>`;
