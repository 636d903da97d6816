/** The office that "leader" stands for: any of those in `LEADING`. */
export const LEADER = "leader";

const LEADING = new Set(
  "president,prime minister,chancellor,supreme leader,king,queen,emperor,emir,sultan,crown prince".split(","),
);

const MINISTRIES = "foreign,defense,defence,interior,finance,justice,economy,energy,health,education,culture".split(
  ",",
);

// What an office is called, and what it is; a name of two words before its last word.
export const CALLED: readonly (readonly [string, string])[] = [
  ["prime minister", "prime minister"],
  ["supreme leader", "supreme leader"],
  ["crown prince", "crown prince"],
  ...MINISTRIES.map((word): [string, string] => [`${word} minister`, `${word.replace("defence", "defense")} minister`]),
  ["foreign secretary", "foreign minister"],
  ["president", "president"],
  ["pm", "prime minister"],
  ["premier", "prime minister"],
  ["taoiseach", "prime minister"],
  ["chancellor", "chancellor"],
  ["king", "king"],
  ["queen", "queen"],
  ["emperor", "emperor"],
  ["emir", "emir"],
  ["amir", "emir"],
  ["sultan", "sultan"],
  ["pope", "pope"],
  ["leader", LEADER],
];

/** The office of a title in words, as offices are told apart here ("PM" is "prime minister"); null where it is none. */
export function officeCalled(title: string): string | null {
  return CALLED.find(([name]) => name === title.toLowerCase())?.[1] ?? null;
}

/** Whether the one who holds `held` may be called by `office`: every head of state or government is a leader. */
export function isCalled(office: string, held: string): boolean {
  return office === held || (office === LEADER && LEADING.has(held));
}
