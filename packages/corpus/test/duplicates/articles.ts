/** Articles written for these tests, on as many invented things. */
export const OWN: readonly string[] = [
  `The harbour at Melk Sound will stay shut until Thursday after a dredger struck the eastern breakwater in fog, the port authority said. Nobody was hurt. Divers found a hole two metres wide below the waterline and a crack that runs to the old signal tower.

"We are not going to let a loaded ferry past a wall that may move," the harbour master, Ilse Tornquist, told reporters on the quay. She said engineers would pour concrete at low tide, if the wind allowed it.

Four hundred passengers waited in the terminal on Monday night. The ferry company put on buses to Harrow Point, ninety minutes away by road, and promised to pay for hotel rooms. Lorry drivers with fish on board were told to try their luck further south.

The dredger, the Anna Klaas, had been clearing silt from the fairway since March. Its captain told investigators that the radar showed nothing unusual. A report is due within six weeks.`,
  `A school in the hills above Quarrow has become the first in the province to heat its classrooms with warm water from a disused mine. The pumps were switched on at seven in the morning, and by nine the thermometers in the gym had reached nineteen degrees, the head teacher said.

The water lies four hundred metres down, where rock has warmed it to thirty-one degrees since the last miners left. Two boreholes bring it up and send it back. The scheme cost nine million crowns, most of it paid by a fund for former coal districts.

"My grandfather dug in those galleries and came home black," said Dorota Venn, who teaches chemistry. "Now they keep his great-grandchildren warm." Not everybody is pleased: a group of residents fears that the ground will sink, as it did under the church in the eighties.

The province wants to connect a swimming pool and two hundred flats before next winter. Geologists from the university will measure the level of the ground every week and publish what they find.`,
  `Parliament in Osterlund voted by a majority of three on Tuesday to lower the voting age to sixteen, after a debate that lasted until two in the morning. The change will apply to local elections in the autumn of next year, and to national ones after that.

The minister for home affairs, Pavel Strand, called it a debt that was overdue. "Those who will pay off our loans should be allowed to say what we borrow for," he said. The opposition announced that it would ask the constitutional court to look at the law.

Polls suggest that the country is divided. Forty-six in a hundred people over fifty are against, while two thirds of those under thirty are in favour. Teachers have asked for more hours of civics, and for money to print books that are not older than their pupils.

Two members of the ruling party voted against the law, and one abstained because, she said, nobody had been able to tell her who would check the registers. The president has two weeks to sign.`,
  `The oldest lime tree in the town of Brennick came down in Saturday's storm, and half the town turned out on Sunday to count its rings. They stopped at four hundred and twelve, because the heart of the trunk was hollow and had served as a home for bats.

According to legend a deserter hid in the tree for nine days while soldiers searched the fields around it. The town archive holds a bill from 1703 for an iron band which was to keep the trunk together; pieces of that band were found on Sunday, deep in the wood.

Firefighters needed six hours to free the road. The mayor said that no branch would be burned: a carpenter is to make benches of the wood, one for each of the eleven schools and nurseries. Cuttings had been taken two years ago, and a young lime will be planted in November.

The weather service measured gusts of a hundred and thirty kilometres an hour. In the neighbouring villages roofs were damaged, and about two thousand households were without power until the evening.`,
  `Shares in the shipbuilder Kestrel & Daughters fell by a fifth on Wednesday after the company said that its largest customer had cancelled an order for five tankers. The order stood for a third of the work at its yard in Port Alder, where two thousand eight hundred people are employed.

The chief executive, Miriam Oakes, said in a statement that talks with other buyers were under way and that no job would be lost before the summer. A union official called the statement a lullaby. "They told us the same in the spring of the year before the last yard closed," he said.

Analysts had expected trouble. Freight rates have halved since January, and three rivals abroad have cut prices to fill their docks. The company's debts, at six hundred million, are due in part next year. Its bank declined to comment.

The regional government said that it was ready to talk about guarantees, but not about a stake. In the evening some three hundred workers gathered at the gate with lanterns, as they had done when the crane was painted.`,
  `Doctors at the children's hospital in Saint Orme have warned that the number of bicycle accidents among pupils has doubled within three years. They treated two hundred and nine children between April and September, most of them without a helmet, the head of surgery told the city council.

She showed councillors a map on which each accident was a red dot. The dots crowd at four crossings, two of them next to schools. "I do not need more beds, I need four traffic lights and some paint," she said, and was applauded from the public gallery.

The city's engineer replied that lights would cost eighty thousand each and could not be put up before the tram line was finished. He offered wardens in the meantime, who would stand at the crossings from half past seven. Parents have already begun to do so by themselves in orange jackets.

A decision is to be taken in two weeks. The mayor, who came to the meeting on a bicycle, said that she had seen enough to know how she would vote.`,
];

/** The first sentences that make up a part of a text. */
export function first(text: string, part: number): string {
  let kept = "";
  for (const sentence of text.match(/\S[\s\S]*?(?:[.!?]["”]?(?=\s)|$)\s*/g) ?? []) {
    if (kept.length >= text.length * part) break;
    kept += sentence;
  }
  return kept.trim();
}
