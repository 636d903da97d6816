// What is known of actors beforehand, for those who link them across articles.
export { sourceTypeOf } from "./actorKind.ts";
export { isName } from "./resolve/actorFile.ts";
export { type Choices, choicesOf, isEmpty } from "./resolve/choices.ts";
export { type GivenNames, isShortFor } from "./resolve/givenNames.ts";
export { roster } from "./resolve/roster.ts";
export { slug } from "./resolve/slug.ts";
export { fold } from "./resolve/spelling.ts";
