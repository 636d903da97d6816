import type { Span } from "@readout/corpus";
import { contentKey, type Draft, type DraftFound, type DraftJudged, type DraftMissing } from "./draft.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Returns what a line says that the labelling page saved; a field of another kind than expected counts as not there. */
export function jsonDraft(line: Fields, where: string): Draft {
  return {
    where,
    id: words(line["article"]),
    hash: words(line["hash"]),
    done: line["done"] === true,
    hasAll: true,
    view: line["view"] === "all" ? "all" : "said",
    judged: records(line["attributions"]).map((one): DraftJudged => judged(one, where)),
    missing: records(line["missing"]).map((one): DraftMissing => missing(one, where)),
  };
}

function judged(one: Fields, where: string): DraftJudged {
  const { number, speaker } = one;
  const content = spans(one["content"]);
  return {
    where,
    number: typeof number === "number" && Number.isInteger(number) && number > 0 ? number : null,
    content: content.length === 0 ? null : contentKey(content),
    found: foundThen(one["found"]),
    verdict: words(one["verdict"]) ?? "",
    speaker: speaker === null ? "" : typeof speaker === "string" ? speaker : null,
    sourceType: words(one["sourceType"]) ?? "",
  };
}

function foundThen(value: unknown): DraftFound | null {
  const [one] = records([value]);
  const [kind, sourceType] = [words(one?.["kind"]), words(one?.["sourceType"])];
  return kind === null || sourceType === null ? null : { kind, sourceType, speaker: words(one?.["speaker"]) };
}

function missing(one: Fields, where: string): DraftMissing {
  const content = spans(one["content"]);
  return {
    where,
    content: content.length === 0 ? (words(one["words"]) ?? "") : content,
    kind: words(one["kind"]) ?? "",
    speaker: words(one["speaker"]) ?? "",
    sourceType: words(one["sourceType"]) ?? "",
  };
}

function words(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function records(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is Fields => typeof one === "object" && one !== null && !Array.isArray(one));
}

function spans(value: unknown): readonly Span[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one): readonly Span[] => {
    if (!Array.isArray(one)) return [];
    const [start, end]: readonly unknown[] = one;
    const isSpan =
      Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(start) < Number(end);
    return isSpan ? [[Number(start), Number(end)]] : [];
  });
}
