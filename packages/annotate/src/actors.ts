// What is known of actors beforehand, for those who link them across articles.
export { sourceTypeOf } from "./actorKind.ts";
export { isName } from "./knowledge/actors/actorFile.ts";
export { bodyForm, ownerOf, partsOfBody } from "./knowledge/actors/bodyForm.ts";
export { type Choices, choicesOf, isEmpty } from "./knowledge/actors/choices.ts";
export { roster } from "./knowledge/actors/roster.ts";
export { slug } from "./knowledge/actors/slug.ts";
export { fold } from "./knowledge/actors/spelling.ts";
export { type GivenNames, isShortFor } from "./knowledge/givenNames.ts";
export { surnameOf } from "./resolve/personName.ts";
export { unshouted } from "./words/letters.ts";
