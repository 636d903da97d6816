/** One output in several forms; a notebook takes the richest it can show. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** The media types of this project's own outputs. */
export const media = {
  plotly: "application/vnd.plotly.v1+json",
  figure: "application/vnd.readout.figure+json",
  table: "application/vnd.readout.table+json",
  actors: "application/vnd.readout.actors+json",
  answer: "application/vnd.readout.answer+json",
  check: "application/vnd.readout.check+json",
  published: "application/vnd.readout.published+json",
  markdown: "text/markdown",
  plain: "text/plain",
} as const;
