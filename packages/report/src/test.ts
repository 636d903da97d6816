export { type TestedNotebook, type TestedTable, testNotebook } from "./testing/testNotebook.ts";
