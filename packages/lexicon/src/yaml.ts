// Reading YAML of a form, for files that users write as for those of the lexicon.
export { type Checked, checkedYaml, type Path } from "./checkedYaml.ts";
export { dayForm } from "./dayForm.ts";
export { excerpt } from "./excerpt.ts";
export { valibot } from "./libraries.ts";
export { refuseRepeated } from "./repeatedWords.ts";
