/** @import { ActorPageEntry } from "./pageData.ts" */
import { referenceList } from "./actorsData.js";

/**
 * The columns of the list of actors, as it is saved.
 *
 * @type {readonly { name: string, type: string, meaning: string, value: (actor: ActorPageEntry) => string | number | null }[]}
 */
export const actorColumns = [
  { name: "id", type: "text", meaning: "The actor's id, the same in all tables", value: ({ actor }) => actor },
  { name: "name", type: "text", meaning: "The actor's fullest name", value: ({ name }) => name },
  { name: "kind", type: "text", meaning: "person, organisation, state, place or group", value: ({ kind }) => kind },
  { name: "title", type: "text", meaning: "Title or affiliation as articles give it", value: ({ title }) => title },
  { name: "mentions", type: "integer", meaning: "How often articles mention it", value: ({ mentions }) => mentions },
  { name: "articles", type: "integer", meaning: "How many articles do", value: ({ articles }) => articles },
  {
    name: "attributions",
    type: "integer",
    meaning: "How many attributions it is the speaker of",
    value: ({ said }) => referenceList(said).length,
  },
  {
    name: "forms",
    type: "text",
    meaning: "Under which names: each with the rule by which it is this actor's, and how often",
    value: ({ forms }) => forms.map(([form, rule, times]) => `${form} (${rule}, ${times})`).join("; "),
  },
];

/**
 * The list of some actors, its head first.
 *
 * @param {readonly ActorPageEntry[]} actors
 * @returns {(string | number | null)[][]}
 */
export function actorCells(actors) {
  return [
    actorColumns.map(({ name }) => name),
    ...actors.map((actor) => actorColumns.map(({ value }) => value(actor))),
  ];
}
