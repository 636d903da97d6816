import type { Article } from "../article.ts";
import type { Tell } from "../normalise/fields.ts";
import { markup } from "./markup.ts";
import { broken, mojibake } from "./mojibake.ts";
import { repeated } from "./repeated.ts";
import { several } from "./several.ts";
import { tokenised } from "./tokenised.ts";

/** Tells the signs of damage in an article's text, which make its numbers doubtful. Reads the text once for each sign. */
export function examine({ text, paragraphs }: Pick<Article, "text" | "paragraphs">, tell: Tell): void {
  const told = (rule: Parameters<Tell>[0], reason: string | null): void => {
    if (reason !== null) tell(rule, reason);
  };
  told("encoding", broken(text));
  told("markup", markup(text));
  told("mojibake", mojibake(text));
  told("tokenised", tokenised(text));
  told("repeated-passage", repeated(text, paragraphs));
  told("several-articles", several(text));
}
