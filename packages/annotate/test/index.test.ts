import * as annotate from "@readout/annotate";
import * as actors from "@readout/annotate/actors";
import { expect, test } from "vitest";

test("The package exports annotation, its lexicon, its records and their schema.", () => {
  expect(Object.keys(annotate).sort()).toEqual([
    "ATTRIBUTION",
    "CONTENT_KINDS",
    "FUNCTION_WORDS",
    "HEDGE",
    "MEMBER",
    "MENTION",
    "PERSON_WORDS",
    "SOURCE_TYPES",
    "SPEAKER",
    "VIEWS",
    "annotate",
    "cueBase",
    "describedAs",
    "lexicon",
    "parseActors",
    "perSpan",
    "presented",
    "readActors",
    "schema",
    "sourceRole",
    "titleAt",
    "titleOfOne",
    "viewed",
  ]);
});

test("What is known of actors is exported for those who link them.", () => {
  expect(Object.keys(actors).sort()).toEqual([
    "bodyForm",
    "choicesOf",
    "fold",
    "isEmpty",
    "isName",
    "isShortFor",
    "ownerOf",
    "partsOfBody",
    "roster",
    "slug",
    "sourceTypeOf",
    "surnameOf",
    "unshouted",
  ]);
});
