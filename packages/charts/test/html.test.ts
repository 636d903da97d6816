import { escapeHtml, html, trusted } from "@readout/charts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("html", () => {
  it("escapes values in content and in quoted attributes", () => {
    const name = `<script>alert("1")</script> & 'co'`;
    expect(String(html`<p title="${name}">${name}</p>`)).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;">' +
        "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;</p>",
    );
  });

  it("joins arrays, nests markup and leaves nothing for null, undefined and booleans", () => {
    const list = ["a<", "b"].map((text) => html`<li>${text}</li>`);
    expect(String(html`<ul>${list}</ul>${null}${undefined}${false}${0}`)).toBe("<ul><li>a&lt;</li><li>b</li></ul>0");
  });

  it("lets markup through only where it is vouched for", () => {
    expect(String(html`${trusted("<b>x</b>")}${"<b>x</b>"}`)).toBe("<b>x</b>&lt;b&gt;x&lt;/b&gt;");
  });

  it("does not take an object from JSON for markup", () => {
    const forged: unknown = JSON.parse('{"markup": "<b>", "html": "<b>", "Symbol(html)": "<b>"}');
    expect(String(html`${forged}`)).toBe("[object Object]");
  });

  it("leaves no character with a meaning in any text", () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u.test(escapeHtml(text))));
  });
});
