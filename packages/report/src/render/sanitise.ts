import { type Html, trusted } from "@readout/charts/page";
import sanitizeHtml from "sanitize-html";

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ..."p br hr div span h2 h3 h4 h5 h6 blockquote pre code samp kbd b strong i em u s sub sup small mark q cite abbr time".split(
      " ",
    ),
    ..."ul ol li dl dt dd a img figure figcaption details summary table caption colgroup col thead tbody tfoot tr th td".split(
      " ",
    ),
  ],
  allowedAttributes: {
    a: ["href", "rel"],
    img: ["src", "alt", "width", "height"],
    th: ["scope", "colspan", "rowspan", "align"],
    td: ["colspan", "rowspan", "align"],
    details: ["open"],
    abbr: ["title"],
    time: ["datetime"],
    "*": ["lang", "dir"],
  },
  allowedSchemes: ["http", "https", "mailto"],
  allowedSchemesByTag: { img: ["data"] },
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform("a", { rel: "noreferrer noopener" }), h1: "h2" },
  // An image that the page would have to fetch is left out with its tag.
  exclusiveFilter: ({ tag, attribs }) =>
    tag === "img" && !/^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/iu.test(attribs["src"] ?? ""),
};

/** Returns markup from an output with what could run, load, style or send taken out. */
export function sanitise(source: string): Html {
  return trusted(sanitizeHtml(source, options));
}
