import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** Each mention of a person as `words → actor`. */
function persons(text: string): string[] {
  return annotated(text).mentions.flatMap(({ start, end, kind, actor }) =>
    kind === "person" ? `${text.slice(start, end)} → ${actor}` : [],
  );
}

describe("a person's name", () => {
  it.each([
    ["Joost van der Roeck spoke. Then Van der Roeck left, and a porter met van der Roeck.", "joost-van-der-roeck"],
    ["Lenka de la Halv spoke. On Friday de la Halv left.", "lenka-de-la-halv"],
    ["Tariq bin Sarwen spoke. On Friday bin Sarwen left.", "tariq-bin-sarwen"],
    ["Juan García Davel spoke. On Friday García Davel left.", "juan-garcia-davel"],
  ])("is the surname alone with its particles: %s", (text, actor) => {
    const found = annotated(text).mentions;
    expect(new Set(found.map((one) => one.actor))).toEqual(new Set([actor]));
    expect(found.at(-1)).toMatchObject({ rule: "surname" });
    expect(text.slice(found.at(-1)?.start)).toMatch(/^(?:van der Roeck|de la Halv|bin Sarwen|García Davel)/);
  });

  it("has a suffix, which tells father and son apart", () => {
    expect(persons("In the hall Bram Hoel Jr. met Bram Hoel Sr. and Bram Hoel, III. Then Hoel Sr. left.")).toEqual([
      "Bram Hoel Jr. → bram-hoel-jr",
      "Bram Hoel Sr. → bram-hoel-sr",
      "Bram Hoel, III → bram-hoel-iii",
      "Hoel Sr. → bram-hoel-sr",
    ]);
  });

  it("with other middle initials is another's", () => {
    expect(persons("In the hall Bram W. Hoel met Bram J. Hoel.")).toEqual([
      "Bram W. Hoel → bram-w-hoel",
      "Bram J. Hoel → bram-j-hoel",
    ]);
  });

  it.each([
    ["P. Hoel left.\n\nOn Friday Philippa Hoel spoke.", "philippa-hoel"],
    ["Bill Hoel left.\n\nOn Friday William Hoel spoke.", "william-hoel"],
    ["Joe Hoel left.\n\nOn Friday Joseph R. Hoel spoke.", "joseph-r-hoel"],
  ])("is the fullest that the article gives, from the first on: %s", (text, actor) => {
    expect(new Set(annotated(text).mentions.map((one) => one.actor))).toEqual(new Set([actor]));
  });

  it("may be a short form of the given name alone, where one person bears it", () => {
    expect(persons("In the hall Joseph Tarnel spoke. Joe knew everybody.").at(-1)).toBe("Joe → joseph-tarnel");
    const two = "In the hall Joseph Tarnel and Joseph Halv spoke. On Friday Joe left.";
    expect(persons(two).at(-1)).toBe("Joe → joe");
  });

  it("of somebody whose given name it is has no other's in its middle", () => {
    const found = persons("Anna Maria Hoel met Ulises Tarnel Tovar. Maria left. On Friday Tarnel left.").slice(2);
    expect(found).toEqual(["Maria → maria", "Tarnel → ulises-tarnel-tovar"]);
  });

  it("in a headline is joined to the full one, particle and all", () => {
    expect(new Set(persons("De Halvor dies.\n\nOn Friday Karl de Halvor died.").map((one) => one.slice(-14)))).toEqual(
      new Set(["karl-de-halvor"]),
    );
  });

  it("has a nickname inside", () => {
    expect(persons("On Friday Rey-Ann “Bagyo” Macalin left.")).toEqual([
      "Rey-Ann “Bagyo” Macalin → rey-ann-bagyo-macalin",
    ]);
  });

  it.each(["“I am tired,” said Chad Merrivel, a porter.", "On Friday a colleague, Georgia Fielder, left."])(
    "may begin with a state's: %s",
    (text) => {
      expect(annotated(text).mentions.map(({ kind }) => kind)).toEqual(["person"]);
    },
  );

  it.each([
    "Bram Hoel, known as Ferry, left on Friday.",
    "Bram Hoel, nicknamed “Ferry”, left on Friday.",
    "Bram Hoel, a singer better known to his friends as Ferry, left on Friday.",
    "Bram Hoel (54), a.k.a. Ferry, left on Friday.",
    "Bram Hoel sang under the pseudonym Ferry.",
  ])("may be a nickname that the article explains: %s", (text) => {
    const found = annotated(`${text} In the evening Ferry came back.`).mentions.filter(({ pronoun }) => !pronoun);
    expect(found.map(({ actor }) => actor)).toEqual(["bram-hoel", "bram-hoel", "bram-hoel"]);
    expect(found.at(-1)?.rule).toBe("nickname");
  });

  it.each([
    ["Ada Quill dies.\n\nAda Quill, a pen name of Edda Tolm, was seventy. Tolm wrote plays.", "edda-tolm", "ada-quill"],
    ["Bram Orrell (born Bram Orelski) sang. Orelski was forty.", "bram-orrell"],
    ["Ferry Boatman, whose real name is Bram Hoel, fled. Hoel denied it.", "bram-hoel"],
    ["Edda Tolm (Latin: Etta Tolmia; Russian: Эдда Толм) left. Tolmia was forty.", "edda-tolm"],
    ["Edda Tolm, also known as Ada Quill and Ada Pen, left. Quill was forty.", "edda-tolm"],
  ])("may be one of several full names of somebody: %s", (text, actor, other = actor) => {
    expect(new Set(persons(text).map((one) => one.split(" → ")[1]))).toEqual(new Set([other]));
  });

  it.each([
    ["On Friday Edda Tolm met a sailor known as Ferry.", "edda-tolm"],
    ["Lou Tolm, best known as Bram Hoel in the series, left.", "lou-tolm"],
    ["Edda Tolm crossed the bridge known as Hoel Span.", "edda-tolm"],
  ])("is not another's beside whom somebody or something is called so: %s", (text, actor) => {
    expect(persons(text).filter((one) => one.endsWith(actor))).toHaveLength(1);
  });

  it("may stand behind what is no name, or be longer", () => {
    expect(persons("She met Certainly Donald Hoel on Friday, who left. Donald Hoel was tired.")).toEqual([
      "Donald Hoel → donald-hoel",
      "Donald Hoel → donald-hoel",
    ]);
    expect(persons("Otto Tolm.\n\nJens Otto Harry Tolm left on Friday. Otto Tolm was tired.")).toEqual([
      "Otto Tolm → jens-otto-harry-tolm",
      "Jens Otto Harry Tolm → jens-otto-harry-tolm",
      "Otto Tolm → jens-otto-harry-tolm",
    ]);
    // A father and his son.
    expect(persons("On Friday Nawaf al-Tolm met Ahmad Nawaf al-Tolm.")).toEqual([
      "Nawaf al-Tolm → nawaf-al-tolm",
      "Ahmad Nawaf al-Tolm → ahmad-nawaf-al-tolm",
    ]);
  });

  it("ends in a month behind a title and a given name", () => {
    expect(persons("British Prime Minister Theresa May left.")).toEqual(["Theresa May → theresa-may"]);
  });

  it("behind “of” is none's where the apposition is of whoever stands before", () => {
    const text = "“It is late,” said Senator Philippa Hoel of Kentucky, the majority leader. She left.";
    expect(persons(text)).toEqual(["Philippa Hoel → philippa-hoel", "She → philippa-hoel"]);
  });

  it("behind “a” is one of a family", () => {
    expect(persons("On Friday Edda Tolm said every grave was for a Tolm.")).toEqual(["Edda Tolm → edda-tolm"]);
    expect(persons("On Friday Edda Tolm met a Tolm voter.").at(-1)).toBe("Tolm → edda-tolm");
  });

  it("may be a state's capital as well, of whom it is told what she was", () => {
    expect(persons("On Friday Valeska Paris left. Paris was a volunteer. In Paris she sang.").slice(0, 2)).toEqual([
      "Valeska Paris → valeska-paris",
      "Paris → valeska-paris",
    ]);
  });

  it("stands behind what somebody is", () => {
    expect(persons("On Friday trade consultant Oswin Rice left.")).toEqual(["Oswin Rice → oswin-rice"]);
  });
});

describe("he and she", () => {
  it("are told by the given name where nothing else tells them", () => {
    const text = "Ingrid Malm hired Peter Dostrak. He came on Monday; she left on Friday. A week later she met him.";
    expect(persons(text).slice(2)).toEqual([
      "He → peter-dostrak",
      "she → ingrid-malm",
      "she → ingrid-malm",
      "him → peter-dostrak",
    ]);
  });

  it("as an object are not the one who acts", () => {
    const text = "Edda Tolm and Lenka Halv left on Friday. Tolm met Halv and thanked her. Halv said Tolm praised her.";
    expect(persons(text).filter((one) => one.startsWith("her"))).toEqual(["her → lenka-halv", "her → lenka-halv"]);
  });

  it("are believed more than the given name", () => {
    expect(persons("Andrea Tolmi left on Friday. He was tired.").at(-1)).toBe("He → andrea-tolmi");
  });

  it("have an object, which is not what is hers", () => {
    expect(persons("Ingrid Malm left. A porter saw her. Her hat was red, and her coat was blue.")).toEqual([
      "Ingrid Malm → ingrid-malm",
      "her → ingrid-malm",
    ]);
  });
});

describe("what is never an actor", () => {
  it.each([
    "On Friday they signed the Tarn River Treaty.",
    "In May the GDP of the region fell.",
    "Wrestler banned for two years.",
    "In May “The Long Crossing” was printed.",
    "They paid Sh50,000 and N4.7bn for it.",
  ])("is no mention: %s", (text) => {
    expect(annotated(text).mentions).toEqual([]);
  });

  it("may be somebody's name all the same", () => {
    expect(persons("Jude Law said he would sue. Law told reporters that he was right.")).toEqual([
      "Jude Law → jude-law",
      "he → jude-law",
      "Law → jude-law",
      "he → jude-law",
    ]);
  });
});

describe("forms of one person’s name", () => {
  const actors = (text: string) => [
    ...new Set(
      annotated(text)
        .mentions.filter(({ kind, pronoun }) => kind === "person" && !pronoun)
        .map(({ actor }) => actor),
    ),
  ];

  it.each([
    ["the family’s name first", "Natsumi Hoshino wrote a book. Hoshino Natsumi was born in 1872."],
    [
      "a given name that stands in the middle of the whole",
      "Jens Otto Harry Tolm wrote a book. Otto Tolm was born in 1860.",
    ],
    ["another vowel in the given name", "Kristen Wilkers draws. Mrs Kristin Wilkers met her class on Friday."],
    ["letters of honours", "Zaha Mohammad Tolm DBE RA built it. Zaha Tolm was born in 1950."],
  ])("are joined: %s", (_, text) => {
    expect(actors(text)).toHaveLength(1);
  });

  it.each([
    ["a vowel at the end tells two apart", "Julia Wilkers draws. Julie Wilkers met her class on Friday."],
    ["short names are two", "Jan Wilkers draws. Jon Wilkers met his class on Friday."],
  ])("are not joined: %s", (_, text) => {
    expect(actors(text)).toHaveLength(2);
  });

  it("go with whom the article is about, where a dog bears the surname alone.", () => {
    const text =
      "Jenna Marbley draws. Marbley was born in Tarn. Marbley has two dogs, Mr. Marbley and Kermit. Marbley moved in 2014. In May, Marbley left.";
    const found = annotated(text).mentions.filter(({ pronoun }) => !pronoun);
    expect(found.at(-1)?.actor).toBe("jenna-marbley");
  });

  it("is hers alone behind a sentence that names another of the surname to tell of her", () => {
    const last = (text: string): string | undefined => annotated(text).mentions.at(-1)?.actor;
    const before = "Sean Marbley drowned in May.";
    const kin = "Patricia Marbley, mother of Sean Marbley, left.";
    expect(last(`${before} ${kin} Marbley spoke.`)).toBe("patricia-marbley");
    expect(last(`Patricia Marbley met Sean Marbley. Marbley spoke.`)).toBe("sean-marbley");
    expect(last("At a rally for Patricia Marbley, the former mayor Sean Marbley spoke. Marbley left.")).toBe(
      "sean-marbley",
    );
  });

  it("is a man's behind “Mr” and a woman's behind “Mrs”, where lists for some language have hers as a man's", () => {
    const text = "Senator Carl Hoel and his wife, Judge Emma Hoel, were sued. Mr Hoel left. Mrs Hoel spoke.";
    const found = annotated(text).mentions.filter(({ rule }) => rule === "surname");
    expect(found.map(({ actor }) => actor)).toEqual(["carl-hoel", "emma-hoel"]);
  });
});
