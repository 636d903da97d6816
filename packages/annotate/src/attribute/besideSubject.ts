import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AND, BOTH } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { isNominal, nounPhraseBefore, opensSubject } from "./phrases.ts";
import { quotationAt } from "./quoted.ts";
import { isTemporal, timeEnd } from "./times.ts";
import { WINDOW } from "./windows.ts";

// What stands before the noun phrase next to a verb and belongs to its subject: the name of whoever is described, and who is joined to it.

const INDEFINITE = listed("indefinite");
/** What a description has beside nouns. */
const PHRASE = new TagSet([Tag.DT, Tag.JJ, Tag.IN, Tag.HYPH, Tag.POS]);

/** Whether a noun phrase is one person's or one body's, described: "a radio host", "chief executive of Tarn Jets". */
function isDescription({ tags, marks }: Document, [from, last]: Run): boolean {
  // "Acting head of the fund".
  const first = tags[from] === Tag.VBG ? from + 1 : from;
  const tag = tags[first];
  // "Chairperson of the Tarn Committee", "Tarn County commissioner": with a capital, the word for an office tells.
  const office = (i: number): boolean => ((marks[i] as number) & Mark.office) !== 0;
  if (tag === Tag.NNP) {
    let head = first;
    while (head + 1 < last && isNominal(tags[head + 1] as number)) head++;
    return office(head);
  }
  if (tag !== Tag.DT && tag !== Tag.JJ && tag !== Tag.NN && tag !== Tag.NNS) return false;
  let head = first;
  while (head < last && (tags[head] === Tag.DT || tags[head] === Tag.JJ || tags[head] === Tag.HYPH)) head++;
  while (head + 1 < last && (isNominal(tags[head + 1] as number) || tags[head + 1] === Tag.HYPH)) head++;
  return tags[head] === Tag.NN || (tag !== Tag.DT && tags[head] === Tag.NNP);
}

/** Whether the verb at `v` is set off by the comma behind it, a time passed over: "Tolm, an aide said on Friday, is ill". */
function isInserted(doc: Document, v: number): boolean {
  const { tags } = doc;
  let i = v;
  while (isVerb(tags[i] as number) || tags[i] === Tag.MD || tags[i] === Tag.RB) i++;
  if (tags[i] === Tag.IN && isTemporal(doc, i + 1)) i++;
  const end = timeEnd(doc, i, doc.tokens.count);
  // "Tolm, head of the fund said, “It is over.”": what follows is said.
  return tags[end] === Tag[","] && quotationAt(doc, end + 1) === null;
}

/** Where a name before the comma at `i` ends, an age or brackets passed over: "Edda Tolm |, 75, a baker", "Edda Tolm | (R-Ohio), a". */
function nameEnd({ tags, tokens }: Document, i: number): number {
  if (tags[i] !== Tag[","]) return i;
  if (tokens.kind[i - 1] === TokenKind.number && tags[i - 2] === Tag[","]) return i - 2;
  if (tags[i - 1] !== Tag["-RRB-"]) return i;
  for (let j = i - 2; j > i - WINDOW.brackets; j--) if (tags[j] === Tag["-LRB-"]) return j;
  return i;
}

/** A description with the one that is joined to it behind a name: "Bram Tolm, | a lawyer at the bank and | a member of the board said". */
function withFirstOffice({ tags, tokens }: Document, [first, last]: Run, floor: number): Run {
  if (tokens.hash[first - 1] !== AND || !INDEFINITE.has(tokens.hash[first] as number)) return [first, last];
  let i = first - 2;
  while (i > floor && first - i < WINDOW.parted && (isNominal(tags[i] as number) || PHRASE.has(tags[i] as number))) i--;
  const opens = tags[i] === Tag[","] && tags[i - 1] === Tag.NNP && INDEFINITE.has(tokens.hash[i + 1] as number);
  return opens ? [i + 1, last] : [first, last];
}

/**
 * A description and the name that it stands in apposition to: "Bram Tolm, head of the fund, a charity of the town, said". Where
 * no comma parts the two from the verb, and one follows it, the description alone has spoken: "Tolm, an aide said, is ill".
 */
export function withName(doc: Document, subject: Run, v: number, floor: number): Run {
  const { tags } = doc;
  const [first, last] = withFirstOffice(doc, subject, floor);
  const end = nameEnd(doc, first - 1);
  if (
    end - 1 < floor ||
    tags[first - 1] !== Tag[","] ||
    tags[end - 1] !== Tag.NNP ||
    !isDescription(doc, [first, last])
  )
    return subject;
  let name = end - 1;
  while (name > floor && (tags[name - 1] === Tag.NNP || tags[name - 1] === Tag.HYPH)) name--;
  const listed = tags[name - 1] === Tag[","] && end - name < 2;
  const opens = name === floor || (!listed && opensSubject(doc, name - 1));
  const closed = tags[last - 1] === Tag[","] || tags[last] === Tag[","];
  if (!opens || isTemporal(doc, end - 1) || (!closed && (end - name < 2 || isInserted(doc, v)))) return subject;
  return [name, last];
}

/** A subject with the names before it in a list whose last "and" it holds: "| Edda Tolm, Bram Hoel | and Ana Orn said". */
export function withListed(doc: Document, subject: Run, floor: number): Run {
  const { tags, tokens } = doc;
  let joins = false;
  for (let i = subject[0] + 1; i < subject[1] && !joins; i++) {
    if (tokens.kind[i] === TokenKind.comma) return subject;
    joins = tokens.hash[i] === AND && tokens.caps[tags[i + 1] === Tag.DT ? i + 2 : i + 1] === 1;
  }
  if (!joins || tokens.caps[subject[0]] !== 1) return subject;
  let first = subject[0];
  while (first - 2 >= floor && tokens.kind[first - 1] === TokenKind.comma && tags[first - 2] === Tag.NNP) {
    const name = nounPhraseBefore(doc, first - 2, floor);
    if (name > first - 2 || tags[name] !== Tag.NNP || isTemporal(doc, name) || isParty(doc, name)) return subject;
    // "Norvia's Roads and Bridges, Rivers and Lakes Agency": one body.
    for (let i = name; i < first - 1; i++) if (tags[i] === Tag.CC || tags[i] === Tag.POS) return subject;
    // "TARN, Edda Tolm and Bram Hoel said": where the story is from.
    if (name === floor && tokens.caps[name] === 2) break;
    first = name;
  }
  const comma = first - 2 > floor && tokens.kind[first - 1] === TokenKind.comma;
  return first === floor || (opensSubject(doc, first - 1) && !comma) ? [first, subject[1]] : subject;
}

/** A name with the one that is joined to it behind an apposition: "| Edda Tolm, R-Tarn, and | Bram Hoel, D-Arva, said". */
export function withJoined(doc: Document, subject: Run, floor: number): Run {
  const { tags, tokens } = doc;
  const [first, last] = subject;
  // "Edda Tolm, the mayor, and her rival | Bram Hoel", "… and the governor, Bram Hoel,".
  const end = tokens.kind[last - 1] === TokenKind.comma ? last - 2 : last - 1;
  const described = tags[first] === Tag.PRP$ || tags[first] === Tag.DT || tags[first] === Tag.NN;
  const named = tags[first] === Tag.NNP || (described && tags[end] === Tag.NNP);
  if (!named || tokens.hash[first - 1] !== AND || tokens.kind[first - 2] !== TokenKind.comma) return subject;
  // "Edda Tolm (R-Tarn), who chairs it, and Bram Hoel": a verb of a relative clause.
  let verb = false;
  for (let i = first - 3; i > floor && first - i < WINDOW.parted; i--) {
    if (doc.quotationOf[i] !== 0) return subject;
    verb ||= isFiniteVerb(tags[i] as number);
    if (tokens.kind[i] !== TokenKind.comma) continue;
    if (tags[i + 1] === Tag.WP) verb = false;
    if (verb) return subject;
    const apposed = tags[i - 1] === Tag.NN && nounPhraseBefore(doc, first - 3, i + 1) === i + 1;
    // "| The mayor, Edda Tolm, and | the governor".
    if (apposed && tags[i + 1] === Tag.NNP) {
      const office = nounPhraseBefore(doc, i - 1, floor);
      if (office < i - 1 && (office === floor || opensSubject(doc, office - 1))) return [office, last];
    }
    if ((tags[i - 1] !== Tag.NNP && tags[i - 1] !== Tag["-RRB-"]) || isTemporal(doc, i - 1)) continue;
    const phrase = nounPhraseBefore(doc, i - 1, floor);
    const name = tokens.hash[phrase] === BOTH ? phrase + 1 : phrase;
    // "Tolm, president of the Road Institute, and Bram Hoel".
    if (name > i - 2 || tags[name] !== Tag.NNP || isParty(doc, name)) continue;
    return phrase === floor || opensSubject(doc, phrase - 1) ? [name, last] : subject;
  }
  return subject;
}

/** Whether a party and a state stand at `i`: the "R-Fla." of "Sen. Tolm, R-Fla., speaking on Friday, said". */
export function isParty({ tags, tokens }: Document, i: number): boolean {
  return tags[i + 1] === Tag.HYPH && (tokens.end[i] as number) - (tokens.start[i] as number) === 1;
}
