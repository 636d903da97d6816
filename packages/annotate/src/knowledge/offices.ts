import type { Actor } from "./actors/actor.ts";
import { slug } from "./actors/slug.ts";
import { fold } from "./actors/spelling.ts";
import { officeCalled } from "./officeNames.ts";

/** An entry of `actors/leaders.yaml`. */
interface Leader {
  /** Id of the state. */
  readonly state: string;
  readonly office: string;
  /** As newspapers write it in full. */
  readonly name: string;
  /** What follows the title where the given name is left out, if it is not the last word of the name. */
  readonly surnames?: readonly string[];
  readonly since: string;
  /** Whether somebody of that surname held the office in the twenty years before. */
  readonly namesake?: boolean;
}

/** The file `actors/leaders.yaml`: who held which office on the day `known`, and since when. */
export interface LeaderFile {
  readonly known: string;
  readonly leaders: readonly Leader[];
}

/** Who holds an office of a state, and in which days (ISO dates) that is known; null where it is not bounded. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly office: string;
  readonly surnames: readonly string[];
  readonly since: string | null;
  /** The last day that he holds it. */
  readonly until: string | null;
  /** The last day of which it is known that he holds it. */
  readonly known: string | null;
  readonly namesake: boolean;
}

/** Holders of offices by folded surname and by the id of their state. */
export interface Offices {
  readonly bySurname: ReadonlyMap<string, readonly Holder[]>;
  readonly byState: ReadonlyMap<string, readonly Holder[]>;
}

function lastWord(name: string): string {
  return name
    .replace(/ Jr\.?$/u, "")
    .split(" ")
    .at(-1) as string;
}

/** The offices that persons of actor files hold by their `title` and `affiliation`. */
function ofActor(actor: Actor): Holder[] {
  const { id, name, kind, title, affiliation, since = null, until = null } = actor;
  const office = kind === "person" && title && affiliation ? officeCalled(title) : null;
  if (office === null || !affiliation) return [];
  const surnames = [lastWord(name)];
  return [{ id, name, state: affiliation, office, surnames, since, until, known: until, namesake: false }];
}

/** Returns who holds which office, indexed where it is first asked for; the holder that an actor file names takes the place of the one that ships with Readout. */
export function offices(file: LeaderFile, actors: ReadonlyMap<string, Actor>): Offices {
  let index: Offices | undefined;
  const made = (): Offices => {
    index ??= indexed(file, actors);
    return index;
  };
  return {
    get bySurname() {
      return made().bySurname;
    },
    get byState() {
      return made().byState;
    },
  };
}

function indexed({ known, leaders }: LeaderFile, actors: ReadonlyMap<string, Actor>): Offices {
  const given = [...actors.values()].flatMap(ofActor);
  const taken = new Set(given.map(({ state, office }) => `${state} ${office}`));
  const shipped = leaders
    .filter(({ state, office }) => !taken.has(`${state} ${office}`))
    .map(({ surnames, namesake = false, ...leader }): Holder => {
      const id = slug(leader.name);
      const name = actors.get(id)?.name ?? leader.name;
      return { ...leader, id, name, surnames: surnames ?? [lastWord(leader.name)], until: null, known, namesake };
    });
  const bySurname = new Map<string, Holder[]>();
  const byState = new Map<string, Holder[]>();
  const add = (index: Map<string, Holder[]>, key: string, holder: Holder): void => {
    const list = index.get(key);
    if (!list) index.set(key, [holder]);
    else if (!list.includes(holder)) list.push(holder);
  };
  for (const holder of [...given, ...shipped]) {
    add(byState, holder.state, holder);
    for (const surname of holder.surnames) add(bySurname, fold(surname), holder);
  }
  return { bySurname, byState };
}

/** Whether he is known to hold the office on a day. Who is named with his title counts beyond the last day known. */
export function holds({ since, until, known }: Holder, day: string, named: boolean): boolean {
  const last = named ? until : known;
  return (since === null || since <= day) && (last === null || day <= last);
}
