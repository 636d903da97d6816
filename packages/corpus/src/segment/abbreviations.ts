/**
 * What a full stop after an abbreviation means. `never`: it ends no sentence (Mr. Smith). `number`: it ends none
 * before a number (No. 10, Jan. 5). `starter`: it ends one only where the next word is a usual first word of a
 * sentence (Apple Inc. The …, but Apple Inc. Chief …).
 */
export type Stop = "never" | "number" | "starter";

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Abbreviations by what their stop means. Case matters: `Miss.` is a state, `miss.` a word. */
const table: Readonly<Record<Stop, readonly string[]>> = {
  never: words(`
    Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof Rev Revd Fr Hon Rt Gen Maj Col Lt Capt Cpt Cmdr Comdr Cdr Adm Brig Sgt
    Cpl Pvt Pfc Spc Sen Sens Rep Reps Gov Govs Pres Amb Atty Supt Det Insp Msgr Mgr
    e.g i.e viz cf vs approx ca E.g I.e Cf Lt.Gen Maj.Gen Lt.Col Brig.Gen Sgt.Maj`),
  number: words(`
    No Nos no nos N° Nº Nr nr p pp P pg Art Arts art Sec sec Fig Figs fig Vol Vols vol Ch Chs ch Res
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`),
  starter: words(`
    Inc Corp Ltd Co co LLC PLC Plc Bros Jr Sr Jnr Snr Esq Cie Intl Natl Assn Assoc Dept dept Univ Inst Govt govt
    Gov't Dist Ave Blvd Rd St Ste Mt Mts Ft Pt Sq Pk Hwy al etc eds
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
    Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man
    Tues Thurs
    a.k.a ret Ph.D M.D B.A M.A J.D LL.B LL.M D.Phil`),
};

/** Abbreviation, without its last stop, to what that stop means. */
export const abbreviations: ReadonlyMap<string, Stop> = new Map(
  (Object.keys(table) as Stop[]).flatMap((stop) => table[stop].map((word) => [word, stop] as const)),
);

/** Words that usually begin a sentence and seldom a name. */
export const starters: ReadonlySet<string> = new Set(
  words(`
    A After Afterwards Again All Also Although Among An And Another Any Are As Asked At Before Besides Both But By Can
    Could Despite Did Do Does During Each Earlier Even Every Few Following For From Further Furthermore Given Had Has
    Have He Her Here His How However I If In Indeed Instead Is It Its It's Just Last Later Like Many Meanwhile More
    Moreover Most Much My Neither Nevertheless No None Nonetheless Nor Not Nothing Now Of On Once One Only Or Other
    Others Our Over Perhaps Several She Should Since So Some Soon Still Such Than That That's The Their Then There
    There's Therefore These They This Those Though Through Thus To Today Tomorrow Under Unless Until Was We We're Were
    What When Where Whether Which While Who Whose Why Will With Within Without Would Yesterday Yet You You're Your
    According Asked Speaking`),
);

/** Words that follow a time of day and do not begin a sentence: zones, days, months. */
export const afterTime: ReadonlySet<string> = new Set(
  words(`
    EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST EET MSK Eastern Central Pacific Mountain Greenwich
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`),
);

/** Names that end in a mark of exclamation or question. */
export const markedNames: ReadonlySet<string> = new Set(words("Yahoo Jeopardy Oklahoma Yum Chips"));

/** Verbs that join a question or an exclamation to its speaker: "Are you sure?" Smith asked. */
export const tagVerbs: ReadonlySet<string> = new Set(
  words("said says asked asks replied added wrote tweeted shouted cried declared wondered exclaimed quipped continued"),
);
