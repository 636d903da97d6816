import { deflateRawSync } from "node:zlib";
import { type Html, html, trusted } from "@readout/charts/page";

/**
 * Returns a data block that scripts unpack when they need it: JSON, deflated and in base64, so that a page with the words of
 * a thousand articles stays small.
 */
export function packedBlock(id: string, value: unknown): Html {
  const packed = deflateRawSync(JSON.stringify(value), { level: 9 }).toString("base64");
  return html`<script type="application/octet-stream" id="${id}">${trusted(packed)}</script>`;
}

/** Returns a data block that scripts read by its id. No text in it can end the block or open a comment. */
export function jsonBlock(id: string, value: unknown): Html {
  const written = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return html`<script type="application/json" id="${id}">${trusted(written)}</script>`;
}
