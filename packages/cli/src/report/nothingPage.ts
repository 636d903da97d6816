import { renderReport } from "@readout/report";
import { nothingUsed } from "../tallyWords.ts";
import type { Nothing } from "./inputs.ts";
import { literal } from "./markdown.ts";
import { nameOf, told } from "./place.ts";
import type { Plan } from "./plan.ts";

/** How many inputs are listed. */
const listed = 100;

/** Returns the page that stands in place of all reports where no article could be used: it says so, and why. */
export function nothingPage({ notebook, shown, command }: Plan, { corpus, problems, tally }: Nothing): string {
  const title = "No article could be used";
  const items = problems
    .slice(0, listed)
    .map(({ problem }) => `- ${literal(told(problem.where))}: ${literal(problem.reason)}`);
  const rest = problems.length - items.length;
  const sentences = [
    `# ${title}`,
    `There is nothing to count, so no notebook was run: ${literal(nothingUsed(tally))}.`,
    items.join("\n"),
    ...(rest > 0 ? [`And ${rest} more.`] : []),
  ];
  return renderReport(
    {
      name: notebook.name,
      title,
      cells: [{ kind: "markdown", source: sentences.join("\n\n"), tags: [] }],
      parameters: shown,
      ok: true,
    },
    {
      subject: { kind: "Corpus", name: nameOf(corpus.shown), detail: "no article could be used" },
      fingerprint: "none: nothing was read",
      command,
    },
  );
}
