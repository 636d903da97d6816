// What the user's actor files say of one annotation: a filter that reads standard input starts with this.
export { chosen } from "./chosen.ts";
