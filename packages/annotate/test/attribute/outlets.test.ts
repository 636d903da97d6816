import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

// Every text is invented.
const speakers = (text: string) => annotated(text).attributions.map(({ speaker, sourceType }) => [speaker, sourceType]);

describe("an outlet", () => {
  it.each([
    ["The Tarn Sun-Times reported that the mill was shut.", "Tarn Sun-Times"],
    ["Tarn-TV reported that the mill was shut.", "Tarn-TV"],
    ["The Hill reported that the mill was shut.", "Hill"],
    ["A Reuters reporter said that the mill was shut.", "Reuters"],
    ["A reporter for Reuters said that the mill was shut.", "Reuters"],
    ["A story by the newspaper Vostok says that the mill was shut.", "Vostok"],
  ])("is told by its name, a part of it, or whom it has there: %s", (text, name) => {
    expect(speakers(text)[0]?.[0]).toBe(name);
    expect(["outlet", "document"]).toContain(speakers(text)[0]?.[1]);
  });

  it("is one wherever it speaks where it is called so once", () => {
    const text = "The Vostok Sinbo, a newspaper of Arva, said that he was ill. “He is,” the Vostok Sinbo wrote.";
    expect(new Set(speakers(text).map(([, type]) => type))).toEqual(new Set(["outlet"]));
  });

  it("is not whoever writes for one", () => {
    const text = "Edda Tolm, a columnist for the Tarn newspaper Vostok, said that he was ill. “He is,” Tolm said.";
    expect(speakers(text)).toEqual([
      ["Edda Tolm", "person"],
      ["Edda Tolm", "person"],
    ]);
  });

  it("is not a reporter of none, nor any agency", () => {
    expect(speakers("A reporter asked whether the mill was shut.")).toEqual([[null, "group"]]);
    expect(
      speakers("The Road Council met in May.\n\nIt rained.\n\nIt snowed.\n\nThe agency said that it was shut."),
    ).toEqual([[null, "organisation"]]);
    expect(speakers("The agency said that the mill was shut.")).toEqual([[null, "outlet"]]);
  });
});
