import { actors } from "./actors.ts";
import { cells } from "./cells.ts";
import { colours } from "./colours.ts";
import { controls } from "./controls.ts";
import { evidence } from "./evidence.ts";
import { hero } from "./hero.ts";
import { print } from "./print.ts";
import { rowCards } from "./rowCards.ts";
import { text } from "./text.ts";

/** The page's one style sheet. */
export const style: string = [colours, text, controls, cells, rowCards, evidence, actors, hero, print].join("");
