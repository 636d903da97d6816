import type { ActorKind, Annotation } from "@readout/annotate";
import { slug } from "@readout/annotate/actors";

/** A name of an actor as articles give it, and how often they do. */
export interface NameCount {
  readonly kind: ActorKind;
  readonly actor: string;
  readonly name: string;
  /** Whether the text has the name itself (`exact`) or letters that stand for it (`abbreviation`); null for all else. */
  readonly rule: "exact" | "abbreviation" | null;
  /** The id of the letters, of an abbreviation, or of a body's last words: "Road Policy Center". */
  readonly short: string | null;
  readonly mentions: number;
}

/** A body's name without its first words that tells which it is in other articles, too: three words. */
const TELLING = /^\S+\s+\S+\s+\S/;

/**
 * The names of a corpus, each once, in the order in which they come first. It is all that linking needs to know of it, and
 * far fewer than mentions. Names of parts of a corpus, added in the order of the parts, are those of the whole.
 */
export class Names implements Iterable<NameCount> {
  readonly #all: Count[] = [];
  /** The same by actor, whose id is at hand: a key of all that tells names apart would be made for each mention. */
  readonly #byActor = new Map<string, Count[]>();

  /** Adds the names in an article's annotation, before anything is linked. */
  addArticle({ mentions }: Pick<Annotation, "mentions">, text: string): void {
    for (const { kind, actor, name, rule, start, end } of mentions) {
      const isShort = rule === "abbreviation";
      const form = isShort || rule === "short" ? text.slice(start, end) : "";
      const short = isShort || TELLING.test(form) ? slug(form) : null;
      this.add({ kind, actor, name, rule: isShort || rule === "exact" ? rule : null, short, mentions: 1 });
    }
  }

  add(one: NameCount): void {
    const own = this.#byActor.get(one.actor);
    const known = own?.find((before) => isSame(before, one));
    if (known !== undefined) {
      known.mentions += one.mentions;
      return;
    }
    const { kind, actor, name, rule, short, mentions } = one;
    const added = { kind, actor, name, rule, short, mentions };
    this.#all.push(added);
    if (own === undefined) this.#byActor.set(actor, [added]);
    else own.push(added);
  }

  /** Forgets all: what linking made of them is smaller. */
  clear(): void {
    this.#all.length = 0;
    this.#byActor.clear();
  }

  [Symbol.iterator](): Iterator<NameCount> {
    return this.#all.values();
  }
}

type Count = { -readonly [Field in keyof NameCount]: NameCount[Field] };

function isSame(a: NameCount, b: NameCount): boolean {
  return a.name === b.name && a.kind === b.kind && a.rule === b.rule && a.short === b.short;
}
