import {
  type Annotation,
  type Role,
  type SourceRoles,
  type Speaker,
  sourceRole,
  type Title,
  titleAt,
} from "@readout/annotate";

/** What an article says of one of its actors. */
interface Told {
  readonly titles: Map<string, Title>;
  readonly bodies: Set<string>;
}

/** Types of sources whose name is a body's. */
const BODIES: ReadonlySet<string> = new Set(["organisation", "state", "group"]);

/**
 * Returns the roles of the sources of an article's attributions, the first speaker's and then those of whoever speaks
 * together. What the article calls somebody in one place ("foreign minister", "the senator") holds in all of it.
 *
 * @param descriptions the words that describe the source of each attribution, where it has no name
 * @param isState whether a name is a state's
 */
export function rolesIn(
  { mentions, attributions }: Annotation,
  text: string,
  {
    descriptions,
    roles,
    isState,
  }: {
    readonly descriptions: readonly (string | null)[];
    readonly roles: SourceRoles;
    readonly isState: (name: string) => boolean;
  },
): (readonly [Role, ...Role[]])[] {
  const told = new Map<string, Told>();
  const of = (actor: string): Told => {
    const known = told.get(actor) ?? { titles: new Map(), bodies: new Set() };
    told.set(actor, known);
    return known;
  };
  const sources = attributions.flatMap(({ source }) => source).sort(([a], [b]) => a - b);
  let at = 0;
  for (const { actor, title, affiliation, nominal, start, end } of mentions) {
    while (at < sources.length && (sources[at]?.[1] ?? 0) < end) at++;
    const source = sources[at];
    const inside = source !== undefined && source[0] <= start;
    const span = title ?? (nominal === true ? ([start, end] as const) : undefined);
    if (span !== undefined) {
      const found = titleAt(text, span, inside ? source : null, title !== undefined && span[0] <= start);
      of(actor).titles.set(Object.values(found).join("\n"), found);
    }
    if (affiliation !== undefined) of(actor).bodies.add(affiliation);
  }
  const known = new Map<string, Role>();
  const roleOf = ({ speaker, actor, sourceType, affiliation }: Speaker, described: string | null): Role => {
    const key = [sourceType, actor ?? "", affiliation ?? "", described ?? ""].join("\n");
    let role = known.get(key);
    if (role === undefined) {
      const own = actor === null ? undefined : told.get(actor);
      const named = speaker !== null && BODIES.has(sourceType) ? [speaker] : [];
      const given = affiliation === null ? [] : [affiliation];
      const said = {
        type: sourceType,
        titles: [...(own?.titles.values() ?? []), ...(described === null ? [] : [{ words: described }])],
        bodies: [...(own?.bodies ?? []), ...given, ...named],
      };
      role = remembered(said, roles, isState);
      known.set(key, role);
    }
    return role;
  };
  return attributions.map((one, index) => [
    roleOf(one, descriptions[index] ?? null),
    ...(one.also ?? []).map((speaker) => roleOf(speaker, null)),
  ]);
}

/** So many roles are remembered at most. */
const REMEMBERED = 1 << 14;

/** The roles that were told, by all that they depend on beside the rules and what a state is. */
const toldBy = new WeakMap<SourceRoles, WeakMap<(name: string) => boolean, Map<string, Role>>>();

/** `sourceRole`, which articles ask for the same sources again and again. */
function remembered(
  said: Parameters<typeof sourceRole>[0],
  roles: SourceRoles,
  isState: (name: string) => boolean,
): Role {
  const byRules = toldBy.get(roles) ?? new WeakMap<(name: string) => boolean, Map<string, Role>>();
  toldBy.set(roles, byRules);
  const known = byRules.get(isState) ?? new Map<string, Role>();
  byRules.set(isState, known);
  const key = said.titles.length === 0 && said.bodies.length === 0 ? said.type : JSON.stringify(said);
  let role = known.get(key);
  if (role === undefined) {
    role = sourceRole(said, roles, isState);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, role);
  }
  return role;
}
