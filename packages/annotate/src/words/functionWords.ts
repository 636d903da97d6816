import { hashWord } from "./tokens.ts";

// Words that open sentences with a capital and are no names there, whatever a tagger makes of them.
const WORDS = new Set(
  (
    "a about above according across actually additionally after afterwards again against all almost alone along already also " +
    "although always amid amidst among an and another any anyone apart are around as asked at away back because been before " +
    "behind being below beneath beside besides between beyond both but by can citing clearly could currently despite did do does " +
    "down during each earlier early eight either else elsewhere enough especially even eventually ever every everyone everything " +
    "evidently except few finally first five for formerly fortunately four from further furthermore generally given had has have " +
    "having he hence her here hers herself him himself his how however if in indeed initially inside instead into is it its itself " +
    "just last late lately later least less let like likewise many maybe me meanwhile might more moreover most mostly much must my " +
    "near nearly neither never nevertheless next nine no nobody none nonetheless nor not nothing notably now obviously of off often " +
    "on once one only onto or other others otherwise our out outside over overall own per perhaps possibly previously privately " +
    "probably publicly quite rather really recently reportedly roughly same second separately seven several she should similarly " +
    "since six so some somebody someone something sometimes soon speaking still such suddenly ten than thanks that the their them " +
    "then there thereafter therefore these they third this those though three through throughout thus to today together tomorrow " +
    "tonight too toward towards twice two under unfortunately unless unlike until up upon us usually very via was we well were what " +
    "whatever when whenever where whereas wherever whether which while who whoever whom whose why will with within without would " +
    "yes yesterday yet you your"
  )
    .split(" ")
    .map(hashWord),
);

/** Whether the lower-cased word of this hash is a function word or an adverb that opens sentences. */
export function isFunctionWord(hash: number): boolean {
  return WORDS.has(hash);
}
