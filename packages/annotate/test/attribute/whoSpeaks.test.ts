import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

// Kinds of sources that two readers of real news found told wrongly (labelled/README.md); every text is invented.

/** Each attribution as `source → speaker (type)`; without source ∅, without speaker the type alone. */
function sources(text: string): string[] {
  return annotated(text).attributions.map(({ source, speaker, sourceType }) => {
    const words = wordsOf(text, source).join(" ");
    return `${words === "" ? "∅" : words} → ${speaker === null ? sourceType : `${speaker} (${sourceType})`}`;
  });
}

describe("who speaks", () => {
  it.each<readonly [what: string, text: string, found: readonly string[]]>([
    [
      "is the name before a description of several parts",
      "Bram Hoel, head of Tarn Jets, an aviation firm and a broker for many, said that the plane was late.",
      ["Bram Hoel, head of Tarn Jets, an aviation firm and a broker for many, → Bram Hoel (person)"],
    ],
    [
      "is nobody whose name stands between an article and a noun",
      "Edda Tolm left. A Tolm ally said it was so. The former Tolm pollster said it was late. The Tolm camp said it was early.",
      ["A Tolm ally → anonymous", "The former Tolm pollster → unresolved", "The Tolm camp → group"],
    ],
    [
      "is nobody for or against whom a body is",
      "Edda Tolm left. An anti-Tolm group said it was so.",
      ["An anti-Tolm group → organisation"],
    ],
    [
      "is whoever writes, and not who is written to",
      "Edda Tolm wrote to the embassy in Paris asking for help. The union sent a letter to the mayor demanding that the law be changed.",
      ["Edda Tolm → Edda Tolm (person)", "The union → organisation"],
    ],
    [
      "is the paper that reads so",
      'The union met on Monday. Its statement on Friday read, "We are sorry for it." A letter from Edda Tolm read "It is over."',
      ["Its statement → document", "A letter from Edda Tolm → Edda Tolm (document)"],
    ],
    [
      "is whoever submitted the papers",
      "Edda Tolm owns two firms, according to new documents she submitted to the council.",
      ["new documents → Edda Tolm (document)"],
    ],
    [
      "is the name behind what time a sentence begins with",
      "During the debate Tolm said it was late. Nine in ten voters agreed, while about eight out of 10 said it was early.",
      ["Tolm → Tolm (person)", "about eight out of 10 → group"],
    ],
    [
      "is a minister, and no body that looks like his apposition",
      "According to the Minister, a multidisciplinary team at the Arva Institute has left the town.",
      ["the Minister → unresolved"],
    ],
    [
      "is not what a court says was not allowed",
      'In 2017, the court, which rules on such matters, said not allowing citizens to marry was "different treatment".',
      ["the court → organisation"],
    ],
    [
      "is whoever is interviewed, and not whom the question is about",
      "Bram Tolm, a law professor, said it was late. “That will leave a hundred seats,” Tolm said.\n\nBut will there be more nominees than under Karl Hoel?\n\n“She should do what she wants,” he said.",
      ["Bram Tolm, a law professor, → Bram Tolm (person)", "Tolm → Bram Tolm (person)", "he → Bram Tolm (person)"],
    ],
    [
      "is a newspaper whose board writes",
      'The Arva Times praised him. "It is bad," the editorial board wrote.',
      ["The Arva Times → Arva Times (outlet)", "the editorial board → Arva Times (outlet)"],
    ],
    [
      "is a body behind what it does",
      "The firm has closed, shipping company Tarn Lines announced yesterday.",
      ["shipping company Tarn Lines → Tarn Lines (organisation)"],
    ],
    [
      "is officials of several kinds behind a time",
      "A month on, disaster and relief officials say the scale of it is testing the country.",
      ["disaster and relief officials → anonymous"],
    ],
    [
      "tells a gathering whose name stands before it",
      "The mayor, Edda Tolm, told a Tarn Trust gathering in Paris she would protect them.",
      ["The mayor, Edda Tolm, → Edda Tolm (person)"],
    ],
    [
      "writes behind marks of direction and a mark that should open",
      "\u202a”It is so, because I know it!” posted Edda Tolm. \u202a”It is late,” said Bram Hoel.",
      ["Edda Tolm → Edda Tolm (person)", "Bram Hoel → Bram Hoel (person)"],
    ],
    [
      "is of the main clause behind an adverbial one, for a participle after it",
      "After Bram Hoel won the vote, Edda Tolm left the room, saying that she was tired.",
      ["Edda Tolm → Edda Tolm (person)"],
    ],
    [
      "is of the main clause behind a time and an adverbial one",
      "On Monday, while most of the councillors wore a hat, Edda Tolm held to the plan, noting that it was cheap.",
      ["Edda Tolm → Edda Tolm (person)"],
    ],
    [
      "is of the adverbial clause where the participle stands in it",
      "Before Edda Tolm left the party, saying that it was corrupt, Bram Hoel praised her.",
      ["Edda Tolm → Edda Tolm (person)"],
    ],
    [
      "is the body that the sentence before is about, for a noun, not another that it names",
      "Petravia Inc., the parent company of Norvia Inc., grew. The company said that it was sound.",
      ["The company → Petravia Inc. (organisation)"],
    ],
    [
      "is the body named last where the sentence is about a person",
      "Bram Hoel, the chief of Norvia Inc., left. The company said that it was sound.",
      ["The company → Norvia Inc. (organisation)"],
    ],
    [
      "is nobody who was bidden, where another verb is the sentence's own",
      "Residents ordered to leave their homes returned on Monday. Workers urged to stay home came in.",
      [],
    ],
    [
      "is an aide whose words are inserted behind a name",
      "On Friday the hall was full. Hoel, an aide said on Monday, is very ill.",
      ["an aide → anonymous"],
    ],
    [
      "is who was named since somebody nameless spoke",
      "An official denied it. Then Bram Hoel came to the hall, where he said that it was so.",
      ["An official → anonymous", "he → Bram Hoel (person)"],
    ],
    [
      "is nobody whose words carry his",
      "Bram Hoel came home, and he told Edda Tolm that it was over, according to two officials.",
      ["two officials → anonymous", "he → Bram Hoel (person)"],
    ],
    [
      "may bear a people's name",
      "Mark Cuban spoke in town. The plan is worrying, Cuban said.",
      ["Cuban → Mark Cuban (person)"],
    ],
    [
      "may bear a title's",
      "Peter T. King of Tarn spoke in town. “It is late,” Mr. King said.",
      ["Mr. King → Peter T. King (person)"],
    ],
    [
      "stands behind a verb that opens the sentence",
      "He left. Said Bram Hoel, “It was late.”",
      ["Bram Hoel → Bram Hoel (person)"],
    ],
    [
      "signs words of several sentences",
      "Readers wrote.\n\n“I am afraid. I will not go.” ― Edda Tolm\n“It is late.” ― Bram Hoel",
      ["Edda Tolm → Edda Tolm (person)", "Bram Hoel → Bram Hoel (person)"],
    ],
    [
      "is no year, and not what the plural of a noun is of",
      "The words of Hoel in 2006 are known. The 20 states that voted are large.",
      [],
    ],
    [
      "is nobody of another calling than who spoke last",
      "Police Sergeant Bram Hoel said it was late. The manager said that it was dry.",
      ["Police Sergeant Bram Hoel → Bram Hoel (person)", "The manager → unresolved"],
    ],
    [
      "is nobody of another calling, with more words than the calling",
      "A union leader, Edda Tolm, said it was late. The deputy commissioner said that it was dry.",
      ["A union leader, Edda Tolm, → Edda Tolm (person)", "The deputy commissioner → unresolved"],
    ],
    [
      "is the specialist who spoke last",
      "“Eat well,” Bram Hoel said. The specialist said that it was late.",
      ["Bram Hoel → Bram Hoel (person)", "The specialist → Bram Hoel (person)"],
    ],
    ["is many where a fraction speaks", "Two in three said that it was late.", ["Two in three → group"]],
    ["is not guessed of a bare name", "It was late, according to Vulture.", ["Vulture → unresolved"]],
    [
      "is the one who asked where a question opens a paragraph",
      "“Why is it late?” Edda Tolm demanded.",
      ["Edda Tolm → Edda Tolm (person)"],
    ],
    ["is not the writer who notes something", "It should be noted that it was late.", []],
    [
      "owned the noun",
      "Bram Hoel's recent evidence-free claim that it was late was false.",
      ["Bram Hoel → Bram Hoel (person)"],
    ],
  ])("%s", (_, text, found) => {
    expect(sources(text)).toEqual(found);
  });
});
