import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

// Every text is invented.

/** What is found in a text, a line each: "source, cue → speaker (type): content". */
function told(text: string): string[] {
  return annotated(text).attributions.map(({ source, cue, speaker, sourceType, content }) => {
    const [words, verb, said] = [source, cue, content].map((spans) => wordsOf(text, spans).join(" … "));
    return `${words}, ${verb} → ${speaker} (${sourceType}): ${said}`;
  });
}

describe("the words of a source stand for", () => {
  it.each([
    [
      "the state whose government it is",
      "The government of Iceland said quotas will be halved.",
      ["The government of Iceland, said → Iceland (state): quotas will be halved"],
    ],
    [
      "no state where the government is somebody's",
      "The government of national unity said quotas will be halved.",
      ["The government of national unity, said → null (state): quotas will be halved"],
    ],
    [
      "whoever bears a title, by the style alone",
      "Queen Edda came to the hall. Her Majesty said it was late.",
      ["Her Majesty, said → Edda (person): it was late"],
    ],
    [
      "nobody by a style that nobody bears",
      "Edda Tolm came to the hall. Her Majesty said it was late.",
      ["Her Majesty, said → null (unresolved): it was late"],
    ],
    [
      "the one person named before, by the age",
      "Mary Orr was sworn in on Saturday. The 29-year-old said it was late.",
      ["The 29-year-old, said → Mary Orr (person): it was late"],
    ],
    [
      "neither of two by an age",
      "Mary Orr met Tom Hale on Saturday. The 29-year-old said it was late.",
      ["The 29-year-old, said → null (unresolved): it was late"],
    ],
    [
      "who spoke last, whomever the quotation that they close names, and whomever he told",
      "Mary Orr told Tom Hale that it was late. “Hale is ill and Pia Lund left. I saw her,” the scientist said.",
      [
        "Mary Orr, told → Mary Orr (person): that it was late",
        "the scientist, said → Mary Orr (person): “Hale is ill and Pia Lund left. I saw her,”",
      ],
    ],
    [
      "who spoke last, as a member of a party",
      "Sen. Mary Orr said it was late. The Ohio Republican said in a statement that it was over.",
      [
        "Sen. Mary Orr, said → Mary Orr (person): it was late",
        "The Ohio Republican, said in a statement → Mary Orr (person): that it was over",
      ],
    ],
    [
      "that of the one state which the article names most, where a government has no more words",
      "Iceland closed its ports. In Iceland fish are few. The government said quotas will be halved.",
      ["The government, said → Iceland (state): quotas will be halved"],
    ],
    [
      "no government where two states are named as often, or one once",
      "Iceland met Norway. Iceland left Norway. The government said quotas will be halved.",
      ["The government, said → null (state): quotas will be halved"],
    ],
    [
      "who spoke before, and not whom she names in what she says",
      "“It is late,” Mary Orr said. “Pia Lund never knew it,” she said.",
      ["Mary Orr, said → Mary Orr (person): “It is late,”", "she, said → Mary Orr (person): “Pia Lund never knew it,”"],
    ],
    [
      "who was asked just before",
      "John Orr met Tom Hale. John Orr asked Tom Hale whether it was late. “No,” he said.",
      ["John Orr, asked → John Orr (person): whether it was late", "he, said → Tom Hale (person): “No,”"],
    ],
    [
      "somebody whose programme stands in marks before the verb",
      "Mary Orr, host of “Night Watch,” said that it was late.",
      ["Mary Orr, host of “Night Watch,”, said → Mary Orr (person): that it was late"],
    ],
    ["nobody who goes on doing something", "The firm continued using the mill. Orr will continue as head of it.", []],
    [
      "somebody whose surname is a month, behind a title and a given name",
      "Prime Minister Mary May told the council it was late. “It is,” May said.",
      ["Prime Minister Mary May, told → Mary May (person): it was late", "May, said → Mary May (person): “It is,”"],
    ],
    [
      "nobody who is only likened",
      "The dog looked at us as if saying it was late. It sat as though asking, “Now?”",
      [],
    ],
    [
      "nobody who asked, nor one of two",
      "“Is it late?” Mary Orr asked. “It is,” the teacher said. The school and its founder said it was over.",
      [
        "Mary Orr, asked → Mary Orr (person): “Is it late?”",
        "the teacher, said → null (unresolved): “It is,”",
        "The school and its founder, said → null (unresolved): it was over",
      ],
    ],
  ])("%s", (_, text, found) => {
    expect(told(text)).toEqual(found);
  });
});

describe("a source is found", () => {
  it.each([
    [
      "that is a plural in -men at a sentence's head",
      "Fishermen in Port Lanyon say seals take the catch.",
      ["Fishermen in Port Lanyon, say → null (group): seals take the catch"],
    ],
    [
      "behind a title that is cut short",
      "The bridge was sound, according to Engr. Babajide Cole, who supervised the work.",
      ["Engr. Babajide Cole, according to → Babajide Cole (person): The bridge was sound"],
    ],
    [
      "that denies ever having done it",
      "Mary Orr denied ever having been inside the museum.",
      ["Mary Orr, denied → Mary Orr (person): ever having been inside the museum"],
    ],
    [
      "that is an agent",
      "The agent said he was happy with the offer.",
      ["The agent, said → null (unresolved): he was happy with the offer"],
    ],
    [
      "that is a paper named after a day",
      "The Sunday Clarion reported that the minister had not paid.",
      ["The Sunday Clarion, reported → Sunday Clarion (outlet): that the minister had not paid"],
    ],
  ])("%s", (_, text, found) => {
    expect(told(text)).toEqual(found);
  });
});
