import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

/** Each attribution as `[words of the source, speaker, type]`, and those who speak with the first one. */
function sources(text: string): (readonly [source: string, speaker: string | null, type: string, ...also: string[]])[] {
  return annotated(text).attributions.map(({ source, speaker, sourceType, also = [] }) => [
    wordsOf(text, source).join(" … "),
    speaker,
    sourceType,
    ...also.map((one) => one.speaker ?? "?"),
  ]);
}

describe("many who are described and not named", () => {
  it.each<readonly [source: string, type: string, why: string]>([
    ["Prosecutors", "organisation", "one side of a trial"],
    ["Two prosecutors", "anonymous", "counted"],
    ["Strategists", "group", "a calling"],
    ["Several strategists", "anonymous", "counted"],
    ["His strategists", "anonymous", "somebody's"],
    ["Many officials", "group", "nearly all of a kind"],
    ["Officials", "anonymous", "some of them"],
    ["Residents and public officials", "group", "joined to a class"],
    ["A third of farmers", "group", "a share of a class"],
    ["A number of officials", "anonymous", "some of them"],
    ["One in five", "group", "a share"],
  ])("are by their noun and the words before it: %s, %s (%s)", (source, type) => {
    expect(sources(`${source} said the bridge was open.`)[0]?.slice(0, 3)).toEqual([source, null, type]);
  });

  it("are whoever is named of them", () => {
    expect(sources("Officials, including Edda Tolm and Bram Hoel, said the bridge was open.")).toEqual([
      ["Officials", "Edda Tolm", "person", "Bram Hoel"],
    ]);
    const text = "The aides, led by Edda Tolm, said the bridge was open. They said the ice had gone.";
    expect(sources(text)).toEqual([
      ["The aides", "Edda Tolm", "person"],
      ["They", "Edda Tolm", "person"],
    ]);
    expect(sources("Officials, including two who saw it, said the bridge was open.")[0]?.slice(1)).toEqual([
      null,
      "anonymous",
    ]);
  });

  it("are a body that the sentence before is about, where they are “they”", () => {
    const text = "Her campaign is near the bridge. They say it will last.";
    expect(sources(text).at(-1)).toEqual(["They", null, "organisation"]);
  });
});

describe("one who is described and not named", () => {
  it.each([
    ["If an official says the bridge is safe, it is.", "an official"],
    ["People smile when an engineer says the bridge is safe.", "an engineer"],
    ["No official said the bridge was safe.", "No official"],
    ["Never has an official said the bridge was safe.", "an official"],
  ])("is people in general where nobody said it: %s", (text, source) => {
    expect(sources(text)).toContainEqual([source, null, "group"]);
  });

  it("is people in general where what is supposed goes on", () => {
    expect(sources("If you stay in the hall and a guard says the bridge is safe, go.")).toContainEqual([
      "a guard",
      null,
      "group",
    ]);
  });

  it.each([
    ["“one” that is supposed", "If one adds Arva, the road is long."],
    ["whoever it may be", "Anyone from Arva should say that the bridge is safe."],
    ["whoever does so", "He hinted that anybody who complains about the bridge is late."],
    ["who only is told of by what he did", "Rain fell after a man claiming allegiance to Arva carried out the threat."],
    ["who only is told of by what he does", "He hinted that someone who doesn't answer questions can't be mayor."],
  ])("says nothing where it is %s", (_, text) => {
    expect(sources(text).map(([, , type]) => type)).not.toContain("anonymous");
  });

  it.each([
    ["Bram Hoel of Arva, a trader, rode with Tolm, and when asked about it, said, “It held.”", "a trader"],
    ["Bram Hoel a trader at Tolm Partners said the bridge was safe.", "a trader"],
  ])("has the name before it that it describes: %s", (text, source) => {
    expect(sources(text).at(-1)).toEqual([source, "Bram Hoel", "person"]);
  });

  it("is somebody where he did say it", () => {
    expect(sources("She smiled when an official asked if the bridge was safe.")).toContainEqual([
      "an official",
      null,
      "anonymous",
    ]);
  });

  it("is somebody of whom no dictionary knows, where the word is one for people", () => {
    expect(sources("One commenter said the bridge was safe.")).toEqual([["One commenter", null, "group"]]);
    expect(sources("A packed sidewalk said the bridge was safe.").map(([, , type]) => type)).not.toContain("anonymous");
  });

  it("reads out what is written, where it is a narrator", () => {
    expect(sources("A narrator says the bridge is safe.")).toEqual([["A narrator", null, "document"]]);
  });

  it("is the one who spoke before, whoever else he spoke of", () => {
    const text = "Edda Tolm told jurors that Bram Hoel had closed the bridge. The engineer said it was safe.";
    expect(sources(text).at(-1)).toEqual(["The engineer", "Edda Tolm", "person"]);
    const two = "“It held,” Edda Tolm said. The official said the ice had gone. The official said it was May.";
    expect(sources(two).at(-1)).toEqual(["The official", "Edda Tolm", "person"]);
  });

  it("is not he where another was introduced, or where he is no woman", () => {
    const aide =
      "An Arva adviser stood by. “It held,” Edda Tolm said of Bram Hoel's bridge. The adviser said it was safe.";
    expect(sources(aide).at(-1)?.slice(1)).toEqual([null, "anonymous"]);
    const mother = "“It held,” Mr Bram Hoel said. The mother said it was safe.";
    expect(sources(mother).at(-1)?.[1]).toBeNull();
  });

  it("has the name that stands behind it", () => {
    const text = "An officer named Tolm closed the bridge. The officer said it was safe.";
    expect(sources(text).at(-1)?.[2]).not.toBe("anonymous");
  });
});

describe("one with whom an article opens", () => {
  it.each([
    ["A local official said the bridge was safe.", "“It held,” said Edda Tolm, director of the road office."],
    ["A prosecutor said the bridge was safe.", "Rain fell. It held, according to Edda Tolm, the chief prosecutor."],
    ["A former harbour chief said the bridge was safe.", "“It held, and it will hold,” said Edda Tolm, who built it."],
    [
      "A senior roads official said the bridge was safe.",
      "It held, Edda Tolm, head of the roads department, told a meeting.",
    ],
    [
      "A senior executive said the bridge was safe.",
      "Sources said it shook. It held, said Edda Tolm, president of Tarn Ltd.",
    ],
    [
      "A Norvian admiral said the bridge was safe.",
      "Rain fell. It held, said Edda Tolm, an admiral and head of the staff.",
    ],
    ["A trader said the bridge was safe.", "Rain fell. The guards met the trader, Edda Tolm, at the port."],
    ["A trader said the bridge was safe.", "A former trader named Edda Tolm was at the port."],
  ])("is named below: %s", (lead, below) => {
    expect(sources(`${lead}\n\n${below}`)[0]?.slice(1)).toEqual(["Edda Tolm", "person"]);
  });

  it("is named below a headline that leaves out the article", () => {
    const text =
      "Woman Reveals Stunning Thing The Flood Did.\n\nEdda Tolm knows a woman in Arva. “It rose,” Tolm said.";
    expect(sources(text)[0]).toEqual(["Woman", "Edda Tolm", "person"]);
  });

  it("is so where he is called again before his name", () => {
    const text =
      "A prosecutor said the bridge was safe.\n\nIt held, the prosecutor said.\n\n“It did,” said Edda Tolm, the chief prosecutor.";
    expect(sources(text).map(([, speaker]) => speaker)).toEqual(["Edda Tolm", "Edda Tolm", "Edda Tolm"]);
  });

  it("is so where he is called again below his name, and no other was introduced", () => {
    const lead =
      "A local official said the bridge was safe.\n\n“It held,” said Edda Tolm, director of the road office.";
    const again = `${lead}\n\nRain fell. Snow fell. The official said it was May.`;
    expect(sources(again).at(-1)?.slice(1)).toEqual(["Edda Tolm", "person"]);
    const other = `${lead}\n\nRain fell. Snow fell. A hospital official said it was May. The official said it was warm.`;
    expect(sources(other).at(-1)?.slice(1)).toEqual([null, "anonymous"]);
  });

  it.each([
    [
      "asks not to be named",
      "An official who asked not to be named said the bridge was safe.",
      "director of the road office",
    ],
    ["is of another office", "A hospital official said the bridge was safe.", "director of the road office"],
    ["is many", "Officials said the bridge was safe.", "director of the road office"],
  ])("stays anonymous where it %s", (_, lead, office) => {
    expect(sources(`${lead}\n\nIt held, said Edda Tolm, ${office}.`)[0]?.slice(1)).toEqual([null, "anonymous"]);
  });
});

describe("one who is described anywhere", () => {
  const far = "The port is old. The road is new. The sea is blue. The ice is thin. The hall is full. Rain fell.";

  it.each([
    ["A rival said the bridge was safe. “It held,” Edda Tolm said."],
    ["A judge ruled that the bridge was safe. Judge Edda Tolm said it had held."],
  ])("is whoever is named first in the next sentence and told to be nothing else: %s", (text) => {
    expect(sources(`${far} ${text}`)[0]?.slice(1)).toEqual(["Edda Tolm", "person"]);
  });

  it.each([
    ["A rival said the bridge was safe. “It held,” said Edda Tolm, the president of the road office."],
    ["A rival said the bridge was safe. It was May. “It held,” Edda Tolm said."],
  ])("stays anonymous where the next is somebody else: %s", (text) => {
    expect(sources(`${far} ${text}`)[0]?.slice(1)).toEqual([null, "anonymous"]);
    expect(sources(`Edda Tolm left. ${far} A rival said it was safe. “It held,” Edda Tolm said.`)[0]?.[1]).toBeNull();
  });
});

it.each([
  "Edda Tolm, 75, a baker in Arva, said the bridge was safe.",
  "Edda Tolm (R-Ohio), a friend of the road office, said the bridge was safe.",
  "“It is safe,” said a baker named Edda Tolm.",
])("A name and a description are one source: %s", (text) => {
  expect(sources(text)[0]?.slice(1)).toEqual(["Edda Tolm", "person"]);
});

it("The title of a work is nobody's words, whosever it is.", () => {
  expect(sources("Tolm said it was safe. Her novel is in the style of “Bram Hoel’s Long Diary.”")).toHaveLength(1);
});

it("He is none of many who spoke before.", () => {
  const text = "Mr Bram Hoel left. Two officials said that he said it was May.";
  expect(sources(text).at(-1)?.slice(1)).toEqual(["Bram Hoel", "person"]);
});

it("Those who did something are the subject, not whom they did it to.", () => {
  expect(sources("27 percent of those who named an engineer said the bridge was safe.")[0]?.[2]).toBe("group");
});

describe("what is told without a source", () => {
  it("is the outlet's that was credited just before in its paragraph", () => {
    const text = "The bridge was old, the Arva Post reported. It had reportedly been closed.";
    expect(sources(text).map(([, speaker, type]) => [speaker, type])).toEqual([
      ["Arva Post", "outlet"],
      ["Arva Post", "outlet"],
    ]);
    const apart = "The bridge was old, the Arva Post reported.\n\nIt had reportedly been closed.";
    expect(sources(apart).at(-1)).toEqual(["", null, "unnamed"]);
  });

  it("is the outlet's, in a headline, that is credited first", () => {
    const text = "Tolm reportedly closed the bridge.\n\nEdda Tolm closed it on Monday, the Arva Post reported.";
    expect(sources(text)[0]).toEqual(["", "Arva Post", "outlet"]);
  });

  it("is the paper's in which it is told", () => {
    expect(sources("It was reported in the Arva Post that the bridge was closed.")).toEqual([
      ["the Arva Post", "Arva Post", "outlet"],
    ]);
    expect(sources("It was reported in March that the bridge was closed.")).toEqual([["", null, "unnamed"]]);
  });

  it("is whoever accuses somebody of it", () => {
    const text = "Edda Tolm has sued the road office for allegedly closing the bridge.";
    expect(sources(text).map(([source, speaker]) => [source, speaker])).toContainEqual(["Edda Tolm", "Edda Tolm"]);
    expect(sources("The office was sued for allegedly closing the bridge.")).toEqual([["", null, "unnamed"]]);
  });

  it.each([
    [
      "a court, whose verb looks like a participle",
      "The appeals court ruled that the bridge was safe.",
      "organisation",
    ],
    ["another", "“Yes,” a guard said. Another pointed out that the bridge was safe.", "anonymous"],
    ["whoever a report is by", "According to a report by Edda Tolm, it is claimed that the bridge was safe.", "person"],
    [
      "whose the announcement of a day is",
      "Mr. Tolm's Oct. 11 announcement that the bridge was safe came late.",
      "person",
    ],
  ])("is no word where it is by %s", (_, text, type) => {
    expect(sources(text).at(-1)?.[2]).toBe(type);
  });

  it.each([
    "She said that she had not been informed that the bridge was safe.",
    "I am reminded that the bridge was safe.",
    "You can rest assured that the bridge was safe.",
    "It has been recognized as one that you can cross.",
    "The office released two reports that depicted delays.",
  ])("is not looked for where nobody said so: %s", (text) => {
    expect(sources(text).map(([, , type]) => type)).not.toContain("unnamed");
  });

  it("is whose clause it is in, where it is given with it", () => {
    expect(sources("Edda Tolm marked the day with a stern warning that the bridge would fall.")).toEqual([
      ["Edda Tolm", "Edda Tolm", "person"],
    ]);
  });

  it.each([
    ["a relative clause", "That comment was posted from the account of a group that calls itself Red."],
    ["a clause without a subject", "It is written in red ink, and the paper is old."],
    ["a feeling of whoever acts", "They closed the bridge in hopes that the ice would go."],
    ["a description", "It drew on papers from noted scholars to defend the view that the bridge was safe."],
  ])("is nothing in %s", (_, text) => {
    expect(sources(text).filter(([, , type]) => type === "unnamed")).toEqual([]);
  });

  it("is somebody's who says that it is alleged, whatever a tagger makes of its verb", () => {
    expect(sources("The syndicate members allegedly ran groups, Tolm said.")).toEqual([["Tolm", "Tolm", "person"]]);
  });
});

it("How to say something is nothing said.", () => {
  const text = "Her advisers are grappling with how to convince voters that the bridge is safe.";
  expect(sources(text)).toEqual([]);
});

it("A relative clause hides no subject from a participle.", () => {
  const text = "Edda Tolm, who said last week that a judge was biased, issued a note saying that she was sorry.";
  expect(sources(text).at(-1)?.slice(1)).toEqual(["Edda Tolm", "person"]);
});

describe("an outlet or an agency", () => {
  it.each<readonly [source: string, speaker: string | null, type: string, why: string]>([
    ["The official Mehr news agency", "Mehr", "outlet", "named before its noun"],
    ["Norvia's Belga news agency", "Belga", "outlet", "with its state"],
    ["The Arva Post newspaper", "Arva Post", "outlet", "of two words"],
    ["A Tarn newspaper", null, "outlet", "one of several"],
    ["The North Korean news agency", null, "outlet", "its state alone"],
    ["The People's Daily newspaper", null, "outlet", "its name cut"],
    ["The Ostmark News Agency", "Ostmark News Agency", "outlet", "news in its name"],
    ["Anadolu Agency", "Anadolu Agency", "outlet", "one name and no other word"],
    ["The National Immigration Agency", "National Immigration Agency", "organisation", "of no news"],
    ["The Environment Agency", "Environment Agency", "organisation", "a word of the dictionary"],
  ])("is known by its name: %s, %s, %s (%s)", (source, speaker, type) => {
    expect(sources(`${source} said the bridge was open.`)[0]).toEqual([source, speaker, type]);
  });
});

describe("who", () => {
  it.each<readonly [text: string, speaker: string | null, type: string]>([
    ["Edda Tolm met voters on Friday. Voters who said that the bridge was open left.", null, "group"],
    ["Edda Tolm met critics who said that the bridge was open.", null, "group"],
    ["Edda Tolm is loved by a woman who said that the bridge was open.", null, "group"],
    ["Edda Tolm's aide, who said that the bridge was open, left.", null, "anonymous"],
    ["Edda Tolm, who said that the bridge was open, left.", "Edda Tolm", "person"],
    ["Edda Tolm, a lawyer, who said that the bridge was open, left.", "Edda Tolm", "person"],
    ["Edda Tolm is the woman who said that the bridge was open.", "Edda Tolm", "person"],
  ])("goes with the noun before it and not with who was named last: %s", (text, speaker, type) => {
    expect(sources(text).map(([source, ...rest]) => [source, ...rest])).toContainEqual(["who", speaker, type]);
  });
});

describe("words beside a source that stand for a wish not to be named", () => {
  it.each([
    ["The company said that profits were close to zero.", "organisation"],
    ["The government has warned that the bridge will be close to falling.", "state"],
    ["The lawyer said he was familiar with the bridge.", "unresolved"],
    ["A firm close to the palace said the bridge was safe.", "anonymous"],
    ["People familiar with the bridge said it was safe.", "anonymous"],
    ["Two people, both briefed on the bridge, said it was safe.", "anonymous"],
    ["An official who was briefed on the bridge said it was safe.", "anonymous"],
  ])("stand before its verb: %s", (text, type) => {
    expect(sources(text)[0]?.[2]).toBe(type);
  });
});

it("One of several is whoever is named behind a comma.", () => {
  expect(sources("One of these groups, the Tarn Road Council, said the bridge was safe.")[0]?.slice(1)).toEqual([
    "Tarn Road Council",
    "organisation",
  ]);
});
