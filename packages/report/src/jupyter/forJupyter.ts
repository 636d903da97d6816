import { formatCount, type Html, html, trusted } from "@readout/charts/page";
import type { MimeBundle } from "../notebook.ts";
import { chooseForm, type Shown } from "../render/bundle.ts";
import { checkLine, publishedLine } from "../render/declared.ts";
import { evidenceHtml, passagesBehind } from "./evidenceHtml.ts";
import { style } from "./style.ts";
import { mostRows, tableHtml } from "./tableHtml.ts";

/**
 * Returns an output in the forms that JupyterLab, VS Code and nbconvert show. Of Readout's own kinds of output they know
 * none: a figure becomes two outputs, its chart for Plotly and, as HTML without a script, its caption, what stands behind
 * its marks and its numbers; the others become HTML. All else stays as it is.
 */
export function forJupyter(data: MimeBundle): readonly MimeBundle[] {
  const shown = chooseForm(data);
  const plain = data["text/plain"];
  const page = (markup: Html | readonly (Html | null)[]): MimeBundle => ({
    "text/html": String(html`<div class="readout"><style>${trusted(style)}</style>${markup}</div>`),
    ...(typeof plain === "string" ? { "text/plain": plain } : {}),
  });
  switch (shown?.kind) {
    case "figure":
      return [...chartOf(shown, data), page(figureHtml(shown))];
    case "table":
      return [page(captioned(shown))];
    case "actors": {
      // The list of all actors and all that stands behind them is a report's; its table can be read here.
      const { [actors]: _, ...rest } = data;
      return forJupyter(rest);
    }
    case "answer":
      return [page(answerHtml(shown))];
    case "check":
      return [page(checkLine(shown))];
    case "published":
      return [page([publishedLine(shown), passagesBehind(shown.evidence, shown.key)])];
    default:
      return [data];
  }
}

type Form<Kind extends Shown["kind"]> = Extract<Shown, { kind: Kind }>;

const plotly = "application/vnd.plotly.v1+json";
const actors = "application/vnd.readout.actors+json";

/** The chart; a figure of no data has none. */
function chartOf({ plot }: Form<"figure">, data: MimeBundle): readonly MimeBundle[] {
  if (plot.data.length === 0) return [];
  const words = "The chart is drawn where Plotly is installed; its numbers stand below.";
  return [{ [plotly]: data[plotly], "text/html": String(html`<p><em>${words}</em></p>`), "text/plain": words }];
}

function figureHtml({ caption, table, evidence }: Form<"figure">): Html {
  const keys = Object.keys(evidence.groups);
  const numbers =
    table.rows.length === 0
      ? null
      : html`<details><summary>The numbers of this figure</summary>${tableHtml(table)}</details>`;
  const summary = `What stands behind it: open a line to read (${formatCount(keys.length, "line")})`;
  return html`<figure><figcaption>${caption}</figcaption></figure>${evidenceHtml(evidence, { summary, noun: "mark", keys })}${numbers}`;
}

function captioned({ table, evidence }: Form<"table">): Html {
  const keys = table.keys.slice(0, mostRows).flatMap((key) => key ?? []);
  const summary = `What stands behind the rows: open a line to read (${formatCount(keys.length, "line")})`;
  return html`<figure><figcaption>${table.caption}</figcaption>${table.rows.length === 0 ? null : tableHtml(table)}</figure>${evidenceHtml(evidence, { summary, noun: "row", keys })}`;
}

function answerHtml({ notice, findings, scope, sure, evidence }: Form<"answer">): Html {
  const items = findings.map(({ text, key }) => html`<li>${text}${passagesBehind(evidence, key)}</li>`);
  const notes = [notice, scope, sure].filter((one) => one !== null && one !== "");
  return html`<ul>${items}</ul>${notes.map((one) => html`<p class="note">${one}</p>`)}`;
}
