import type {
  ActorsData,
  AnswerData,
  CheckData,
  CompactFigure,
  DataTable,
  Evidence,
  FigureFile,
  PublishedData,
  PublishedValue,
  ToldRows,
} from "@readout/charts";
import type { MimeBundle } from "../notebook.ts";

/** Plotly's own JSON, as it comes in a MIME bundle. */
export interface Plot {
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly layout: Readonly<Record<string, unknown>>;
}

/** A chart as a small screen shows it (`CompactFigure`). */
interface CompactPlot extends Plot, Pick<CompactFigure, "shows" | "of" | "cuts"> {}

/** The one form of an output that a page shows. */
export type Shown =
  | {
      readonly kind: "figure";
      readonly id: string;
      readonly caption: string;
      readonly plot: Plot;
      /** As a small screen shows it, where the figure has such a form. */
      readonly compact: CompactPlot | null;
      readonly table: DataTable;
      readonly evidence: Evidence;
      readonly files: readonly FigureFile[];
    }
  | ({ readonly kind: "actors" } & ActorsData)
  | ({ readonly kind: "answer" } & AnswerData)
  | ({ readonly kind: "check" } & CheckData)
  | ({ readonly kind: "published" } & PublishedData)
  | { readonly kind: "plot"; readonly plot: Plot }
  | { readonly kind: "table"; readonly table: DataTable; readonly evidence: Evidence }
  | { readonly kind: "markdown" | "html" | "text"; readonly source: string }
  | { readonly kind: "image"; readonly address: string };

/** Returns the richest form that the page can show, or null where there is none. */
export function chooseForm(data: MimeBundle): Shown | null {
  return (
    figure(data) ??
    actorsOf(data) ??
    table(data) ??
    answerOf(data) ??
    checkOf(data) ??
    publishedOf(data) ??
    plainPlot(data) ??
    markup(data) ??
    image(data) ??
    written(data, "text/plain", "text")
  );
}

function figure(data: MimeBundle): Shown | null {
  const value = data["application/vnd.readout.figure+json"];
  const plot = plotOf(data);
  if (plot === null || !isRecord(value) || !isTable(value["table"]) || !isEvidence(value["evidence"])) return null;
  const { table, evidence } = value;
  const id = typeof value["id"] === "string" ? value["id"] : table.id;
  const caption = typeof value["caption"] === "string" ? value["caption"] : table.caption;
  const compact = isCompact(value["compact"]) ? value["compact"] : null;
  const files = Array.isArray(value["files"]) ? value["files"].filter(isFile) : [];
  return { kind: "figure", id, caption, plot, compact, table, evidence: withTableGroups(evidence, table), files };
}

function isFile(value: unknown): value is FigureFile {
  return isRecord(value) && ["label", "ending", "type", "text"].every((name) => typeof value[name] === "string");
}

function actorsOf(data: MimeBundle): Shown | null {
  const value = data["application/vnd.readout.actors+json"];
  if (!isRecord(value) || typeof value["caption"] !== "string" || !isRecord(value["whole"])) return null;
  const [actors, articles] = [value["actors"], value["articles"]];
  if (!Array.isArray(actors) || !actors.every(isActor) || !Array.isArray(articles) || !articles.every(isRecord))
    return null;
  const list = value as unknown as ActorsData;
  return { kind: "actors", ...list, months: isRecord(value["months"]) ? list.months : {} };
}

function isActor(value: unknown): boolean {
  return (
    isRecord(value) &&
    ["actor", "name", "kind", "said"].every((name) => typeof value[name] === "string") &&
    ["forms", "about", "alike"].every((name) => Array.isArray(value[name]))
  );
}

function answerOf(data: MimeBundle): Shown | null {
  const value = data["application/vnd.readout.answer+json"];
  if (!isRecord(value) || !isEvidence(value["evidence"]) || !Array.isArray(value["findings"])) return null;
  const findings = value["findings"].filter(isRecord).map(({ text, key, rows }) => {
    return { text: String(text), key: typeof key === "string" ? key : null, rows: isToldRows(rows) ? rows : null };
  });
  const words = (name: string): string | null => (typeof value[name] === "string" ? value[name] : null);
  const [corpus, notice, sure] = [words("corpus"), words("notice"), words("sure")];
  return { kind: "answer", corpus, scope: words("scope") ?? "", notice, findings, sure, evidence: value["evidence"] };
}

function isToldRows(value: unknown): value is ToldRows {
  if (!isRecord(value) || typeof value["of"] !== "string") return false;
  const count = value["count"];
  return (
    count === undefined ||
    (isRecord(count) &&
      typeof count["rows"] === "number" &&
      typeof count["column"] === "string" &&
      typeof count["atMost"] === "number")
  );
}

function checkOf(data: MimeBundle): Shown | null {
  const value = data["application/vnd.readout.check+json"];
  if (!isRecord(value) || typeof value["name"] !== "string") return null;
  const { name, passed, detail } = value;
  return { kind: "check", name, passed: passed === true, detail: typeof detail === "string" ? detail : null };
}

function publishedOf(data: MimeBundle): Shown | null {
  const value = data["application/vnd.readout.published+json"];
  if (!isRecord(value) || typeof value["name"] !== "string" || !isEvidence(value["evidence"])) return null;
  const { name, unit, key, counts, evidence } = value;
  const words = (one: unknown): string | null => (typeof one === "string" ? one : null);
  const own = { value: plainValue(value["value"]), unit: words(unit), key: words(key), counts: counts === true };
  return { kind: "published", name, ...own, evidence };
}

function plainValue(value: unknown): PublishedValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function table(data: MimeBundle): Shown | null {
  const value = data["application/vnd.readout.table+json"];
  if (!isRecord(value) || !isTable(value["table"]) || !isEvidence(value["evidence"])) return null;
  return { kind: "table", table: value["table"], evidence: withTableGroups(value["evidence"], value["table"]) };
}

function plainPlot(data: MimeBundle): Shown | null {
  const plot = plotOf(data);
  return plot === null ? null : { kind: "plot", plot };
}

function markup(data: MimeBundle): Shown | null {
  return written(data, "text/markdown", "markdown") ?? written(data, "text/html", "html");
}

function image(data: MimeBundle): Shown | null {
  const svg = data["image/svg+xml"];
  if (typeof svg === "string") {
    return { kind: "image", address: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}` };
  }
  for (const type of ["image/png", "image/jpeg", "image/gif", "image/webp"]) {
    const base64 = data[type];
    if (typeof base64 === "string" && /^[A-Za-z0-9+/=\s]+$/u.test(base64)) {
      return { kind: "image", address: `data:${type};base64,${base64.replace(/\s+/gu, "")}` };
    }
  }
  return null;
}

function written(data: MimeBundle, type: string, kind: "markdown" | "html" | "text"): Shown | null {
  const source = data[type];
  return typeof source === "string" ? { kind, source } : null;
}

function plotOf(data: MimeBundle): Plot | null {
  const value = data["application/vnd.plotly.v1+json"];
  if (isPlot(value)) return value;
  return isRecord(value) && isPlot({ ...value, layout: {} })
    ? ({ ...value, layout: {} } as Record<string, unknown> & Plot)
    : null;
}

function isPlot(value: unknown): value is Plot {
  return isRecord(value) && Array.isArray(value["data"]) && value["data"].every(isRecord) && isRecord(value["layout"]);
}

function isCompact(value: unknown): value is CompactPlot {
  if (!isPlot(value) || !isRecord(value)) return false;
  const { shows, of, cuts = [] } = value;
  const isCut = (cut: unknown): boolean =>
    Array.isArray(cut) && cut.length === 2 && cut.every((part) => typeof part === "number");
  return typeof shows === "number" && typeof of === "number" && Array.isArray(cuts) && cuts.every(isCut);
}

// A table's own groups hold where the output's evidence does not name them.
function withTableGroups(evidence: Evidence, table: DataTable): Evidence {
  const groups = new Map([...Object.entries(table.evidence ?? {}), ...Object.entries(evidence.groups)]);
  return { ...evidence, groups: Object.fromEntries(groups) };
}

function isTable(value: unknown): value is DataTable {
  if (!isRecord(value) || typeof value["id"] !== "string" || typeof value["caption"] !== "string") return false;
  return Array.isArray(value["columns"]) && Array.isArray(value["rows"]) && Array.isArray(value["keys"]);
}

function isEvidence(value: unknown): value is Evidence {
  return isRecord(value) && isRecord(value["groups"]) && isRecord(value["passages"]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
