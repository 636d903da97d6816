import { offices } from "@readout/lexicon";

/** The office that "leader" stands for: any of those that lead a state. */
export const LEADER: string = offices.leader;

const LEADING = new Set(offices.leading);

/** What an office is called, and what it is; a name of two words before its last word. */
export const CALLED: readonly (readonly [name: string, office: string])[] = [
  ...Object.entries(offices.called).flatMap(([office, names]) =>
    [office, ...names].map((name): [string, string] => [name, office]),
  ),
  [LEADER, LEADER] as const,
].sort(([a], [b]) => b.split(" ").length - a.split(" ").length);

/** The office of a title in words, as offices are told apart here ("PM" is "prime minister"); null where it is none. */
export function officeCalled(title: string): string | null {
  return CALLED.find(([name]) => name === title.toLowerCase())?.[1] ?? null;
}

/** Whether the one who holds `held` may be called by `office`: every head of state or government is a leader. */
export function isCalled(office: string, held: string): boolean {
  return office === held || (office === LEADER && LEADING.has(held));
}
