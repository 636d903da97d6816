/** An element of XML: its attributes, its elements and its text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (/[<\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/u.test(text)) throw new Error(`no character of XML in ${text}`);
  return text.replace(/&([^;]*;?)/gu, (_, reference: string) => {
    const name = reference.slice(0, -1);
    const found = /^#\d+$/u.test(name) ? String.fromCodePoint(Number(name.slice(1))) : entities[name];
    if (found === undefined || !reference.endsWith(";")) throw new Error(`unknown reference &${reference}`);
    return found;
  });
}

/** Reads XML without comments, CDATA and namespaces; throws where it is not well-formed. */
export function parseXml(source: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const rest = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/u, "");
  let at = 0;
  for (const match of rest.matchAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/gu)) {
    const [whole, closing, name = "", attributes = "", empty] = match;
    const parent = open.at(-1) as Element;
    parent.text += decoded(rest.slice(at, match.index));
    at = match.index + whole.length;
    if (closing !== "") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> ends another element`);
      continue;
    }
    const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/gu)].map(([, key = "", value = ""]) => [
      key,
      decoded(value),
    ]);
    const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: "" };
    parent.children.push(element);
    if (empty === "") open.push(element);
  }
  const [root, ...others] = top.children;
  if (open.length !== 1 || root === undefined || others.length > 0 || rest.slice(at).trim() !== "")
    throw new Error("expected one element, closed");
  return root;
}
