import { existsSync } from "node:fs";
import { type Annotation, type Attribution, annotate } from "@readout/annotate";
import { type Article, collect, read } from "@readout/corpus";
import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "./annotated.ts";

// Two real articles, which are no part of the project: this runs where they lie beside it.
const folder = new URL("../../../../shared/seeds", import.meta.url).pathname;
const there = existsSync(folder);

describe.skipIf(!there)(
  `the two real articles${there ? "" : " (skipped: ../shared/seeds is not beside the repository)"}`,
  () => {
    let first: Article;
    let second: Article;
    let firstFound: Annotation;
    let secondFound: Annotation;

    beforeAll(async () => {
      const { articles } = await collect(read(folder));
      first = articles.find(({ source }) => source.path.includes("/000_")) as Article;
      second = articles.find(({ source }) => source.path.includes("/003_")) as Article;
      firstFound = annotate(first, plain);
      secondFound = annotate(second, plain);
    });

    /** Attributions of the speaker, as `words of the source | words of the cue`. */
    function by(
      text: string,
      { attributions }: Annotation,
      speaker: string,
    ): { all: Attribution[]; sources: string[]; cues: string[] } {
      const all = attributions.filter((one) => one.speaker === speaker);
      const words = (part: "source" | "cue"): string[] =>
        all.flatMap((one) => one[part].map(([start, end]) => text.slice(start, end)));
      return { all, sources: words("source"), cues: words("cue") };
    }

    function actorsOf(text: string, { mentions }: Annotation, name: string): Set<string> {
      return new Set(mentions.filter(({ start, end }) => text.slice(start, end) === name).map(({ actor }) => actor));
    }

    it("are read: the first has its date and no invented title", () => {
      expect(first.published).toBe("2023-11-05");
      expect(first.title).toBeNull();
    });

    it("are read: the second has its title and byline, no date, and its furniture is removed", () => {
      expect(second.title).toMatch(/^Blinken Met Bayramov And Mirzoyan/);
      expect(second.byline).toEqual(["Alex Raufoglu"]);
      expect(second.published).toBeNull();
      const body = second.paragraphs.map(([start, end]) => second.text.slice(start, end)).join("\n");
      for (const furniture of [
        "Leave a review",
        "Follow us on social networks",
        "News Line",
        "Washington D.C.",
        "Alex Raufoglu",
      ]) {
        expect(body).not.toContain(furniture);
      }
      const removed = second.removed.map(({ start, end }) => second.text.slice(start, end)).join("\n");
      for (const furniture of ["Leave a review", "Politics", "Follow us on social networks", "News Line"])
        expect(removed).toContain(furniture);
    });

    it("are annotated: Ned Price is the source of two quotations", () => {
      const { all } = by(second.text, secondFound, "Ned Price");
      expect(all.filter(({ kind }) => kind === "direct")).toHaveLength(2);
      expect(all.every(({ sourceType }) => sourceType === "person")).toBe(true);
    });

    it("are annotated: Richard Kauzlarich is the source of four statements or more, one by a pronoun and one that he reminded", () => {
      const { all, sources, cues } = by(second.text, secondFound, "Richard Kauzlarich");
      expect(all.length).toBeGreaterThanOrEqual(4);
      expect(sources).toContain("he");
      expect(cues).toContain("reminded");
      expect(sources).toContain("Kauzlarich");
    });

    it("are annotated: Antony Blinken is the source of three statements or more", () => {
      const { all, sources } = by(second.text, secondFound, "Antony Blinken");
      expect(all.length).toBeGreaterThanOrEqual(3);
      expect(sources).toContain("he");
      expect(sources.some((words) => words.startsWith("Blinken"))).toBe(true);
    });

    it("are annotated: Maria Zakharova and, by the Kremlin, Russia are sources in the first", () => {
      expect(by(first.text, firstFound, "Maria Zakharova").all.length).toBeGreaterThanOrEqual(1);
      const { sources, all } = by(first.text, firstFound, "Russia");
      expect(sources).toContain("the Kremlin");
      expect(all.every(({ actor, sourceType }) => actor === "russia" && sourceType === "state")).toBe(true);
    });

    it("are annotated: the Kremlin and Moscow count as Russia, Baku as Azerbaijan", () => {
      expect(actorsOf(first.text, firstFound, "Kremlin")).toEqual(new Set(["russia"]));
      expect(actorsOf(first.text, firstFound, "Moscow")).toEqual(new Set(["russia"]));
      expect(actorsOf(first.text, firstFound, "Baku")).toEqual(new Set(["azerbaijan"]));
    });
  },
);
