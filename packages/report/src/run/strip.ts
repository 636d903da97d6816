import { parseNotebook } from "./read.ts";

/**
 * A notebook's JSON text in the form in which it is committed: as Jupyter writes it (sorted keys, one space of
 * indent, a last newline), without outputs, execution counts and what editors leave in the metadata; the kernel is
 * tslab. Cells without an id get one from their place. Throws for what is not an nbformat 4 notebook.
 */
export function stripNotebook(text: string): string {
  // Whatever is refused when it is run is refused here too.
  parseNotebook(text, "notebook");
  const notebook = JSON.parse(text) as Json & { readonly cells: readonly Json[] };
  const { cells } = notebook;
  const taken = new Set(cells.map(({ id }) => id));
  const seen = new Set<unknown>();
  const clean = cells.map((cell, index) => {
    const id = typeof cell.id === "string" && !seen.has(cell.id) ? cell.id : freshId(index + 1, taken);
    seen.add(id);
    return stripCell(cell, id);
  });
  const stripped = { cells: clean, metadata: stripMetadata(notebook.metadata), nbformat: 4, nbformat_minor: 5 };
  return `${JSON.stringify(sorted(stripped), null, 1)}\n`;
}

interface Json {
  readonly nbformat?: unknown;
  readonly cells?: unknown;
  readonly metadata?: Json;
  readonly id?: unknown;
  readonly cell_type?: unknown;
  readonly source?: unknown;
  readonly attachments?: unknown;
  readonly tags?: unknown;
  readonly jupyter?: Json;
  readonly source_hidden?: unknown;
  readonly outputs_hidden?: unknown;
  readonly title?: unknown;
  readonly authors?: unknown;
}

/** What Jupyter itself writes for a notebook that was opened with the workspace's kernel. */
const kernel = {
  kernelspec: { display_name: "TypeScript (Readout)", language: "typescript", name: "tslab" },
  language_info: {
    codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
    file_extension: ".ts",
    mimetype: "text/typescript",
    name: "typescript",
    version: "3.7.2",
  },
};

function stripMetadata(metadata: Json | undefined): object {
  return { ...kernel, title: metadata?.title, authors: metadata?.authors };
}

function stripCell({ cell_type, metadata, source, attachments }: Json, id: string): object {
  const jupyter = metadata?.jupyter;
  const tags = Array.isArray(metadata?.tags) && metadata.tags.length > 0 ? metadata.tags : undefined;
  const hidden = { source_hidden: jupyter?.source_hidden, outputs_hidden: jupyter?.outputs_hidden };
  return {
    cell_type,
    id,
    metadata: { tags, jupyter: jupyter === undefined ? undefined : hidden },
    source: (Array.isArray(source) ? source.join("") : String(source)).split(/(?<=\n)/).filter((line) => line !== ""),
    ...(cell_type === "code" ? { execution_count: null, outputs: [] } : { attachments }),
  };
}

function freshId(number: number, taken: Set<unknown>): string {
  let id = `cell-${number}`;
  for (let extra = 2; taken.has(id); extra += 1) {
    id = `cell-${number}-${extra}`;
  }
  taken.add(id);
  return id;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
