import { expect, it } from "vitest";
import { hover, label, oneLine, plotlyText, truncate } from "../src/label.ts";

it("leaves Plotly no tag, entity, TeX or template to read", () => {
  expect(plotlyText("<a href=x>&amp; $x$ %{y}")).toBe("&lt;a href=x&gt;&amp;amp; &#36;x&#36; &#37;{y}");
});

it("puts a name on one line without control characters or lone surrogates", () => {
  expect(oneLine(" a\n\tb\u0000c \ud800\u202e ")).toBe("a b c \uFFFD");
});

it("cuts long names between characters, not inside one", () => {
  expect(truncate("Karsand", 7)).toBe("Karsand");
  expect(truncate("𝒜𝒜𝒜𝒜", 3)).toBe("𝒜𝒜…");
  expect(label("x".repeat(5_000_000), 10)).toBe(`${"x".repeat(9)}…`);
});

it("escapes each line of a hover text and keeps its own line breaks", () => {
  expect(hover("<b>", "two")).toBe("&lt;b&gt;<br>two");
});
